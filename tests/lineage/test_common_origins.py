"""Which reports go back to one text, and which do not."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.lineage import trace_lineage
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.report import Agency, Found
from tests.making import annotated, place

DISPATCH = (
    "Nach tagelangem Regen ist am Rottsee ein Damm gebrochen und hat zwei Dörfer unter Wasser gesetzt.",
    "Die Feuerwehr brachte achtzig Menschen mit Booten in Sicherheit, verletzt wurde nach ersten Angaben niemand.",
    "Am Abend wollte der Krisenstab entscheiden, ob weitere Straßen am Westufer gesperrt werden müssen.",
    "Der Deutsche Wetterdienst rechnet bis zum Wochenende mit weiterem Regen und steigenden Pegeln in der Region.",
    "Das Landratsamt bat die Bewohner, vorerst kein Leitungswasser zu trinken und Keller nicht zu betreten.",
    "Eine Schule in Rottau dient seit dem frühen Morgen als Unterkunft für mehr als zweihundert Menschen.",
    "Der Damm stammt aus den fünfziger Jahren und sollte im kommenden Frühjahr für drei Millionen Euro erneuert werden.",
    "Mehrere Gemeinden am Oberlauf schickten Sandsäcke, Pumpen und Helfer in das überschwemmte Gebiet am See.",
)
SECOND_DISPATCH = (
    "Gutachter hatten den Betreiber des Damms schon vor zwei Jahren vor Rissen im Mauerwerk gewarnt.",
    "Aus einem vertraulichen Papier geht hervor, dass die Sanierung aus Kostengründen zweimal verschoben wurde.",
    "Die Opposition im Landtag verlangt Auskunft darüber, wer im Ministerium von den Warnungen wusste.",
    "Der Betreiber wies die Vorwürfe zurück und sprach von einem Naturereignis, das niemand habe vorhersehen können.",
)
OWN = (
    "Wer am Morgen durch Rottau geht, hört vor allem Pumpen und das Schaben von Schaufeln auf nassem Beton.",
    "Im Gasthof stapelt die Wirtin verschlammte Stühle auf dem Hof und zählt, was noch zu gebrauchen ist.",
    "Ihr Nachbar zeigt die Marke an der Hauswand, bis zu der das Wasser in der Nacht gestiegen war.",
    "Kinder tragen Bücher aus der Bücherei, Seite für Seite werden sie zum Trocknen in die Sonne gelegt.",
    "Niemand hier spricht an diesem Vormittag von Schuld, alle reden von Dieselpumpen und trockenen Schuhen.",
    "Am Mittag bringt ein Bäcker aus der Kreisstadt zwei Wagen voll Brot, Geld will er keines dafür.",
)


def report(name: str, *sentences: str, agency: str = "", outlet: str = "") -> AnnotatedReport:
    """Give a report of these sentences, with the credit of an agency at its end."""
    text = " ".join(sentences) + (f" ({agency})" if agency else "")
    made = annotated(name, text)
    cleaned = replace(
        made.report,
        agencies=(Agency(name=agency, span=place(text, agency)),) if agency else (),
        outlet=Found(text=outlet) if outlet else None,
    )
    return replace(made, analysed=replace(made.analysed, report=cleaned))


def origins(*reports: AnnotatedReport) -> list[tuple[str, ...]]:
    return sorted(origin.report_ids for origin in trace_lineage(reports).origins)


def test_one_dispatch_reworked_by_five_outlets_is_one_origin_though_three_name_no_agency() -> None:
    five = (
        report("a", *DISPATCH, agency="xyz", outlet="Anzeiger"),
        report("b", *DISPATCH[:5], outlet="Bote"),
        report("c", *DISPATCH[2:6], *OWN[:4], outlet="Kurier"),
        report("d", *OWN[4:], *DISPATCH[5:], outlet="Post"),
        report("e", *DISPATCH[::2], agency="xyz", outlet="Rundschau"),
    )
    lineage = trace_lineage([*five, report("f", *SECOND_DISPATCH)])
    assert [origin.report_ids for origin in lineage.origins] == [("a", "b", "c", "d", "e"), ("f",)]
    assert lineage.origins[0].name == "xyz"
    quoted = {reason.report_id for reason in lineage.origins[0].because if reason.rule.endswith("wording")}
    assert {"b", "c", "d"} <= quoted


def test_a_report_with_a_sentence_of_the_dispatch_keeps_its_own_origin() -> None:
    assert origins(report("a", *DISPATCH, agency="xyz"), report("b", *OWN, DISPATCH[3])) == [("a",), ("b",)]


def test_a_report_made_of_two_dispatches_does_not_make_two_agencies_one() -> None:
    first, second = report("a", *DISPATCH, agency="xyz"), report("b", *SECOND_DISPATCH, agency="uvw")
    assert origins(first, second, report("c", *DISPATCH[:4], *SECOND_DISPATCH[:3])) == [("a", "c"), ("b",)]


def test_two_reports_that_share_passages_and_name_nobody_are_no_two_witnesses() -> None:
    assert origins(report("a", *DISPATCH[:3], *OWN[:3]), report("b", *OWN[3:], *DISPATCH[:3])) == [("a", "b")]


def test_a_dispatch_without_its_credit_does_not_bind_the_newsroom_to_the_agency() -> None:
    reports = (
        report("a", *DISPATCH, agency="xyz", outlet="Anzeiger"),
        report("b", *DISPATCH[:4], outlet="Bote"),
        report("c", *OWN, outlet="Bote"),
    )
    assert origins(*reports) == [("a", "b"), ("c",)]


def test_two_hundred_copies_give_few_reasons() -> None:
    lineage = trace_lineage([report(f"r{number:03}", *DISPATCH) for number in range(60)])
    assert len(lineage.origins) == 1
    assert len(lineage.origins[0].because) <= 4 * 59


TEXTS = {"a": DISPATCH, "b": SECOND_DISPATCH, "c": OWN, "d": (*DISPATCH[:3], *OWN[:2])}
CREDITS = {"a": "xyz", "b": "uvw"}


@settings(max_examples=60, deadline=None)
@given(
    present=st.sets(st.sampled_from(sorted(TEXTS)), min_size=1),
    data=st.data(),
)
def test_a_reworked_copy_of_half_of_any_report_adds_no_origin(present: set[str], data: st.DataObject) -> None:
    reports = [report(name, *TEXTS[name], agency=CREDITS.get(name, "")) for name in sorted(present)]
    before = origins(*reports)
    for number in range(data.draw(st.integers(1, 3))):
        copied = TEXTS[data.draw(st.sampled_from(sorted(present)))]
        kept = data.draw(st.lists(st.sampled_from(copied), min_size=4, unique=True))
        added = data.draw(st.lists(st.sampled_from(OWN), max_size=3, unique=True))
        order = data.draw(st.permutations([*kept, *(one for one in added if one not in copied)]))
        reports.append(report(f"z{number}", *order))
        assert len(origins(*reports)) <= len(before)


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(5)))
def test_origins_do_not_depend_on_the_order_of_reports(order: list[int]) -> None:
    reports = [
        report("a", *DISPATCH, agency="xyz"),
        report("b", *SECOND_DISPATCH, agency="uvw"),
        report("c", *DISPATCH[:4], *SECOND_DISPATCH[:3]),
        report("d", *SECOND_DISPATCH[1:], *OWN[:3]),
        report("e", *OWN),
    ]
    assert trace_lineage([reports[place] for place in order]) == trace_lineage(reports)


@pytest.mark.parametrize("credit", ["xyz", ""])
def test_every_report_stands_in_one_origin(credit: str) -> None:
    reports = [report("a", *DISPATCH, agency=credit), report("b", *DISPATCH[:3]), report("c", *OWN)]
    assert sorted(one for group in origins(*reports) for one in group) == ["a", "b", "c"]
