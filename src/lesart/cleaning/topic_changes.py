"""Parts of a report that turn to other people: behind a sub-headline, nobody named before is named again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lesart.records.report import Flag
from lesart.records.span import Span
from lesart.resources import word_set, wording

_FLAG = "multi-topic"
_MOST_HEADINGS = 40  # a text with more of them is a list
_MOST_NAMED = 3  # mentions from which on somebody is what a part is about
_CAPITALISED = re.compile(r"[^\W\d_a-zäöüß][\w’]{2,40}")

_TWO_NAMES = re.compile(
    r"(?<!\w)(?P<given>[^\W\d_a-zäöüß][\w-]{1,30})\s(?=(?P<surname>[^\W\d_a-zäöüß][\w’]{2,40}))"
)


def topic_changes(text: str, body: Sequence[Span], headings: Sequence[Span], title: str) -> tuple[Flag, ...]:
    """Give a flag where a sub-headline turns from somebody named in the title to other people alone.

    Without somebody in the title, other people may well be further voices on the same matter.
    """
    surnames = _surnames(text, body)
    subjects = surnames & frozenset(_bare_words(title, surnames))
    if not subjects:
        return ()
    for heading in reversed(headings[:_MOST_HEADINGS]):
        before = [span for span in body if span.start < heading.start]
        behind = [span for span in body if span.start > heading.start]
        if (
            before
            and behind
            and _turns_from(subjects, *(_named(text, part, surnames) for part in (before, behind)))
        ):
            because = wording("de", "flag")[f"{_FLAG}-people"].format(
                text=heading.of(text), name=min(subjects)
            )
            return (Flag(flag=_FLAG, span=behind[0], because=because),)
    return ()


def _turns_from(subjects: frozenset[str], first: Counter[str], second: Counter[str]) -> bool:
    """Whether the first part is about the subjects and the second, about others, names nobody of the first."""
    if not first or not second or first.keys() & second.keys():
        return False
    return max(first[subject] for subject in subjects) >= _MOST_NAMED and max(second.values()) >= _MOST_NAMED


def _named(text: str, part: Sequence[Span], surnames: frozenset[str]) -> Counter[str]:
    return Counter(word for span in part for word in _bare_words(span.of(text), surnames))


def _bare_words(wording_of: str, surnames: frozenset[str]) -> Iterator[str]:
    """Give the surnames in a wording, without the s of the genitive."""
    for word in _CAPITALISED.findall(wording_of):
        bare = word if word in surnames else word.removesuffix("s")
        if bare in surnames:
            yield bare


def _surnames(text: str, body: Sequence[Span]) -> frozenset[str]:
    """Give the words that follow a given name in the text."""
    given_names = word_set("de", "first_names")
    return frozenset(
        match["surname"]
        for span in body
        for match in _TWO_NAMES.finditer(text, span.start, span.end)
        if match["given"].casefold() in given_names
    )
