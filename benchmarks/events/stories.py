"""Measure the stories against those judged by reading, and how long tying them takes.

usage: python -m benchmarks.events.stories SHARED [--skimmed FOLDER] [--accept]

SHARED is the folder with the measuring data; skimmed reports are kept in FOLDER. With a FOLDER the stories of as many months as
it takes are timed too. --accept writes stories_results.md.
"""

import argparse
import json
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from lesart.events.book import EventBook
from lesart.events.stories import tie_stories
from lesart.records.event import Event, Story
from lesart.records.report import RawReport
from training.same_event.skimmed import read_skimmed, reports_by_id, skim_into

HERE = Path(__file__).parent
LABELS = "data/events/dev.labels.json"
HEAD = """# Stories: measured

Written by `python -m benchmarks.events.stories SHARED --accept`. Against the 27 stories of `data/events/dev`, which are
topics of three days ("masks in Germany") rather than affairs, so that much is missed on purpose: pairs of reports in one story.
*Across events* leaves out the pairs that were already found to be of one event.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tied:
    """Events and the stories that tie them, with the seconds of one core that tying took."""

    events: tuple[Event, ...]
    stories: tuple[Story, ...]
    seconds: float

    def pairs(self) -> set[frozenset[str]]:
        """Give the pairs of reports in one story."""
        reports = {event.id: event.report_ids for event in self.events}
        return pairs_of(
            [report_id for event_id in story.event_ids for report_id in reports[event_id]]
            for story in self.stories
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--skimmed", type=Path)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    known = reports_by_id(arguments.shared)
    gold = json.loads((arguments.shared / LABELS).read_text("utf-8"))
    window = [known[str(report_id)] for report_id in gold["reports"]]
    with tempfile.TemporaryDirectory() as folder:
        measured = scores(tie(window, arguments.skimmed or Path(folder)), gold)
    told = f"{HEAD}\n{measured}"
    if arguments.skimmed:
        told += f"\n{at_scale(tie(list(known.values()), arguments.skimmed))}"
    print(told)
    if arguments.accept:
        (HERE / "stories_results.md").write_text(told, encoding="utf-8")


def tie(raws: Sequence[RawReport], folder: Path) -> Tied:
    """Group reports and tie their events."""
    book = EventBook()
    book.add(read_skimmed(skim_into(folder, raws)))
    events = book.events()
    started = time.process_time()
    stories = tie_stories(events, book)
    return Tied(events=events, stories=stories, seconds=time.process_time() - started)


def scores(tied: Tied, gold: dict[str, dict[str, dict[str, list[str]]]]) -> str:
    """Give precision, recall and F1 of the pairs of reports in one story, as a table."""
    one_event = pairs_of(event["members"] for event in gold["events"].values())
    wanted = pairs_of(story["members"] for story in gold["stories"].values()) | one_event
    grouped = pairs_of(event.report_ids for event in tied.events)
    found = tied.pairs() | grouped
    rows = [
        line("in one story or event", found, wanted),
        line("across events", found - grouped, wanted - grouped),
    ]
    return "| pairs | judged | found | P | R | F1 |\n| --- | --- | --- | --- | --- | --- |\n" + "".join(rows)


def line(name: str, found: set[frozenset[str]], wanted: set[frozenset[str]]) -> str:
    right = len(found & wanted)
    precision, recall = right / max(1, len(found)), right / max(1, len(wanted))
    both = 2 * right / max(1, len(found) + len(wanted))
    figures = " | ".join(f"{100 * figure:.1f}" for figure in (precision, recall, both))
    return f"| {name} | {len(wanted)} | {len(found)} | {figures} |\n"


def at_scale(tied: Tied) -> str:
    """Say how many stories of which sizes there are and what tying them took."""
    sizes = Counter(len(story.event_ids) for story in tied.stories)
    kinds = Counter(story.kind.value for story in tied.stories)
    reports = sum(len(event.report_ids) for event in tied.events)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return (
        f"All {reports} reports: {len(tied.events)} events, {len(tied.stories)} stories tied in {tied.seconds:.0f} s of one core"
        f" (peak memory of the whole run {memory} MiB).\n"
        f"Events in a story: {', '.join(f'{size}: {number}' for size, number in sorted(sizes.items()))}."
        f" Kinds: {', '.join(f'{kind} {number}' for kind, number in sorted(kinds.items()))}.\n"
    )


def pairs_of(groups: Iterable[Sequence[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


if __name__ == "__main__":
    main()
