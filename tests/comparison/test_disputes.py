import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention
from lesart.records.point import NARRATOR, Point, Relation
from lesart.records.span import Span
from tests.comparison.annotated import compared, report, with_statement
from tests.making import place

OTHER = report("b", "Die Fähre von Althafen fährt wieder.")
REPORTS = (
    ("a", "Die Nordpartei fordert eine Deichsteuer. Die Südpartei lehnt das ab."),
    ("b", "Die Südpartei ist gegen eine Deichsteuer für Fischer. Es regnete am Deich von Nordmoor."),
    ("c", "Die Nordpartei plädiert für eine Deichsteuer. Am Deich von Nordmoor gab es Risse."),
)


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


def with_body(made: AnnotatedReport, *names: str) -> AnnotatedReport:
    """Give the report with bodies found in it wherever they are named."""
    mentions = tuple(
        Mention(span=Span(*found.span()), type=EntityType.ORG, entity=name.casefold(), name=name)
        for name in names
        for found in re.finditer(name, made.text)
    )
    return replace(made, analysed=replace(made.analysed, mentions=(*made.analysed.mentions, *mentions)))


def cued(made: AnnotatedReport, cue: str) -> AnnotatedReport:
    """Give the report with the words that frame its statement."""
    (statement,) = made.statements
    speaker = place(made.text, statement.speaker_name or "")
    framed = replace(statement, cue=(place(made.text, cue),), speaker=(speaker,))
    return replace(made, statements=(framed,))


def told(text: str, *names: str) -> list[Point]:
    """Give the disputes of a report in which these bodies are named, beside one of something else."""
    return disputes(*compared(with_body(report("a", text), *names), OTHER).points)


@pytest.mark.parametrize(
    "text",
    [
        "Die Nordpartei fordert eine Deichsteuer. Die Südpartei lehnt eine Deichsteuer ab.",
        "Die Nordpartei plädiert für eine Deichsteuer. Die Südpartei ist gegen die Deichsteuer.",
        "Die Nordpartei will eine Deichsteuer einführen, während die Südpartei solche Abgaben ablehnt.",
        "Die Nordpartei will eine Deichsteuer einführen. Die Südpartei erteilte dem Vorschlag eine Absage.",
        "Die Nordpartei verlangte eine Deichsteuer. Dieser Forderung widersprach die Südpartei.",
        "Die von der Nordpartei geforderte Deichsteuer ist teuer. Die Südpartei sprach sich gegen die Deichsteuer aus.",
        "Am Freitag ging es um eine Deichsteuer, die die Nordpartei fordert, die Südpartei aber ablehnt.",
        "Die Südpartei war gegen die Deichsteuer. Die Nordpartei wollte genau das.",
        "Die Nordpartei fordert eine Deichsteuer. Dagegen wehrt sich die Südpartei.",
        "Die Nordpartei fordert eine Deichsteuer. Die Südpartei sprach sich dagegen aus.",
        "Die Nordpartei will die Fähre abschaffen. Die Südpartei lehnt die Abschaffung der Fähre ab.",
    ],
)
def test_what_one_party_wants_and_another_rejects_is_disputed_by_them(text: str) -> None:
    (point,) = told(text, "Nordpartei", "Südpartei")
    assert {reason.rule for reason in point.because} == {"point-demanded", "point-rejected"}
    assert {reading.by for reading in point.readings} == {"Nordpartei", "Südpartei"}


