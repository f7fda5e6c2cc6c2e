from dataclasses import replace

import pytest

from lesart.comparison.framing.namings import namings_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention
from lesart.records.framing import Naming, Voice
from lesart.records.point import Point, Relation
from tests.comparison.annotated import report, with_statement
from tests.making import place, point, reading


def naming(made: AnnotatedReport, words: str, kind: EntityType = EntityType.LOC) -> AnnotatedReport:
    mention = Mention(span=place(made.text, words), type=kind, entity=words.casefold(), name=words)
    return replace(made, analysed=replace(made.analysed, mentions=(*made.analysed.mentions, mention)))


def found(*texts: str, points: tuple[Point, ...] = ()) -> tuple[Naming, ...]:
    return namings_of([report(f"r{number}", text) for number, text in enumerate(texts)], points)


def words_of(namings: tuple[Naming, ...]) -> list[list[str]]:
    return [[use.text for wording in naming.wordings for use in wording.uses] for naming in namings]


def test_two_nouns_with_the_same_country_in_their_phrases_are_rivals() -> None:
    namings = found("Das Regime in Kabul schweigt.", "Die afghanische Regierung schweigt.")
    assert words_of(namings) == [["afghanische Regierung", "Regime in Kabul"]]
    assert [wording.text for wording in namings[0].wordings] == ["Regierung", "Regime"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Der Krieg in Angola dauert an.", "Der Konflikt in Albanien dauert an."),
        ("Der Krieg in Angola dauert an.", "Ein Regierungssprecher reiste nach Angola."),
        ("Der Krieg in Angola dauert an.", "Ein Konflikt der Tarifparteien dauert an."),
        ("Der Krieg in Angola dauert an.", "Der Bürgerkrieg in Angola dauert an."),
        ("Das Regime bat Angola um Hilfe.", "Die Regierung von Angola half."),
        ("Sie warben für Krieg. Angola schwieg.", "Der Konflikt in Angola dauert an."),
    ],
)
def test_another_place_or_another_thing_is_no_rival(first: str, second: str) -> None:
    assert not found(first, second)


def test_reports_that_choose_the_same_words_show_nothing() -> None:
    assert not found("Der Krieg in Angola, ein Konflikt in Angola.", "Konflikt in Angola, Krieg in Angola.")


def test_a_definite_noun_without_a_name_belongs_to_the_only_thing_it_can_be() -> None:
    texts = ("Der Krieg in Angola dauert an.", "Die Invasion in Angola stockt. Der Konflikt dauert an.")
    assert words_of(found(*texts)) == [["Invasion in Angola", "Konflikt", "Krieg in Angola"]]
    elsewhere = "Auch die Invasion in Albanien und der Krieg in Albanien dauern."
    assert "Konflikt" not in {text for texts in words_of(found(*texts, elsewhere)) for text in texts}


def test_a_country_is_too_wide_for_one_attack_a_town_is_not() -> None:
    assert not found("Der Anschlag in Angola war schwer.", "Der Angriff in Angola war schwer.")
    assert words_of(found("Der Anschlag in Berlin war schwer.", "Das Berliner Attentat war schwer."))


def test_titles_are_rivals_where_the_name_stands_right_behind_them() -> None:
    first = naming(report("a", "Machthaber Petersmark reiste ab."), "Petersmark", EntityType.PER)
    second = naming(report("b", "Präsident Petersmark reiste ab."), "Petersmark", EntityType.PER)
    assert words_of(namings_of([first, second], ())) == [["Machthaber Petersmark", "Präsident Petersmark"]]
    other = naming(report("b", "Der Präsident traf Petersmark."), "Petersmark", EntityType.PER)
    assert not namings_of([first, other], ())


def test_groups_of_people_are_the_same_only_where_a_point_puts_them_in_each_others_place() -> None:
    first = report("a", "Auf dem Schiff sind 40 Migranten. Im Lager sind Migranten.")
    second = report("b", "Auf dem Schiff sind 40 Flüchtlinge.")
    assert not namings_of([first, second], ())
    shared = point(
        Relation.AGREE,
        reading(first, "Auf dem Schiff sind 40 Migranten"),
        reading(second, "Auf dem Schiff sind 40 Flüchtlinge"),
    )
    (told,) = namings_of([first, second], (shared,))
    assert told.points == ("p1",)
    assert [(wording.text, len(wording.uses), wording.unsure) for wording in told.wordings] == [
        ("Flüchtlinge", 1, 0),
        ("Migranten", 1, 1),
    ]


def test_a_reading_that_holds_both_words_ties_nothing() -> None:
    first = report("a", "Auf dem Schiff sind Migranten und andere Flüchtlinge.")
    second = report("b", "Auf dem Schiff sind Asylbewerber.")
    shared = point(Relation.AGREE, reading(first, first.text), reading(second, second.text))
    assert not namings_of([first, second], (shared,))


def test_whose_word_it_is_stands_with_each_use() -> None:
    own = report("a", "Die Maskenpflicht gilt.")
    said = with_statement(
        report("b", "Der Maulkorbzwang ende, sagte Kessler."), "Der Maulkorbzwang ende", "Kessler"
    )
    quoted = report("c", "Er nannte es „Maskenzwang“.")
    (told,) = namings_of([own, said, quoted], ())
    voices = {use.text: (use.voice, use.by) for wording in told.wordings for use in wording.uses}
    assert voices == {
        "Maskenpflicht": (Voice.OUTLET, "narrator"),
        "Maulkorbzwang": (Voice.REPORTED, "Kessler"),
        "Maskenzwang": (Voice.QUOTED, "narrator"),
    }


def test_a_name_joined_by_a_hyphen_is_the_name_behind_another_word_and_told_once() -> None:
    first = report("a", "Zur Feier kam der Brenneke-Clan.")
    second = naming(report("b", "Zur Feier kam die Großfamilie Brenneke."), "Brenneke", EntityType.ORG)
    shared = point(Relation.AGREE, reading(first, first.text), reading(second, second.text))
    (told,) = namings_of([first, second], (shared,))
    assert words_of((told,)) == [["Brenneke-Clan", "Großfamilie Brenneke"]]


def test_what_a_reading_of_other_words_says_ties_nothing() -> None:
    first = report("a", "Auf dem Schiff sind 40 Migranten.")
    second = report("b", "In der Stadt feierten gestern viele Flüchtlinge laut.")
    shared = point(Relation.AGREE, reading(first, first.text), reading(second, second.text))
    assert not namings_of([first, second], (shared,))
