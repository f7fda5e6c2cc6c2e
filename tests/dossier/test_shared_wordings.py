"""Who shares wording with whom, as a dossier and its JSON tell it."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.dossier import as_html, as_json, as_markdown
from lesart.dossier.origins import nearest_wordings
from lesart.lineage import trace_lineage
from lesart.records.depth import Depth
from lesart.records.dossier import Dossier
from lesart.records.lineage import CopyKind, SharedWording
from tests.making import annotated, dossier

DAM = (
    "Nach tagelangem Regen ist am Rottsee ein Damm gebrochen und hat zwei Dörfer unter Wasser gesetzt. "
    "Die Feuerwehr brachte achtzig Menschen mit Booten in Sicherheit, verletzt wurde nach ersten Angaben niemand."
)
OTHER = "In Rottau steht das Wasser kniehoch in den Kellern, nachdem der alte Damm nachgegeben hat."


def compared(**texts: str) -> Dossier:
    """Give the dossier of reports with their lineage."""
    reports = tuple(annotated(name, text) for name, text in texts.items())
    made = dossier(reports)
    event = replace(made.events[0], lineage=trace_lineage(reports))
    return replace(made, events=(event,))


def test_a_copy_is_told_with_both_places_and_both_shares() -> None:
    told = as_markdown(compared(first=DAM, second=f"Rottau: {DAM} {OTHER}"))
    assert "**first ≈ second, zum größeren Teil wortgleich:** »Nach tagelangem Regen" in told
    assert r"« \[first:0–" in told
    assert r" \[second:8–" in told
    assert "100 % der eigenen Wörter von first und" in told


def test_words_that_differ_in_case_are_quoted_from_both() -> None:
    told = as_markdown(compared(first=DAM, second=DAM.replace("Nach", "NACH")))
    assert "»Nach tagelangem Regen" in told
    assert "»NACH tagelangem Regen" in told


def test_a_report_that_names_an_outlet_late_is_not_said_to_name_nobody() -> None:
    late = (
        "Regen.",
        "Sturm.",
        "Nebel.",
        "Hagel.",
        "Schnee.",
        "Der Damm hält, meldete der „Rottauer Anzeiger“.",
    )
    reports = (annotated("first", " ".join(late), *late), annotated("second", DAM))
    made = dossier(reports)
    told = as_markdown(replace(made, events=(replace(made.events[0], lineage=trace_lineage(reports)),)))
    assert "**Für sich gezählt: first (first):** keine Kopie gefunden; für einzelne Stellen" in told
    assert "**Für sich gezählt: second (second):** kein Agenturkürzel, kein genannter Urheber" in told


def test_nothing_is_said_of_wording_where_none_is_shared() -> None:
    alone = compared(first=DAM, second=OTHER)
    assert "wortgleich" not in as_markdown(alone) + as_html(alone)
    assert json.loads(as_json(alone))["events"][0]["shared_wordings"] == []


def test_the_stretches_of_the_json_are_the_same_words_in_both_reports() -> None:
    texts = {"first": DAM, "second": f"Rottau: {DAM} {OTHER}"}
    (wording,) = json.loads(as_json(compared(**texts)))["events"][0]["shared_wordings"]
    assert wording["reports"] == ["first", "second"]
    assert wording["kind"] == "reworked"
    assert wording["shares"][0] == 1.0
    for places in wording["stretches"]:
        one, other = (
            texts[name][start:end] for name, (start, end) in zip(wording["reports"], places, strict=True)
        )
        assert one == other


def test_of_many_copies_each_is_shown_beside_one_other() -> None:
    told = as_markdown(compared(**{f"r{number}": DAM for number in range(6)}), Depth.FULL)
    assert told.count("weithin wortgleich:**") == 5


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.floats(0, 1)), max_size=20))
def test_reports_that_share_wording_hang_together_whichever_pairs_are_shown(
    drawn: list[tuple[int, int, float]],
) -> None:
    wordings = tuple(
        SharedWording(
            first=f"r{min(pair)}",
            second=f"r{max(pair)}",
            kind=CopyKind.PARTIAL,
            share_of_first=share,
            share_of_second=share,
            stretches=(),
        )
        for *pair, share in drawn
        if pair[0] != pair[1]
    )
    shown = nearest_wordings(wordings)
    assert together(shown) == together(wordings)
    assert len(shown) == sum(len(group) - 1 for group in together(wordings))


def together(wordings: tuple[SharedWording, ...]) -> set[frozenset[str]]:
    """Give the groups of reports that hang together."""
    groups = [{wording.first, wording.second} for wording in wordings]
    for _ in groups:
        for group in groups:
            for other in groups:
                if group & other:
                    group.update(other)
    return set(map(frozenset, groups))
