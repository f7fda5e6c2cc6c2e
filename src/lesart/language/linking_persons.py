"""Which wordings name the same person, within a report and across reports.

A report is looked at as its wordings with their counts; the same wording in one report is taken for the same person.
Full names (given name and surname) hold across all reports given. A lone surname belongs to the one person of
that surname in its own report; where the report names none in full, to the one such person among reports that
share persons with it, so that reports of different things never meet over a frequent surname.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice

from lesart.language.canonical_names import name_of_person
from lesart.language.double_surnames import DoubleSurnames, double_surnames
from lesart.language.lexicon import is_given_name
from lesart.language.spelling import is_frequent_surname, is_spelled_like
from lesart.text.folding import slug, sound_key

Wordings = Counter[str]
_Node = tuple[int, str]
_FullNames = dict[tuple[str, str], list[str]]

# So few reports are given because they belong together; an archive holds more.
FEW_REPORTS = 20
# Two persons in common tell that two reports speak of the same circle; one may be the head of a government.
_SHARED_PERSONS = 2
_MOST_PAIRS = 200  # of persons with one surname that are compared


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a wording names: id and canonical name."""

    entity: str
    name: str


@dataclass(slots=True)
class _Unions:
    parent: dict[_Node, _Node] = field(default_factory=dict)

    def find(self, node: _Node) -> _Node:
        root = node
        while (above := self.parent.setdefault(root, root)) != root:
            root = above
        while self.parent[node] != root:
            self.parent[node], node = root, self.parent[node]
        return root

    def join(self, first: _Node, second: _Node) -> None:
        roots = sorted((self.find(first), self.find(second)))
        self.parent[roots[1]] = roots[0]


def identify_persons(reports: Sequence[Wordings], report_ids: Sequence[str]) -> list[dict[str, Identity]]:
    """Give for each report who each of its wordings names; the order of the reports makes no difference."""
    plain = [_genitives(wordings) for wordings in reports]
    based = [_based(wordings, bases) for wordings, bases in zip(reports, plain, strict=True)]
    doubles = double_surnames(based)
    unions = _Unions()
    for index, wordings in enumerate(based):
        _join_within(index, wordings, doubles, unions)
    _join_full_names(based, doubles, unions)
    _join_lone_names(based, doubles, unions)
    identities = _identities(based, report_ids, unions)
    return [
        {wording: identities[unions.find((index, bases[wording]))] for wording in reports[index]}
        for index, bases in enumerate(plain)
    ]


def surname_of(wording: str) -> str:
    """Give the last word of a name."""
    return wording.rsplit(maxsplit=1)[-1]


def _genitives(wordings: Wordings) -> dict[str, str]:
    """Give each wording without its genitive ending, where the report also has the name without one."""
    surnames = {surname_of(wording) for wording in wordings}
    bases = {}
    for wording in wordings:
        bare = wording.rstrip("'’")
        cut = bare.removesuffix("s")
        is_genitive = cut != wording and bool(cut.strip()) and surname_of(cut) in surnames
        bases[wording] = cut if is_genitive else bare or wording
    return bases


def _based(wordings: Wordings, bases: dict[str, str]) -> Wordings:
    counted: Wordings = Counter()
    for wording, count in wordings.items():
        counted[bases[wording]] += count
    return counted


def _join_within(index: int, wordings: Wordings, doubles: DoubleSurnames, unions: _Unions) -> None:
    """Join full names of one key, then each lone name with the one person it can belong to."""
    full: _FullNames = defaultdict(list)
    for wording in sorted(wordings):
        unions.find((index, wording))
        key = doubles.key(wording)
        if key:
            full[key].append(wording)
    for same in full.values():
        for wording in same[1:]:
            unions.join((index, same[0]), (index, wording))
    _join_misspelled_full(index, wordings, full, unions)
    for wording in sorted(wordings):
        if doubles.given_name(wording) is None:
            bearer = _bearer_of(wording, doubles.surname(wording), wordings, full)
            if bearer:
                unions.join((index, wording), (index, bearer))


def _join_misspelled_full(index: int, wordings: Wordings, full: _FullNames, unions: _Unions) -> None:
    by_given: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key in sorted(full):
        by_given[key[0]].append(key)
    for keys in by_given.values():
        for first, second in [(one, other) for one in keys for other in keys if one < other][:200]:
            names = sorted((full[first][0], full[second][0]), key=lambda name: (wordings[name], name))
            if is_spelled_like(surname_of(names[0]), surname_of(names[1])):
                unions.join((index, names[0]), (index, names[1]))


def _bearer_of(lone: str, surname: str, wordings: Wordings, full: _FullNames) -> str | None:
    """Give the full name of the only person of the report that a lone name can mean, of a double surname its last word."""
    key = sound_key(surname)
    for alike in (_named_so(key, full), _called_so(key, full), _cut_so(surname, full)):
        if alike:
            return alike[0][0] if len(alike) == 1 else None
    close = [
        names
        for names in full.values()
        if is_spelled_like(surname, surname_of(names[0])) and wordings[lone] <= _count(names[0], wordings)
    ]
    return close[0][0] if len(close) == 1 else None


def _named_so(key: str, full: _FullNames) -> list[list[str]]:
    return [names for (_, last), names in full.items() if last == key]


def _called_so(key: str, full: _FullNames) -> list[list[str]]:
    return [names for (first, _), names in full.items() if first == key]


def _cut_so(surname: str, full: _FullNames) -> list[list[str]]:
    """Give the bearers of a double surname that ends so; a frequent one is rather that of somebody else."""
    ending = f"-{sound_key(surname)}"
    is_rare = not is_frequent_surname(surname)
    return [names for (_, last), names in full.items() if is_rare and last.endswith(ending)]