@pytest.mark.parametrize(
    "text",
    [
        "Die Nordpartei fordert eine Deichsteuer. Die Südpartei lehnt eine Fährsteuer ab.",
        "Die Nordpartei lehnt die Deichsteuer ab. Die Südpartei ist gegen die Deichsteuer.",
        "Die Nordpartei fordert eine Deichsteuer. Die Nordpartei lehnt die Deichsteuer ab.",
        "Die Nordpartei fordert eine Deichsteuer. Die Südpartei ist gegen 15 Uhr über die Deichsteuer informiert.",
        "Die Nordpartei fordert eine Deichsteuer. Die Südpartei ist im Kampf gegen die Deichsteuer erfahren.",
        "Die Nordpartei fordert eine Deichsteuer. Die Südpartei lehnt die Deichsteuer nicht ab.",
        "Die Nordpartei fordert ein Ende der Deichsteuer. Die Südpartei lehnt die Deichsteuer ab.",
        "Die Nordpartei will die Deichsteuer abschaffen. Die Südpartei lehnt die Deichsteuer ab.",
        "Die Nordpartei fordert Zuschüsse für Fischer. Die Südpartei lehnt Zuschüsse für Reeder ab.",
        "Die Nordpartei fordert eine Deichsteuer. Die Südpartei lehnt eine landesweite Deichsteuer ab.",
        "Die Nordpartei stellte einen Eilantrag. Die Südpartei wies den Eilantrag zurück.",
        "Die Nordpartei fordert eine Deichsteuer. Die Südpartei lehnte eine Stellungnahme ab.",
        "Die Nordpartei fordert eine Deichsteuer. Regen fiel am Freitag. Die Südpartei lehnt dies ab.",
        "Die Deichsteuer wird gefordert. Die Südpartei lehnt die Deichsteuer ab.",
        "Die Nordpartei fordert eine Deichsteuer. Dagegen freut sich die Südpartei auf den Deich.",
    ],
)
def test_what_only_looks_like_demand_and_rejection_is_no_dispute(text: str) -> None:
    assert not told(text, *[name for name in ("Nordpartei", "Südpartei") if name in text])


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "Die Südpartei wies die Forderung der Nordpartei nach einer Deichsteuer zurück.",
            "Forderung der Nordpartei",
        ),
        ("Die Südpartei lehnt den Plan der Nordpartei ab.", "Plan der Nordpartei"),
        (
            "Die Südpartei lehnt die von der Nordpartei geforderte Deichsteuer ab.",
            "Nordpartei geforderte Deichsteuer",
        ),
        ("Die Südpartei widersprach der Darstellung der Nordpartei.", "Darstellung der Nordpartei"),
        (
            "Die Südpartei hat Vorwürfe wie die der Nordpartei stets zurückgewiesen.",
            "Vorwürfe wie die der Nordpartei",
        ),
    ],
)
def test_a_sentence_that_tells_both_sides_gives_each_its_words(text: str, phrase: str) -> None:
    (point,) = told(text, "Nordpartei", "Südpartei")
    sides = {reading.by: reading.text for reading in point.readings}
    assert sides["Südpartei"] == text
    assert sides["Nordpartei"].startswith(phrase)


@pytest.mark.parametrize(
    "answer",
    [
        "Tidewell aber widersprach.",
        "Tidewell widersprach ihr: Er kenne die Risse.",
        "Dem widersprach Tidewell.",
        "Tidewell wies das zurück.",
        "Tidewell wies diese Behauptung zurück.",
        "Das dementierte Tidewell.",
    ],
)
def test_who_contradicts_the_sentence_before_disputes_it(answer: str) -> None:
    said = "der Deich von Nordmoor habe keinen Schutz vor Risssteinen"
    made = cued(with_statement(report("a", f"Brenneke sagte, {said}. {answer}"), said, "Brenneke"), "sagte")
    point = disputes(*compared(with_body(made, "Tidewell"), OTHER).points)[0]
    assert {reading.by for reading in point.readings} == {"Brenneke", "Tidewell"}
    assert f"Brenneke sagte, {said}." in {reading.text for reading in point.readings}
    assert answer in {reading.text for reading in point.readings}


