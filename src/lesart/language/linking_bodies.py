"""Which ids of bodies, places and other names mean the same name in another grammatical case."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from lesart.language.canonical_names import stem

_GENITIVE = ("s", "es")


def same_names(ids: "Counter[str]") -> Mapping[str, str]:
    """Give for each id (counted) the one that all cases of its name share: the most frequent, then the shortest.

    Words before the last are compared without case endings ("Deutscher Bund", "Deutschen Bundes"); the last word sheds a
    genitive ending only where its name also stands without it, since many names end so by themselves.
    """
    keys = {entity: _key(entity) for entity in ids}
    known = set(keys.values())
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entity, (first, last) in keys.items():
        bare = [(first, last.removesuffix(ending)) for ending in _GENITIVE if last.endswith(ending)]
        groups[next((key for key in bare if key[1] and key in known), (first, last))].append(entity)
    return {
        entity: min(group, key=lambda other: (-ids[other], len(other), other))
        for group in groups.values()
        for entity in group
    }


def _key(entity: str) -> tuple[str, str]:
    *first, last = entity.split("-")
    return "-".join(stem(word) for word in first), last
