"""Passages of a plain report to be careful with."""

from collections.abc import Sequence

from lesart.cleaning.broken_sentences import broken_sentences
from lesart.cleaning.topic_changes import topic_changes
from lesart.records.report import Flag
from lesart.records.span import Span


def find_flags(
    text: str, body: Sequence[Span], sub_headlines: Sequence[Span], title: str
) -> tuple[Flag, ...]:
    """Give the damaged sentences of the body and the part that turns to other people, in the order of the text."""
    flags = [flag for paragraph in body for flag in broken_sentences(text, paragraph)]
    flags.extend(topic_changes(text, body, sub_headlines, title))
    return tuple(sorted(flags, key=lambda flag: (flag.span, flag.flag)))
