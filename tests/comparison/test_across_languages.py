"""Reports in four languages about two invented events, laid side by side."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.comparison.alignment.across_languages import freed_of_language, may_say_the_same
from lesart.comparison.foreign_slots import negating_words, told_numbers
from lesart.comparison.units import Unit
from lesart.pipeline import compare_reports, load_encoder, read_reports
from lesart.records.dossier import Dossier, EventDossier
from lesart.records.point import PointKind, Relation
from lesart.records.span import Span
from tests.comparison.parallel_reports import pairs_found, pairs_told, reports

LANGUAGES = ("de", "en", "fr", "ru")
# Of the pairs of sentences in two languages, in per cent; see benchmarks/comparison/across_languages.md.
FLOORS = {"bruecke": (97, 85), "gespraech": (93, 80)}


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return compare_reports(read_reports([*reports("bruecke"), *reports("gespraech")]), encoder=load_encoder())


def event_of(dossier: Dossier, name: str) -> EventDossier:
    return next(event for event in dossier.events if event.reports[0].id.startswith(name))


def test_reports_of_one_event_stand_together_in_whatever_language(dossier: Dossier) -> None:
    assert [len(event.reports) for event in dossier.events] == [4, 4]
    for event in dossier.events:
        assert sorted(report.report.language for report in event.reports) == list(LANGUAGES)


def test_an_event_has_the_title_of_its_german_report(dossier: Dossier) -> None:
    assert {event.event.labelled_by for event in dossier.events} == {"bruecke-de.txt", "gespraech-de.txt"}


@pytest.mark.parametrize("name", FLOORS)
def test_sentences_that_say_the_same_are_found_and_hardly_any_others(dossier: Dossier, name: str) -> None:
    event = event_of(dossier, name)
    found, told = pairs_found(event), pairs_told(event)
    right = len(found & told)
    assert 100 * right >= FLOORS[name][0] * len(found)
    assert 100 * right >= FLOORS[name][1] * len(told)


def test_readings_quote_exactly_and_name_their_language(dossier: Dossier) -> None:
    for event in dossier.events:
        texts = {report.id: report for report in event.reports}
        for point in event.comparison.points:
            for reading in point.readings:
                assert reading.span.of(texts[reading.report_id].text) == reading.text
                assert reading.language == texts[reading.report_id].report.language


def test_sentences_with_other_numbers_do_not_agree(dossier: Dossier) -> None:
    event = event_of(dossier, "bruecke")
    for point in event.comparison.points:
        texts = " ".join(reading.text for reading in point.readings)
        if "37" in texts and "41" in texts and point.kind is not PointKind.FIGURE:
            assert point.relation is not Relation.AGREE


def test_the_same_figure_in_four_languages_agrees(dossier: Dossier) -> None:
    figures = [
        point for point in event_of(dossier, "bruecke").comparison.points if point.kind is PointKind.FIGURE
    ]
    dead = next(
        point
        for point in figures
        if all(reading.quantity and reading.quantity.number == 12 for reading in point.readings)
    )
    assert dead.relation is Relation.AGREE
    assert {reading.language for reading in dead.readings} == set(LANGUAGES)


def test_no_foreign_reading_takes_part_in_a_conflict_or_dispute_where_there_is_none(dossier: Dossier) -> None:
    points = [point for event in dossier.events for point in event.comparison.points]
    opposed = [
        point for point in points if point.relation in (Relation.CONFLICT, Relation.DISPUTED_BY_PARTIES)
    ]
    assert {reading.language for point in opposed for reading in point.readings} <= {"de"}


@pytest.mark.parametrize("name", FLOORS)
def test_one_person_is_one_speaker_in_all_spellings(dossier: Dossier, name: str) -> None:
    wanted = {
        "bruecke": {"Schelnin", "Zhelnin", "Jelnine", "Желнин"},
        "gespraech": {"Schtscherbin", "Shcherbin", "Chtcherbine", "Щербин"},
    }[name]
    speakers = event_of(dossier, name).comparison.speakers
    spelled = [{reading.text for reading in speaker.variants} for speaker in speakers]
    assert sum(wanted <= variants for variants in spelled) == 1
    assert sum(bool(wanted & variants) for variants in spelled) == 1


def test_the_order_of_the_reports_makes_no_difference(dossier: Dossier) -> None:
    turned = compare_reports(
        read_reports([*reports("gespraech")[::-1], *reports("bruecke")[::-1]]), encoder=load_encoder()
    )
    for name in FLOORS:
        assert event_of(turned, name).comparison == event_of(dossier, name).comparison


def unit(text: str, language: str) -> Unit:
    whole = Span(0, len(text))
    return Unit(
        owner=0, report_id="r", span=whole, text=text, sentence=whole, sentence_at=0,
        quantities=(), times=(), mentions=(), statement=None, language=language,
    )  # fmt: skip


def test_vectors_freed_of_their_language_keep_little_of_what_they_share() -> None:
    vectors = load_encoder().embed(["Буря сорвала крышу зала.", "Совет отклонил бюджет.", "Мост закрыт."])
    freed = freed_of_language(vectors)
    assert np.allclose(freed.mean(axis=0), vectors.mean(axis=0) / len(vectors), atol=1e-6)
    assert not freed_of_language(np.empty((0, 384), dtype=np.float32)).size


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Firma bestritt das.", "de"),
        ("Nobody was hurt.", "en"),
        ("They didn't agree on a date.", "en"),
        ("The company denied it.", "en"),
        ("Personne n'a été blessé.", "fr"),
        ("Le groupe n’a pas répondu.", "fr"),
        ("Le ministre a démenti.", "fr"),
        ("Никто не пострадал.", "ru"),
        ("Компания опровергла это.", "ru"),
    ],
)
def test_a_negation_is_told_by_the_list_of_its_language(text: str, language: str) -> None:
    assert negating_words(unit(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A person was hurt.", "en"),
        ("Une personne a été blessée.", "fr"),
        ("Il a fait un pas de plus.", "fr"),
        ("Один человек пострадал.", "ru"),
        ("Kein Bus fuhr.", "en"),
        ("Nobody was hurt.", "it"),
    ],
)
def test_a_word_that_negates_elsewhere_or_not_at_all_is_no_negation(text: str, language: str) -> None:
    assert not negating_words(unit(text, language))


def test_numbers_are_told_however_their_digits_are_parted() -> None:
    told = [
        told_numbers(unit(text, language)).keys()
        for text, language in (
            ("1.200 Wagen, 37 blieben.", "de"),
            ("1,200 cars, 37 stayed.", "en"),
            ("1 200 voitures, 37 sont restées.", "fr"),
        )
    ]
    assert all(numbers == {Decimal(1200), Decimal(37)} for numbers in told)


def test_near_sentences_may_say_the_same_only_with_the_same_numbers_and_as_many_words() -> None:
    german = unit("Bei dem Unfall wurden 12 Leute verletzt.", "de")
    assert may_say_the_same(german, unit("In the accident 12 people were hurt.", "en"), 0.6)
    assert not may_say_the_same(german, unit("In the accident 13 people were hurt.", "en"), 0.6)
    assert not may_say_the_same(german, unit("12 hurt.", "en"), 0.6)
    assert not may_say_the_same(german, unit("In the accident 12 people were hurt.", "en"), 0.3)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=80), language=st.sampled_from([*LANGUAGES, "it", ""]))
def test_no_text_of_any_script_breaks_the_slots(text: str, language: str) -> None:
    one = unit(text, language)
    places = (*negating_words(one), *told_numbers(one).values())
    assert all(one.span.covers(span) for span in places)