@pytest.mark.parametrize(
    "answer",
    [
        "Tidewell widersprach sich.",
        "Tidewell widersprach nicht.",
        "Tidewell könnte widersprechen.",
        "Tidewell wies die Frage zurück.",
        "Tidewell wies alle Vorwürfe zurück.",
        "Tidewell wies die Vorwürfe zurück.",
        "Tidewell bestritt den Wettkampf.",
        "Brenneke widersprach.",
        "Das Oberamtsgericht wies das zurück.",
        "Die Messung widersprach dem.",
    ],
)
def test_what_only_looks_like_contradiction_is_no_dispute(answer: str) -> None:
    said = "der Deich von Nordmoor habe keinen Schutz vor Risssteinen"
    made = with_statement(report("a", f"Brenneke sagte, {said}. {answer}"), said, "Brenneke")
    named = [name for name in ("Tidewell", "Brenneke", "Oberamtsgericht") if name in answer]
    assert not disputes(*compared(with_body(made, *named), OTHER).points)


def test_a_charge_is_rejected_only_where_one_was_made() -> None:
    said = "den Deich von Nordmoor"
    made = with_statement(
        report("a", f"Brenneke kritisierte {said}. Tidewell wies die Kritik zurück."), said, "Brenneke"
    )
    (point,) = disputes(*compared(with_body(cued(made, "kritisierte"), "Tidewell"), OTHER).points)
    assert {reading.by for reading in point.readings} == {"Brenneke", "Tidewell"}


def test_what_somebody_did_not_say_is_disputed_by_nobody() -> None:
    said = "dass der Deich von Nordmoor Risse habe"
    made = with_statement(
        report("a", f"Brenneke sagte nicht, {said}. Dem widersprach Tidewell."), said, "Brenneke"
    )
    assert not disputes(*compared(with_body(cued(made, "sagte"), "Tidewell"), OTHER).points)


def test_an_accusation_of_not_having_acted_denies_nothing() -> None:
    text = "Brenneke warf der Werft vor, keine Risse im Deich gemeldet zu haben."
    first = with_statement(report("a", text), "keine Risse im Deich gemeldet zu haben", "Brenneke")
    other = "Tidewell warf der Werft vor, von Rissen im Deich gewusst zu haben."
    second = with_statement(report("b", other), "von Rissen im Deich gewusst zu haben", "Tidewell")
    assert not disputes(*compared(cued(first, "warf"), cued(second, "warf")).points)


@pytest.mark.parametrize(
    ("claim", "contrary", "is_disputed"),
    [
        ("der Deich von Nordmoor sei sicher", "der Deich von Nordmoor sei nicht sicher", True),
        ("der Deich von Nordmoor sei sicher", "der Deich von Nordmoor sei sicher", False),
        ("der Deich von Nordmoor sei sicher", "die Fähre nach Althafen sei nicht sicher", False),
        ("der Deich von Nordmoor sei sicher", "der Deich von Nordmoor sei nicht nur sicher", False),
        ("der Deich von Nordmoor sei nicht sicher", "der Deich von Nordmoor sei nicht sicher", False),
    ],
)
def test_the_same_words_once_negated_are_disputed_by_two_speakers(
    claim: str, contrary: str, *, is_disputed: bool
) -> None:
    first = with_statement(report("a", f"Brenneke sagte, {claim}."), claim, "Brenneke")
    second = with_statement(report("b", f"Tidewell sagte, {contrary}."), contrary, "Tidewell")
    again = with_statement(report("b", f"Brenneke sagte, {contrary}."), contrary, "Brenneke")
    points = compared(first, second).points
    assert bool(disputes(*points)) is is_disputed
    assert Relation.CONFLICT not in {point.relation for point in points}
    assert not disputes(*compared(first, again).points)


def test_a_narrator_who_negates_disputes_nothing() -> None:
    said = "der Deich von Nordmoor sei sicher"
    first = with_statement(report("a", f"Brenneke sagte, {said}."), said, "Brenneke")
    assert not disputes(*compared(first, report("b", "Der Deich von Nordmoor ist nicht sicher.")).points)


