"""What a stretch says beside naming somebody, dating it and telling who says so."""

from collections.abc import Iterable

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.text.languages import DEFAULT, frequent_words
from lesart.text.words import word_spans


def substance(report: AnnotatedReport, span: Span) -> str:
    """Give the wording of a stretch with blanks for names, roles, times, speakers and the words that frame them.

    Two texts about the same minister, or from two explanations of ministries, are not yet about the same thing; what
    is left must be alike too. The names of laws,
    works and occasions stay: they are what is spoken about.
    """
    speakers = [part for statement in report.statements for part in statement.speaker]
    named = [mention.span for mention in report.analysed.mentions if mention.type is not EntityType.MISC]
    return _blanked(report.text, span, [*_times(report), *named, *speakers, *_unsaid(report, span)])


def wording(report: AnnotatedReport, span: Span) -> str:
    """Give the wording of a stretch, with blanks for the words that only frame what is said.

    In another language than German its small words too; those of German are known to whoever compares words.
    """
    return _blanked(report.text, span, _unsaid(report, span))


def timeless(report: AnnotatedReport, span: Span) -> str:
    """Give the wording of a stretch with blanks for its times."""
    return _blanked(report.text, span, _times(report))


def _unsaid(report: AnnotatedReport, span: Span) -> list[Span]:
    cues = [part for statement in report.statements for part in statement.cue]
    return [*cues, *_carriers(report), *_small_words(report, span)]


def _small_words(report: AnnotatedReport, span: Span) -> list[Span]:
    """Give the function words of another language."""
    small = frequent_words(report.report.language)
    words = word_spans(report.text, span) if small and report.report.language != DEFAULT else ()
    return [word for word in words if word.of(report.text).casefold() in small]


def _carriers(report: AnnotatedReport) -> list[Span]:
    """Give the nouns of frames that name nothing but the paper or broadcast somebody's words stand in."""
    frames = {part for statement in report.statements for part in statement.frame}
    words = (word for frame in sorted(frames) for word in word_spans(report.text, frame))
    return [
        word for word in words if word.of(report.text).casefold() in word_set("de", "attribution_carriers")
    ]


def _times(report: AnnotatedReport) -> list[Span]:
    return [time.span for time in report.analysed.times]


def _blanked(text: str, span: Span, parts: Iterable[Span]) -> str:
    kept = list(span.of(text))
    for part in parts:
        if part.overlap(span):
            start, end = max(part.start, span.start), min(part.end, span.end)
            kept[start - span.start : end - span.start] = " " * (end - start)
    return "".join(kept)
