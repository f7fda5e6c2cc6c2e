"""What cleaning makes of plain text: body, boilerplate, title, outlet, byline."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from lesart.cleaning.plain import clean_plain
from lesart.records.report import BoilerplateKind, RawReport, Report

FIRST = "Die Verkehrsministerin von Nordmark hat am Mittwoch in Aarfeld die neue Brücke über die Taune freigegeben."
SECOND = "Der Bau dauerte nach Angaben der Stadt vier Jahre und kostete rund zwölf Millionen Euro mehr als geplant."
THIRD = "Nach der Freigabe kritisierte die Opposition, dass die Brücke für schwere Lastwagen gesperrt bleibt."


def cleaned(*lines: str, title: str | None = None) -> Report:
    return clean_plain(RawReport(id="r", text="\n\n".join(lines), title=title))


def body(report: Report) -> list[str]:
    return [passage.span.of(report.text) for passage in report.body]


def kinds(report: Report) -> dict[str, str]:
    return {part.span.of(report.text): part.kind.value for part in report.boilerplate}


def test_the_headline_above_the_first_paragraph_is_the_title() -> None:
    report = cleaned("Neue Brücke über die Taune freigegeben", FIRST, SECOND)
    assert report.title is not None
    assert report.title.text == "Neue Brücke über die Taune freigegeben"
    assert body(report) == [FIRST, SECOND]


def test_a_text_without_a_headline_has_no_title() -> None:
    assert cleaned(FIRST, SECOND).title is None


def test_a_headline_given_twice_is_marked_twice_and_what_stands_above_it_is_furniture() -> None:
    headline = "Neue Brücke über die Taune in Aarfeld freigegeben"
    slogan = "Lesen Sie alles über Nordmark. Wählen Sie hier Ihre Themen"
    report = cleaned("Dezember 3, 2023", "aarnews", slogan, headline, headline, FIRST, SECOND)
    assert kinds(report)["Dezember 3, 2023"] == BoilerplateKind.DATE_LINE
    assert kinds(report)["aarnews"] == BoilerplateKind.SITE_NAME
    assert kinds(report)[slogan] == BoilerplateKind.NAVIGATION
    assert [part.kind for part in report.boilerplate if part.span.of(report.text) == headline] == [
        BoilerplateKind.HEADLINE,
        BoilerplateKind.DUPLICATE_HEADLINE,
    ]
    assert report.outlet is not None
    assert report.outlet.text == "aarnews"


def test_a_given_title_is_kept_beside_the_text_unless_it_stands_in_it() -> None:
    beside = cleaned(FIRST, SECOND, title="Brücke frei")
    assert beside.title is not None
    assert beside.title.span is None
    inside = cleaned("Brücke frei", FIRST, SECOND, title="Brücke frei")
    assert inside.title is not None
    assert inside.title.span is not None
    assert body(inside) == [FIRST, SECOND]


def test_sub_headlines_between_paragraphs_are_marked() -> None:
    report = cleaned(FIRST, "Kritik der Opposition", SECOND, title="Brücke frei")
    assert kinds(report) == {"Kritik der Opposition": "sub-headline"}


@pytest.mark.parametrize(
    "line", ["Wie geht es weiter?", "Die Ministerin sagte:", "Sie schwieg.", "– ein Zuhörer"]
)
def test_short_lines_that_are_no_headings_stay_body(line: str) -> None:
    assert line in body(cleaned(FIRST, line, SECOND, title="Brücke frei"))


def test_lists_inside_an_article_stay_body() -> None:
    items = ("Aarfeld: 12 Unfälle", "Bad Taunau: 9 Unfälle", "Nordhagen: 3 Unfälle")
    report = cleaned(FIRST, "So oft krachte es auf den alten Brücken:", *items, SECOND, title="Brücke frei")
    assert set(items) <= set(body(report))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Siehe auch  Fähre bleibt im Hafen", "related-link"),
        ("Lesen Sie auch: Warum die Fähre im Hafen bleibt", "related-link"),
        ("Mehr zum Thema", "related-link"),
        ("Anzeige", "advertisement"),
        ("Schreibe einen Kommentar", "comment-form"),
        ("Deine E-Mail-Adresse wird nicht veröffentlicht.", "comment-form"),
        ("Lesezeit: 3 Min.", "reading-time"),
        ("4 Minuten", "reading-time"),
        ("zurück zum Artikel", "navigation"),
        ('Schaltfläche "Zurück zum Anfang"', "navigation"),
        ("[1] https://example.org/taune", "footnote-links"),
        ("Links in diesem Artikel:", "footnote-links"),
        ("Die neue Brücke am Morgen. Foto: Maren Tidewell", "caption"),
        ("Von Maren Tidewell", "byline"),
        ("(dpa/lnw)", "agency-credit"),
        ("Stand: 03.12.2023, 14:05 Uhr", "date-line"),
        ("source site-12", "tag-line"),
    ],
)
def test_furniture_between_paragraphs_is_known_by_its_wording(line: str, kind: str) -> None:
    report = cleaned(FIRST, line, SECOND, title="Brücke frei")
    assert kinds(report) == {line: kind}
    assert body(report) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mehr zum Thema Brücken sagte die Ministerin am Mittwoch trotz vieler Nachfragen nicht.",
        "Werbung für die neue Brücke machte die Stadt schon vor zwei Jahren mit großen Plakaten.",
        "Kommentare zu dem Bau wollte die Stadt nicht abgeben, sie verwies auf das Ministerium.",
        "Von Anna Kessler stammt der Entwurf, den die Stadt vor zwölf Jahren ausgewählt hatte.",
        "Das Foto: Es zeigt die alte Brücke und hängt seit der Freigabe im Rathaus von Aarfeld.",
        "Bild: Die Brücke über die Taune hat in vier Jahren zwölf Millionen Euro mehr gekostet als geplant.",
        "Am 3. April 2024 soll die zweite Fahrbahn folgen, wie die Stadt am Abend mitteilte.",
        "Die Bundespolizei (AFP) nahm neun Männer fest, die über die Taune kommen wollten.",
    ],
)
def test_sentences_that_begin_like_furniture_stay_body(sentence: str) -> None:
    assert body(cleaned(FIRST, sentence, SECOND, title="Brücke frei")) == [FIRST, sentence, SECOND]


def test_a_picture_s_text_given_again_above_its_caption_is_a_caption_too() -> None:
    alt = "Die Ministerin schneidet auf der Brücke über die Taune ein Band durch"
    report = cleaned(
        "Neue Brücke über die Taune frei", alt, f"{alt}. Bild: Maren Tidewell / Bildhof", FIRST, SECOND
    )
    assert [part.kind.value for part in report.boilerplate] == ["headline", "caption", "caption"]


def test_a_teaser_without_articles_under_the_headline_is_a_lead() -> None:
    teaser = "Ministerin gibt Brücke frei. Opposition übt Kritik. Lastwagen müssen weiter warten."
    report = cleaned("Neue Brücke über die Taune frei", teaser, FIRST, SECOND)
    assert kinds(report)[teaser] == BoilerplateKind.LEAD


def test_a_first_paragraph_in_whole_sentences_is_body() -> None:
    lead = "Die Ministerin gibt die Brücke frei. Die Opposition kritisiert das Verbot für Lastwagen."
    assert lead in body(cleaned("Neue Brücke über die Taune frei", lead, FIRST, SECOND))


def test_dateline_and_credit_are_cut_off_their_paragraphs() -> None:
    report = cleaned(f"AARFELD (dpa) – {FIRST}", f"{SECOND} (dpa/AFP)", title="Brücke frei")
    assert body(report) == [FIRST, SECOND]
    assert kinds(report) == {"AARFELD (dpa) –": "dateline", "(dpa/AFP)": "agency-credit"}


def test_a_date_field_before_the_first_sentence_is_cut_off() -> None:
    report = cleaned(f"date 2023-12 {FIRST}", SECOND)
    assert body(report) == [FIRST, SECOND]
    assert [found.value for found in report.publication_dates] == ["2023-12"]


def test_an_author_named_behind_the_last_sentence_is_cut_off() -> None:
    report = cleaned(f"{FIRST} Von Maren Tidewell", SECOND, title="Brücke frei")
    assert body(report) == [FIRST, SECOND]
    assert report.byline is not None
    assert report.byline.text == "Von Maren Tidewell"


def test_a_name_that_stands_alone_and_opens_the_desk_s_line_is_the_outlet() -> None:
    report = cleaned(
        "Neue Brücke über die Taune frei", "N7 Auslandsnachrichten", FIRST, SECOND, "N7", "Ähnliche Artikel"
    )
    assert report.byline is not None
    assert report.byline.text == "N7 Auslandsnachrichten"
    assert report.outlet is not None
    assert report.outlet.text == "N7"
    assert body(report) == [FIRST, SECOND]


def test_the_host_of_the_report_s_own_address_is_the_outlet() -> None:
    report = cleaned(
        FIRST,
        "URL dieses Artikels:\nhttps://www.aarbote.example/-12",
        "Links in diesem Artikel:\n[1] https://example.org/x",
    )
    assert report.outlet is not None
    assert report.outlet.text == "aarbote.example"
    assert report.url == "https://www.aarbote.example/-12"


def test_without_any_sign_of_it_there_is_no_outlet() -> None:
    assert cleaned("Neue Brücke über die Taune frei", FIRST, SECOND).outlet is None


def test_footnotes_are_links_with_their_marks_in_the_body() -> None:
    report = cleaned(f"{FIRST[:-1]} [1].", SECOND, "[1] https://example.org/taune", title="Brücke frei")
    (link,) = report.links
    assert link.url == "https://example.org/taune"
    assert link.marker is not None
    assert link.marker.of(report.text) == "[1]"


def test_comments_behind_the_comment_form_are_not_body() -> None:
    remark = "Ich wohne in Aarfeld und finde die neue Brücke leider viel zu laut und viel zu teuer."
    assert body(cleaned(FIRST, SECOND, THIRD, "Schreibe einen Kommentar", remark)) == [FIRST, SECOND, THIRD]


def test_a_page_dumped_whole_gives_the_article_alone() -> None:
    menu = [f"Rubrik {letter}" for letter in "ABCDEFGHIJKLMNOPQR"]
    teasers = [
        "Fähre bleibt im Hafen",
        "Hafenmeister tritt zurück",
        "Regen in Nordmark",
        "Neue Uhr am Rathaus",
    ]
    footer = [
        "Impressum",
        "Datenschutz",
        "Dieses Angebot wird von der Mediengruppe Nordmark in Aarfeld betrieben.",
    ]
    report = cleaned(
        *menu, "Neue Brücke über die Taune frei", FIRST, SECOND, THIRD, "Weitere Artikel", *teasers, *footer
    )
    assert report.title is not None
    assert report.title.text == "Neue Brücke über die Taune frei"
    assert body(report) == [FIRST, SECOND, THIRD]


def test_body_that_was_cleaned_once_stays_as_it_is() -> None:
    once = cleaned(
        "AARFELD (dpa) – " + FIRST,
        "Kritik der Opposition",
        SECOND,
        "Anzeige",
        THIRD + " (dpa)",
        title="Brücke",
    )
    twice = cleaned(*body(once), title="Brücke")
    assert body(twice) == body(once)
    assert not twice.boilerplate


def test_the_seeds_bodies_titles_and_agencies_are_found(shared: Path) -> None:
    gold = json.loads((shared / "seeds" / "seeds.gold.json").read_text("utf-8"))["reports"]
    hits = found = wanted = 0
    for name, expected in gold.items():
        text = (shared / "seeds" / name).read_bytes().decode("utf-8")
        report = clean_plain(RawReport(id=name, text=text))
        free = places(
            text, ((part["start"], part["end"]) for part in expected["boilerplate"] if part.get("editorial"))
        )
        want = places(text, ((part["start"], part["end"]) for part in expected["body"])) - free
        got = places(text, ((part.span.start, part.span.end) for part in report.body)) - free
        hits, found, wanted = hits + len(want & got), found + len(got), wanted + len(want)
        title = expected["title"] and (expected["title"]["start"], expected["title"]["end"])
        assert (
            report.title and report.title.span and (report.title.span.start, report.title.span.end)
        ) == title
        assert {agency.name for agency in report.agencies} == {
            agency["name"] for agency in expected["agencies"]
        }
    assert 200 * hits / (found + wanted) >= 99


def places(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end) if not text[place].isspace()}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3. Dezember 2023, 14:05 Uhr • Lesezeit: 5 Minuten", ["date-line"]),
        ("Von Maren Tidewell | 3. Dezember 2023", ["byline", "date-line"]),
        ("Von Maren Tidewell 03.12.2023, 14:05 Uhr", ["byline", "date-line"]),
    ],
)
def test_author_date_and_reading_time_in_one_line_are_told(line: str, expected: list[str]) -> None:
    report = cleaned("Brücke über die Taune frei", line, FIRST, SECOND)
    assert [part.kind.value for part in report.boilerplate] == ["headline", *expected]
    assert [found.value[:10] for found in report.publication_dates] == ["2023-12-03"]


@pytest.mark.parametrize(
    "line", ["Von 3. Dezember 2023 an gilt das Verbot.", "Wer zahlt? | Wer baut? | Wer haftet?"]
)
def test_lines_that_only_hold_a_date_or_a_bar_stay_body(line: str) -> None:
    assert line in body(cleaned(FIRST, line, SECOND, title="Brücke frei"))


def test_a_table_behind_the_last_paragraph_is_body_and_a_list_of_names_is_not() -> None:
    rows = [
        f"Gymnasium {name} 1,{count}" for count, name in enumerate(("Aar", "Taune", "Süd", "Nord", "Ost"))
    ]
    names = [f"Gymnasium {name}" for name in ("Aar", "Taune", "Süd", "Nord", "Ost")]
    headline = "Neue Brücke über die Taune frei"
    assert body(cleaned(headline, FIRST, SECOND, *rows)) == [FIRST, SECOND, *rows]
    assert body(cleaned(headline, FIRST, SECOND, *names)) == [FIRST, SECOND]


def test_an_author_of_another_article_further_down_or_of_a_part_is_not_the_report_s() -> None:
    headline = "Neue Brücke über die Taune frei"
    teasers = [
        "Weitere Artikel",
        "Fähre bleibt im Hafen",
        "Regen in Nordmark",
        "Neue Uhr",
        "Von Anna Kessler",
    ]
    assert cleaned(headline, FIRST, SECOND, THIRD, *teasers).byline is None
    parts = cleaned(headline, FIRST, "Von Anna Kessler", SECOND, "Von Maren Tidewell", THIRD)
    assert parts.byline is None
    alone = cleaned(headline, FIRST, "Von Anna Kessler", SECOND, THIRD).byline
    assert alone is not None
    assert alone.text == "Von Anna Kessler"
