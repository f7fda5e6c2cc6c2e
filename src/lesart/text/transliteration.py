"""Keys under which a name is the same in German, English, French and Russian spelling."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from anyascii import anyascii

from lesart.resources import has_list, word_table
from lesart.text.folding import fold, sound_key

_SHORTEST_STEM = 3
_LONGEST_NAME = 60
_YO, _O = "\N{CYRILLIC SMALL LETTER IO}", "\N{CYRILLIC SMALL LETTER O}"
_NO_LETTER = re.compile(r"[^A-Za-z]+")
_VOWELS = re.compile(r"[aeiou]+")
_DOUBLED = re.compile(r"(.)\1+")
# What sounds alike where it comes from another script: "Jelena" and "Elena", "Cäsar" and "Kesar", "Zoi" and "Tsoi".
_ALIKE = (("iu", "u"), ("ie", "e"), ("ei", "e"), ("ts", "s"), ("x", "ks"), ("c", "k"), ("q", "k"))


@lru_cache(maxsize=1 << 14)
def name_keys(name: str, part: str, language: str) -> frozenset[str]:
    """Give the keys of one word of a name; two spellings can be one name where they share a key.

    `part` is the kind of name ("given", "surname", "place"), by which a Russian case ending is taken off; of French, which
    writes "ch" for what German writes "sch", both ways to read a name are given.

    >>> bool(name_keys("Шелькову", "surname", "ru") & name_keys("Schelkow", "surname", "de"))
    True
    """
    if len(name) > _LONGEST_NAME:
        return frozenset()
    forms = {name, *_nominatives(name.casefold(), part, language), *_as_in_english(name.casefold(), language)}
    return frozenset(key for form in forms if (key := _key(form)))


def is_in_other_script(name: str) -> bool:
    """Whether a name has letters beyond the Latin script."""
    return any(
        letter.isalpha() and not fold(letter).isascii() and letter not in "ßøłđþæœı" for letter in name
    )


def skeleton(key: str) -> str:
    """Give the consonants of a key with its first sound: "Sebastian" and "Sébastien" as Russian writes either."""
    return key[:1] + _VOWELS.sub("", key[1:])


def _key(form: str) -> str:
    plain = _NO_LETTER.sub("", anyascii(fold(form)) if not form.isascii() else form)
    key = sound_key(plain)
    for written, heard in _ALIKE:
        key = key.replace(written, heard)
    return _DOUBLED.sub(r"\1", key)


def _nominatives(name: str, part: str, language: str) -> Iterator[str]:
    for listed, ending, nominative in _endings(language):
        stem = name.removesuffix(ending)
        if listed == part and stem != name and len(stem) >= _SHORTEST_STEM:
            yield stem + nominative.replace("-", "")


def _as_in_english(name: str, language: str) -> Iterator[str]:
    if _YO in name:  # "Горбачёв" is Gorbatschow, and Gorbachev
        yield name.replace(_YO, _O)
    if has_list(language, "transliteration"):
        yield _spellings(language).sub(lambda found: _english(language)[found[0]], name)


@cache
def _endings(language: str) -> tuple[tuple[str, str, str], ...]:
    rows = word_table(language, "case_endings") if has_list(language, "case_endings") else ()
    return tuple((part, ending, nominative) for part, ending, nominative in rows)


@cache
def _english(language: str) -> dict[str, str]:
    return {row[0].rstrip("$"): row[1].replace("-", "") for row in word_table(language, "transliteration")}


@cache
def _spellings(language: str) -> re.Pattern[str]:
    return re.compile("|".join(row[0] for row in word_table(language, "transliteration")))