def _count(full_name: str, wordings: Wordings) -> int:
    return wordings[full_name] + wordings.get(surname_of(full_name), 0)


def _join_full_names(reports: Sequence[Wordings], doubles: DoubleSurnames, unions: _Unions) -> None:
    """Join full names of one key in all reports; where given names are only initials they wait for their report."""
    first_of: dict[tuple[str, str], _Node] = {}
    for index, wordings in enumerate(reports):
        for wording in wordings:
            key = doubles.key(wording)
            if key:
                unions.join(first_of.setdefault(key, (index, wording)), (index, wording))
    if len(reports) <= FEW_REPORTS:
        _join_misspelled_given(first_of, doubles, unions)


def _join_misspelled_given(
    first_of: dict[tuple[str, str], _Node], doubles: DoubleSurnames, unions: _Unions
) -> None:
    """Join persons of one rare surname whose given names are one in two spellings, not two usual ones ("Jan", "Jann")."""
    by_surname: dict[str, list[_Node]] = defaultdict(list)
    for (_, last), node in sorted(first_of.items()):
        if not is_frequent_surname(doubles.surname(node[1])):
            by_surname[last].append(node)
    for nodes in by_surname.values():
        for first, second in islice(combinations(nodes, 2), _MOST_PAIRS):
            given = [doubles.given_name(wording) or "" for _, wording in (first, second)]
            is_slip = is_spelled_like(*given) or is_spelled_like(*reversed(given))
            if is_slip and not all(is_given_name(name) for name in given):
                unions.join(first, second)


def _nominative(surname: str) -> str:
    """Give the surname without the "s" that may be a genitive's; frequent surnames end so by themselves ("Peters")."""
    is_sure = len(surname) > 1 and not is_frequent_surname(surname)
    return surname.removesuffix("s") if is_sure else surname


def _join_lone_names(reports: Sequence[Wordings], doubles: DoubleSurnames, unions: _Unions) -> None:
    """Join what stayed lone in its report with the one person of that surname in the reports around it."""
    persons = [_full_persons(index, wordings, doubles, unions) for index, wordings in enumerate(reports)]
    bearers: dict[str, set[_Node]] = defaultdict(set)
    circles: dict[_Node, set[_Node]] = defaultdict(set)
    for found in persons:
        for root, surname in found.items():
            bearers[surname].add(root)
            circles[root].update(found.keys() - {root})
    are_few = len(reports) <= FEW_REPORTS
    lone: dict[str, list[_Node]] = defaultdict(list)
    joins: list[tuple[_Node, _Node]] = []
    left = [(node, doubles.surname(node[1])) for node in _lone_names(reports, persons, doubles, unions)]
    alone = {sound_key(surname) for _, surname in left}
    for node, surname in left:
        key = _surname_key(surname, bearers, alone)
        needed = _needed(surname, are_few=are_few)
        near = persons[node[0]].keys()
        if len(bearers[key]) == 1:
            joins.extend((root, node) for root in bearers[key] if len(near & circles[root]) >= needed)
        elif not bearers[key] and are_few:
            alike = [other for other in lone[key] if len(near & persons[other[0]].keys()) >= needed]
            joins.extend((other, node) for other in alike)
            lone[key].append(node)
    for first, second in joins:
        unions.join(first, second)


def _surname_key(surname: str, bearers: Collection[str], alone: Collection[str]) -> str:
    """Give the key of the surname, without the ending of a genitive where only so somebody bears it or it stands alone."""
    key, bare = sound_key(surname), sound_key(_nominative(surname))
    return bare if key not in bearers and (bare in bearers or bare in alone) else key


def _lone_names(
    reports: Sequence[Wordings],
    persons: Sequence[dict[_Node, str]],
    doubles: DoubleSurnames,
    unions: _Unions,
) -> list[_Node]:
    return [
        (index, wording)
        for index, wordings in enumerate(reports)
        for wording in sorted(wordings)
        if doubles.given_name(wording) is None and unions.find((index, wording)) not in persons[index]
    ]


def _needed(surname: str, *, are_few: bool) -> int:
    """Give how many persons two reports must share before a lone surname means the same person in both."""
    is_frequent = is_frequent_surname(surname)
    return int(is_frequent) if are_few else _SHARED_PERSONS + int(is_frequent)


def _full_persons(
    index: int, wordings: Wordings, doubles: DoubleSurnames, unions: _Unions
) -> dict[_Node, str]:
    return {
        unions.find((index, wording)): sound_key(doubles.surname(wording))
        for wording in sorted(wordings)
        if doubles.given_name(wording)
    }


def _identities(
    reports: Sequence[Wordings], report_ids: Sequence[str], unions: _Unions
) -> dict[_Node, Identity]:
    counts: dict[_Node, Wordings] = defaultdict(Counter)
    where: dict[_Node, set[str]] = defaultdict(set)
    for index, wordings in enumerate(reports):
        for wording, count in wordings.items():
            root = unions.find((index, wording))
            counts[root][wording] += count
            where[root].add(report_ids[index])
    names = {root: name_of_person(wordings) for root, wordings in counts.items()}
    bearers = Counter(slug(name) for name in names.values())
    return {
        root: Identity(entity=_id_of(name, min(where[root]), is_shared=bearers[slug(name)] > 1), name=name)
        for root, name in names.items()
    }


def _id_of(name: str, report_id: str, *, is_shared: bool) -> str:
    """Give the id; where different persons have the same name, the first report of each tells them apart."""
    plain = slug(name) or "person"
    return f"{plain}-{slug(report_id)}" if is_shared else plain
