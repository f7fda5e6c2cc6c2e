"""Tagged contents that lie in one another: who passed on what, whose words a quotation inside indirect speech is."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.statements.drafts import Draft, outside, overlap
from lesart.statements.vocabulary import part_of_speech

Speakers = Sequence[Span]
# Statements looked back at for one that holds this one.
REACH = 8
# "Ferner habe die Studie festgestellt, …": words beside its cue and speaker that a mere frame may hold.
_LOOSE_WORDS = 2


def layered(text: str, drafts: Sequence[Draft], *, is_person: Callable[[Speakers], bool]) -> list[Draft]:
    """Give drafts, outer before inner, with what inner ones have from the outer: its speaker, or through whom they came.

    A body that only passes on a whole statement ("…, teilte das Ministerium mit") has none of its own, neither has the
    second of two speakers of the same words.
    """
    kept: list[Draft] = []
    for draft in drafts:
        near = range(len(kept) - 1, max(-1, len(kept) - 1 - REACH), -1)
        at = next((place for place in near if covers(kept[place].content, draft.content)), None)
        if at is None:
            kept.append(draft)
        elif kept[at].content == draft.content:
            kept[at] = _one(kept[at], draft, is_person)
        elif _only_passes_on(text, kept[at], draft, is_person):
            kept[at] = _passed_on(draft, kept[at])
        else:
            kept.append(replace(_within(text, kept[at], draft), is_aside=True))
    return kept


def covers(outer: Sequence[Span], inner: Sequence[Span]) -> bool:
    """Whether each part of a content lies inside a part of another."""
    return all(any(part.covers(span) for part in outer) for span in inner)


def _one(first: Draft, second: Draft, is_person: Callable[[Speakers], bool]) -> Draft:
    """Give two tags of the same words as one: the person speaks, who else is named passed it on."""
    if not second.speaker or overlap(first.speaker, second.speaker):
        return first
    if not first.speaker or (is_person(second.speaker) and not is_person(first.speaker)):
        first, second = second, first
    return _passed_on(first, second)


def _passed_on(draft: Draft, outer: Draft) -> Draft:
    return replace(draft, through=(*draft.through, *outer.speaker, *outer.through))


def _only_passes_on(text: str, outer: Draft, inner: Draft, is_person: Callable[[Speakers], bool]) -> bool:
    """Whether a body's statement is no more than the frame of another's: "Kessler habe vor … gewarnt, teilte das Ministerium mit"."""
    is_frame = outer.type is not StatementType.DIRECT and inner.speaker and inner.cue
    if not is_frame or not outer.speaker or overlap(outer.speaker, inner.speaker) or is_person(outer.speaker):
        return False
    rest = outside(text, outer.content, (*inner.content, *inner.cue, *inner.speaker))
    words = [word for span in rest for word in span.of(text).split()]
    return len(words) <= _LOOSE_WORDS and not any(word[0].isupper() for word in words[1:])


def _within(text: str, outer: Draft, inner: Draft) -> Draft:
    """Give an inner draft: without speaker, or with "ich", the outer one's words, else passed on by the outer speaker.

    A quotation in words of which the outer cue tells is the outer speaker's too, whoever was tagged outside of them.
    """
    is_own = all(span.of(text).lower() in part_of_speech("first") for span in inner.speaker)
    is_told = inner.type is StatementType.DIRECT and (not inner.cue or overlap(inner.cue, outer.cue))
    is_told = is_told and bool(outer.speaker) and not overlap(inner.speaker, outer.content)
    if is_own or is_told or overlap(outer.speaker, inner.speaker):
        return replace(inner, speaker=outer.speaker, through=outer.through, goes_on=outer.goes_on)
    return _passed_on(inner, outer)
