"""What an input is taken for, by its content."""

import gzip
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.intake import read_reports
from lesart.records.report import Markup, RawReport, RejectedReport

TEXT = "Größe und Höhe der Brücke: „zwölf Meter“ – so die Stadt."


def read(content: bytes, size_limit: int = 5_000_000) -> list[RawReport | RejectedReport]:
    return list(read_reports(["-"], stdin=io.BytesIO(content), size_limit=size_limit))


def reports(content: bytes) -> list[RawReport]:
    return [outcome for outcome in read(content) if isinstance(outcome, RawReport)]


def problem(content: bytes, size_limit: int = 5_000_000) -> str:
    (outcome,) = read(content, size_limit)
    assert isinstance(outcome, RejectedReport)
    return outcome.problem


def packed(content: bytes) -> bytes:
    """Give content gzipped, without the time of packing: it would stand in the names of the tests."""
    return gzip.compress(content, mtime=0)


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        packed(TEXT.encode()),
        packed(TEXT.encode("cp1252")),
    ],
)
def test_the_text_is_the_same_in_every_encoding(content: bytes) -> None:
    assert [report.text for report in reports(content)] == [TEXT]


def test_the_text_is_kept_to_the_character() -> None:
    text = "  Am\r\n\r\nMontag \t\N{NO-BREAK SPACE}\x0c. \x00\n\n"
    assert reports(text.encode())[0].text == text


def test_a_text_cut_off_in_a_character_keeps_all_that_is_whole() -> None:
    assert reports("Die Höhe der Brücke ist groß genü".encode()[:-1] + b"")[0].text.startswith(
        "Die Höhe der Brücke ist groß gen"
    )


def test_cyrillic_text_without_a_mark_is_recognised() -> None:
    text = "Министерство обороны сообщило в среду о телефонном разговоре двух министров. " * 5  # noqa: RUF001
    assert reports(text.encode("cp1251"))[0].text == text


def test_a_page_is_read_in_the_encoding_it_declares() -> None:
    page = "<html><head><meta charset='windows-1250'></head><body><p>Łódź i Kraków</p></body></html>"
    assert "Łódź" in reports(page.encode("cp1250"))[0].text


@pytest.mark.parametrize("name", ["hex", "rot13", "undefined", "utf-7"])
def test_a_declared_encoding_that_is_none_is_not_believed(name: str) -> None:
    page = f"<html><head><meta charset='{name}'></head><body><p>Größe</p></body></html>"
    assert "Größe" in reports(page.encode("cp1252"))[0].text


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body><p>Offen.</p></body></html>",
        "  \n<!-- gespeichert --><html><p>Offen.</p>",
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html><p>Offen.</p></html>',
        "<div class='a'><p>Offen.</p></div>",
    ],
)
def test_pages_and_parts_of_pages_are_html(text: str) -> None:
    assert reports(text.encode())[0].markup is Markup.HTML


@pytest.mark.parametrize(
    "text",
    [
        "Offen <b>seit</b> Montag.",
        "<Ortsmarke> Die Brücke ist offen.",
        "[1] https://alsen.example",
        "{Bild} Die Brücke",
        "[Update] Offen.",
    ],
)
def test_text_that_only_looks_like_markup_is_plain(text: str) -> None:
    assert reports(text.encode())[0].markup is Markup.PLAIN


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (packed(b""), "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04" + bytes(50), "ZIP"),
        (bytes(range(256)) * 20, "binary"),
        (packed(packed(TEXT.encode())), "packed more than once"),
        (packed(TEXT.encode() * 50)[:40], "damaged"),
        (b'<?xml version="1.0"?><rss version="2.0"></rss>', "feed"),
        (b"<rss></rss>", "feed"),
        (b'<?xml version="1.0"?><daten/>', "XML"),
        (b"WARC/1.0\r\n", "WARC"),
        (b"From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; b=x\n", "MHTML"),
        (b'{"text": ', "broken"),
        (b'[{"text": "a"},', "broken"),
        (b'{"a":' + b"[" * 100_000, "nested too deeply"),
        (b'{"id": "x"}', 'no field "text"'),
        (b'[{"id": "x"}, 3]', "holds no report"),
        (b"[]", "holds no report"),
        (b'{"text": null}', 'no field "text"'),
        (b'{"text": "  "}', '"text" is empty'),
        (b'{"text": 3}', '"text" must be a text, and is a number'),
        (b'{"text": "a", "title": ["b"]}', '"title" must be a text, and is a list'),
        (b'{"text": "a", "id": true}', '"id" must be a text, and is true or false'),
        (b'{"text": "a", "url": {}}', '"url" must be a text, and is an object'),
    ],
)
def test_what_cannot_be_used_is_rejected_with_the_reason(content: bytes, words: str) -> None:
    assert words in problem(content)


