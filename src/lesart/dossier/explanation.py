"""Why the readings of a point stand together, as terminal text."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from lesart.dossier.page import Line, Page, Pieces, Place, Quote, Reference, Section
from lesart.dossier.quoting import joined, place_of, quote_reading, quote_reason, said_by
from lesart.dossier.sentences import because, phrase
from lesart.dossier.short_names import short_names
from lesart.dossier.terminal import page_parts
from lesart.records.explanation import Explanation, Tie
from lesart.records.point import Relation
from lesart.records.span import Span

MOST_WORDS = 4


def explanation_as_terminal(explanation: Explanation) -> RenderableType:
    """Give the explanation as something a rich console prints: the readings, what ties them, why they relate so."""
    point = explanation.point
    kind, relation = phrase(f"point_{point.kind.value}"), phrase(f"relation_{point.relation.value}")
    page = Page(
        anchor=point.id,
        title=phrase("explain_title", id=point.id, kind=kind, relation=relation),
        sections=tuple(_sections(explanation)),
        folded=(),
        left_out="",
        short_names=short_names(list(explanation.report_ids)),
        reports=(),
    )
    return Group(*page_parts(page))


def _sections(explanation: Explanation) -> Iterator[Section]:
    readings = explanation.point.readings
    yield Section(
        title=phrase("explain_readings"),
        blocks=tuple(Line(pieces=(*said_by(reading), quote_reading(reading))) for reading in readings),
    )
    if explanation.ties:
        yield Section(
            title=phrase("explain_joined"),
            intro=phrase("explain_joined_intro", joined_from=_number(explanation.joined_from)),
            blocks=tuple(_tie(tie) for tie in explanation.ties),
        )
    yield Section(title=phrase("explain_relation"), blocks=tuple(_relation(explanation)))
    if explanation.left_out:
        yield Section(
            title=phrase("explain_left_out"),
            blocks=(_tie(explanation.left_out), Line(pieces=(quote_reading(explanation.left_out.second),))),
        )


def _tie(tie: Tie) -> Line:
    """Give what two readings have in common."""
    names = (phrase("explain_names", names=", ".join(tie.names)),) if tie.names else ()
    places = Reference(places=(place_of(tie.first), place_of(tie.second)))
    return Line(pieces=(places, " ", *(_copy() if tie.is_copy else _likeness(tie))), notes=names)


def _copy() -> Pieces:
    return (phrase("explain_copy"),)


def _likeness(tie: Tie) -> Pieces:
    measured = phrase(
        "explain_likeness",
        parallel=_number(tie.parallel),
        likeness=_number(tie.likeness),
        meaning=_number(tie.meaning),
        wording=_number(tie.wording),
    )
    words = [_pair(tie, ours, theirs) for ours, theirs in tie.words[:MOST_WORDS]]
    return (measured, phrase("explain_words"), *joined(words)) if words else (measured,)


def _pair(tie: Tie, ours: Span, theirs: Span) -> Pieces:
    """Give a word of one reading with its fellow of the other one."""
    first, second = _word(tie, ours, is_first=True), _word(tie, theirs, is_first=False)
    if first.text.casefold() == second.text.casefold():
        return (Quote(text=first.text, places=(*first.places, *second.places)),)
    return (first, " / ", second)


def _word(tie: Tie, span: Span, *, is_first: bool) -> Quote:
    reading = tie.first if is_first else tie.second
    text = span.shifted(-reading.span.start).of(reading.text)
    return Quote(text=text, places=(Place(reading.report_id, span),))


def _relation(explanation: Explanation) -> Iterator[Line]:
    """Give the rules that fired with the words they fired on, and the measure where it decided."""
    point = explanation.point
    yield Line(pieces=(phrase(f"explain_{point.relation.value}"),))
    if explanation.mean is not None and point.relation in (Relation.AGREE, Relation.COMPATIBLE):
        measured = phrase(
            "explain_mean", mean=_number(explanation.mean), same_from=_number(explanation.same_from)
        )
        yield Line(pieces=(measured,))
    for rule in dict.fromkeys(reason.rule for reason in point.because):
        reasons = [reason for reason in point.because if reason.rule == rule]
        yield Line(pieces=(*because(reasons), " ", *joined((quote_reason(reason),) for reason in reasons)))


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", phrase("decimal_mark"))
