"""Acts told inside what somebody said: "Das Ministerium teilte mit, Kessler habe vor Regen gewarnt"."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lesart.records.statement import StatementType
from lesart.statements.drafts import Draft
from lesart.statements.layers import REACH, covers

# Two contents with more than this share of their characters in common are one.
_SAME = 0.5


def with_relayed(tagged: Sequence[Draft], ruled: Iterable[Draft]) -> list[Draft]:
    """Give the tagged drafts and those of the rules whose speaker, cue and content stand inside a tagged content.

    The head tags who speaks to the report; what that speaker says that others said is told by the rules. Such a
    content that the head has tagged too, as the outer speaker's, is given to its own.
    """
    drafts = list(tagged)
    starts = [draft.content[0].start for draft in tagged]
    for act in ruled:
        if not act.speaker or not act.cue:
            continue
        end = bisect_right(starts, max(span.end for span in act.content))
        near = range(max(0, end - REACH), end)
        outer = next((drafts[at] for at in near if _tells_of(drafts[at], act)), None)
        if outer is None:
            continue
        told = replace(act, through=(*act.through, *outer.speaker, *outer.through), is_aside=True)
        same = [at for at in near if drafts[at] is not outer and _is_same(drafts[at], act)]
        for at in same:
            drafts[at] = replace(told, type=drafts[at].type, content=drafts[at].content)
        if not same:
            drafts.append(told)
    return sorted(drafts, key=lambda draft: (draft.content[0].start, -draft.content[-1].end))


def _tells_of(outer: Draft, act: Draft) -> bool:
    is_said = outer.type is not StatementType.DIRECT and outer.speaker and outer.speaker != act.speaker
    return bool(is_said) and covers(outer.content, (*act.speaker, *act.cue, *act.content))


def _is_same(draft: Draft, act: Draft) -> bool:
    shared = sum(one.overlap(other) for one in act.content for other in draft.content)
    sizes = [sum(span.end - span.start for span in spans) for spans in (act.content, draft.content)]
    return 2 * shared > _SAME * sum(sizes)
