"""Statements inside statements: who passed on what somebody else had said."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.statements.drafts import Draft


def nested(drafts: Sequence[Draft], *, is_body: Callable[[Sequence[Span]], bool]) -> list[Draft]:
    """Give the drafts of an utterance with those who passed them on; frames that only pass on fall away.

    "Der Minister warnte vor …, teilte das Ministerium mit" is one statement of the minister through the ministry
    (`is_body` tells bodies from persons); what a person says that another said stays a statement of that person too.
    """
    found: list[Draft] = []
    dropped: set[int] = set()
    for inner in drafts:
        outers = [
            outer
            for outer in drafts
            if outer is not inner and inner.own is not None and inner.own in outer.covers
        ]
        outers.sort(key=lambda outer: len(outer.covers))
        through = tuple(span for outer in outers for span in outer.speaker)
        is_unnamed = any(not outer.speaker and _only_passes_on(outer, inner, is_body) for outer in outers)
        found.append(
            replace(
                inner, through=inner.through + through, is_through_last=inner.is_through_last or is_unnamed
            )
        )
        dropped.update(id(outer) for outer in outers if _only_passes_on(outer, inner, is_body))
    return [draft for draft, original in zip(found, drafts, strict=True) if id(original) not in dropped]


def _only_passes_on(outer: Draft, inner: Draft, is_body: Callable[[Sequence[Span]], bool]) -> bool:
    if outer.type is StatementType.DIRECT or inner.own is None:
        return False
    if outer.speaker and not is_body(outer.speaker):
        return False
    if inner.is_relayed and inner.own == outer.covers.start:
        return True
    is_frame_after = outer.own is not None and outer.own > inner.own
    return is_frame_after and inner.type is not StatementType.REPORTED
