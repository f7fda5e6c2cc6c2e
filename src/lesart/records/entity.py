"""Who and what a report names."""

from dataclasses import dataclass
from enum import StrEnum

from lesart.records.span import Span


class EntityType(StrEnum):
    """Person, organisation, place, or another proper name."""

    PER = "PER"
    ORG = "ORG"
    LOC = "LOC"
    MISC = "MISC"


class MentionForm(StrEnum):
    """How a mention names its entity."""

    NAME = "name"  # "Anna Kessler", "Kessler"
    ROLE = "role"  # "der Verkehrsminister", "ihr Amtskollege"
    METONYM = "metonym"  # a capital or country that stands for its government: "Paris teilte mit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch that names an entity.

    `entity` is a stable id (a slug of the canonical name), the same for all mentions of the same entity in the reports
    linked together; `name` is the canonical name, always a wording that occurs in one of these reports. A ROLE mention
    that cannot be tied to a named entity stands for itself (its id is a slug of the role).
    """

    span: Span
    type: EntityType
    entity: str
    name: str
    form: MentionForm = MentionForm.NAME
