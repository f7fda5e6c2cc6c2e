"""What the rules add to tagged statements: speakers not tagged, who spoke first, acts of speech not tagged."""

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.statements.attribution import OWN
from lesart.statements.drafts import Draft, outside, overlap
from lesart.statements.layers import REACH, covers
from lesart.statements.vocabulary import part_of_speech

# Two contents with more than this share of their characters in common are one.
_SAME = 0.5
_THUS = "so"


def supplemented(
    text: str,
    tagged: Sequence[Draft],
    ruled: Iterable[Draft],
    *,
    is_named: Callable[[Sequence[Span]], bool],
) -> list[Draft]:
    """Give the tagged drafts, and those that only the rules found, in the order of the text, outer before inner.

    A tagged content without speaker has the one that the rules give it. The head tags who speaks to the report; what that
    speaker says that others said is told by the rules: such a content that the head has tagged too, as the outer
    speaker's, is given to its own. Acts of speech ("wies den Vorwurf zurück") come from the rules where nothing is tagged,
    and so does what is inserted "so Kessler" (`is_named` tells her from "so der Plan").
    """
    drafts = sorted(tagged, key=Draft.place)
    for draft in ruled:
        near = _near(drafts, draft)
        outer = next((drafts[at] for at in near if _tells_of(drafts[at], draft)), None)
        same = [at for at in near if drafts[at] is not outer and _is_said_in(text, drafts[at], draft)]
        if outer is not None:
            told = replace(
                draft,
                through=(*draft.through, *outer.speaker, *outer.through),
                is_through_last=draft.is_through_last or not outer.speaker,
                is_aside=True,
            )
            for at in same:
                drafts[at] = replace(told, type=drafts[at].type, content=drafts[at].content)
            if not same:
                _insert(drafts, told)
        elif same:
            for at in same:
                drafts[at] = _with_speaker(text, drafts[at], draft)
        elif _is_sure(text, draft, is_named) and not _is_taken(drafts, near, draft):
            _insert(drafts, draft)
    return drafts


def _is_sure(text: str, draft: Draft, is_named: Callable[[Sequence[Span]], bool]) -> bool:
    if not draft.speaker or draft.type is StatementType.REPORTED:
        return bool(draft.speaker)
    is_thus = [span.of(text).lower() for span in draft.cue] == [_THUS]
    return is_thus and draft.type is StatementType.INDIRECT and is_named(draft.speaker)


def _near(drafts: Sequence[Draft], draft: Draft) -> range:
    last = max(span.end for span in (*draft.content, *draft.cue))
    end = bisect_right(drafts, (last, 0), key=Draft.place)
    return range(max(0, end - REACH), end)


def _tells_of(outer: Draft, draft: Draft) -> bool:
    is_framed = outer.speaker != draft.speaker if outer.speaker else outer.goes_on and outer.cue
    is_said = outer.type is not StatementType.DIRECT and is_framed
    is_act = bool(draft.speaker and draft.cue)
    return bool(is_said) and is_act and covers(outer.content, (*draft.speaker, *draft.cue, *draft.content))


def _is_same(tagged: Draft, draft: Draft) -> bool:
    shared = sum(one.overlap(other) for one in draft.content for other in tagged.content)
    sizes = [sum(span.end - span.start for span in spans) for spans in (draft.content, tagged.content)]
    return 2 * shared > _SAME * sum(sizes)


def _is_said_in(text: str, tagged: Draft, draft: Draft) -> bool:
    """Whether both are one, or the tag is a quotation in what the frame after it tells of."""
    is_part = tagged.type is StatementType.DIRECT and covers(draft.content, tagged.content)
    return _is_same(tagged, draft) or (is_part and _is_across(text, tagged, draft))


def _with_speaker(text: str, tagged: Draft, draft: Draft) -> Draft:
    """Give a tagged draft with the speaker of the rules where it has none, a phrase that holds more than one, or a far one."""
    if draft.speaker and overlap(tagged.cue, draft.cue) and _is_own(text, tagged):
        return replace(tagged, speaker=draft.speaker)
    if overlap(draft.speaker, tagged.content):
        return _without_bearer(text, tagged, draft)
    if not tagged.speaker:
        return replace(tagged, speaker=draft.speaker, goes_on=tagged.goes_on or draft.goes_on)
    if _is_across(text, tagged, draft):
        return replace(tagged, speaker=draft.speaker, cue=draft.cue, through=draft.through, goes_on=False)
    is_told = draft.speaker and covers(tagged.speaker, draft.speaker)
    if is_told and overlap(tagged.speaker, (*draft.cue, *draft.through)):
        return replace(tagged, speaker=draft.speaker, through=draft.through)
    return tagged


def _is_own(text: str, tagged: Draft) -> bool:
    """Whether the tagged speaker is no more than "eigenen Angaben"."""
    return any(OWN in span.of(text).lower().split() for span in tagged.speaker)


def _without_bearer(text: str, tagged: Draft, draft: Draft) -> Draft:
    """Give a content without the name that its own cue ties to it: "ist laut Kessler zu"."""
    is_source = not tagged.speaker and any(
        cue.end + 1 == span.start for cue in tagged.cue for span in draft.speaker
    )
    rest = outside(text, tagged.content, draft.speaker) if is_source and tagged.cue == draft.cue else ()
    return replace(tagged, content=rest, speaker=draft.speaker) if rest else tagged


def _is_across(text: str, tagged: Draft, draft: Draft) -> bool:
    """Whether a frame after the content names somebody and the tag somebody before: "Holm kam. „Ja“, sagte Kessler"."""
    frame = (*draft.speaker, *draft.cue)
    start, end = tagged.content[0].start, tagged.content[-1].end
    if not all(span.end <= start for span in tagged.speaker) or not all(span.start >= end for span in frame):
        return False
    words = {word.lower() for span in frame for word in span.of(text).split()}
    # "er" and "heißt es in der Erklärung" take up somebody before.
    is_new = words.isdisjoint(part_of_speech("pronoun") | part_of_speech("impersonal") | {"es"})
    return bool(draft.speaker and draft.cue) and is_new


def _is_taken(drafts: Sequence[Draft], near: Iterable[int], draft: Draft) -> bool:
    """Whether a tag tells of the same words; one without speaker and cue that holds all of the draft does not."""
    told = (*draft.content, *draft.cue)
    whole = (*told, *draft.speaker)
    rivals = (drafts[at] for at in near)
    return any(
        overlap((*rival.content, *rival.cue), told)
        and (rival.speaker or rival.cue or not draft.cue or not covers(rival.content, whole))
        for rival in rivals
    )


def _insert(drafts: list[Draft], draft: Draft) -> None:
    insort(drafts, draft, key=Draft.place)
