"""Why a judgement was made."""

from dataclasses import dataclass

from lesart.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One piece of evidence: the rule that fired and the words it fired on.

    `rule` is a key of the section [reason] in `wording.toml`; `text` is the exact wording of `span` in the
    report `report_id`, or, where `span` is None, a value that stands outside the text (a meta tag, a URL).
    """

    rule: str
    report_id: str
    text: str
    span: Span | None = None
