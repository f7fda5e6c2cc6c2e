"""The shipped weights of the reader."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from lesart.intake import read_reports
from lesart.language import load_encoder
from lesart.pipeline import annotate_reports
from lesart.reader import Reader, load_reader
from lesart.records.entity import EntityType
from lesart.records.report import RawReport
from lesart.records.statement import StatementType
from lesart.resources import model_file
from tests.reader.tiny import report_of

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
TEXT = (
    "Die Brücke über die Lauer bleibt bis Freitag gesperrt, teilte die Stadt Auenheim mit. "
    "„Wir haben zwölf Risse gezählt“, sagte Bürgermeisterin Ada Öztürk. "
    "Der Verkehrsklub Nordtal wies die Vorwürfe zurück: Man sei nie gefragt worden."
)
ANNOTATE_WITHOUT_WEIGHTS = """
import sys
from pathlib import Path
from lesart import pipeline
from lesart.cli import main
from lesart.reader import load_reader
reader = load_reader(folder=Path(sys.argv.pop(1)))
pipeline._reader = lambda: reader
main()
"""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader(threads=2)


def test_all_heads_ship(reader: Reader) -> None:
    assert reader.missing == ()


def test_names_and_statements_of_invented_people_are_found(reader: Reader) -> None:
    tagging = reader.tag(report_of(TEXT))
    names = {name.span.of(TEXT): name.type for name in tagging.names or ()}
    assert names["Auenheim"] is EntityType.LOC
    assert names["Ada Öztürk"] is EntityType.PER
    assert names["Verkehrsklub Nordtal"] is EntityType.ORG
    quoted = [found for found in tagging.statements or () if found.type is StatementType.DIRECT]
    [statement] = quoted
    assert "Wir haben zwölf Risse gezählt" in statement.content[0].of(TEXT)
    assert "Ada Öztürk" in statement.speaker[0].of(TEXT)
    assert statement.cue[0].of(TEXT) == "sagte"


def test_a_plain_account_holds_no_statement(reader: Reader) -> None:
    text = "Die Brücke über die Lauer ist 90 Meter lang. Am Montag begann der Bau. Er dauert zwei Jahre."
    assert reader.tag(report_of(text)).statements == ()


def test_example_reports_are_read_alike_alone_and_in_company(reader: Reader) -> None:
    raws = [raw for raw in read_reports([str(EXAMPLES)]) if isinstance(raw, RawReport)]
    reports = [report_of(*raw.text.split("\n\n")) for raw in raws]
    alone = [reader.tag(report) for report in reports]
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(reader.tag, reports[::-1])) == alone[::-1]


def test_reading_does_not_change_the_vectors_of_sentences(reader: Reader) -> None:
    encoder = load_encoder(threads=2)
    before = encoder.embed([TEXT, "Kurz."])
    reader.tag(report_of(TEXT))
    assert np.array_equal(encoder.embed([TEXT, "Kurz."]), before)
    assert np.array_equal(load_encoder(threads=1).embed([TEXT, "Kurz."]), before)


def test_without_the_statements_files_the_rules_find_statements_and_names_stay(tmp_path: Path) -> None:
    for name in ("trunk.onnx", "entities.onnx", "tables.toml"):
        (tmp_path / name).write_bytes(model_file("reader", name).read_bytes())
    lone = load_reader(folder=tmp_path)
    assert lone.missing == ("statements",)
    raw = RawReport(id="r", text=TEXT)
    [report] = annotate_reports([raw], tagger=lone).reports
    assert report.analysed.tagged_statements is None
    said = {statement.speaker_name for statement in report.statements}
    assert "Ada Öztürk" in said
    assert "Verkehrsklub Nordtal" in {mention.name for mention in report.analysed.mentions}


def test_the_command_line_says_what_was_found_by_rules_alone(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", ANNOTATE_WITHOUT_WEIGHTS, str(tmp_path), "annotate", "-"],
        input=TEXT.encode(),
        capture_output=True,
        timeout=120,
        check=True,
    )
    assert "names were found by rules" in told.stderr.decode()
    assert "statements were found by rules" in told.stderr.decode()
    assert "Ada Öztürk" in told.stdout.decode()
