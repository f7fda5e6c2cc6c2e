import inspect
import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lesart.cli.app import events
from lesart.dossier.grouping_terminal import MOST_SINGLES
from lesart.pipeline import WINDOW_DAYS

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"


def lesart_events(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "lesart", "events", *arguments],
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "COLUMNS": "80"},
    )


def test_the_table_names_each_event_with_its_reports() -> None:
    told = lesart_events(str(EXAMPLES))
    page = told.stdout.decode()
    assert page.startswith("8 Reports · 2 Ereignisse\n")
    assert page.index("Harlesund") < page.index("Port Aurin")
    assert "faehre-2-sundpost.txt" in page
    assert told.stderr == b""


def test_the_json_is_the_same_to_the_byte_in_whatever_order_reports_come() -> None:
    lines = [
        json.dumps({"id": path.name, "text": path.read_text("utf-8")}).encode()
        for path in sorted(EXAMPLES.glob("*.txt"))
    ]
    first, other = (lesart_events("-", "--json", stdin=b"\n".join(way)) for way in (lines, lines[::-1]))
    assert first.stdout == other.stdout
    assert {event["size"] for event in json.loads(first.stdout)["events"]} == {4, 2}


def test_a_window_keeps_reports_of_days_further_apart_from_one_another(tmp_path: Path) -> None:
    text = "ist der Deich bei Harlesund gebrochen. 230 Menschen mussten ihre Häuser verlassen, sagte Jorid Quenzel."
    for name, day in (("a", "14. März 2025"), ("b", "16. März 2025")):
        (tmp_path / f"{name}.txt").write_text(f"Am {day} {text}", encoding="utf-8")
    told = lesart_events(str(tmp_path), "--json", "--window", "0")
    assert [event["size"] for event in json.loads(told.stdout)["events"]] == [1, 1]


def test_what_the_options_say_is_what_the_pipeline_does() -> None:
    options = inspect.signature(events).parameters
    assert options["window_days"].default == WINDOW_DAYS
    assert f"more than {MOST_SINGLES} " in options["with_all_singles"].annotation.__metadata__[0].help


def test_nothing_usable_ends_with_one_and_empty_json(tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_bytes(b"")
    told = lesart_events(str(tmp_path), "--json")
    assert told.returncode == 1
    found = json.loads(told.stdout)
    assert (found["events"], [report["report"] for report in found["rejected"]]) == ([], ["leer.txt"])


def test_a_rejected_report_ends_with_one_only_where_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_bytes(b"")
    report = str(EXAMPLES / "faehre-1-inselblatt.txt")
    told = lesart_events(str(tmp_path), report)
    assert told.returncode == 0
    assert b"rejected: leer.txt: It is empty." in told.stderr
    assert lesart_events(str(tmp_path), report, "--strict").returncode == 1


@pytest.mark.parametrize("window", ["-1", "zwei", "1.5"])
def test_a_window_without_sense_is_wrong_usage(window: str) -> None:
    assert lesart_events(str(EXAMPLES), "--window", window).returncode == 2


def test_a_terminal_shows_how_many_are_done() -> None:
    shown, code = on_a_terminal()
    assert code == 0
    assert "of 8" in shown
    assert "Finding events and stories" in shown


def test_interrupting_in_the_midst_ends_in_one_line_and_with_130() -> None:
    shown, code = on_a_terminal(interrupt_at="of 8")
    assert code == 130
    assert "lesart: Stopped." in shown
    assert "Traceback" not in shown


def on_a_terminal(interrupt_at: str = "\0") -> tuple[str, int]:
    """Give what a terminal of 100 columns shows of grouping the examples, and the exit code."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "lesart", "events", str(EXAMPLES)],
        stdin=theirs,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={**os.environ, "COLUMNS": "100", "TERM": "xterm"},
    ) as working:
        os.close(theirs)
        shown = ""
        end = time.monotonic() + 100
        while time.monotonic() < end:
            try:
                shown += os.read(ours, 1 << 16).decode("utf-8", "replace")
            except OSError:  # nobody writes to it any more
                break
            if interrupt_at in shown:
                working.send_signal(2)
                interrupt_at = "\0"
        os.close(ours)
    return shown, working.returncode
