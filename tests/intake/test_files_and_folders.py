"""Which inputs the paths lead to."""

import io
import os
from pathlib import Path

import pytest

from lesart.errors import LesartError
from lesart.intake import read_reports
from lesart.records.report import RawReport, RejectedReport

TEXT = "Die Brücke ist offen.\n"


def read(*paths: Path | str, stdin: bytes | None = None) -> tuple[list[RawReport], list[RejectedReport]]:
    outcomes = list(
        read_reports([str(path) for path in paths], stdin=None if stdin is None else io.BytesIO(stdin))
    )
    return (
        [outcome for outcome in outcomes if isinstance(outcome, RawReport)],
        [outcome for outcome in outcomes if isinstance(outcome, RejectedReport)],
    )


def ids(*paths: Path | str) -> list[str]:
    return [report.id for report in read(*paths)[0]]


def test_a_folder_is_read_with_its_folders_sorted(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("z.txt", "a.txt", "b/m.txt"):
        (tmp_path / name).write_text(name, "utf-8")
    assert ids(tmp_path) == ["a.txt", "m.txt", "z.txt"]


def test_notes_assets_and_hidden_files_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (
        "README.md",
        "stil.css",
        "bild.PNG",
        ".versteckt",
        ".git/config",
        "liste.csv.gz",
        "bericht.txt",
    ):
        (tmp_path / name).write_text(TEXT, "utf-8")
    assert read(tmp_path) == ([RawReport(id="bericht.txt", text=TEXT)], [])


def test_a_note_that_is_named_is_read(tmp_path: Path) -> None:
    (tmp_path / "notiz.md").write_text(TEXT, "utf-8")
    assert ids(tmp_path / "notiz.md") == ["notiz.md"]
    assert ids(str(tmp_path / "*.md")) == ["notiz.md"]


def test_a_pattern_finds_files_in_all_folders(tmp_path: Path) -> None:
    (tmp_path / "x" / "y").mkdir(parents=True)
    (tmp_path / "x" / "y" / "tief.txt").write_text(TEXT, "utf-8")
    assert ids(f"{tmp_path}/**/*.txt") == ["tief.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert ids(tmp_path, tmp_path / "a.txt", f"{tmp_path}/*") == ["a.txt"]


def test_the_order_of_the_paths_changes_nothing(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name, "utf-8")
    assert read(tmp_path / "b.txt", tmp_path / "a.txt") == read(tmp_path / "a.txt", tmp_path / "b.txt")


def test_files_of_one_name_and_other_content_are_told_apart(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "seite.txt").write_text(f"Fassung {folder}", "utf-8")
    first, second = ids(tmp_path)
    assert first != second
    assert first.startswith("seite.txt~")
    assert second.startswith("seite.txt~")
    assert sorted((first, second)) == sorted(ids(tmp_path / "b", tmp_path / "a"))


def test_the_same_report_given_twice_is_one_report_and_a_notice(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "seite.txt").write_text(TEXT, "utf-8")
    reports, rejected = read(tmp_path)
    assert [report.id for report in reports] == ["seite.txt"]
    assert [(report.report_id, "more than once" in report.problem) for report in rejected] == [
        ("seite.txt", True)
    ]


def test_a_verbatim_copy_under_another_name_is_a_report_of_its_own(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    assert ids(tmp_path) == ["a.txt", "b.txt"]


def test_a_path_that_leads_nowhere_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(LesartError, match="no file or folder"):
        read_reports([str(tmp_path / "nichts")])
    with pytest.raises(LesartError, match="no file or folder"):
        read_reports([f"{tmp_path}/*.txt", "\x00"])


def test_an_empty_folder_is_named_as_such(tmp_path: Path) -> None:
    reports, (rejected,) = read(tmp_path)
    assert not reports
    assert "no file that could be a report" in rejected.problem


def test_an_address_is_rejected_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    reports, (rejected,) = read("https://alsen.example/bruecke", tmp_path)
    assert [report.id for report in reports] == ["a.txt"]
    assert "save the page" in rejected.problem


def test_standard_input_gets_the_hash_of_its_text_as_id() -> None:
    reports, _ = read("-", stdin=TEXT.encode())
    again, _ = read("-", stdin=TEXT.encode())
    assert reports == again
    assert len(reports[0].id) == 12


def test_standard_input_can_hold_many_reports() -> None:
    reports, _ = read("-", stdin=b'{"id": 1, "text": "Eins."}\n{"id": 2, "text": "Zwei."}\n')
    assert [report.id for report in reports] == ["1", "2"]


def test_a_missing_standard_input_is_wrong_usage() -> None:
    with pytest.raises(LesartError, match="standard input"):
        read_reports(["-"])


def test_control_characters_in_a_name_do_not_reach_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2Jb.txt").write_text(TEXT, "utf-8")
    assert ids(tmp_path) == ["a\N{REPLACEMENT CHARACTER}[2Jb.txt"]


def test_a_folder_that_leads_back_to_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "kreis").symlink_to(tmp_path)
    assert ids(tmp_path) == ["a.txt"]


def test_an_empty_path_leads_nowhere() -> None:
    with pytest.raises(LesartError, match='""'):
        read_reports([""])


def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    scan = os.scandir

    def refuse(place: str) -> object:
        if os.fspath(place) == str(locked):
            raise PermissionError(13, "Permission denied", place)
        return scan(place)

    monkeypatch.setattr(os, "scandir", refuse)
    reports, (rejected,) = read(tmp_path)
    assert [report.id for report in reports] == ["a.txt"]
    assert rejected == RejectedReport(
        report_id=str(locked), problem="The folder cannot be read: Permission denied."
    )