def test_a_report_in_json_brings_its_fields() -> None:
    record = {
        "id": 7,
        "url": "https://alsen.example/7",
        "outlet": "Alsener Bote",
        "published": "2024-04-03T12:15:00+02:00",
        "title": "Brücke offen",
        "text": " Die Brücke\tist offen. ",
        "language": "de",
        "more": [1],
    }
    (report,) = reports(json.dumps(record, indent=1).encode())
    assert report == RawReport(
        id="7",
        text=" Die Brücke\tist offen. ",
        url="https://alsen.example/7",
        outlet="Alsener Bote",
        published="2024-04-03T12:15:00+02:00",
        title="Brücke offen",
        language="de",
    )


def test_a_report_in_json_without_id_gets_the_hash_of_its_text() -> None:
    first, second = reports(b'[{"text": "Eins."}, {"text": "Zwei."}]')
    assert len(first.id) == len(second.id) == 12
    assert first.id != second.id


def test_half_characters_in_json_do_not_reach_the_text() -> None:
    (report,) = reports(b'{"text": "a\\ud83d b", "title": "\\udc00"}')
    assert report.text == "a\N{REPLACEMENT CHARACTER} b"
    report.text.encode("utf-8")


def test_one_bad_element_does_not_take_the_others_along() -> None:
    outcomes = read(b'[{"id": "a", "text": "Eins."}, {"id": "b"}, 5]')
    assert [getattr(outcome, "id", None) or getattr(outcome, "report_id", None) for outcome in outcomes] == [
        "a",
        "b",
        "-#3",
    ]


@pytest.mark.parametrize("first", [b'{"id": "a", "text": "Eins."}', b'{"id": "a", "text": "Ei'])
def test_lines_of_json_are_read_one_by_one(first: bytes) -> None:
    outcomes = read(
        b"\n" + first + b'\r\n\n{"id": "b", "text": "Zwei."}\nUnsinn\n{"id": "c", "text": "Drei."}'
    )
    good = [outcome.id for outcome in outcomes if isinstance(outcome, RawReport)]
    assert good[-2:] == ["b", "c"]
    assert len(outcomes) == 4


def test_a_broken_line_of_json_is_named_by_its_line() -> None:
    outcomes = read(b'{"id": "a", "text": "Eins."}\n\n{"id": "b", "text":\n{"text": "Drei."}\n')
    (broken,) = (outcome for outcome in outcomes if isinstance(outcome, RejectedReport))
    assert "at line 3, column 20" in broken.problem


def test_lines_of_json_in_utf_16_are_read_too() -> None:
    content = '{"id": "a", "text": "Größe."}\r\n{"id": "b", "text": "Höhe."}'.encode("utf-16")
    assert [report.text for report in reports(content)] == ["Größe.", "Höhe."]


def test_a_report_above_the_limit_is_rejected() -> None:
    assert "larger than" in problem(b"a " * 600, size_limit=1000)
    assert "larger than" in problem(packed(b"a " * 600), size_limit=1000)


def test_a_line_above_the_limit_does_not_take_the_others_along() -> None:
    long = json.dumps({"id": "lang", "text": "a " * 600}).encode()
    short = b'{"id": "kurz", "text": "Kurz."}'
    for lines in ((long, short), (short, long, short.replace(b"kurz", b"zwei"))):
        outcomes = read(b"\n".join(lines), size_limit=1000)
        assert sum(isinstance(outcome, RejectedReport) for outcome in outcomes) == 1
        assert sum(isinstance(outcome, RawReport) for outcome in outcomes) == len(lines) - 1


def test_many_lines_together_may_exceed_the_limit() -> None:
    lines = b"\n".join(json.dumps({"id": n, "text": f"Satz {n}."}).encode() for n in range(200))
    assert len([outcome for outcome in read(lines, size_limit=1000) if isinstance(outcome, RawReport)]) == 200


def test_a_packed_bomb_is_refused() -> None:
    bomb = packed(b'{"text": "a"}\n' + b"\n" * 3_000_000)
    *_, last = read(bomb, size_limit=10_000)
    assert isinstance(last, RejectedReport)
    assert "unpacks to far more" in last.problem


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
    )
)
def test_no_bytes_whatever_stop_the_reading(content: bytes) -> None:
    for outcome in read(content):
        if isinstance(outcome, RawReport):
            outcome.text.encode("utf-8")
            assert outcome.id
        else:
            assert outcome.problem.endswith(".")
