"""The tables of results.md."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.events.windows import Scores, Window

Key = tuple[str, str]

# As BERTopic comes: checked against the package itself, which groups the same vectors alike.
BERTOPIC_AS_IT_COMES = ("15 neighbours, 5 dimensions", "groups of 10, 10 samples, eom")
OWN, DEVS, OTHERS = "best of each window", "best of dev", "best of the other windows"
FITTED = "fitted to the other windows"
_FOUR = ("shared F1", "pairs P", "R", "F1")
SEPARATOR = " \N{MIDDLE DOT} "
HEAD = """# Events: measured

Written by `python -m benchmarks.events.run SHARED CACHE --accept` on windows of German news of a few days, most reports alone:
`dev` (`data/events/dev`), those of `training/same_event/labels`, and those of `benchmarks/events/labels`, which were read whole and
which Lesart has never seen. Lesart *as shipped* was fitted to dev and the first; *fitted to the other windows*, it has not seen the
one measured.

The baselines are given titles and 1,500 characters of text; those that need vectors take Lesart's encoder. How their form and
setting is chosen, by pairs F1: *best of each window*, the very one measured, which favours them beyond what any user can have;
*best of dev*; *best of the other windows*, by the mean of all but the one measured. TF-IDF: words, or runs of four
and five letters, without those that a fifth of the texts hold. HDBSCAN: groups of 2, 3, 5 or 10 and more, 1 to 10 samples,
either selection; noise is single. BERTopic-like: UMAP and HDBSCAN on vectors, which is how BERTopic groups.
"""
WINDOWS = f"Pairs F1 on each window: Lesart as shipped{SEPARATOR}{FITTED}; the baselines {OWN}{SEPARATOR}{DEVS}{SEPARATOR}{OTHERS}.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A window measured: Lesart's scores, those of each baseline at each setting, and the seconds of one run of each.

    `blind` are Lesart's scores when fitted to other windows alone; to an unseen window it was never fitted.
    """

    window: Window
    lesart: Scores
    blind: Scores
    is_unseen: bool
    tried: Mapping[str, Mapping[Key, Scores]]
    seconds: Mapping[str, float]
    skimmed_in: float
    encoded_in: float


def best_setting(*tried: Mapping[Key, Scores]) -> Key:
    """Give the setting with the best pairs F1, of equal ones that with the best F1 of shared reports, over some windows."""

    def mean(key: Key, measure: str) -> float:
        return fmean(one[key][measure]["F1"] for one in tried)

    return max(tried[0], key=lambda key: (mean(key, "pairs"), mean(key, "bcubed_shared"), key))


def as_markdown(measured: Sequence[Measured]) -> str:
    """Give the tables; the first window is dev."""
    return f"{HEAD}\n{_summary(measured)}\n{WINDOWS}\n{_windows(measured)}\n{_seconds(measured[0])}"


def _summary(measured: Sequence[Measured]) -> str:
    head = ["method", "setting", "dev: BCubed F1", *_FOUR]
    sets = [
        [row for row, one in enumerate(measured) if row and one.is_unseen is is_unseen]
        for is_unseen in (False, True)
    ]
    for name, rows in zip(("fitted to, mean", "never seen, mean"), sets, strict=True):
        if rows:
            head += [f"{len(rows)} windows {name}: {_FOUR[0]}", *_FOUR[1:]]
    lines = [_line(head), _line(["---"] * len(head))]
    for name, setting, found in _rows(measured):
        figures = [found[0]["bcubed"]["F1"], *_four(found[0])]
        for rows in filter(None, sets):
            figures += [fmean(column) for column in zip(*(_four(found[row]) for row in rows), strict=True)]
        lines.append(_line([name, setting, *(f"{figure:.1f}" for figure in figures)]))
    return "".join(lines)


def _rows(measured: Sequence[Measured]) -> Iterator[tuple[str, str, list[Scores]]]:
    """Give each method, how its setting was chosen, and what it then reaches on each window."""
    yield "Lesart", "as shipped", [one.lesart for one in measured]
    yield "Lesart", FITTED, [one.blind for one in measured]
    for name, on_dev in measured[0].tried.items():
        chosen = _chosen(name, measured)
        for setting, keys in chosen.items():
            told = f"{setting} ({', '.join(keys[0])})" if setting == DEVS else setting
            yield name, told, [one.tried[name][key] for one, key in zip(measured, keys, strict=True)]
        if name == "BERTopic-like" and BERTOPIC_AS_IT_COMES in on_dev:
            yield name, "as it comes", [one.tried[name][BERTOPIC_AS_IT_COMES] for one in measured]


def _chosen(name: str, measured: Sequence[Measured]) -> dict[str, list[Key]]:
    """Give the settings of a method, one a window, for each way to choose them."""
    tried = [one.tried[name] for one in measured]
    chosen = {OWN: [best_setting(one) for one in tried], DEVS: [best_setting(tried[0])] * len(tried)}
    if len(tried) > 1:
        chosen[OTHERS] = [best_setting(*tried[:row], *tried[row + 1 :]) for row in range(len(tried))]
    return chosen


def _windows(measured: Sequence[Measured]) -> str:
    names = list(measured[0].tried)
    chosen = {name: list(_chosen(name, measured).values()) for name in names}
    rows = [_line(["window", "reports", "events", "Lesart", *names]), _line(["---"] * (4 + len(names)))]
    for row, one in enumerate(measured):
        cells = [one.window.name, str(len(one.window.reports)), str(one.window.events), _both(one)]
        cells += [
            SEPARATOR.join(_pairs(one.tried[name][keys[row]]) for keys in chosen[name]) for name in names
        ]
        rows.append(_line(cells))
    return "".join(rows)


def _seconds(dev: Measured) -> str:
    rows = [_line(["seconds on dev", "reading", "grouping"]), _line(["---"] * 3)]
    for name, grouped_in in dev.seconds.items():
        read_in = dev.skimmed_in if name == "Lesart" else 0.0 if "TF-IDF" in name else dev.encoded_in
        rows.append(_line([name, f"{read_in:.1f}", f"{grouped_in:.2f}"]))
    return (
        "".join(rows)
        + "\nReading was timed when the cache was filled, at whatever load; grouping in one run.\n"
    )


def _both(one: Measured) -> str:
    return SEPARATOR.join(_pairs(found) for found in (one.lesart, one.blind))


def _pairs(found: Scores) -> str:
    return f"{found['pairs']['F1']:.1f}"


def _four(found: Scores) -> list[float]:
    return [found["bcubed_shared"]["F1"], *(found["pairs"][figure] for figure in ("P", "R", "F1"))]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
