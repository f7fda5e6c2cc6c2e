from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesart.reader import load_reader
from lesart.reader import reader as reading
from lesart.reader.heads import load_heads
from lesart.reader.reader import Reader
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.records.tagging import Tagging
from lesart.text.tokenizer import shared_tokenizer
from tests.reader.tiny import report_of, tiny_reader, write_files

SHORT = "Die Brücke über die Lauer bleibt gesperrt, teilte die Stadt Auenheim mit."
LONG = " ".join(
    f"„Wir haben {number} Schäden gezählt“, sagte Bürgermeisterin Ada Öztürk." for number in range(60)
)
REPORTS = (
    report_of(SHORT),
    report_of(LONG, SHORT, title="Brücke über die Lauer gesperrt"),
    report_of("Kurz."),
    report_of(*(f"Absatz {number}: es habe geregnet." for number in range(30))),
    report_of(""),
)


@pytest.fixture(scope="module")
def reader(weights_folder: Path) -> Reader:
    return tiny_reader(weights_folder)


def spans_in(tagging: Tagging) -> list[Span]:
    statements = tagging.statements or ()
    return [name.span for name in tagging.names or ()] + [
        span
        for found in statements
        for part in (found.content, found.speaker, found.cue, found.frame, found.addressee)
        for span in part
    ]


def stretches_of(report: Report) -> list[Span]:
    title = [report.title.span] if report.title and report.title.span else []
    return [*title, *(passage.span for passage in report.body)]


def test_names_and_statements_are_found(reader: Reader) -> None:
    assert reader.missing == ()
    tagging = reader.tag(REPORTS[1])
    assert tagging.names
    assert tagging.statements
    assert all(found.content for found in tagging.statements)


def test_a_report_is_read_alike_alone_in_company_and_with_any_number_of_threads(
    reader: Reader, weights_folder: Path
) -> None:
    alone = [reader.tag(report) for report in REPORTS]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(reader.tag, REPORTS[::-1])) == alone[::-1]
    lone = tiny_reader(weights_folder, threads=1)
    assert [lone.tag(report) for report in REPORTS] == alone


def test_a_text_that_fits_into_one_window_is_read_alike_with_any_longer_one(
    reader: Reader, weights_folder: Path
) -> None:
    wider = Reader(load_heads(weights_folder), shared_tokenizer(), 1, longest_window=500)
    assert wider.tag(REPORTS[0]) == reader.tag(REPORTS[0])


def test_a_long_text_is_read_in_windows(reader: Reader, weights_folder: Path) -> None:
    wider = Reader(load_heads(weights_folder), shared_tokenizer(), 1, longest_window=500)
    assert wider.tag(REPORTS[1]) != reader.tag(REPORTS[1])


def test_all_of_a_long_text_is_read(reader: Reader) -> None:
    spans = spans_in(reader.tag(REPORTS[1]))
    assert min(span.start for span in spans) < 200
    assert max(span.end for span in spans) > len(REPORTS[1].text) - 200


def test_a_title_beside_the_text_or_inside_the_body_is_not_read_twice(reader: Reader) -> None:
    plain = report_of(SHORT)
    beside = report_of(SHORT, title="Titel")
    inside = reader.tag(Report(id="r", text=SHORT, language="de", body=plain.body, title=beside.title))
    assert inside == reader.tag(plain)


def test_what_stands_beyond_the_longest_text_is_not_read(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LONGEST_TEXT", 500)
    assert max(span.end for span in spans_in(reader.tag(report_of(LONG)))) <= 500


@pytest.mark.parametrize(
    ("missing_file", "missing"),
    [
        ("entities.onnx", ("names",)),
        ("statements.onnx", ("statements",)),
        ("statements_roles.onnx", ("statements",)),
        ("trunk.onnx", ("names", "statements")),
    ],
)
def test_without_a_file_its_part_is_left_to_others(
    tmp_path: Path, missing_file: str, missing: tuple[str, ...]
) -> None:
    write_files(tmp_path, without=[missing_file])
    reader = tiny_reader(tmp_path)
    assert reader.missing == missing
    tagging = reader.tag(REPORTS[0])
    assert (tagging.names is None) == ("names" in missing)
    assert (tagging.statements is None) == ("statements" in missing)


def test_an_installation_without_any_weights_tags_nothing(tmp_path: Path) -> None:
    reader = tiny_reader(tmp_path)
    assert reader.missing == ("names", "statements")
    assert reader.tag(REPORTS[0]) == Tagging()


def test_the_reader_that_ships_with_the_package_loads() -> None:
    assert set(load_reader(threads=1).missing) <= {"names", "statements"}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paragraphs=st.lists(st.text(max_size=120), max_size=4), title=st.text(max_size=40))
def test_what_is_tagged_lies_in_what_is_read_and_begins_and_ends_with_words(
    reader: Reader, paragraphs: list[str], title: str
) -> None:
    report = report_of(*paragraphs, title=title)
    for span in spans_in(reader.tag(report)):
        assert any(stretch.covers(span) for stretch in stretches_of(report))
        quote = span.of(report.text)
        assert quote
        assert quote == quote.strip()


def test_hostile_text_is_read_in_time(reader: Reader) -> None:
    for text in ("a" * 20_000, "\0" * 4_000, "“ “" * 2_000, "\N{GRINNING FACE}" * 3_000):
        reader.tag(report_of(text))
