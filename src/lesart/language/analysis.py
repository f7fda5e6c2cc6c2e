"""A report's language analysis, step by step."""

from collections.abc import Sequence
from dataclasses import replace

from lesart.language.event_date import date_flags, find_event_date
from lesart.language.mentions import find_mentions
from lesart.language.misspellings import with_misspelling_flags
from lesart.language.page_times import find_page_times
from lesart.language.quantities import find_quantities
from lesart.language.sentences import find_sentences
from lesart.language.times import read_times
from lesart.records.analysed_report import LEAD_SENTENCES, AnalysedReport
from lesart.records.report import Flag, Report
from lesart.records.span import Span
from lesart.records.tagging import Tagging
from lesart.records.time import TimeExpression
from lesart.records.vectors import SentenceEncoder

_UNTAGGED = Tagging()


def analyse_report(
    report: Report, encoder: SentenceEncoder | None = None, tagging: Tagging = _UNTAGGED
) -> AnalysedReport:
    """Give the report with its sentences, names, times and quantities, its title and lead embedded where there is an `encoder`.

    Names are those of the `tagging`, those of the rules where it has none; its statements are kept for the next stage.
    The report's flags are added to: doubtful dates, names it spells in two ways.
    """
    sentences = find_sentences(report)
    times, anchor = read_times(report, sentences)
    event_date = find_event_date(report, sentences, times, anchor)
    title = _title(report, sentences)
    analysed = AnalysedReport(
        report=_with_flags(report, date_flags(report, times, event_date)),
        sentences=sentences,
        mentions=find_mentions(report.text, (*sentences, *title), tagging.names),
        times=_in_order((*times, *find_page_times(report, title, anchor))),
        quantities=find_quantities(report.text, sentences, times, report.language),
        event_date=event_date,
        tagged_statements=tagging.statements,
    )
    flagged = with_misspelling_flags([analysed])[0]
    return flagged if encoder is None else embed_lead(flagged, encoder)


def embed_lead(analysed: AnalysedReport, encoder: SentenceEncoder) -> AnalysedReport:
    """Give the report with the vectors of its first sentences and of its title, from one call of the encoder."""
    report = analysed.report
    titles = [report.title.text] if report.title and report.title.text.strip() else []
    lead = [sentence.of(report.text) for sentence in analysed.sentences[:LEAD_SENTENCES]]
    rows = encoder.embed([*lead, *titles])
    return replace(analysed, vectors=rows[: len(lead)], title_vector=rows[len(lead) :])


def _in_order(times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    return tuple(sorted(times, key=lambda time: time.span))


def _with_flags(report: Report, flags: tuple[Flag, ...]) -> Report:
    return replace(
        report, flags=tuple(sorted({*report.flags, *flags}, key=lambda flag: (flag.span, flag.flag)))
    )


def _title(report: Report, sentences: tuple[Span, ...]) -> tuple[Span, ...]:
    """Give the place of the title where it has one outside the sentences."""
    span = report.title.span if report.title else None
    is_apart = span is not None and not any(span.overlap(sentence) for sentence in sentences)
    return (span,) if span is not None and is_apart else ()
