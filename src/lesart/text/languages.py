"""The language of a text, by its function words."""

import re
from collections import Counter
from functools import cache

from lesart.resources import word_table

DEFAULT = "de"
# Languages with word lists of their own, in which reports are compared with German ones.
OTHERS = ("en", "fr", "ru")
MOST_WORDS = 2000
FEWEST_HITS = 3
MOST_LETTERS = 2000
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_UKRAINIAN = re.compile(r"[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]")  # letters that Russian lacks


def language_of(text: str, declared: str = "") -> str:
    """Give the language (ISO 639-1) whose function words are most frequent in `text`.

    Where too few are found, or `declared` is a language without a list, it is the declared one: many German pages
    declare the English of their content system. Without any it is Russian or Ukrainian in Cyrillic letters, else German.

    >>> language_of("The minister said that it was not the first call.")
    'en'
    >>> language_of("42")
    'de'
    """
    declared = declared.strip().lower()[:2]
    if declared.isalpha() and declared not in _known_languages():
        return declared
    hits: Counter[str] = Counter()
    for count, match in enumerate(_WORD.finditer(text)):
        if count >= MOST_WORDS:
            break
        hits.update(_languages_by_word().get(match[0].casefold(), ()))
    # German wins a draw: the tool is made for it.
    best = max(hits, key=lambda language: (hits[language], language == DEFAULT, language), default=DEFAULT)
    return best if hits[best] >= FEWEST_HITS else declared or _by_script(text[:MOST_LETTERS])


def _by_script(text: str) -> str:
    """Give the language that the letters alone tell."""
    if 2 * len(_CYRILLIC.findall(text)) <= sum(map(str.isalpha, text)):
        return DEFAULT
    return "uk" if _UKRAINIAN.search(text) else "ru"


@cache
def frequent_words(language: str) -> frozenset[str]:
    """Give the most frequent function words of a language; none where no list knows it."""
    listed = (words.split() for known, words in word_table("all", "function_words") if known == language)
    return frozenset(word for words in listed for word in words)


@cache
def _known_languages() -> frozenset[str]:
    return frozenset(language for language, _ in word_table("all", "function_words"))


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    languages: dict[str, list[str]] = {}
    for language, words in word_table("all", "function_words"):
        for word in words.split():
            languages.setdefault(word, []).append(language)
    return {word: tuple(listed) for word, listed in languages.items()}
