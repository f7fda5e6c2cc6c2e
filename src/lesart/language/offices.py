"""Words for offices and posts, whatever their ending and whatever they are compounded with."""

from dataclasses import dataclass, replace
from functools import lru_cache

from lesart.language.lexicon import country_names
from lesart.resources import word_list, word_table

_HYPHENS = "-\N{NON-BREAKING HYPHEN}"
# Ending of the word form and whether it is feminine; "" comes last so that "Ministerin" is not left whole.
_PLURALS = ("innen", "nen")
_FEMININE = "in"
_WEAK = ("en", "n")
_ENDINGS = (
    ("innen", True),
    ("nen", True),  # behind a feminine head: "Landrätin|nen"
    (_FEMININE, True),
    ("es", False),
    ("en", False),
    ("s", False),
    ("n", False),
    ("", False),
)


_PLURAL_FORMS = (("er", "n"), ("or", "en"), ("eur", "en"), ("är", "en"))


@dataclass(frozen=True, slots=True)
class Office:
    """A post: what it is called, whose country it names itself ("US-Präsident"), and of whom it speaks.

    `name` is the same for all words of the same office; `has_one_holder` tells that a country has one at a time.
    `is_weak` marks a man's word with the ending "n" or "en", which behind "der" is a plural: "der Experten".
    """

    name: str
    country: str | None
    is_feminine: bool
    is_plural: bool
    has_one_holder: bool
    is_colleague: bool
    is_former: bool
    is_same_in_both_genders: bool
    is_weak: bool = False


def is_office(word: str) -> bool:
    """Whether the word names an office or post."""
    return office_of(word) is not None


@lru_cache(maxsize=20_000)
def office_of(word: str) -> Office | None:
    """Give the office a word names, None where it names none."""
    if not word[:1].isupper() or len(word) > 60:
        return None
    prefix, last = _parted(word)
    for ending, is_feminine in _ENDINGS:
        stem = _stem(last.casefold(), ending)
        found = _heads().get(_head_of(stem))
        if found is None:
            continue
        # Plurals: "den Ministern", "die Direktoren". After other heads "n" and "en" end the singular too ("dem Präsidenten").
        is_plural = ending in _PLURALS or any(
            stem.endswith(head) and ending == plural for head, plural in _PLURAL_FORMS
        )
        is_hers = is_feminine or found[0].endswith(_FEMININE)
        office = _office(prefix, stem, found, is_feminine=is_hers, is_plural=is_plural)
        is_man = not is_hers and f"{found[0]}r" not in _heads()  # "Beauftragte" has "Beauftragter" beside it
        return replace(
            office, is_weak=is_man and last.casefold().endswith(f"{found[0]}{ending}") and ending in _WEAK
        )
    return None


def _office(
    prefix: str, stem: str, found: tuple[str, str, str], *, is_feminine: bool, is_plural: bool
) -> Office:
    head, shared, holders = found
    name = shared if shared != "-" and stem == head else stem
    country = country_names().get(prefix)
    own = "" if country or _is_former(prefix) else prefix.casefold()
    return Office(
        name=f"{own}-{name}" if own else name,
        country=country,
        is_feminine=is_feminine,
        is_plural=is_plural,
        has_one_holder=holders == "single",
        is_colleague=any(stem.startswith(word) for word in word_list("de", "colleague_words")),
        is_former=_is_former(prefix),
        is_same_in_both_genders=head.endswith(("e", "en")),
    )


def _parted(word: str) -> tuple[str, str]:
    for hyphen in _HYPHENS:
        if hyphen in word:
            prefix, _, last = word.rpartition(hyphen)
            return prefix, last
    return "", word


def _is_former(prefix: str) -> bool:
    return f"{prefix.casefold().split('-')[0]}-" in word_list("de", "former_words") if prefix else False


def _stem(word: str, ending: str) -> str:
    """Give the word without the ending, as the list has it: "Geolog|in" is listed as "Geologe"; "" where it ends otherwise."""
    if not word.endswith(ending):
        return ""
    stem = word[: len(word) - len(ending)]
    is_weak = ending in (_FEMININE, _PLURALS[0]) and not _head_of(stem)
    return stem + "e" if is_weak else stem


def _head_of(stem: str) -> str:
    """Give the longest listed head that the stem ends in, "" where there is none."""
    heads = _heads()
    return next((stem[cut:] for cut in range(len(stem) - 2) if stem[cut:] in heads), "")


@lru_cache(maxsize=1)
def _heads() -> dict[str, tuple[str, str, str]]:
    return {row[0]: (row[0], row[1], row[2]) for row in word_table("de", "roles")}
