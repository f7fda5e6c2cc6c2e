"""What the benchmarks of events are built of: choices of settings, the tables, and reports kept between runs."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from benchmarks.events.results import OTHERS, Key, Measured, as_markdown, best_setting
from benchmarks.events.scale import pairs
from benchmarks.events.windows import Scores, Window
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.report import RawReport
from tests.making import annotated
from training.same_event import skimmed

LOW, HIGH = ("words", "threshold 0.5"), ("words", "threshold 0.9")


def scores(pairs_f1: float) -> Scores:
    figures = {"P": pairs_f1, "R": pairs_f1, "F1": pairs_f1}
    return {"bcubed": figures, "bcubed_shared": figures, "pairs": figures}


def measured(name: str, tried: dict[Key, Scores]) -> Measured:
    return Measured(
        window=Window(name=name, reports=(), events=0, score=lambda _: scores(0)),
        lesart=scores(80),
        blind=scores(75),
        is_unseen=name == "unseen",
        tried={"average link": tried},
        seconds={"Lesart": 1.0, "average link": 2.0},
        skimmed_in=3.0,
        encoded_in=4.0,
    )


def test_the_best_setting_is_the_one_with_the_best_pairs() -> None:
    assert best_setting({LOW: scores(40), HIGH: scores(60)}) == HIGH


def test_the_best_setting_of_several_windows_is_best_on_average() -> None:
    first, second = {LOW: scores(40), HIGH: scores(60)}, {LOW: scores(90), HIGH: scores(50)}
    assert best_setting(first, second) == LOW


def test_a_setting_chosen_on_the_other_windows_does_not_see_the_one_measured() -> None:
    dev, other = {LOW: scores(40), HIGH: scores(60)}, {LOW: scores(90), HIGH: scores(50)}
    told = as_markdown([measured("dev", dev), measured("unseen", other)])
    row = next(line for line in told.splitlines() if f"| {OTHERS} |" in line)
    assert [float(cell) for cell in row.strip("| ").split(" | ")[2:]] == [40] * 5 + [50] * 4


def test_each_window_has_its_row() -> None:
    tried = {LOW: scores(40)}
    told = as_markdown([measured("dev", tried), measured("unseen", tried)])
    assert "| unseen | 0 | 0 | 80.0 · 75.0 | 40.0 · 40.0 · 40.0 |" in told


def test_events_are_compared_by_the_pairs_in_them() -> None:
    events = frozenset({frozenset({"2", "1", "3"}), frozenset({"4"})})
    assert pairs(events) == {("1", "2"), ("1", "3"), ("2", "3")}


def test_reports_skimmed_once_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def skim(raws: Iterable[RawReport]) -> Iterator[AnnotatedReport]:
        for raw in raws:
            seen.append(raw.id)
            yield annotated(raw.id, "Der Pegel in Kaltensund steigt.")

    monkeypatch.setattr(skimmed, "skim_reports", skim)
    raws = [RawReport(id=name, text="Der Pegel in Kaltensund steigt.") for name in ("r1", "r2")]
    paths = skimmed.skim_into(tmp_path, raws)
    assert skimmed.skim_into(tmp_path, raws) == paths
    assert [report.id for report in skimmed.read_skimmed(paths)] == seen == ["r1", "r2"]
