import html
import json
import re
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from rich.console import Console

from lesart.dossier import annotation_as_json, as_html, as_json, as_markdown, as_terminal
from lesart.records.dossier import Dossier
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.point import Relation
from tests.making import annotated, dossier, place, point, reading

FIRST = annotated(
    "a_1.txt", "Der Deich brach am Freitag. 230 Menschen flohen.", "Der Deich brach am Freitag."
)
SECOND = annotated("b_2.txt", "Am Freitag gab der Deich nach. Niemand wurde verletzt.")
AGREED = point(
    Relation.AGREE, reading(FIRST, "Der Deich brach am Freitag"), reading(SECOND, "gab der Deich nach")
)
ALONE = point(Relation.SINGLE, reading(SECOND, "Niemand wurde verletzt", by="Petersmark"))
EXAMPLE = dossier((FIRST, SECOND), (AGREED, ALONE))


def on_terminal(shown: Dossier, width: int = 100) -> str:
    page = StringIO()
    Console(file=page, width=width, highlight=False).print(as_terminal(shown))
    return page.getvalue()


def test_each_form_quotes_with_report_and_characters() -> None:
    expected = "»Der Deich brach am Freitag« [a:0–26]"
    assert expected in on_terminal(EXAMPLE)
    assert expected.replace("[", r"\[").replace("]", r"\]") in as_markdown(EXAMPLE)
    assert ">a:0–26</a>" in as_html(EXAMPLE)


def test_the_parts_stand_in_reading_order() -> None:
    headings = re.findall(r"^## (\d+)\. (.*)$", as_markdown(EXAMPLE), re.MULTILINE)
    assert [title.split(":")[0] for _, title in headings] == [
        "Kurzfassung",
        "Reports",
        "Herkunft",
        "Übereinstimmend berichtet",
        "Nur eine Seite oder nur ein Report",
        "Offene Fragen",
        "Ohne Befund",
    ]


def test_what_one_speaker_says_stands_under_the_speaker() -> None:
    assert "Nur als Aussage von Petersmark" in as_markdown(EXAMPLE)


def test_a_rejected_report_is_named_with_its_reason() -> None:
    assert "broken.bin: It is no text." in as_markdown(EXAMPLE)
    assert "broken.bin: It is no text." in as_html(EXAMPLE)


def test_every_citation_of_the_page_leads_to_its_words() -> None:
    page = lxml_html.document_fromstring(as_html(EXAMPLE))
    targets = {link.get("href", "")[1:] for link in page.cssselect("a.ref")}
    assert targets
    assert targets <= {anchor.get("id") for anchor in page.cssselect("article.report a")}


def test_the_page_holds_the_reports_to_the_letter() -> None:
    page = lxml_html.document_fromstring(as_html(EXAMPLE))
    assert ["".join(map(str, article.itertext())) for article in page.cssselect("article.report")] == [
        FIRST.text,
        SECOND.text,
    ]


def test_the_page_needs_no_script_and_nothing_from_outside() -> None:
    page = as_html(EXAMPLE)
    assert "<script" not in page
    assert not re.search(r"""(?:src|href)=["'](?!#)""", page)


HOSTILE = "<script>alert(1)</script> | [x](javascript:y) `a` \x1b[31m <!-- --> ]]>"


def test_markup_in_a_report_stays_text() -> None:
    hostile = annotated("<b>.txt", HOSTILE)
    shown = dossier(
        (hostile, FIRST), (point(Relation.AGREE, reading(hostile, HOSTILE), reading(FIRST, "230")),)
    )
    assert "<script>" not in as_html(shown)
    assert html.escape("<script>alert(1)") in as_html(shown)
    assert "<script>" not in as_markdown(shown)
    assert "\x1b" not in on_terminal(shown)
    assert json.loads(as_json(shown))["events"][0]["points"][0]["readings"][0]["text"] == HOSTILE


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_text_can_be_shown_and_quoted_exactly(text: str) -> None:
    report = annotated("r.txt", text)
    shown = dossier((report, FIRST), (point(Relation.AGREE, reading(report, text), reading(FIRST, "230")),))
    as_html(shown)
    as_markdown(shown)
    on_terminal(shown, width=40)
    told = json.loads(as_json(shown))["events"][0]["points"][0]["readings"][0]
    assert text[told["start"] : told["end"]] == told["text"]


def relative_luminance(colour: str) -> float:
    """Give the relative luminance of "#rrggbb" (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize("ink", ["--ink", "--soft", "--accent"])
@pytest.mark.parametrize("ground", ["--paper", "--wash", "--lit"])
def test_text_stands_out_from_its_ground_as_wcag_aa_asks(scheme: int, ink: str, ground: str) -> None:
    palettes = re.findall(r":root \{([^}]*)\}", as_html(EXAMPLE))
    colours = dict(re.findall(r"(--\w+): (#[0-9a-f]{6});", palettes[scheme]))
    light, dark = sorted(
        (relative_luminance(colours[ink]), relative_luminance(colours[ground])), reverse=True
    )
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_summary_says_whose_words_it_quotes() -> None:
    said = point(
        Relation.AGREE,
        reading(FIRST, "230 Menschen flohen", by="Petersmark"),
        reading(SECOND, "Niemand wurde verletzt", by="Petersmark"),
    )
    page = as_markdown(dossier((FIRST, SECOND), (said,)))
    summary = page[page.index("## 1.") : page.index("## 2.")]
    assert "Petersmark: »230 Menschen flohen«" in summary


def test_a_role_whose_holder_is_not_named_is_no_entity() -> None:
    text = "Sedda Marlin kam. Die Ministerin schwieg. Ein Sprecher redete."
    report = annotated("a", text)
    roles = {
        "Die Ministerin": ("sedda-marlin", "Sedda Marlin"),
        "Ein Sprecher": ("ein-sprecher", "Ein Sprecher"),
    }
    mentions = [
        Mention(
            span=place(text, "Sedda Marlin"), type=EntityType.PER, entity="sedda-marlin", name="Sedda Marlin"
        )
    ] + [
        Mention(span=place(text, words), type=EntityType.PER, entity=entity, name=name, form=MentionForm.ROLE)
        for words, (entity, name) in roles.items()
    ]
    analysed = replace(report.analysed, mentions=tuple(mentions))
    told = json.loads(annotation_as_json(replace(report, analysed=analysed)))
    assert [entity["text"] for entity in told["entities"]] == ["Sedda Marlin", "Die Ministerin"]
    assert [role["text"] for role in told["roles"]] == ["Ein Sprecher"]
