from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.comparison.alignment.content import lay_out
from lesart.comparison.comparing import with_vectors
from lesart.comparison.readings import Compared
from lesart.comparison.silence import with_near_passages, with_silences
from lesart.comparison.units import units_of
from lesart.lineage import trace_lineage
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import Point, Relation
from lesart.records.report import Agency
from lesart.records.silence import Silence, SilenceKind
from lesart.records.span import Span
from tests.comparison.annotated import report
from tests.making import BagOfLetters, annotated, place, point, reading

FIRST = (
    "Nach dem Bruch des Staudamms bei Ostermoor haben Helfer in der Nacht mehr als dreihundert Menschen aus ihren "
    "Häusern gebracht und in der Turnhalle der Schule am Markt untergebracht. Die Feuerwehr arbeitete bis zum Morgen, "
    "unterstützt von Landwirten aus den Dörfern ringsum, die ihre Traktoren und Anhänger bereitstellten. "
)
LAST = "Der Kreistag will am Montag über Hilfen für die Betroffenen beraten, auch über Geld für neue Pumpen."
FULL = annotated("full", FIRST + LAST)
BRIEF = "In Ostermoor ist ein Damm gebrochen."


def of_agency(report: AnnotatedReport, name: str, *, is_cited: bool = False) -> AnnotatedReport:
    agency = Agency(name=name, span=Span(0, 2), is_cited=is_cited)
    return replace(
        report, analysed=replace(report.analysed, report=replace(report.report, agencies=(agency,)))
    )


def silences(teller: AnnotatedReport, words: str, *silent: AnnotatedReport) -> tuple[Silence, ...]:
    reports = tuple(sorted((teller, *silent), key=lambda report: report.id))
    told = replace(
        point(Relation.SINGLE, reading(teller, words)),
        not_reported=tuple(report.id for report in reports if report.id != teller.id),
    )
    return with_silences(Compared(reports=reports, lineage=trace_lineage(reports)), [told])[0].silences


def test_a_report_that_breaks_off_before_is_a_shortened_one() -> None:
    assert silences(FULL, LAST, annotated("short", FIRST)) == (
        Silence(report_id="short", kind=SilenceKind.SHORTENED, beside="full"),
    )


def test_a_report_that_leaves_out_what_stands_in_between_is_plainly_silent() -> None:
    without = FULL.text.replace("Die Feuerwehr arbeitete bis zum Morgen, ", "")
    (silence,) = silences(FULL, "Die Feuerwehr arbeitete bis zum Morgen", annotated("short", without))
    assert silence == Silence(report_id="short", kind=SilenceKind.PLAIN)


def test_a_report_that_goes_on_with_words_of_its_own_is_plainly_silent() -> None:
    own = "Für unsere Leser haben wir mit drei Familien gesprochen, die nun bei Verwandten wohnen. " * 2
    longer = annotated("full", FIRST + LAST + " " + LAST.replace("Montag", "Dienstag") * 3)
    assert silences(longer, LAST, annotated("short", FIRST + own))[0].kind is SilenceKind.PLAIN


def test_a_shorter_report_of_the_same_agency_ends_before() -> None:
    (silence,) = silences(of_agency(FULL, "AFP"), LAST, of_agency(annotated("brief", BRIEF), "AFP"))
    assert silence == Silence(report_id="brief", kind=SilenceKind.SAME_AGENCY, beside="full")


def test_a_shorter_report_of_another_agency_or_that_only_cites_it_is_plainly_silent() -> None:
    brief = annotated("brief", BRIEF)
    for silent in (brief, of_agency(brief, "dpa"), of_agency(brief, "AFP", is_cited=True)):
        assert silences(of_agency(FULL, "AFP"), LAST, silent)[0].kind is SilenceKind.PLAIN


def test_what_stands_where_a_shorter_report_of_the_same_agency_still_goes_on_is_plain_silence() -> None:
    (silence,) = silences(
        of_agency(FULL, "AFP"), "Nach dem Bruch", of_agency(annotated("brief", BRIEF), "AFP")
    )
    assert silence.kind is SilenceKind.PLAIN


def test_the_copy_of_a_silent_report_is_silent_as_a_copy() -> None:
    teller = annotated("a", BRIEF)
    told = silences(teller, BRIEF, annotated("b", FIRST), annotated("c", FIRST))
    assert [(one.report_id, one.kind, one.beside) for one in told] == [
        ("b", SilenceKind.PLAIN, None),
        ("c", SilenceKind.COPY, "b"),
    ]


PIECES = st.lists(st.sampled_from([FIRST, LAST, BRIEF, ""]), max_size=3).map("".join)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=2, max_size=5), st.data())
def test_removing_a_report_changes_no_silence_that_it_does_not_explain(
    texts: list[str], data: st.DataObject
) -> None:
    reports = tuple(
        of_agency(annotated(f"r{number}", f"{number} {text}"), "AFP") for number, text in enumerate(texts)
    )
    told = [one_point(report, reports) for report in reports]
    gone = data.draw(st.sampled_from([report.id for report in reports]))
    left = tuple(report for report in reports if report.id != gone)
    before = with_silences(Compared(reports=reports, lineage=trace_lineage(reports)), told)
    after = with_silences(
        Compared(reports=left, lineage=trace_lineage(left)), [one_point(report, left) for report in left]
    )
    for was, now in zip((one for one in before if one.readings[0].report_id != gone), after, strict=True):
        kept = {one for one in was.silences if gone not in {one.report_id, one.beside}}
        assert kept <= set(now.silences)
        assert [one.report_id for one in now.silences] == list(now.not_reported)


def one_point(report: AnnotatedReport, reports: tuple[AnnotatedReport, ...]) -> Point:
    return replace(
        point(Relation.SINGLE, reading(report, report.text)),
        not_reported=tuple(other.id for other in reports if other.id != report.id),
    )


def test_a_place_is_counted_in_the_body_alone() -> None:
    text = f"{LAST} {FIRST}{LAST}"
    full = of_agency(annotated("full", text), "AFP")
    body = replace(full.report.body[0], span=place(text, FIRST + LAST))
    full = replace(full, analysed=replace(full.analysed, report=replace(full.report, body=(body,))))
    short = of_agency(annotated("short", BRIEF), "AFP")
    assert silences(full, "Nach dem Bruch", short)[0].kind is SilenceKind.PLAIN
    assert silences(full, "Die Feuerwehr", short)[0].kind is SilenceKind.SAME_AGENCY


@pytest.mark.parametrize(("likeness", "kind"), [(0.3, SilenceKind.NEAR), (0.1, SilenceKind.PLAIN)])
def test_a_passage_that_may_tell_it_in_other_words_is_no_plain_silence(
    likeness: float, kind: SilenceKind
) -> None:
    teller, silent = (
        report("a", "Der Damm brach am Morgen."),
        report("b", "Das Wasser kam ohne Warnung früh."),
    )
    known = [with_vectors(made, BagOfLetters()) for made in (teller, silent)]
    laid = lay_out(known, units_of(known), BagOfLetters())
    told = replace(
        point(Relation.SINGLE, reading(teller, teller.text)),
        not_reported=("b",),
        silences=(Silence(report_id="b", kind=SilenceKind.PLAIN),),
    )
    alike = replace(laid, likeness=np.full_like(laid.likeness, likeness))
    (silence,) = with_near_passages(alike, [told])[0].silences
    near = Span(0, len(silent.text)) if kind is SilenceKind.NEAR else None
    assert silence == Silence(report_id="b", kind=kind, near=near)
