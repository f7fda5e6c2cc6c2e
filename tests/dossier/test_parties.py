"""What the parties to a dispute say, side by side."""

from dataclasses import replace

from lesart.dossier import as_markdown
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import Reading, Relation
from lesart.records.reason import Reason
from lesart.records.statement import Statement, StatementType
from tests.making import annotated, dossier, place, point, reading

ACCUSES = "Brenneke wirft Petersmark vor, den Damm geöffnet zu haben."
DENIES = "Petersmark bestreitet das."
BESIDE = "Beide sind Mitglieder im Deichverband."


def saying(report: AnnotatedReport, words: str, speaker: str, *chain: str) -> tuple[AnnotatedReport, Reading]:
    statement = Statement(
        id="s1",
        report_id=report.id,
        type=StatementType.INDIRECT,
        content=(place(report.text, words),),
        speaker_name=speaker,
        chain=chain,
    )
    said = replace(reading(report, words, by=speaker), statement_id=f"{report.id}#s1")
    return replace(report, statements=(statement,)), said


def reason(report: AnnotatedReport, rule: str, words: str) -> Reason:
    return Reason(rule=rule, report_id=report.id, text=words, span=place(report.text, words))


def party_view() -> str:
    first, accusing = saying(annotated("a", ACCUSES), ACCUSES, "Brenneke", "Kreisverwaltung", "dpa")
    second, denying = saying(annotated("b", DENIES), DENIES, "Petersmark", "Landfunk")
    third = annotated("c", BESIDE)
    because = (
        reason(first, "point-asserted", "wirft"),
        reason(second, "point-denied", "bestreitet"),
    )
    disputed = point(Relation.DISPUTED_BY_PARTIES, accusing, denying, reading(third, BESIDE), because=because)
    told = as_markdown(dossier((first, second, third), (disputed,)))
    return told[told.index("Streit der Parteien") :]


def test_each_side_stands_in_a_column_of_its_own() -> None:
    header, _, row = [line for line in party_view().splitlines() if line.startswith("|")][:3]
    assert header == "| Behauptet | Bestreitet, oder es fehlt ein Beleg | Sagt außerdem |"
    asserts, denies, beside = row.strip("| ").split(" | ")
    assert ACCUSES in asserts
    assert DENIES in denies
    assert BESIDE in beside


def test_a_party_is_told_with_the_chain_through_which_its_words_came() -> None:
    assert "Brenneke (über Kreisverwaltung, dpa): »Brenneke wirft" in party_view()
    assert "Petersmark (über Landfunk): »Petersmark bestreitet" in party_view()


def test_words_of_no_speaker_are_the_report_s_own() -> None:
    assert "der Report selbst: »Beide sind" in party_view()
