"""The same name in other scripts and transliterations is one entity, names that look alike stay two."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.language import analyse_report, link_names
from lesart.language.linking_across import link_across
from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import EntityType
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.tagging import TaggedName, Tagging
from lesart.text.transliteration import name_keys

Named = tuple[str, str, EntityType]  # language, name, type
PER, LOC, ORG = EntityType.PER, EntityType.LOC, EntityType.ORG


def analysed(number: int, language: str, *names: tuple[str, EntityType]) -> AnalysedReport:
    """Give a report that names nothing but these, in that order."""
    text = " – ".join(name for name, _ in names)
    spans, start = [], 0
    for name, _ in names:
        spans.append(Span(start, start + len(name)))
        start += len(name) + 3
    report = Report(id=f"r{number}", text=text, language=language, body=(Passage(span=Span(0, len(text))),))
    tagged = tuple(TaggedName(span=span, type=kind) for span, (_, kind) in zip(spans, names, strict=True))
    return analyse_report(report, None, Tagging(names=tagged))


def entities(*named: Named) -> list[str]:
    """Give the id of each name, each in a report of its own."""
    reports = link_names([analysed(at, lang, (name, kind)) for at, (lang, name, kind) in enumerate(named)])
    return [report.mentions[0].entity for report in reports]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Sergej Scholnin", "Sergei Sholnin", "Sergueï Cholnine", "Сергей Шольнин"),
        ("Arkadij Schelnin", "Arkady Zhelnin", "Arkadi Jelnine", "Аркадий Желнин"),
        ("Jewgenij Schtscherbin", "Yevgeny Shcherbin", "Evguéni Chtcherbine", "Евгением Щербиным"),
        ("Jelena Woronina", "Yelena Voronina", "Elena Voronina", "Елена Воронина"),
        ("Nikolai Tschernow", "Nikolay Chernov", "Nikolaï Tchernov", "Николая Чернова"),
        ("Boris Gorbatschkow", "Boris Gorbachkov", "Boris Gorbatchkov", "Борис Горбачков"),
    ],
)
def test_a_person_is_one_in_four_languages_under_the_german_name(spellings: tuple[str, ...]) -> None:
    named = [
        (language, name, PER) for language, name in zip(("de", "en", "fr", "ru"), spellings, strict=True)
    ]
    assert len(set(entities(*named))) == 1
    reports = link_names([analysed(at, lang, (name, kind)) for at, (lang, name, kind) in enumerate(named)])
    assert {mention.name for report in reports for mention in report.mentions} == {spellings[0]}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("de", "Iwan Woronin", PER), ("ru", "Елена Воронина", PER)),
        (("de", "Sergej Petrow", PER), ("ru", "Сергей Петренко", PER)),
        (("de", "Sergej Petrow", PER), ("ru", "Андрей Петров", PER)),
        (("de", "Anna Sommer", PER), ("fr", "Anna Somers", PER)),
        (("de", "Anton Scholz", PER), ("en", "Anton Scott", PER)),
        (("de", "Kalwarna", LOC), ("ru", "Каварна", LOC)),
        (("de", "Moskau", LOC), ("ru", "Минск", LOC)),
        (("de", "Nato", ORG), ("en", "NASA", ORG)),
    ],
)
def test_names_that_look_alike_stay_two(first: Named, second: Named) -> None:
    assert len(set(entities(first, second))) == 2


@pytest.mark.parametrize(
    "named",
    [
        (("de", "Moskau", LOC), ("en", "Moscow", LOC), ("fr", "Moscou", LOC), ("ru", "Москва", LOC)),
        (("de", "Russland", LOC), ("en", "Russia", LOC), ("fr", "Russie", LOC), ("ru", "Россия", LOC)),
        (("de", "Kalwarna", LOC), ("en", "Kalvarna", LOC), ("ru", "Калварне", LOC)),
        (("de", "Vereinte Nationen", ORG), ("en", "United Nations", ORG), ("fr", "ONU", ORG), ("ru", "ООН", ORG)),  # noqa: RUF001
        (("de", "Nato", ORG), ("fr", "OTAN", ORG), ("ru", "НАТО", ORG)),  # noqa: RUF001
    ],
)  # fmt: skip
def test_places_and_bodies_are_one_in_all_languages(named: tuple[Named, ...]) -> None:
    assert len(set(entities(*named))) == 1


def test_a_declined_surname_belongs_to_its_bearer_in_the_same_report() -> None:
    report = link_names([analysed(0, "ru", ("Евгений Щербин", PER), ("Щербиным", PER))])[0]
    assert len({mention.entity for mention in report.mentions}) == 1


def test_a_lone_surname_that_two_persons_bear_belongs_to_neither() -> None:
    reports = link_names(
        [
            analysed(0, "de", ("Sergej Petrow", PER), ("Andrej Petrow", PER)),
            analysed(1, "ru", ("Петров", PER)),
        ]
    )
    ids = {mention.entity for mention in reports[0].mentions}
    assert reports[1].mentions[0].entity not in ids


def test_reports_in_german_alone_are_not_looked_at() -> None:
    reports = [analysed(0, "de", ("Anna Kessler", PER)), analysed(1, "de", ("Anna Kesler", PER))]
    assert link_across(reports, [report.mentions for report in reports]) == {}


def test_neither_order_nor_a_second_time_changes_anything() -> None:
    reports = [
        analysed(0, "de", ("Sergej Scholnin", PER), ("Moskau", LOC)),
        analysed(1, "en", ("Sergei Sholnin", PER), ("Moscow", LOC), ("Sholnin", PER)),
        analysed(2, "ru", ("Шольнин", PER), ("Сергей Шольнин", PER), ("Москва", LOC)),
    ]
    linked = {report.id: report.mentions for report in link_names(reports)}
    turned = list(reports)
    turned.insert(0, turned.pop())
    assert {report.id: report.mentions for report in link_names(turned)} == linked
    again = link_names(link_names(reports))
    assert {report.id: report.mentions for report in again} == linked


@settings(max_examples=100, deadline=None)
@given(name=st.text(max_size=30), language=st.sampled_from(["de", "en", "fr", "ru", "it"]))
def test_every_name_of_any_script_has_the_same_keys_each_time(name: str, language: str) -> None:
    for part in ("given", "surname", "place"):
        keys = name_keys(name, part, language)
        assert keys == name_keys(name, part, language)
        assert all(key.isascii() and key for key in keys)


@settings(max_examples=30, deadline=None)
@given(
    names=st.lists(
        st.tuples(
            st.sampled_from(["de", "en", "fr", "ru"]),
            st.text(alphabet="Шщжёаеий ABschtzÄéï'-", min_size=1, max_size=12).filter(str.strip),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_no_mixture_of_scripts_breaks_linking(names: list[tuple[str, str]]) -> None:
    reports = [analysed(at, language, (name, PER)) for at, (language, name) in enumerate(names)]
    linked = {report.id: report.mentions for report in link_names(reports)}
    assert {report.id: report.mentions for report in link_names(reports[::-1])} == linked
