"""A report's language analysis, step by step."""

from lesart.language.sentences import find_sentences
from lesart.records.analysed_report import AnalysedReport
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.records.vectors import SentenceEncoder


def analyse_report(report: Report, encoder: SentenceEncoder) -> AnalysedReport:
    """Give the report with its sentences, names, times, quantities, and their embeddings by `encoder`."""
    sentences = find_sentences(report)
    vectors, title_vector = _embeddings(report, sentences, encoder)
    return AnalysedReport(
        report=report,
        sentences=sentences,
        mentions=(),
        times=(),
        quantities=(),
        event_date=None,
        vectors=vectors,
        title_vector=title_vector,
    )


def _embeddings(report: Report, sentences: tuple[Span, ...], encoder: SentenceEncoder):  # type: ignore[no-untyped-def]
    titles = [report.title.text] if report.title and report.title.text.strip() else []
    rows = encoder.embed([*(sentence.of(report.text) for sentence in sentences), *titles])
    return rows[: len(sentences)], rows[len(sentences) :]
