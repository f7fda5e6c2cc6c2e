from dataclasses import replace

from lesart.records.point import Point, Relation
from tests.comparison.annotated import compared, report, with_statement
from tests.making import place


def disputes(*points: Point) -> list[Point]:
    return [point for point in points if point.relation is Relation.DISPUTED_BY_PARTIES]


def test_what_one_party_asserts_and_another_denies_is_disputed_by_them() -> None:
    accusation = "Norland sei am Anschlag auf die Fähre in Ostermoor beteiligt gewesen"
    denial = "Norland bestreitet jede Rolle beim Anschlag auf die Fähre in Ostermoor"
    first = with_statement(report("a", f"Minister Brenneke sagte, {accusation}."), accusation, "Brenneke")
    second = with_statement(report("b", f"{denial}."), denial, "Norland")
    (point,) = disputes(*compared(first, second).points)
    assert {(reason.report_id, reason.rule) for reason in point.because} == {
        ("a", "point-asserted"),
        ("b", "point-denied"),
    }


def test_another_view_inside_what_a_party_says_is_told_with_whose_it_is() -> None:
    accusation = "Norland sei am Anschlag auf die Fähre in Ostermoor beteiligt gewesen"
    told = "Brenneke habe sie überzeugen wollen, dass Norland am Anschlag auf die Fähre nicht beteiligt sei"
    first = with_statement(report("a", f"Minister Aldersloh sagte, {accusation}."), accusation, "Aldersloh")
    second = with_statement(report("b", f"Die Reederei sagte, {told}."), told, "Reederei")
    (point,) = disputes(*compared(first, second).points)
    assert f"{told}." in [reading.text for reading in point.readings]
    said = f"dass {told.partition(', dass ')[2]}"
    third = with_statement(report("b", f"Die Reederei sagte, {said}."), said, "Reederei")
    (point,) = disputes(*compared(first, third).points)
    assert f"{said}." in [reading.text for reading in point.readings]


def test_missing_evidence_counts_as_denial_with_the_link_it_misses() -> None:
    accusation = "die Täter stünden mit Norland in Verbindung"
    denial = "man habe keinerlei Hinweise, die auf eine Beteiligung Norlands deuteten"
    first = with_statement(report("a", f"Minister Brenneke sagte, {accusation}."), accusation, "Brenneke")
    second = with_statement(
        report("b", f"Zu den Tätern von Norland sagte Tidewell, {denial}."), denial, "Tidewell"
    )
    points = disputes(*compared(first, second).points)
    (point,) = points
    assert [reason.text for reason in point.because if reason.rule == "point-denied"] == ["Hinweise"]
    assert f"{denial}." in [reading.text for reading in point.readings]


def test_an_accusation_is_given_in_full_and_to_its_speaker() -> None:
    content = "Risse im Deich von Nordmoor gekannt und nicht gemeldet zu haben"
    first = report("a", f"Sie warf dem Wasserverband vor, {content}. Der Verband wies das zurück.")
    made = with_statement(first, content, "Petersmark")
    (statement,) = made.statements
    cued = replace(made, statements=(replace(statement, cue=(place(made.text, "warf"),)),))
    (point,) = disputes(*compared(cued, report("b", "Die Fähre von Althafen fährt wieder.")).points)
    assert point.readings[0].by == "Petersmark"
    assert content in point.readings[0].text


def test_one_speaker_alone_is_no_dispute() -> None:
    accusation = "Norland sei am Anschlag auf die Fähre in Ostermoor beteiligt gewesen"
    denial = "Norland sei am Anschlag auf die Fähre in Ostermoor nicht beteiligt gewesen"
    first = with_statement(report("a", f"Minister Brenneke sagte, {accusation}."), accusation, "Brenneke")
    second = with_statement(report("b", f"Brenneke sagte, {denial}."), denial, "Brenneke")
    assert not disputes(*compared(first, second).points)


def test_taking_part_in_talks_is_no_accusation() -> None:
    with_talks = "ohne Beteiligung Norlands hätten Gespräche in Ostermoor keinen Sinn"
    other = "Gespräche in Ostermoor seien ohne die Beteiligung Norlands sinnlos"
    first = with_statement(report("a", f"Brenneke sagte, {with_talks}."), with_talks, "Brenneke")
    second = with_statement(report("b", f"Tidewell sagte, {other}."), other, "Tidewell")
    assert not disputes(*compared(first, second).points)


def test_unknown_speakers_make_no_dispute() -> None:
    first = report("a", "Norland sei am Anschlag auf die Fähre in Ostermoor beteiligt gewesen.")
    second = report("b", "Norland sei am Anschlag auf die Fähre in Ostermoor nicht beteiligt gewesen.")
    assert not disputes(*compared(first, second).points)


def test_a_bare_denial_answers_the_sentence_before_it() -> None:
    text = "Landrätin Petersmark warf dem Wasserverband Nordmoor Fehler am Deich vor. Der Verband wies das zurück."
    made = with_statement(report("a", text), "Fehler am Deich", "Petersmark")
    (point,) = disputes(
        *compared(made, report("b", "Die Fähre von Althafen fährt seit Montag wieder.")).points
    )
    assert [reading.text for reading in point.readings] == text.replace(". ", ".|").split("|")


def test_a_negated_sentence_behind_an_accusation_is_no_denial_of_it() -> None:
    text = "Landrätin Petersmark warf dem Wasserverband Nordmoor Fehler am Deich vor. Touristen waren nicht beteiligt."
    made = with_statement(report("a", text), "Fehler am Deich", "Petersmark")
    assert not disputes(
        *compared(made, report("b", "Die Fähre von Althafen fährt seit Montag wieder.")).points
    )


def test_a_denial_and_what_it_denies_never_agree() -> None:
    first = report("a", "Der Wasserverband Nordmoor hat von Rissen im Deich gewusst.")
    second = report("b", "Der Wasserverband Nordmoor bestritt, von Rissen im Deich gewusst zu haben.")
    assert Relation.AGREE not in {point.relation for point in compared(first, second).points}
