"""The grouping of the labelled days does not fall below what was reached."""

import json
from pathlib import Path

from benchmarks.events import windows
from benchmarks.events.windows import DEV, read_windows
from lesart.pipeline import group_reports

FLOORS = json.loads((Path(windows.__file__).parent / "floors.json").read_text("utf-8"))


def test_events_of_three_days_do_not_fall_below_their_floors(shared: Path) -> None:
    (window,) = read_windows(shared, [shared / DEV])
    scores = window.score([event.report_ids for event in group_reports(window.reports).events])
    assert {name: scores[name]["F1"] for name, floor in FLOORS.items() if scores[name]["F1"] < floor} == {}
