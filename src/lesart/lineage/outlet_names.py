"""How outlets are called."""

import re
from functools import cache

from lesart.resources import word_list, word_table

_HOST = re.compile(r"^(?:www\.)?([\w-]{2,60})(?:\.[\w-]{2,60}){0,3}$")
_ADJECTIVE_ENDING = re.compile(r"(?<=\w{3})e[nrms]?$")
_SHORTEST_BEGINNING = 3  # "Morgenpost", not "Post"


def outlet_key(name: str) -> str:
    """Give an outlet's name made comparable.

    >>> outlet_key("www.tageblatt-neustadt.de") == outlet_key("Tageblatt Neustadt")
    True
    """
    folded = re.sub(r"\s+", "-", name.strip().casefold())
    host = _HOST.match(folded)
    plain = _letters(host[1] if host and "." in folded else folded)
    return _known_keys().get(plain, plain)


@cache
def _known_keys() -> dict[str, str]:
    """Give how the names of well-known outlets are made comparable: by the part of the address that names the outlet."""
    keys = {}
    for name, _, site in word_table("de", "known_outlets"):
        for ending in ("e", "en", "er", "es", "em") if "~" in name else ("",):
            key = _letters(name.replace("~", ending).casefold())
            # With the article that some have on their cover.
            keys.update(dict.fromkeys((key, f"der{key}", f"die{key}"), _letters(site)))
    return keys


def _letters(name: str) -> str:
    return re.sub(r"[^\w]", "", name)


def names_outlet(name: str, outlet: str) -> bool:
    """Whether a name, in whatever case, is that of an outlet: "der Neuen Rottauer Post" of neuerottauerpost.example.

    >>> names_outlet("Neuen Rottauer Post", "www.neue-rottauer-post.example")
    True
    """
    if outlet_key(name) == outlet_key(outlet):
        return True
    words = [_letters(word.casefold()) for word in name.split()]
    spelled = "".join(f"{re.escape(_ADJECTIVE_ENDING.sub('', word))}(?:e[nrms]?)?" for word in words)
    return bool(words) and re.fullmatch(spelled, outlet_key(outlet)) is not None


def site_of(outlet: str) -> str:
    """Give what an outlet is called in running text, case-folded: of an address the part that names it.

    >>> site_of("www.seebote.example")
    'seebote'
    """
    host = _HOST.match(outlet.casefold())
    return host[1] if host and "." in outlet else outlet.casefold()


def ends_as_outlet(name: str) -> bool:
    """Whether the last word of a name ends as outlets' names do: "Rottauer Anzeiger", "Abendpost", no "Meeresspiegel"."""
    first, *others = name.split()
    last = (others[-1] if others else first).casefold()
    if last.endswith(word_list("de", "outlet_traps")) or first in word_list("de", "medium_words"):
        return False
    return any(
        last.endswith(ending)
        and (bool(others) if last == ending else len(last) - len(ending) >= _SHORTEST_BEGINNING)
        for ending, _ in word_table("de", "outlet_words")
    )
