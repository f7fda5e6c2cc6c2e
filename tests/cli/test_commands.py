import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"


def lesart(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "lesart", *arguments],
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
    )


def test_help_answers_within_a_second() -> None:
    took = []
    for _ in range(3):
        start = time.perf_counter()
        told = lesart("--help")
        took.append(time.perf_counter() - start)
        assert told.returncode == 0
        assert b"compare" in told.stdout
    assert min(took) < 1


def test_help_does_not_load_the_stages() -> None:
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "lesart", "--help"],
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert not [
        line for line in told.stderr.splitlines() if line.endswith((b"| onnxruntime", b"| trafilatura"))
    ]


@pytest.mark.parametrize("command", ["compare", "annotate", "events"])
def test_each_command_teaches_by_an_example(command: str) -> None:
    told = lesart(command, "--help")
    assert told.returncode == 0
    assert f"lesart {command} " in told.stdout.decode()


def test_compare_shows_as_much_as_the_depth_asks_for() -> None:
    lines = {
        depth: len(lesart("compare", str(EXAMPLES), "--depth", depth).stdout.splitlines())
        for depth in ("summary", "short", "full")
    }
    assert lines["summary"] <= 2 * 40
    assert lines["summary"] < lines["short"] < lines["full"]


def test_an_unknown_depth_is_wrong_usage_that_names_the_right_ones() -> None:
    told = lesart("compare", str(EXAMPLES), "--depth", "deep")
    assert told.returncode == 2
    assert all(depth in told.stderr.decode() for depth in ("summary", "short", "full"))


def test_compare_prints_a_dossier_for_each_event() -> None:
    told = lesart("compare", str(EXAMPLES))
    assert told.returncode == 0
    shown = told.stdout.decode()
    assert shown.count("Dossier: ") == 2
    assert "Übereinstimmend berichtet" in shown


def test_json_stands_alone_on_standard_output() -> None:
    told = lesart("compare", str(EXAMPLES), "--json")
    dossier = json.loads(told.stdout)
    assert sorted(len(event["reports"]) for event in dossier["events"]) == [3, 5]
    assert dossier["rejected"] == []


def test_annotate_gives_one_line_of_json_a_report() -> None:
    told = lesart("annotate", str(EXAMPLES))
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert len(lines) == len(list(EXAMPLES.iterdir()))
    assert [line["id"] for line in lines] == sorted(line["id"] for line in lines)


def test_events_puts_every_report_in_exactly_one_event() -> None:
    grouping = json.loads(lesart("events", str(EXAMPLES), "--json").stdout)
    members = [report for event in grouping["events"] for report in event["reports"]]
    assert len(members) == len(set(members)) == len(list(EXAMPLES.iterdir()))


