"""What is shown at each depth, in which order, and how what is left out is told."""

import json
import re
from dataclasses import replace
from io import StringIO

import pytest
from lxml import html as lxml_html
from rich.console import Console

from lesart.dossier import as_html, as_json, as_markdown, as_terminal
from lesart.records.depth import Depth
from lesart.records.dossier import Dossier
from lesart.records.point import NARRATOR, Point, Relation
from lesart.records.reason import Reason
from lesart.records.silence import Silence, SilenceKind
from lesart.records.span import Span
from tests.making import annotated, dossier, point, reading

SENTENCES = tuple(
    f"Der Deich an der Stelle {number} ist in der Nacht auf einer Länge von vielen Metern gebrochen und überspült."
    for number in range(60)
)
REPORTS = tuple(annotated(f"r{number:02}.txt", " ".join(SENTENCES)) for number in range(12))


def shared(number: int, relation: Relation, by: str = NARRATOR) -> Point:
    reports = REPORTS[:1] if relation is Relation.SINGLE else REPORTS
    readings = tuple(reading(report, SENTENCES[number], by=by) for report in reports)
    told = replace(point(relation, *readings), id=f"p{number + 1}")
    return replace(told, not_reported=tuple(one.id for one in REPORTS if one not in reports))


def large_dossier() -> Dossier:
    kinds = (
        *[(Relation.AGREE, NARRATOR)] * 12,
        *[(Relation.CONFLICT, NARRATOR)] * 8,
        *[(Relation.DISPUTED_BY_PARTIES, "Sedda Marlin")] * 6,
        *[(Relation.COMPATIBLE, NARRATOR)] * 8,
        *((Relation.SINGLE, f"Sprecherin {number % 8}") for number in range(16)),
        *[(Relation.SINGLE, NARRATOR)] * 10,
    )
    return dossier(
        REPORTS, tuple(shared(number, relation, by) for number, (relation, by) in enumerate(kinds))
    )


LARGE = large_dossier()
POINTS = LARGE.events[0].comparison.points


def on_terminal(shown: Dossier, depth: Depth, width: int = 80) -> str:
    page = StringIO()
    Console(file=page, width=width, highlight=False).print(as_terminal(shown, depth))
    return page.getvalue()


def lead_ids(markdown: str) -> list[str]:
    """Give the numbers of the points that lines of the detail are about."""
    detail = markdown[markdown.index("## 2.") :]
    return re.findall(r"(?:^- \*\*|^- .*?:\*\* <br>|<br>)(p\d+) ", detail, re.MULTILINE)


def test_the_summary_of_twelve_reports_fits_on_a_screen_of_forty_lines() -> None:
    lines = on_terminal(LARGE, Depth.SUMMARY).rstrip().splitlines()
    assert len(lines) <= 40
    assert any("strittig" in line for line in lines)
    assert any("Widerspruch" in line for line in lines)


def test_the_summary_counts_the_parts_it_leaves_out_and_says_how_to_see_them() -> None:
    parts = len(re.findall("^## ", as_markdown(LARGE), re.MULTILINE)) - len(
        ("Kurzfassung", "Nicht verwendet")
    )
    assert on_terminal(LARGE, Depth.SUMMARY).rstrip().endswith(f"{parts} weitere Teile (--depth short)")


def test_the_short_dossier_counts_what_it_leaves_out() -> None:
    told = as_markdown(LARGE)
    shown = len(set(lead_ids(told)))
    left = sum(int(number) for number in re.findall(r"(\d+) weitere Punkte \(--depth full\)", told))
    assert shown + left == len(POINTS)
    assert left


def test_the_full_dossier_leaves_out_nothing() -> None:
    told = as_markdown(LARGE, Depth.FULL)
    assert sorted(lead_ids(told)) == sorted(one.id for one in POINTS)
    assert "--depth" not in told


@pytest.mark.parametrize("depth", [Depth.SHORT, Depth.FULL])
def test_no_point_stands_twice_in_the_detail(depth: Depth) -> None:
    ids = lead_ids(as_markdown(LARGE, depth))
    assert len(ids) == len(set(ids))


def test_shared_points_stand_before_conflicts_disputes_and_what_stands_alone() -> None:
    told = as_markdown(LARGE, Depth.FULL)
    titles = [title for _, title in re.findall(r"^## (\d+)\. (.*)$", told, re.MULTILINE)]
    wanted = (
        "Übereinstimmend berichtet",
        "Widersprüche der Reports",
        "Streit der Parteien",
        "Verschieden, aber verträglich",
        "Nur eine Seite oder nur ein Report",
    )
    assert [title for title in titles if title in wanted] == list(wanted)


@pytest.mark.parametrize("depth", list(Depth))
def test_the_page_holds_every_point_at_any_depth_folded_or_not(depth: Depth) -> None:
    page = lxml_html.document_fromstring(as_html(LARGE, depth))
    told = " ".join(map(str, page.itertext()))
    assert all(re.search(rf"\b{one.id}\b", told) for one in POINTS)
    assert bool(page.cssselect("details.rest")) == (depth is not Depth.FULL)


