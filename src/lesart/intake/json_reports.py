"""Reports given as JSON objects."""

import json
import re

from lesart.intake.identity import readable_id, short_hash
from lesart.intake.unusable import UnusableInputError
from lesart.records.report import RawReport

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "true or false"),
    (int, "a number"),
    (float, "a number"),
    (str, "a text"),
    (list, "a list"),
    (dict, "an object"),
)


def parse_json(text: str, *, first_line: int = 1) -> object:
    """Give the value of a JSON text; raise UnusableInputError where it is broken or nested too deeply.

    `first_line` is the line of the file that the text begins with.
    """
    try:
        # strict=False: scraped JSON often has bare line ends and tabs within its strings.
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        line = first_line + error.lineno - 1
        problem = f"The JSON is broken at line {line}, column {error.colno} ({error.msg})."
        raise UnusableInputError(problem) from error
    except (RecursionError, ValueError) as error:
        raise UnusableInputError("The JSON is nested too deeply or holds a number without end.") from error


def json_report(value: object) -> RawReport:
    """Give the report of a JSON object; raise UnusableInputError naming the field that is missing or wrong."""
    if not isinstance(value, dict):
        raise UnusableInputError(f"A report must be a JSON object, and this is {_kind(value)}.")
    if value.get("text") is None:
        raise UnusableInputError('This JSON object is no report: it has no field "text".')
    text = _string(value, "text") or ""
    if not text.strip():
        raise UnusableInputError('The field "text" is empty.')
    return RawReport(
        id=_id(value) or short_hash(text),
        text=text,
        url=_string(value, "url"),
        outlet=_string(value, "outlet"),
        published=_string(value, "published"),
        title=_string(value, "title"),
        language=_language(value),
    )


def holds_a_report(value: object) -> bool:
    """Whether a JSON value is an object with a text."""
    return isinstance(value, dict) and value.get("text") is not None


def name_of(value: object, otherwise: str) -> str:
    """Give the id of a JSON object for messages, `otherwise` where it has none."""
    try:
        return _id(value) or otherwise if isinstance(value, dict) else otherwise
    except UnusableInputError:
        return otherwise


def _id(record: dict[str, object]) -> str | None:
    value = record.get("id")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    given = _string(record, "id")
    return readable_id(given.strip()) if given and given.strip() else None


def _language(record: dict[str, object]) -> str | None:
    """Give the language without region: "de" for "de-AT"."""
    given = (_string(record, "language") or "").strip().lower()
    return given.split("-")[0].split("_")[0] or None


def _string(record: dict[str, object], field: str) -> str | None:
    value = record.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnusableInputError(f'The field "{field}" must be a text, and is {_kind(value)}.')
    return _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)


def _kind(value: object) -> str:
    return next((words for kind, words in _KINDS if isinstance(value, kind)), "null")
