"""Who holds an office, as far as the report settles it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from lesart.language.offices import Office
from lesart.records.entity import Mention
from lesart.records.span import Span
from lesart.resources import word_table

# Further back nobody looks for whom a role means; keeps endless sentences quick.
_FARTHEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A noun phrase that names a person by office; `country` is an ISO code, `determiner` as in determiners.txt.

    `person` is named right beside it; `sentence` counts the stretches of the report and `place` the roles in it.
    `is_feminine` is None where it may be either; `complement` holds the beginnings of what it is the office of, no country;
    `is_of_a_year` tells that its sentence names a year, `acts` that it stands first in it or speaks.
    """

    span: Span
    office: Office
    country: str | None
    determiner: str | None
    is_former: bool
    person: Mention | None
    is_feminine: bool | None
    complement: frozenset[str]
    is_of_a_year: bool = False
    acts: bool = False
    sentence: int = 0
    place: int = 0


class Holders:
    """What a report tells of who holds which office, to be asked whom a role means."""

    def __init__(self, roles: Sequence[Sequence[Role]], persons: Sequence[Sequence[Mention]]) -> None:
        """Take the roles and the persons' names of each sentence."""
        self._roles = roles
        self._persons = persons
        told = [role for sentence in roles for role in sentence if role.person and not role.is_former]
        self._facts = _distinct([role for role in told if not role.office.is_colleague])
        self._facts = _distinct([*self._facts, *self._colleagues(told)])

    def holder(self, role: Role) -> Mention | None:
        """Give a mention of the person meant, None where the report does not settle it."""
        if role.person or role.is_former or role.determiner == "indefinite":
            return role.person
        if role.office.is_colleague:
            return self._colleague_meant(role)
        if role.determiner == "possessive":
            return None
        fitting = self._fitting(role)
        if len(fitting) <= 1 and not role.is_of_a_year:
            return next(iter(fitting.values()), None)
        return self._nearest(role, fitting) if role.acts else None

    def _fitting(self, role: Role) -> dict[str, Mention]:
        return {
            fact.person.entity: fact.person
            for fact in self._facts
            if fact.person and _is_same_office(role.office, fact.office)
            if role.country is None or fact.country == role.country
            if _may_be_one(role, fact)
        }

    def _nearest(self, role: Role, fitting: dict[str, Mention]) -> Mention | None:
        """Give the only one of several who is named in the sentence before, or earlier in the same one."""
        before = self._persons[role.sentence - 1][-_FARTHEST:] if role.sentence else ()
        recent = (*before, *self._persons[role.sentence][:_FARTHEST])
        near = {person.entity for person in recent if person.span < role.span and person.entity in fitting}
        return fitting[near.pop()] if len(near) == 1 else None

    def _colleagues(self, told: Sequence[Role]) -> list[Role]:
        """Give named colleagues the office that the other person in their sentence holds."""
        return [
            replace(role, office=office)
            for role in told
            if role.office.is_colleague and (office := self._office_spoken_of(role))
        ]

    def _office_spoken_of(self, role: Role) -> Office | None:
        """Give the office that stands last before a colleague in its sentence; else the only one the report tells."""
        before = self._roles[role.sentence][max(0, role.place - _FARTHEST) : role.place]
        offices = [other.office for other in before if other.office.has_one_holder]
        if offices:
            return offices[-1]
        told = {fact.office.name: fact.office for fact in self._facts if fact.office.has_one_holder}
        return next(iter(told.values())) if len(told) == 1 else None

    def _colleague_meant(self, role: Role) -> Mention | None:
        office = self._office_spoken_of(role)
        if office is None:
            return None
        around = self._roles[role.sentence][max(0, role.place - _FARTHEST) : role.place + _FARTHEST]
        said = {other.person.entity for other in around if other.person}
        fitting = self._fitting(replace(role, office=replace(office, is_feminine=False)))
        others = [person for entity, person in sorted(fitting.items()) if role.country or entity not in said]
        return others[0] if len(others) == 1 else None


def _distinct(roles: Sequence[Role]) -> list[Role]:
    """Give each fact once, in the order told: this person holds this office of this country."""
    facts: dict[tuple[object, ...], Role] = {}
    for role in roles:
        if role.person:
            own = (role.office.name, role.country, role.person.entity, role.is_feminine, role.complement)
            facts.setdefault(own, role)
    return list(facts.values())


def _is_same_office(said: Office, held: Office) -> bool:
    """Whether the wording can mean the office: "der Minister" is also said of a Verkehrsminister."""
    if said.is_feminine and not held.is_feminine:
        return False
    return held.name == said.name or (held.name.endswith(said.name) and said.name in _plain_heads())


def _may_be_one(said: Role, held: Role) -> bool:
    """Whether gender and what the office is of allow one person.

    "der Präsident des Verbands" is not that of a country; with many such posts, what it is of has to be told of both.
    """
    if None not in (said.is_feminine, held.is_feminine) and said.is_feminine != held.is_feminine:
        return False
    if not said.complement:
        return True
    if held.complement:
        return bool(said.complement & held.complement)
    return held.country is None and held.office.has_one_holder


@cache
def _plain_heads() -> frozenset[str]:
    return frozenset(row[0] for row in word_table("de", "roles") if row[1] == "-")
