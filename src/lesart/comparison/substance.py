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
    framing = [part for statement in report.statements for part in (*statement.speaker, *statement.cue)]
    framing.extend(_carriers(report))
    named = [mention.span for mention in report.analysed.mentions if mention.type is not EntityType.MISC]
    return _blanked(report.text, span, [*_times(report), *named, *framing, *_small_words(report, span)])


def wording(report: AnnotatedReport, span: Span) -> str:
    """Give the wording of a stretch, with blanks for the small words of another language than German."""
    small = _small_words(report, span)
    return _blanked(report.text, span, small) if small else span.of(report.text)


def timeless(report: AnnotatedReport, span: Span) -> str:
    """Give the wording of a stretch with blanks for its times."""
    return _blanked(report.text, span, _times(report))


def _small_words(report: AnnotatedReport, span: Span) -> list[Span]:
    """Give the function words of another language; those of German are known to whoever compares words."""
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
