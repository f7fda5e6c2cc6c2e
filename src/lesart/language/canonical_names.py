"""Which of its wordings an entity is called by."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lesart.language.lexicon import country_names
from lesart.text.folding import fold

Wordings = Counter[str]

_CASE_ENDINGS = ("en", "em", "er", "es", "e", "s")
_SHORTEST_STEM = 4
# How far an adjective's ending is from the bare nominative: "Islamischer", "Islamische", "Islamischen".
_OBLIQUE = 2
_DISTANCE = {"en": _OBLIQUE, "em": _OBLIQUE, "e": 1}


def name_of_person(wordings: Wordings) -> str:
    """Give the full name whose surname is spelled so most often; then the most frequent, the one with diacritics.

    A double surname counts with a hyphen and without; the hyphen is rather forgotten than made up.

    >>> name_of_person(Counter({"Anna Brennekow Quarrel": 2, "Brennekow Quarrel": 3, "Anna Brennekow-Quarrel": 1}))
    'Anna Brennekow-Quarrel'
    """
    doubles = {last.replace("-", " "): last for wording in wordings if "-" in (last := _last(wording))}
    lasts: Wordings = Counter()
    for wording, count in wordings.items():
        lasts[_last(wording)] += count
    own = {wording: _surname(wording, doubles, lasts) for wording in wordings}
    ends = {end for wording in wordings if (end := wording.replace("-", " ").partition(" ")[2])}
    surnames: Wordings = Counter()
    for wording, count in wordings.items():
        surnames[own[wording]] += count
    return min(
        wordings,
        key=lambda wording: (
            len(wording.split()) == 1 or wording[:1].islower() or wording in ends,
            -surnames[own[wording]],
            _last(wording) != own[wording],
            -wordings[wording],
            fold(wording) == wording.casefold(),
            wording,
        ),
    )


def name_of_body(wordings: Wordings) -> str:
    """Give the most frequent wording of a body or place, case endings aside, in the form nearest to the nominative.

    >>> name_of_body(Counter({"Islamischen Staates": 3, "Islamischer Staat": 1, "IS": 2}))
    'Islamischer Staat'
    """
    forms: dict[str, Wordings] = defaultdict(Counter)
    for wording, count in wordings.items():
        forms[_bare(wording)][wording] += count
    best = min(forms.values(), key=lambda alike: (-alike.total(), -max(map(len, alike)), min(alike)))
    return min(best, key=lambda wording: (_inflection(wording, best), -best[wording], wording))


def name_of_government(wordings: Wordings) -> str:
    """Give the country where one of the wordings is its name, else what most often stands for its government."""
    countries: Wordings = Counter({name: wordings[name] for name in wordings if name in country_names()})
    return name_of_body(countries or wordings)


def _last(wording: str) -> str:
    return wording.rsplit(maxsplit=1)[-1]


def _surname(wording: str, doubles: Mapping[str, str], lasts: Wordings) -> str:
    """Give the double surname (by its words) that the last two are, else the last word, as nominative where that is usual."""
    last = _last(wording)
    bare = last.removesuffix("s")
    return doubles.get(" ".join(wording.split()[-2:]), bare if 2 * lasts[bare] >= lasts[last] else last)


def _bare(wording: str) -> str:
    return " ".join(stem(word) for word in wording.casefold().split())


def stem(word: str) -> str:
    """Give the word without its case ending, where four letters at least are left."""
    ending = _ending(word)
    return word[: len(word) - len(ending)]


def _ending(word: str) -> str:
    return next(
        (
            ending
            for ending in _CASE_ENDINGS
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM
        ),
        "",
    )


def _inflection(wording: str, alike: Iterable[str]) -> int:
    """Give how far the words' endings are from the nominative; an ending that others do without counts as one."""
    others = [other.split() for other in alike]
    return sum(
        _OBLIQUE if _is_bare_elsewhere(word, place, others) else _DISTANCE.get(_ending(word), 0)
        for place, word in enumerate(wording.split())
    )


def _is_bare_elsewhere(word: str, place: int, others: Sequence[Sequence[str]]) -> bool:
    bare = stem(word)
    return bare != word and any(other[place : place + 1] == [bare] for other in others)
