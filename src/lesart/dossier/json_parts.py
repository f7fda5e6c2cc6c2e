"""The small parts that JSON of annotations and of dossiers share."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from lesart.records.quantity import Quantity
from lesart.records.reason import Reason
from lesart.records.report import Found
from lesart.records.span import Span
from lesart.records.time import EventDate

# json.dumps writes the other control characters as escapes itself.
_STEERING = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"


def line(value: Json) -> str:
    """Give a value on one line."""
    return _harmless(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def page(value: Json) -> str:
    """Give a value with a line for each field."""
    return _harmless(json.dumps(value, ensure_ascii=False, indent=1))


def _harmless(written: str) -> str:
    """Give JSON with the same values that steers no terminal."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def event_date(event_date: EventDate | None) -> Json:
    """Give when it happened, or null."""
    if event_date is None:
        return None
    return {
        "value": event_date.value,
        "earliest": event_date.earliest.isoformat(),
        "latest": event_date.latest.isoformat(),
        "because": [reason_object(reason) for reason in event_date.because],
    }


def value_of(quantity: Quantity) -> dict[str, Json]:
    """Give number, bound and unit of a figure."""
    value: dict[str, Json] = {
        "number": _number(quantity.number),
        "bound": quantity.bound.value,
        "unit": quantity.unit,
    }
    return value if quantity.upper is None else value | {"upper": _number(quantity.upper)}


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def reason_object(reason: Reason) -> Json:
    """Give the rule and the words of a reason."""
    return {"rule": reason.rule, "report": reason.report_id} | ends_of(reason.span) | {"text": reason.text}


def found(found: Found | None) -> Json:
    """Give a value read from a report, or null."""
    return None if found is None else ends_of(found.span) | {"text": found.text}


def quoted(span: Span, text: str) -> dict[str, Json]:
    """Give a place with its wording."""
    return place(span) | {"text": span.of(text)}


def place(span: Span) -> dict[str, Json]:
    """Give a place as an object."""
    return {"start": span.start, "end": span.end}


def ends_of(span: Span | None) -> dict[str, Json]:
    """Give the fields of a place, none where there is no place."""
    return {} if span is None else place(span)


def ends(span: Span) -> list[Json]:
    """Give a place as a pair."""
    return [span.start, span.end]


def ends_or_none(span: Span | None) -> Json:
    """Give a place as a pair, or null."""
    return None if span is None else ends(span)


def all_ends(spans: Iterable[Span]) -> list[Json]:
    """Give places as pairs."""
    return [ends(span) for span in spans]
