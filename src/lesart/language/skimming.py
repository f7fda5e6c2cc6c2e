"""A report's language analysis as far as grouping needs it: a tenth of the work of reading all."""

from dataclasses import replace

from lesart.language.analysis import embed_lead
from lesart.language.event_date import find_event_date
from lesart.language.mentions import find_mentions
from lesart.language.sentences import find_sentences
from lesart.language.times import read_times
from lesart.records.analysed_report import AnalysedReport
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.tagging import ReportTagger
from lesart.records.vectors import SentenceEncoder

# Of the body; who and what a report is about stands there.
OPENING_CHARACTERS = 500


def skim_report(report: Report, encoder: SentenceEncoder, tagger: ReportTagger) -> AnalysedReport:
    """Give the report with its sentences, the day of its event, its title and lead embedded, and the names in its opening."""
    sentences = find_sentences(report)
    opening = opening_of(report)
    end = opening.body[-1].span.end if opening.body else 0
    title = (report.title.span,) if report.title and report.title.span else ()
    within = (*title, *(sentence for sentence in sentences if sentence.end <= end))
    skimmed = AnalysedReport(
        report=report,
        sentences=sentences,
        mentions=find_mentions(report.text, within, tagger.tag(opening).names),
        times=(),
        quantities=(),
        event_date=find_event_date(report, sentences, *read_times(report, sentences)),
    )
    return embed_lead(skimmed, encoder)


def opening_of(report: Report) -> Report:
    """Give the report with its body cut behind OPENING_CHARACTERS, at the end of a word."""
    kept: list[Passage] = []
    left = OPENING_CHARACTERS
    for passage in report.body:
        start, end = passage.span.start, passage.span.end
        if end - start > left:
            head = report.text[start : start + left]
            cut = max(head.rfind(" "), head.rfind("\n"))
            if cut > 0:
                kept.append(replace(passage, span=Span(start, start + len(head[:cut].rstrip()))))
            break
        kept.append(passage)
        left -= end - start
    return replace(report, body=tuple(kept))
