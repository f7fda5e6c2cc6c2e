"""Who holds an office, as far as the report settles it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from lesart.language.offices import Office
from lesart.language.tokens import Tokens
from lesart.records.entity import Mention
from lesart.records.span import Span
from lesart.resources import word_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A noun phrase that names a person by office; `country` is an ISO code, `determiner` as in determiners.txt."""

    span: Span
    office: Office
    country: str | None
    determiner: str | None
    is_former: bool
    person: Mention | None  # named right beside it
    stretch: int


def colleagues_in_office(roles: Sequence[Role], facts: Sequence[Role]) -> list[Role]:
    """Give named colleagues the office that the sentence's other person holds: "X trifft seinen Amtskollegen Y"."""
    known = []
    for role in roles:
        if role.office.is_colleague and role.person:
            office = _office_spoken_of(role, roles, facts)
            if office:
                known.append(replace(role, office=office))
    return known


def _office_spoken_of(role: Role, roles: Sequence[Role], facts: Sequence[Role]) -> Office | None:
    """Give the office that stands last before a colleague in its sentence; else the one office the persons hold."""
    before = [
        other
        for other in roles
        if other.stretch == role.stretch and other.span < role.span and other.office.has_one_holder
    ]
    if before:
        return before[-1].office
    offices = {fact.office.name: fact.office for fact in facts if fact.office.has_one_holder}
    return next(iter(offices.values())) if len(offices) == 1 else None


def holder_of(
    role: Role,
    roles: Sequence[Role],
    facts: Sequence[Role],
    persons: Sequence[Mention],
    stretches: Sequence[Tokens],
) -> Mention | None:
    """Give a mention of the person meant, None where the report does not settle it."""
    if role.person or role.is_former or role.determiner == "indefinite":
        return role.person
    if role.office.is_colleague:
        return _colleague_meant(role, roles, facts)
    if role.determiner == "possessive":
        return None
    fitting = _fitting(role, facts)
    if len(fitting) <= 1:
        return next(iter(fitting.values()), None)
    return _nearest(role, fitting, persons, stretches)


def _fitting(role: Role, facts: Sequence[Role]) -> dict[str, Mention]:
    fitting = {}
    for fact in facts:
        is_same = _is_same_office(role.office, fact.office)
        if fact.person and is_same and (role.country is None or fact.country == role.country):
            fitting[fact.person.entity] = fact.person
    return fitting


def _is_same_office(said: Office, held: Office) -> bool:
    """Whether the wording can mean the office: "der Minister" is also said of a Verkehrsminister."""
    if said.is_feminine and not held.is_feminine:
        return False
    return held.name == said.name or (held.name.endswith(said.name) and said.name in _plain_heads())


@cache
def _plain_heads() -> frozenset[str]:
    return frozenset(row[0] for row in word_table("de", "roles") if row[1] == "-")


def _nearest(
    role: Role, fitting: dict[str, Mention], persons: Sequence[Mention], stretches: Sequence[Tokens]
) -> Mention | None:
    """Give the only one of several who is named in the sentence before, or earlier in the same one."""
    first = max(0, role.stretch - 1)
    start = stretches[first][0].start if stretches[first] else role.span.start
    near = {
        person.entity
        for person in persons
        if start <= person.span.start < role.span.start and person.entity in fitting
    }
    return fitting[near.pop()] if len(near) == 1 else None


def _colleague_meant(role: Role, roles: Sequence[Role], facts: Sequence[Role]) -> Mention | None:
    office = _office_spoken_of(role, roles, facts)
    if office is None:
        return None
    said = {
        other.person.entity
        for other in roles
        if other.person and other.stretch == role.stretch and other != role
    }
    fitting = _fitting(replace(role, office=replace(office, is_feminine=False)), facts)
    others = [person for entity, person in sorted(fitting.items()) if role.country or entity not in said]
    return others[0] if len(others) == 1 else None
