"""What the word lists know of a single word."""

from functools import cache, lru_cache

from lesart.resources import word_list, word_set, word_table

MOST_WORDS = 50_000
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em", "")


@cache
def noun_endings() -> tuple[str, ...]:
    """Give the endings that mark a dictionary noun."""
    return word_list("de", "noun_endings")


@cache
def grammar_words(use: str) -> frozenset[str]:
    """Give the small words that serve one use in the rules ("article", "of-country")."""
    return frozenset(row[1] for row in word_table("de", "grammar_words") if row[0] == use)


@lru_cache(maxsize=MOST_WORDS)
def is_function_word(word: str) -> bool:
    """Whether the word belongs to a closed class, is a day or a month."""
    key = word.casefold()
    return key in word_set("de", "function_words") or key.removesuffix("s") in word_set(
        "de", "calendar_names"
    )


@lru_cache(maxsize=MOST_WORDS)
def is_given_name(word: str) -> bool:
    """Whether the word, or each part of a double name, is a usual given name."""
    names = word_set("de", "first_names")
    key = word.casefold()
    return key in names or ("-" in key and all(part in names for part in key.split("-")))


@lru_cache(maxsize=MOST_WORDS)
def is_rare_given_name(word: str) -> bool:
    """Whether the word is a given name somewhere, which by itself tells little."""
    return word.casefold() in word_set("de", "rare_first_names")


@lru_cache(maxsize=MOST_WORDS)
def is_known_word(word: str) -> bool:
    """Whether the word itself stands in the lists of ordinary words, whatever its ending."""
    key = word.casefold()
    nouns, words = word_set("de", "common_nouns"), word_set("de", "common_words")
    return any(stem in nouns or stem in words for stem in stems(key)) or is_function_word(word)


@lru_cache(maxsize=MOST_WORDS)
def is_ordinary_noun(word: str) -> bool:
    """Whether the word is an ordinary noun, ends like one, or is a compound that ends in one."""
    if is_known_word(word) or word.casefold().endswith(noun_endings()):
        return True
    nouns = word_set("de", "common_nouns")
    # Three letters at least stand before the noun: "Friedens|gespräche". Shorter tails end surnames ("Bergmann").
    return any(
        key[cut:] in nouns for key in stems(word.casefold()) for cut in range(3, min(len(key) - 4, 40))
    )


def stems(key: str) -> tuple[str, ...]:
    """Give the word and what is left of it without a case ending."""
    endings = ("s", "es", "n", "en", "e", "er", "in", "innen")
    return (
        key,
        *(key[: -len(ending)] for ending in endings if key.endswith(ending) and len(key) > len(ending) + 2),
    )


@cache
def countries() -> dict[str, str]:
    """Give the usual name of each country by ISO code."""
    return {row[0]: row[1].split(",")[0] for row in word_table("de", "countries")}


@cache
def country_names() -> dict[str, str]:
    """Give the ISO code by name of the country, all names."""
    return {name: row[0] for row in word_table("de", "countries") for name in row[1].split(",")}


@cache
def capitals() -> dict[str, str]:
    """Give the ISO code by name of the capital that stands for its government."""
    return {
        name: row[0] for row in word_table("de", "countries") for name in row[2].split(",") if name != "-"
    }


@cache
def country_adjectives() -> dict[str, str]:
    """Give the ISO code by adjective, in all its forms, case-folded."""
    return {
        (stem + ending).casefold(): row[0]
        for row in word_table("de", "countries")
        for stem in row[3].split(",")
        if stem != "-"
        for ending in _ADJECTIVE_ENDINGS
    }


@cache
def peoples() -> dict[str, str]:
    """Give the ISO code by noun for the people of a country."""
    return {
        name: row[0] for row in word_table("de", "countries") for name in row[4].split(",") if name != "-"
    }


@cache
def determiners() -> dict[str, str]:
    """Give articles and the like, each with its kind: "definite", "indefinite", "possessive"."""
    return {row[0]: row[1] for row in word_table("de", "determiners")}
