"""The same person under the same id across reports, and different persons apart."""

import random
from collections import Counter
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.language import analyse_report, link_names
from lesart.language.linking_persons import FEW_REPORTS, identify_persons
from lesart.language.misspellings import MISSPELLING
from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import EntityType
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.vectors import Vectors


class NoEncoder:
    """Stands in for the encoder: the names do not depend on it."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), 384), dtype=np.float32)


def analysed(report_id: str, text: str) -> AnalysedReport:
    report = Report(id=report_id, text=text, language="de", body=(Passage(span=Span(0, len(text))),))
    return analyse_report(report, NoEncoder())


def linked(*texts: str) -> list[dict[str, str]]:
    reports = link_names([analysed(f"r{index}", text) for index, text in enumerate(texts)])
    return [{m.span.of(report.text): m.entity for m in report.mentions} for report in reports]


def test_transliterations_meet_under_the_more_frequent_full_name() -> None:
    texts = ("Es kam Sergej Tschelkow.", "Es kam Sergei Chelkov.", "Es kam Sergej Tschelkow.")
    reports = link_names([analysed(str(index), text) for index, text in enumerate(texts)])
    assert {mention.name for report in reports for mention in report.mentions} == {"Sergej Tschelkow"}


def test_a_lone_surname_belongs_to_its_bearer_in_a_related_report() -> None:
    first, second = linked("Es kam Anna Brennekow.", "„Nein“, sagte Brennekow.")
    assert second["Brennekow"] == first["Anna Brennekow"]


def test_a_body_only_named_in_the_genitive_is_called_by_its_nominative() -> None:
    (report,) = link_names([analysed("a", "Das teilte ein Sprecher des Bundesamtes für Deichbau mit.")])
    assert {mention.name for mention in report.mentions if mention.type is EntityType.ORG} == {
        "Bundesamt für Deichbau"
    }


def bearers(first: str, second: str) -> int:
    """Give how many persons the wordings of two reports name."""
    identities = identify_persons([Counter([first]), Counter([second])], ["a", "b"])
    return len({identity for named in identities for identity in named.values()})


def test_a_rare_surname_with_a_given_name_in_two_spellings_is_one_person() -> None:
    assert bearers("Monqef Brennekow", "Mounqef Brennekow") == 1
    assert bearers("Monqef Müller", "Mounqef Müller") == 2
    assert bearers("Monqef Brennekow", "Tariq Brennekow") == 2
    assert bearers("Christian Brennekow", "Christina Brennekow") == 2


def test_a_lone_genitive_belongs_to_its_bearer_in_a_related_report() -> None:
    assert bearers("Anna Brennekow", "Brennekows") == 1


@pytest.mark.parametrize("lone", ["Peters", "Brennekowitz", "Brenneko"])
def test_a_surname_that_only_looks_like_a_genitive_stays_apart(lone: str) -> None:
    assert bearers("Anna Peter" if lone == "Peters" else "Anna Brennekow", lone) == 2


def test_same_surname_with_other_given_name_stays_apart() -> None:
    first, second = linked("Es kam Anna Brennekow.", "Es kam Jens Brennekow.")
    assert first["Anna Brennekow"] != second["Jens Brennekow"]


def test_a_lone_surname_with_two_bearers_belongs_to_neither() -> None:
    found = linked("Es kamen Anna Brennekow und Jens Brennekow.", "„Nein“, sagte Brennekow.")
    assert found[1]["Brennekow"] not in found[0].values()


@pytest.mark.parametrize(("companion", "count"), [("Ottla Brennekow", 1), ("Jens Tidewell", 2)])
def test_a_frequent_surname_alone_is_one_person_only_where_reports_share_another(
    companion: str, count: int
) -> None:
    reports = [Counter(["Müller", "Ottla Brennekow"]), Counter(["Müller", companion])]
    identities = identify_persons(reports, ["a", "b"])
    assert len({named["Müller"].entity for named in identities}) == count


def test_among_many_reports_a_lone_surname_stays_in_its_report() -> None:
    others = [f"In Warschau regnet es am Tag {number}." for number in range(FEW_REPORTS)]
    found = linked("Es kam Anna Brennekow.", "„Nein“, sagte Brennekow.", *others)
    assert found[0]["Anna Brennekow"] != found[1]["Brennekow"]


def test_an_open_office_is_tied_to_its_holder_in_another_report() -> None:
    found = linked(
        "Die polnische Außenministerin Anna Brennekow kam.",
        "Die polnische Außenministerin kam. „Nein“, sagte Brennekow.",
    )
    assert found[1]["Die polnische Außenministerin"] == "anna-brennekow"


def test_bodies_meet_whatever_they_are_called() -> None:
    first, second = linked("Die NATO tagt.", "Die Nato tagt in den Vereinigten Staaten.")
    assert first["NATO"] == second["Nato"]
    assert second["Vereinigten Staaten"] == "usa"


def test_a_surname_spelled_otherwise_than_with_the_full_name_is_flagged() -> None:
    report = analysed("r", "Es kam Anna Sarkowina. „Nein“, sagte Sarkuwina. Sarkowinas Auto stand da.")
    flags = [flag for flag in report.report.flags if flag.flag == MISSPELLING]
    assert [flag.span.of(report.text) for flag in flags] == ["Sarkuwina"]
    assert "Sarkowina" in flags[0].because


def flagged(*texts: str) -> list[tuple[str, str]]:
    reports = link_names([analysed(f"r{index}", text) for index, text in enumerate(texts)])
    flags = [(report.text, flag) for report in reports for flag in report.report.flags]
    return [(flag.span.of(text), flag.because) for text, flag in flags if flag.flag == MISSPELLING]


def test_a_surname_that_three_other_reports_spell_otherwise_is_flagged() -> None:
    found = flagged(*["Es kam Anna Brennekow."] * 3, "Es kam Anna Brenekow.")
    assert [text for text, _ in found] == ["Brenekow"]
    assert "3 anderen Reports „Brennekow“" in found[0][1]


def test_two_reports_against_one_flag_no_surname() -> None:
    assert flagged(*["Es kam Anna Brennekow."] * 2, "Es kam Anna Brenekow.") == []


def test_another_transliteration_is_no_misspelling() -> None:
    assert flagged(*["Es kam Sergej Tschelkow."] * 3, "Es kam Sergei Chelkov.") == []


def test_a_lone_given_name_is_no_misspelling() -> None:
    assert flagged("Es kam Anna Brennekow. Das freute Anna sehr.") == []


def test_the_name_is_the_most_frequent_spelling_though_it_is_rarely_full() -> None:
    texts = ("Es kam Anna Brenekow.", "Es kam Anna Brennekow. „Nein“, sagte Brennekow.")
    reports = link_names([analysed(str(index), text) for index, text in enumerate(texts)])
    assert {mention.name for report in reports for mention in report.mentions} == {"Anna Brennekow"}


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("Es geht um den Rat des Europäischen Gerichtshofs.", "Der Europäische Gerichtshof tagt."), "Europäische Gerichtshof"),
        (("Das lehnte der Sprecher des Umweltministeriums ab.", "Das Umweltministerium schwieg."), "Umweltministerium"),
        (("Laut Warschau ist es ruhig.", "Laut Warschau ist es ruhig.", "Polen warnte davor."), "Polen"),
    ],
)  # fmt: skip
def test_a_body_is_called_by_its_plainest_wording(texts: tuple[str, ...], name: str) -> None:
    reports = link_names([analysed(str(index), text) for index, text in enumerate(texts)])
    assert {m.name for report in reports for m in report.mentions if m.type is EntityType.ORG} == {name}


PIECES = (
    "Anna Brennekow", "Brennekow", "Brenekow", "Jens Brennekow", "Jens", "Sergej Tschelkow", "Chelkovs", "Müller", "Möller",
    "Anna Müller", "der polnische Präsident", "die Präsidentin", "sagte", "Warschau", "warnte", "Kreml", "die Nato", "NATO-Staaten",
    "Das Ministerium", "das polnische Außenministerium", ",", ".", "„Nein“,", "ihr Amtskollege", "zwischen", "Frankreichs", "\x00", "İ", "- ",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=80)


@settings(max_examples=60, deadline=None)
@given(st.lists(texts, max_size=5))
def test_linking_twice_or_in_another_order_changes_nothing(written: list[str]) -> None:
    reports = [analysed(f"r{index}", text) for index, text in enumerate(written)]
    once = link_names(reports)
    assert link_names(once) == once
    order = list(range(len(reports)))
    random.Random(7).shuffle(order)  # noqa: S311
    assert link_names([reports[index] for index in order]) == tuple(once[index] for index in order)


@settings(max_examples=60, deadline=None)
@given(texts)
def test_mentions_lie_in_sentences_and_never_overlap(text: str) -> None:
    report = analysed("r", text)
    spans = [mention.span for mention in report.mentions]
    assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))
    assert all(any(sentence.covers(span) for sentence in report.sentences) for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "A" * 100_000,
        "Anna Kessler " * 2_000,
        "a.B" * 8_000,
        "(" * 20_000,
        "der Minister Jan Kessler, " * 2_000,
        "der Verband Quarrelo " * 2_000,
        " ".join(f"Reederei Quarrel{'a' * (number % 50)} und die Reederei" for number in range(2_000)),
    ],
)
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    assert analysed("r", text).text == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Auch das Innenministerium in Oslo schwieg.", "Innenministerium in Oslo"),
        ("Auch Norwegens Innenministerium schwieg.", "Norwegens Innenministerium"),
        ("Auch das Innenministerium in Aufruhr schwieg.", "Innenministerium"),
        ("Auch das Innenministerium Quarrels schwieg.", "Innenministerium"),
    ],
)
def test_a_ministry_is_called_by_the_words_that_tell_its_country(text: str, name: str) -> None:
    (report,) = link_names([analysed("r", text)])
    assert [m.name for m in report.mentions if "ministerium" in m.entity] == [name]
