"""Datelines without an agency: the place before the first sentence of a report, "Berlin – Die Regierung …"."""

import re
from functools import cache

from lesart.resources import word_list, word_set, word_table
from lesart.text.cities import city_names

_DASH = r"[-\N{EN DASH}\N{EM DASH}]"
_NAME = r"[^\W\d_a-zäöüß][\w.'’-]{1,30}(?:\s[^\W\d_a-zäöüß][\w.'’-]{1,30}){0,2}"
# As in "Frankfurt (Main)" and "Hessen/Friedberg"; a day may follow, as in "Moskau, 3. April" and "Moskau, 3.4.2024".
_PLACES = rf"(?P<places>{_NAME}(?:\s?/\s?{_NAME}){{0,2}})(?:\s\([^\W\d_]{{2,20}}\))?"
_DAY = r"(?:,\s\d{1,2}\.\s?(?:[^\W\d_]{3,9}\.?|\d{1,2}\.)(?:\s?\d{4})?)?"
_DATELINE = re.compile(rf"{_PLACES}{_DAY}(?P<sign>\s?{_DASH}|\.)\s{{1,2}}")
_OPENING = re.compile(r"[\"„“»›‚]?(?P<word>[^\W\d_a-zäöüß][\w-]*)")
_SPACED_DASH = re.compile(rf"\s{_DASH}\s")
_SENTENCE_END = re.compile(r"[.!?][\"“”»«]?(?:\s|$)")
_LONGEST = 120


def place_dateline_end(paragraph: str, text: str) -> int:
    """Give where a report's first sentence begins behind a place, 0 where there is none or the place is not certain.

    A place is one that is known by name, or one that the rest of `text` names again ("in Harlesund").
    """
    match = _DATELINE.match(paragraph[:_LONGEST])
    if not match:
        return 0
    rest = paragraph[match.end() :]
    opening = _OPENING.match(rest)
    # "Berlin – Hamburg" is a line or a match; "Berlin – Stadt am Wasser – feiert" an insertion.
    if not opening or _is_known(opening["word"]) or _is_insertion(opening["word"], rest):
        return 0
    places = [place.strip() for place in match["places"].split("/")]
    if match["sign"] == ".":
        return match.end() if all(map(_is_known, places)) else 0
    return match.end() if any(_is_known(place) or _is_named_again(place, text) for place in places) else 0


def is_place_line(line: str) -> bool:
    """Whether a line is nothing but known places with a full stop or dash: "Berlin.", "Hessen/Friedberg –"."""
    match = _DATELINE.fullmatch(f"{line} ") if len(line) < _LONGEST else None
    return match is not None and all(_is_known(place.strip()) for place in match["places"].split("/"))


def _is_insertion(first_word: str, rest: str) -> bool:
    """Whether what follows a dash may go on only to the next one; a small word in upper case begins a sentence."""
    sentence = _SENTENCE_END.split(rest[:1000], maxsplit=1)[0]
    begins_sentence = first_word.casefold() in word_set("de", "function_words")
    return not begins_sentence and len(_SPACED_DASH.findall(sentence)) % 2 == 1


def _is_known(place: str) -> bool:
    name = place.title() if place.isupper() else place
    return name in _places() and name.casefold() not in word_set("de", "place_traps")


def _is_named_again(place: str, text: str) -> bool:
    """Whether the text names the place behind "in", and it is no common noun ("Krieg", "in Krieg und Frieden")."""
    name = place.title() if place.isupper() else place
    folded = name.casefold()
    nouns = word_set("de", "common_nouns") | word_set("de", "common_words")
    if any(folded.removesuffix(ending) in nouns for ending in ("", "n", "en", "e", "er", "s")):
        return False
    return re.search(rf"(?<!\w)in\s{re.escape(name)}(?![\w-])", text) is not None


@cache
def _places() -> frozenset[str]:
    countries = word_table("de", "countries")
    named = {name for row in countries for column in row[1:3] for name in column.split(",") if name != "-"}
    return frozenset(named | city_names().keys() | set(word_list("de", "places")))