@pytest.mark.parametrize("ending", ["html", "md", "json"])
def test_out_writes_the_form_its_ending_names(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"dossier.{ending}"
    told = lesart("compare", str(EXAMPLES), "--out", str(out))
    assert told.returncode == 0
    assert str(out) in told.stderr.decode().replace("\n", "")
    beginnings = {"html": "<!DOCTYPE html>", "md": "# ", "json": "{"}
    assert out.read_text("utf-8").lstrip().startswith(beginnings[ending])


def test_an_unknown_ending_is_wrong_usage(tmp_path: Path) -> None:
    told = lesart("compare", str(EXAMPLES), "--out", str(tmp_path / "dossier.pdf"))
    assert told.returncode == 2
    assert b'"dossier.pdf"' in told.stderr
    assert b".html" in told.stderr


def test_a_path_that_does_not_exist_is_wrong_usage() -> None:
    told = lesart("compare", "no-such-folder")
    assert told.returncode == 2
    assert b'"no-such-folder"' in told.stderr
    assert b"Traceback" not in told.stderr


def test_standard_input_is_read_where_a_dash_stands() -> None:
    text = (EXAMPLES / "faehre-1-inselblatt.txt").read_bytes()
    told = lesart("annotate", "-", stdin=gzip.compress(text))
    assert json.loads(told.stdout)["text"] == text.decode()


def test_a_broken_report_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    broken = tmp_path / "picture.txt"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    good = EXAMPLES / "faehre-1-inselblatt.txt"
    told = lesart("compare", str(broken), str(good), "--json")
    assert told.returncode == 0
    assert [report["report"] for report in json.loads(told.stdout)["rejected"]] == ["picture.txt"]
    assert b"picture.txt" in told.stderr
    assert lesart("compare", str(broken), str(good), "--json", "--strict").returncode == 1


def test_nothing_usable_ends_with_one(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    told = lesart("compare", str(empty))
    assert told.returncode == 1
    assert b"usable" in told.stderr


def test_an_oversized_report_is_rejected_with_the_limit(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text("Der Deich brach. " * 200, encoding="utf-8")
    told = lesart("annotate", str(big), "--size-limit", "0.001")
    assert told.returncode == 1
    assert b"big.txt" in told.stderr


def test_version_is_told() -> None:
    assert lesart("--version").stdout.startswith(b"lesart ")


def test_a_dossier_among_the_reports_does_not_count_as_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes((EXAMPLES / "faehre-1-inselblatt.txt").read_bytes())
    assert lesart("compare", str(tmp_path), "--out", str(tmp_path / "dossier.html")).returncode == 0
    told = lesart("events", str(tmp_path), "--json")
    assert [event["reports"] for event in json.loads(told.stdout)["events"]] == [["a.txt"]]
    assert b"dossier.html: This is a dossier" in told.stderr


def test_a_dossier_never_overwrites_a_report(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>Der Deich brach.", encoding="utf-8")
    told = lesart("compare", str(page), "--out", str(page))
    assert told.returncode == 2
    assert b"one of the reports" in told.stderr
    assert page.read_text("utf-8") == "<p>Der Deich brach."


@pytest.mark.parametrize("place", ["", "missing/dossier.html"])
def test_a_dossier_that_cannot_be_written_is_told_in_one_line(tmp_path: Path, place: str) -> None:
    folder = tmp_path / "folder.html"
    folder.mkdir()
    report = EXAMPLES / "faehre-1-inselblatt.txt"
    told = lesart("compare", str(report), "--out", str(folder / place))
    assert told.returncode == 2
    assert len(told.stderr.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", [["annotate"], ["compare"]])
def test_a_full_disk_is_told_in_one_line(command: list[str]) -> None:
    report = str(EXAMPLES / "faehre-1-inselblatt.txt")
    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(
            [sys.executable, "-m", "lesart", *command, report],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert told.returncode == 1
    assert len(told.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", [["annotate"], ["events"]])
def test_a_reader_that_stops_reading_gets_no_traceback(command: list[str]) -> None:
    with started(*command, str(EXAMPLES / "faehre-1-inselblatt.txt")) as working:
        assert working.stdout
        working.stdout.close()
        assert working.stderr
        assert working.stderr.read() == b""
        assert working.wait(timeout=60) == 1


def test_interrupting_ends_in_one_line() -> None:
    with started("compare", "-") as working:
        time.sleep(5)  # by then it waits for standard input
        working.send_signal(signal.SIGINT)
        _, told = working.communicate(timeout=60)
    assert told == b"lesart: Stopped.\n"
    assert working.returncode in {130, -signal.SIGINT}


def started(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "lesart", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_an_empty_path_is_not_the_folder_one_stands_in() -> None:
    told = lesart("compare", "")
    assert told.returncode == 2
    assert b'no file or folder ""' in told.stderr


@pytest.mark.parametrize("limit", ["inf", "nan"])
def test_a_size_limit_without_sense_is_wrong_usage(limit: str) -> None:
    told = lesart("annotate", str(EXAMPLES), "--size-limit", limit)
    assert told.returncode == 2
    assert b"Traceback" not in told.stderr


STEERING = "\x1b[31m\x1b]0;taken\x07\x9b1m\u202e"


@pytest.mark.parametrize("command", [["annotate"], ["events"], ["compare"]])
def test_nothing_in_a_report_can_steer_the_terminal(tmp_path: Path, command: list[str]) -> None:
    text = f"Am Freitag brach in Harlesund {STEERING} der Deich. 230 Menschen mussten ihre Häuser verlassen."
    fields = {"id": STEERING + "a", "title": STEERING + "Deich", "outlet": STEERING + "Bote"}
    (tmp_path / "a.json").write_text(json.dumps({**fields, "text": text}), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({**fields, "text": 1}), encoding="utf-8")
    (tmp_path / f"c{STEERING}.txt").write_bytes(b"")
    (tmp_path / os.fsdecode(b"d\xff\x9b.txt")).write_bytes(b"")
    told = lesart(*command, str(tmp_path))
    assert told.returncode == 0
    assert len(told.stderr.splitlines()) == 3
    for shown in (told.stdout.decode(), told.stderr.decode()):
        assert all(char.isprintable() or char == "\n" for char in shown)


def test_json_keeps_what_it_must_not_show(tmp_path: Path) -> None:
    text = f"Am Freitag brach in Harlesund {STEERING} der Deich."
    report = tmp_path / "a.json"
    report.write_text(json.dumps({"text": text}), encoding="utf-8")
    assert json.loads(lesart("annotate", str(report)).stdout)["text"] == text


def test_explain_says_why_readings_of_a_point_were_joined_and_relate_so() -> None:
    told = lesart("compare", str(EXAMPLES), "--explain", "e1/p1")
    assert told.returncode == 0
    assert "Warum sie zusammenstehen" in told.stdout.decode()
    assert "Warum diese Beziehung" in told.stdout.decode()
    assert "p2 ·" not in told.stdout.decode()


def test_an_unknown_point_is_named_with_the_points_there_are() -> None:
    told = lesart("compare", str(EXAMPLES), "--explain", "p999")
    assert told.returncode == 2
    assert '"p999"' in told.stderr.decode()
    assert "e1/p1 to e1/p" in told.stderr.decode()


def test_an_explanation_is_for_the_terminal() -> None:
    told = lesart("compare", str(EXAMPLES), "--explain", "e1/p1", "--json")
    assert told.returncode == 2
    assert "--json" in told.stderr.decode()