def test_a_clause_that_tells_both_sides_at_once_is_no_demand_and_rejection() -> None:
    assert not told("Die Nordpartei forderte und lehnte die Deichsteuer der Südpartei ab.", "Nordpartei")


def test_what_points_back_answers_the_last_that_was_told() -> None:
    text = (
        "Die Nordpartei fordert eine Steuer. Die Südpartei verlangt einen Deich, was die Westpartei ablehnt."
    )
    (point,) = told(text, "Nordpartei", "Südpartei", "Westpartei")
    assert {reading.by for reading in point.readings} == {"Südpartei", "Westpartei"}


def test_critics_of_a_body_are_not_that_body() -> None:
    text = "Die Westpartei fordert eine Deichsteuer. Die Kritiker der Nordpartei lehnen eine Deichsteuer ab."
    (point,) = told(text, "Westpartei", "Nordpartei")
    assert {reading.by for reading in point.readings} == {"Westpartei", NARRATOR}


def test_who_describes_a_culprit_accuses_nobody() -> None:
    text = "Die Werft hat Berichte zurückgewiesen. Der für den Deich verantwortliche Vorstand Brenneke sprach von Plänen."
    made = with_statement(report("a", text), "von Plänen", "Brenneke")
    assert not disputes(*compared(with_body(made, "Werft"), OTHER).points)


@given(texts=st.permutations(REPORTS))
def test_the_order_of_reports_changes_no_dispute_and_readings_quote_exactly(
    texts: list[tuple[str, str]],
) -> None:
    made = [with_body(report(name, text), "Nordpartei", "Südpartei") for name, text in texts]
    found = disputes(*compared(*made).points)
    assert found
    assert found == disputes(*compared(*reversed(made)).points)
    whole = dict(texts)
    for point in found:
        assert all(reading.span.of(whole[reading.report_id]) == reading.text for reading in point.readings)
        assert all(
            reason.span is not None and reason.span.of(whole[reason.report_id]) == reason.text
            for reason in point.because
        )


@given(
    text=st.text(max_size=200),
    cue=st.sampled_from(("lehnt ab", "widerspricht", "fordert", "geforderte", "Forderung der")),
)
def test_no_text_breaks_the_search_for_disputes(text: str, cue: str) -> None:
    compared(report("a", f"{text} {cue} {text}. Die Nordpartei {cue} {text}"), OTHER)


def test_a_negation_of_something_else_neither_asserts_nor_denies_a_hand_in_a_deed() -> None:
    accusation = "die Werft sei am Bau des Deichs in Ostermoor beteiligt gewesen"
    first = with_statement(report("a", f"Brenneke sagte, {accusation}."), accusation, "Brenneke")
    for other in (
        "es gebe am Deich in Ostermoor eine Beteiligung der Werft und keine Fähre",
        "man äußere sich zu den Vorwürfen gegen die Werft am Deich in Ostermoor nicht",
    ):
        second = with_statement(report("b", f"Tidewell sagte, {other}."), other, "Tidewell")
        assert not disputes(*compared(first, second).points)
    denial = "es gebe am Deich in Ostermoor keine Beteiligung der Werft"
    third = with_statement(report("b", f"Tidewell sagte, {denial}."), denial, "Tidewell")
    assert disputes(*compared(first, third).points)


def test_a_pronoun_for_a_noun_answers_no_sentence() -> None:
    said = "zu den Rissen werde man sich nicht äußern"
    made = cued(
        with_statement(report("a", f"Brenneke sagte, {said}. Tidewell wies diese zurück."), said, "Brenneke"),
        "sagte",
    )
    assert not disputes(*compared(with_body(made, "Tidewell"), OTHER).points)


