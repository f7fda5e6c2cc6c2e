"""Who took what from whom, on invented reports."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.lineage import trace_lineage
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import CopyKind, DerivationKind, DerivationTrust, Lineage, SharedWording
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.report import Agency, Found, Link
from lesart.records.span import Span
from lesart.records.statement import Statement, StatementType
from tests.making import annotated, place

DAM = (
    "Nach tagelangem Regen ist am Rottsee ein Damm gebrochen und hat zwei Dörfer unter Wasser gesetzt. "
    "Die Feuerwehr brachte achtzig Menschen mit Booten in Sicherheit, verletzt wurde nach ersten Angaben niemand. "
    "Am Abend wollte der Krisenstab entscheiden, ob weitere Straßen gesperrt werden müssen."
)
OTHER = (
    "In Rottau steht das Wasser kniehoch in den Kellern, nachdem der alte Damm nachgegeben hat. "
    "Anwohner berichten von einem lauten Knall am frühen Morgen und von Helfern, die über Stunden Säcke füllten."
)


def made(report_id: str, text: str, **fields: object) -> AnnotatedReport:
    """Give a report with some fields of its cleaning filled in."""
    report = annotated(report_id, text)
    cleaned = replace(report.report, **fields)  # type: ignore[arg-type]
    return replace(report, analysed=replace(report.analysed, report=cleaned))


def given_at(value: str, trust: DateTrust = DateTrust.GIVEN) -> tuple[PublicationDate, ...]:
    """Give a publication date."""
    precision = Precision.MINUTE if "T" in value else Precision.DAY
    return (PublicationDate(value=value, precision=precision, trust=trust, text=value, rule="given"),)


def agency(text: str, name: str, *, is_cited: bool = False) -> tuple[Agency, ...]:
    """Give an agency named in the text."""
    return (Agency(name=name, span=place(text, name), is_cited=is_cited),)


def origins(lineage: Lineage) -> list[tuple[str, ...]]:
    """Give the reports of each origin."""
    return [origin.report_ids for origin in lineage.origins]


def derived(lineage: Lineage, kind: DerivationKind) -> list[tuple[str, str]]:
    """Give report and what it derives from, for one kind of derivation."""
    return [(one.report_id, one.derives_from) for one in lineage.derivations if one.kind is kind]


def test_two_reports_that_credit_one_agency_have_one_origin() -> None:
    first, second = f"{DAM} (xyz)", f"{OTHER} (xyz)"
    lineage = trace_lineage(
        [made("a", first, agencies=agency(first, "xyz")), made("b", second, agencies=agency(second, "xyz"))]
    )
    assert origins(lineage) == [("a", "b")]
    assert derived(lineage, DerivationKind.AGENCY) == [("a", "xyz"), ("b", "xyz")]


def test_two_agencies_are_two_origins() -> None:
    first, second = f"{DAM} (xyz)", f"{OTHER} (uvw)"
    lineage = trace_lineage(
        [made("a", first, agencies=agency(first, "xyz")), made("b", second, agencies=agency(second, "uvw"))]
    )
    assert origins(lineage) == [("a",), ("b",)]
    assert [origin.name for origin in lineage.origins] == ["xyz", "uvw"]


def test_a_report_that_cites_several_agencies_is_no_dispatch_of_any() -> None:
    text = f"{OTHER} Das melden xyz und uvw."
    both = (*agency(text, "xyz", is_cited=True), *agency(text, "uvw", is_cited=True))
    dispatch = f"{DAM} (xyz)"
    lineage = trace_lineage(
        [made("a", text, agencies=both), made("b", dispatch, agencies=agency(dispatch, "xyz"))]
    )
    assert origins(lineage) == [("a",), ("b",)]


def test_a_copy_with_single_words_changed_has_the_origin_of_its_original() -> None:
    copy = DAM.replace("tagelangem", "heftigem")
    assert origins(trace_lineage([annotated("a", DAM), annotated("b", copy), annotated("c", OTHER)])) == [
        ("a", "b"),
        ("c",),
    ]


def test_a_common_quotation_makes_no_copy() -> None:
    quotation = (
        "„Wir haben die ganze Nacht gepumpt und wissen trotzdem nicht, ob der zweite Damm bis zum Morgen hält, "
        "denn der Regen lässt nicht nach“"
    )
    first = f"{quotation}, sagte der Einsatzleiter in Rottau."
    second = f"Bange Stunden am See: {quotation}, so der Chef der Helfer am Montag."
    assert len(origins(trace_lineage([annotated("a", first), annotated("b", second)]))) == 2


LONG = " ".join(
    f"Am {hour}. Pegel stand das Wasser {hour} Finger höher als am Tag zuvor." for hour in range(30)
)


def test_the_later_copy_of_a_long_text_probably_derives_from_the_earlier() -> None:
    early = made("z", LONG, publication_dates=given_at("2025-03-14T08:00+01:00"))
    late = made("a", LONG, publication_dates=given_at("2025-03-14T09:30+01:00"))
    (arrow,) = [one for one in trace_lineage([late, early]).derivations if one.kind is DerivationKind.REPORT]
    assert (arrow.report_id, arrow.derives_from, arrow.share) == ("a", "z", 1.0)
    assert arrow.trust is DerivationTrust.PROBABLE
    assert [reason.rule for reason in arrow.because][:2] == [
        "lineage-published-first",
        "lineage-published-later",
    ]


def test_a_short_text_printed_twice_may_be_a_dispatch_and_gets_no_arrow() -> None:
    early = made("z", DAM, publication_dates=given_at("2025-03-14T08:00+01:00"))
    late = made("a", DAM, publication_dates=given_at("2025-03-14T09:30+01:00"))
    assert derived(trace_lineage([late, early]), DerivationKind.REPORT) == []


def test_the_copy_lacks_the_mark_of_the_author() -> None:
    signed = f"{DAM} (MS)\n"
    (arrow,) = [
        one
        for one in trace_lineage([annotated("a", DAM), annotated("b", signed)]).derivations
        if one.kind is DerivationKind.REPORT
    ]
    assert (arrow.report_id, arrow.derives_from, arrow.trust) == ("a", "b", DerivationTrust.PROBABLE)
    assert arrow.because[0].text == "(MS)"


@pytest.mark.parametrize("ending", [" (MS) sagte das Amt.", " Das Amt (MS)"])
def test_a_party_or_an_office_in_brackets_is_no_author(ending: str) -> None:
    reports = [annotated("a", DAM), annotated("b", f"{DAM[:-1]}{ending}")]
    assert derived(trace_lineage(reports), DerivationKind.REPORT) == []


def test_a_mark_does_not_speak_against_the_dates() -> None:
    early = made("a", DAM, publication_dates=given_at("2025-03-14"))
    signed_later = made("b", f"{DAM} (MS)\n", publication_dates=given_at("2025-03-16"))
    assert derived(trace_lineage([early, signed_later]), DerivationKind.REPORT) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (given_at("2025-03-14"), given_at("2025-03-14T09:30+01:00")),
        ((), given_at("2025-03-14")),
        (given_at("2025-03-14", DateTrust.PAGE), given_at("2025-03-20")),
    ],
)
def test_copies_whose_dates_cannot_tell_get_no_arrow(
    first: tuple[PublicationDate, ...], second: tuple[PublicationDate, ...]
) -> None:
    lineage = trace_lineage(
        [made("a", DAM, publication_dates=first), made("b", DAM, publication_dates=second)]
    )
    assert derived(lineage, DerivationKind.REPORT) == []
    assert origins(lineage) == [("a", "b")]


def test_a_report_that_rests_on_an_outlet_at_hand_has_its_origin() -> None:
    citing = f"Der Damm gab am Morgen nach, berichtete der „Rottauer Anzeiger“. {OTHER}"
    lineage = trace_lineage(
        [made("a", citing), made("b", DAM, outlet=Found(text="www.rottauer-anzeiger.de"))]
    )
    assert derived(lineage, DerivationKind.OUTLET) == [("a", "Rottauer Anzeiger")]
    assert origins(lineage) == [("a", "b")]


def apart(report_id: str, *sentences: str, **fields: object) -> AnnotatedReport:
    """Give a report of these sentences, told apart."""
    text = " ".join(sentences)
    report = annotated(report_id, text, *sentences)
    cleaned = replace(report.report, **fields)  # type: ignore[arg-type]
    return replace(report, analysed=replace(report.analysed, report=cleaned))


def test_an_outlet_that_is_named_late_for_one_thing_is_no_origin() -> None:
    late = "Der Damm gab am Morgen nach, berichtete der „Rottauer Anzeiger“."
    citing = apart("a", "Regen.", "Sturm.", "Nebel.", "Hagel.", "Schnee.", late)
    lineage = trace_lineage([citing, made("b", DAM, outlet=Found(text="www.rottauer-anzeiger.de"))])
    assert derived(lineage, DerivationKind.OUTLET) == [("a", "Rottauer Anzeiger")]
    assert origins(lineage) == [("a",), ("b",)]


def test_an_agency_that_is_named_late_for_one_thing_is_no_origin() -> None:
    late = "Der Damm gab nach, meldete xyz."
    sentences = ("Regen.", "Sturm.", "Nebel.", "Hagel.", "Schnee.", late)
    lineage = trace_lineage(
        [apart("a", *sentences, agencies=agency(" ".join(sentences), "xyz", is_cited=True))]
    )
    assert [origin.name for origin in lineage.origins] == ["a"]


def test_two_reports_that_begin_with_what_a_third_outlet_told_have_one_origin() -> None:
    reports = [
        annotated("a", f"Der Damm gab am Morgen nach, wie die Welt berichtet. {OTHER}"),
        annotated("b", f"Das Wasser steigt, meldet die „Welt“. {DAM}"),
    ]
    assert origins(trace_lineage(reports)) == [("a", "b")]


def test_two_own_reports_of_one_outlet_have_one_origin() -> None:
    reports = [
        made("a", DAM, outlet=Found(text="www.rottauer-anzeiger.de")),
        made("b", OTHER, outlet=Found(text="Rottauer Anzeiger")),
        made("c", "Am Rottsee ruhen die Züge.", outlet=Found(text="Rottseebote")),
    ]
    lineage = trace_lineage(reports)
    assert origins(lineage) == [("a", "b"), ("c",)]
    assert [reason.rule for reason in lineage.origins[0].because] == ["lineage-same-outlet"] * 2


def test_a_dispatch_printed_by_an_outlet_is_not_its_own_report() -> None:
    dispatch, outlet = f"{DAM} (xyz)", Found(text="Rottauer Anzeiger")
    reports = [
        made("a", dispatch, outlet=outlet, agencies=agency(dispatch, "xyz")),
        made("b", OTHER, outlet=outlet),
    ]
    assert origins(trace_lineage(reports)) == [("a",), ("b",)]


def test_a_copy_that_came_later_ties_its_outlet_to_nothing() -> None:
    reports = [
        made("a", DAM, outlet=Found(text="Rottseebote"), publication_dates=given_at("2025-03-14")),
        made("b", OTHER, outlet=Found(text="Rottauer Anzeiger")),
        made("c", DAM, outlet=Found(text="Rottauer Anzeiger"), publication_dates=given_at("2025-03-20")),
    ]
    assert origins(trace_lineage(reports)) == [("a", "c"), ("b",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Helfer nannten den „Großen Damm“ am Morgen unsicher.",
        "Er zeigte den Film „Der Damm“ im Gemeindehaus.",
        "Laut Einsatzleiter sei „Gefahr“ im Verzug.",
    ],
)
def test_other_words_in_quotation_marks_are_no_outlets(sentence: str) -> None:
    assert derived(trace_lineage([annotated("a", f"{sentence} {OTHER}")]), DerivationKind.OUTLET) == []


def test_an_authority_that_speaks_through_a_person_carries_the_report() -> None:
    text = "Der Damm hält, sagte Minister Rehm laut Umweltministerium."
    said = Statement(
        id="s1",
        report_id="a",
        type=StatementType.INDIRECT,
        content=(place(text, "Der Damm hält"),),
        speaker=(place(text, "Umweltministerium"),),
        speaker_name="Rehm",
        chain=("Umweltministerium",),
    )
    lineage = trace_lineage([replace(annotated("a", text), statements=(said,))])
    (carried,) = lineage.derivations
    assert (carried.derives_from, carried.kind) == ("Umweltministerium", DerivationKind.MINISTRY)
    assert carried.share == pytest.approx(3 / 8, abs=0.001)


def test_a_footnote_link_is_a_derivation_but_the_own_address_is_not() -> None:
    text = f"{DAM} [1]\n[1] https://nachrichten.example/2025/damm"
    link = Link(
        url="https://nachrichten.example/2025/damm", span=place(text, "https"), marker=place(text, "[1]")
    )
    report = made("a", text, links=(link,), url="https://www.seeblatt.example/9")
    assert derived(trace_lineage([report]), DerivationKind.LINK) == [("a", "nachrichten.example")]
    own = made("a", text, links=(link,), url="https://www.nachrichten.example/9")
    assert derived(trace_lineage([own]), DerivationKind.LINK) == []


def three_reports() -> list[AnnotatedReport]:
    """Give a dispatch, a copy of another report without its credit, and that report."""
    dispatch = f"{OTHER} (xyz)"
    return [
        made("b", dispatch, agencies=agency(dispatch, "xyz")),
        made("a", DAM, publication_dates=given_at("2025-03-14")),
        made("c", DAM.replace("achtzig", "fast achtzig"), publication_dates=given_at("2025-03-16")),
    ]


@given(st.permutations(range(3)))
@settings(max_examples=6, deadline=None)
def test_the_order_of_the_reports_changes_nothing(order: list[int]) -> None:
    reports = three_reports()
    assert trace_lineage([reports[row] for row in order]) == trace_lineage(reports)


@pytest.mark.parametrize("row", range(3))
def test_a_verbatim_copy_adds_no_origin(row: int) -> None:
    reports = three_reports()
    copied = reports[row].report
    copy = made("copy", copied.text, agencies=copied.agencies)
    before, after = trace_lineage(reports), trace_lineage([*reports, copy])
    assert after.independent_origins == before.independent_origins
    assert "copy" in next(
        origin.report_ids for origin in after.origins if reports[row].id in origin.report_ids
    )


@given(st.lists(st.text(max_size=120), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_any_text_is_traced_and_quoted_exactly(texts: list[str]) -> None:
    reports = [annotated(str(number), text) for number, text in enumerate(texts)]
    lineage = trace_lineage(reports)
    assert sorted(one for origin in lineage.origins for one in origin.report_ids) == [
        report.id for report in reports
    ]
    reasons = [reason for one in lineage.derivations for reason in one.because]
    for reason in (*reasons, *(reason for one in lineage.origins for reason in one.because)):
        assert reason.span is not None
        assert reason.span.of(texts[int(reason.report_id)]) == reason.text


def test_a_megabyte_without_spaces_is_traced() -> None:
    long = "ä" * 1_000_000
    assert trace_lineage([annotated("a", long), annotated("b", "„" * 2_000)]).independent_origins == 2


def test_copies_are_told_word_for_word_the_same_and_quoted_by_their_beginning() -> None:
    (origin,) = trace_lineage([annotated("a", DAM), annotated("b", DAM)]).origins
    assert {reason.rule for reason in origin.because} == {"lineage-same-wording"}
    assert all(len(reason.text) <= 160 and DAM.startswith(f"{reason.text} ") for reason in origin.because)


def test_a_report_with_much_of_its_own_is_not_called_the_same() -> None:
    (origin,) = trace_lineage([annotated("a", DAM), annotated("b", f"{DAM} {OTHER}")]).origins
    assert {reason.rule for reason in origin.because} == {"lineage-shared-wording"}


def test_spans_of_shared_wording_quote_both_reports() -> None:
    lineage = trace_lineage([annotated("a", DAM), annotated("b", f"Rottau. {DAM}")])
    (origin,) = lineage.origins
    assert {reason.report_id for reason in origin.because} == {"a", "b"}
    assert all(reason.span and reason.span != Span(0, 0) for reason in origin.because)


FAR = (
    "Im Nachbarland beraten die Minister seit Tagen über den Haushalt, ohne dass eine Einigung in Sicht wäre. "
    "Die Opposition wirft ihnen vor, die Lage der Gemeinden nicht zu kennen und wichtige Fristen zu versäumen. "
    "Beobachter rechnen damit, dass erst nach den Feiertagen weiter verhandelt wird und die Märkte unruhig bleiben."
)


def wording(first: AnnotatedReport, second: AnnotatedReport) -> SharedWording | None:
    """Give what two reports have in common."""
    return next(iter(trace_lineage([first, second]).shared_wordings), None)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (DAM, DAM, CopyKind.VERBATIM),
        (f"{DAM} {OTHER}", DAM, CopyKind.REWORKED),
        (f"{OTHER} {FAR} {DAM}", f"{DAM} {FAR.upper()[::-1]} {OTHER[::-1]}", CopyKind.PARTIAL),
    ],
)
def test_copies_are_told_by_how_much_they_share(first: str, second: str, kind: CopyKind) -> None:
    found = wording(annotated("a", first), annotated("b", second))
    assert found is not None
    assert found.kind is kind


def test_shared_wording_is_quoted_from_both_reports_with_both_shares() -> None:
    longer = f"{OTHER} {DAM}"
    found = wording(annotated("a", DAM), annotated("b", longer))
    assert found is not None
    (stretch,) = found.stretches
    assert (stretch.first.of(DAM), stretch.second.of(longer)) == (DAM[:-1], DAM[:-1])
    assert (found.share_of_first, found.share_of_second < 0.6) == (1.0, True)


def test_a_passage_in_common_makes_no_common_origin_and_tells_not_who_took_it() -> None:
    early = made("z", f"{OTHER} {FAR} {DAM} {LONG}", publication_dates=given_at("2025-03-14"))
    late = made("a", f"{DAM} {LONG[::-1]}", publication_dates=given_at("2025-03-16"))
    lineage = trace_lineage([early, late])
    assert origins(lineage) == [("a",), ("z",)]
    assert derived(lineage, DerivationKind.REPORT) == []


def test_a_later_copy_of_a_dispatch_may_have_it_from_the_agency() -> None:
    dispatch = f"{DAM} (xyz)"
    early = made("z", dispatch, agencies=agency(dispatch, "xyz"), publication_dates=given_at("2025-03-14"))
    lineage = trace_lineage([early, made("a", DAM, publication_dates=given_at("2025-03-16"))])
    assert origins(lineage) == [("a", "z")]
    assert derived(lineage, DerivationKind.REPORT) == []


@pytest.mark.parametrize(("first", "second"), [("a", "b"), ("b", "a")])
def test_a_report_that_prints_another_in_quotation_marks_is_no_copy(first: str, second: str) -> None:
    quoting = f"{FAR} Dazu schreibt die Gemeinde: „{DAM}“ Mehr war nicht zu erfahren."
    assert wording(annotated(first, DAM), annotated(second, quoting)) is None


def test_a_formula_in_common_is_no_lifted_passage() -> None:
    formula = "Die Ermittlungen zur genauen Ursache des Unglücks dauern nach Angaben der Polizei noch an."
    assert wording(annotated("a", f"{DAM} {formula}"), annotated("b", f"{FAR} {formula}")) is None


def test_a_passage_in_common_with_the_same_outlet_is_its_furniture() -> None:
    outlet = Found(text="Rottauer Anzeiger")
    first = made("a", f"{OTHER} {FAR} {DAM}", outlet=outlet)
    second = made("b", f"{DAM} {FAR[::-1]} {OTHER[::-1]}", outlet=outlet)
    assert wording(first, second) is None


@given(st.lists(st.sampled_from(["Damm", "See", "„Regen", "hält“", "\n"]), min_size=1, max_size=60))
@settings(max_examples=40, deadline=None)
def test_a_verbatim_copy_is_always_found_whole(words: list[str]) -> None:
    text = f"Damm {' '.join(words)}"
    found = wording(annotated("a", text), annotated("b", text))
    assert found is not None
    assert (found.kind, found.share_of_first, found.share_of_second) == (CopyKind.VERBATIM, 1.0, 1.0)


def test_the_report_that_cites_the_other_outlet_took_from_it_where_no_date_tells() -> None:
    outlet = Found(text="Rottauer Anzeiger")
    credit = "Der Damm gab am Morgen nach, berichtete der „Rottauer Anzeiger“."
    citing, cited = made("a", f"{credit} {DAM}"), made("b", DAM, outlet=outlet)
    assert derived(trace_lineage([citing, cited]), DerivationKind.REPORT) == [("a", "b")]
    too_early = made("a", f"{credit} {DAM}", publication_dates=given_at("2025-03-14"))
    later = made("b", DAM, outlet=outlet, publication_dates=given_at("2025-03-16"))
    assert derived(trace_lineage([too_early, later]), DerivationKind.REPORT) == []