@pytest.mark.parametrize("depth", list(Depth))
def test_every_citation_leads_to_its_words_at_any_depth(depth: Depth) -> None:
    page = lxml_html.document_fromstring(as_html(LARGE, depth))
    targets = {link.get("href", "")[1:] for link in page.cssselect("a.ref")}
    assert targets <= {anchor.get("id") for anchor in page.cssselect("article.report a")}


def test_an_agreement_of_many_reports_is_shown_by_two_and_refers_to_the_others() -> None:
    reports = tuple(annotated(f"r{n}", f"Der Deich brach an {n} Stellen.") for n in range(5))
    agreed = point(Relation.AGREE, *(reading(one, one.text) for one in reports))
    short, full = (as_markdown(dossier(reports, (agreed,)), depth) for depth in (Depth.SHORT, Depth.FULL))
    detail = short[short.index("## 4.") :]
    assert detail.count("»Der Deich brach") == 2
    assert all(rf"\[r{n}:0–" in detail for n in range(5))
    assert full[full.index("## 4.") :].count("»Der Deich brach") == 5


def test_a_conflict_shows_each_value_even_in_short() -> None:
    reports = tuple(annotated(f"r{n}", f"Es sind {n} Menschen geflohen.") for n in range(4))
    differing = point(Relation.CONFLICT, *(reading(one, one.text) for one in reports))
    detail = as_markdown(dossier(reports, (differing,))).split("Widersprüche der Reports")[1]
    assert all(f"Es sind {n} Menschen" in detail for n in range(4))


FIRST, SECOND, THIRD = (annotated(name, "Der Deich brach am Freitag.") for name in ("a", "b", "c"))


def with_silences(*silences: Silence) -> str:
    agreed = replace(
        point(Relation.AGREE, reading(FIRST, FIRST.text)),
        not_reported=tuple(one.report_id for one in silences),
        silences=silences,
    )
    return as_markdown(dossier((FIRST, SECOND, THIRD), (agreed,)))


def test_a_silence_that_nothing_explains_is_told_as_not_found_here() -> None:
    told = with_silences(Silence(report_id="b", kind=SilenceKind.PLAIN))
    assert "Hier nicht gefunden: b (3 Reports durchsucht)." in told


@pytest.mark.parametrize(
    ("kind", "wording"),
    [
        (SilenceKind.SHORTENED, "c teilt den Wortlaut von a nur bis vor diese Stelle."),
        (
            SilenceKind.SAME_AGENCY,
            "c ist von derselben Agentur wie a und kürzer als das, was dort vor dieser Stelle steht.",
        ),
    ],
)
def test_a_silence_that_is_no_choice_is_not_counted_as_one(kind: SilenceKind, wording: str) -> None:
    told = with_silences(
        Silence(report_id="b", kind=SilenceKind.PLAIN), Silence(report_id="c", kind=kind, beside="a")
    )
    assert "Hier nicht gefunden: b (3 Reports durchsucht)." in told
    assert wording in told


def test_a_near_passage_of_a_silent_report_is_named_and_not_called_missing() -> None:
    told = with_silences(
        Silence(report_id="b", kind=SilenceKind.NEAR, near=Span(3, 9)),
        Silence(report_id="c", kind=SilenceKind.PLAIN),
    )
    assert "Ähnlich, nicht sicher dasselbe: \\[b:3–9\\]." in told
    assert "Hier nicht gefunden: c (3 Reports durchsucht)." in told


def test_what_is_only_similar_stands_in_a_part_of_its_own_and_is_counted_so() -> None:
    similar = Reason(rule="point-similar-content", report_id="a", span=Span(0, 3), text=FIRST.text[:3])
    points = (
        replace(
            point(Relation.COMPATIBLE, reading(FIRST, FIRST.text), reading(SECOND, SECOND.text)),
            because=(similar,),
        ),
    )
    told = as_markdown(dossier((FIRST, SECOND), points), Depth.FULL)
    assert re.search(r"## \d+\. Ähnliche Stellen\n", told)
    assert not re.search(r"## \d+\. Verschieden, aber verträglich\n", told)
    assert "1 Punkt:** 1 nur ähnlich" in told
    differing = replace(points[0], because=(replace(similar, rule="point-figures-differ"),))
    told = as_markdown(dossier((FIRST, SECOND), (differing,)), Depth.FULL)
    assert not re.search(r"## \d+\. Ähnliche Stellen\n", told)


def test_json_tells_each_silence_beside_the_list_of_reports() -> None:
    agreed = replace(
        point(Relation.AGREE, reading(FIRST, FIRST.text)),
        not_reported=("b",),
        silences=(Silence(report_id="b", kind=SilenceKind.SHORTENED, beside="a"),),
    )
    (told,) = json.loads(as_json(dossier((FIRST, SECOND), (agreed,))))["events"][0]["points"]
    assert told["not_reported"] == ["b"]
    assert told["silences"] == [{"report": "b", "kind": "shortened", "beside": "a", "near": None}]


def test_the_summary_quotes_no_sentence_twice() -> None:
    twice = (
        shared(0, Relation.AGREE),
        replace(shared(0, Relation.AGREE), id="p2"),
        replace(shared(1, Relation.AGREE), id="p3"),
    )
    told = as_markdown(dossier(REPORTS, twice), Depth.SUMMARY)
    assert told.count("an der Stelle 0 ist") == 1
    assert "an der Stelle 1 ist" in told