@pytest.mark.parametrize(
    ("charge", "is_disputed"),
    [
        ("Die Nordpartei warf dem Südverband vor, Risse verschwiegen zu haben.", True),
        ("Dem Südverband warf die Nordpartei vor, Risse verschwiegen zu haben.", True),
        ("Der Südverband warf der Nordpartei vor, Risse verschwiegen zu haben.", False),
        ("Die Nordpartei warf der Westpartei vor, Risse verschwiegen zu haben.", False),
    ],
)
def test_who_rejects_charges_disputes_those_against_himself(charge: str, *, is_disputed: bool) -> None:
    first = with_body(report("a", charge), "Nordpartei", "Südverband", "Westpartei")
    second = with_body(
        report("b", "Am Freitag regnete es. Der Südverband wies alle Vorwürfe zurück."), "Südverband"
    )
    points = disputes(*compared(first, second).points)
    assert bool(points) is is_disputed
    assert {reading.by for point in points for reading in point.readings} <= {"Nordpartei", "Südverband"}


def test_nobody_answers_his_own_charge() -> None:
    text = "Die Südpartei wies Kritik zurück und beschuldigte die Nordpartei. Der Deich hält."
    assert not told(text, "Südpartei", "Nordpartei")


def test_a_denial_is_given_to_the_subject_of_its_verb() -> None:
    text = "Die Nordpartei warf der Südpartei Fehler am Deich vor. Die Südpartei wies alle Vorwürfe zurück."
    made = with_statement(report("a", text), "Die Südpartei wies alle Vorwürfe zurück", "Nordpartei")
    (point,) = disputes(*compared(with_body(made, "Südpartei", "Nordpartei"), OTHER).points)
    assert {reading.text: reading.by for reading in point.readings}[text.split(". ")[1]] == "Südpartei"


def test_not_least_negates_nothing() -> None:
    accusation = "für die Risse sei die Werft in Ostermoor verantwortlich"
    same = "nicht zuletzt sei die Werft in Ostermoor für die Risse verantwortlich"
    first = with_statement(report("a", f"Brenneke sagte, {accusation}."), accusation, "Brenneke")
    second = with_statement(report("b", f"Tidewell sagte, {same}."), same, "Tidewell")
    assert not disputes(*compared(first, second).points)


@pytest.mark.parametrize(
    ("answer", "is_disputed"),
    [
        ("Tidewell widersprach Brenneke entschieden.", True),
        ("Tidewell widersprach Petersmark entschieden.", False),
        ("Tidewell widersprach am Abend.", False),
    ],
)
def test_who_is_named_as_contradicted_can_have_spoken_earlier(answer: str, *, is_disputed: bool) -> None:
    said = "der Deich von Nordmoor habe keinen Schutz vor Risssteinen"
    text = f"Brenneke sagte, {said}. Am Freitag regnete es in Nordmoor. {answer}"
    made = cued(with_statement(report("a", text), said, "Brenneke"), "sagte")
    named = with_body(made, "Tidewell", "Brenneke", "Petersmark")
    assert bool(disputes(*compared(named, OTHER).points)) is is_disputed


def test_a_claim_can_stand_behind_the_name_of_who_makes_it() -> None:
    text = "Die Südpartei wies Tidewells Behauptung am Abend zurück."
    (point,) = told(text, "Tidewells", "Südpartei")
    assert {reading.text for reading in point.readings} == {"Tidewells Behauptung", text}


def test_who_rejects_a_thing_denies_no_charge() -> None:
    charge = report(
        "a", "Die Nordpartei beschuldigte den Südverband in Ostermoor, die Steuern zu verschweigen."
    )
    answer = "Am Freitag regnete es. Der Südverband wies die {} der Nordpartei in Ostermoor zurück."
    first = with_body(charge, "Nordpartei", "Südverband", "Ostermoor")
    for noun, is_denied in (("Steuern", False), ("Vorwürfe", True)):
        second = with_body(report("b", answer.format(noun)), "Nordpartei", "Südverband", "Ostermoor")
        assert bool(disputes(*compared(first, second).points)) is is_denied
