"""Events that belong together, on invented reports."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.events import group_events
from lesart.events.common_ground import differ, namesakes, opening_persons
from lesart.events.story_groups import linked_stories
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType
from lesart.records.event import Grouping, Story, StoryKind
from lesart.records.report import ReportType
from tests.events.test_grouping import CALL, FIRE, made, on

MONDAY = date(2025, 3, 3)
CHARGE = (
    "Im Prozess um die gefälschten Deichgutachten hat Bauunternehmer {name} vor dem Landgericht geschwiegen. "
    "Die Staatsanwaltschaft wirft ihm vor, die Deichgutachten von Grauwasser gefälscht zu haben. "
    "Das Landgericht will in dem Prozess auch den Gutachter und zwei Deichgrafen hören."
)
VERDICT = (
    "Bauunternehmer {name} muss wegen der gefälschten Deichgutachten drei Jahre in Haft. "
    "Das Landgericht sah es als erwiesen an, dass er die Deichgutachten von Grauwasser fälschen ließ. "
    "In dem Prozess hatte er geschwiegen, die Staatsanwaltschaft hatte vier Jahre gefordert, der Gutachter sagte aus."
)
MARKET = (
    "Auf dem Flohmarkt am Mühlenkai haben am Samstag hundert Händler Trödel und Porzellan verkauft. "
    "Der Flohmarkt am Mühlenkai zog nach Angaben der Händler mehrere Hundert Besucher an. "
    "Am nächsten Samstag bauen die Händler ihre Stände am Mühlenkai wieder auf."
)


def after(days: int, report: AnnotatedReport) -> AnnotatedReport:
    """Give a report of an event so many days after the first Monday."""
    dated = on(MONDAY + timedelta(days))
    return replace(report, analysed=replace(report.analysed, event_date=dated))


def at(report: AnnotatedReport, place: str) -> AnnotatedReport:
    """Give a report whose first name, that of a place, is marked as one."""
    first, *others = report.analysed.mentions
    assert first.name == place
    mentions = (replace(first, type=EntityType.LOC), *others)
    return replace(report, analysed=replace(report.analysed, mentions=mentions))


def trial(*names: str, days: int = 10) -> list[AnnotatedReport]:
    """Give a report of a charge and one of a verdict, the accused named in one way or two."""
    texts = CHARGE.format(name=names[0]), VERDICT.format(name=names[-1])
    return [after(0, made("a", texts[0], names[0])), after(days, made("b", texts[1], names[-1]))]


def story_of(grouping: Grouping) -> Story:
    """Give the only story, of two events at least."""
    (story,) = grouping.stories
    assert len(story.event_ids) > 1
    return story


def test_the_days_of_a_trial_are_one_story_that_goes_on() -> None:
    story = story_of(group_events(trial("Veit Morgenrot")))
    assert story.kind is StoryKind.CONTINUING
    assert "Dieselbe Person: „Veit Morgenrot“." in story.because
    assert story.because.endswith("10 Tage auseinander.")


def test_the_reasons_of_a_story_quote_each_of_its_events() -> None:
    reports = {report.id: report for report in trial("Veit Morgenrot")}
    story = story_of(group_events(reports.values()))
    assert {reason.report_id for reason in story.reasons} == {"a", "b"}
    assert all(
        reason.span and reason.span.of(reports[reason.report_id].text) == reason.text
        for reason in story.reasons
    )


def test_the_same_act_with_another_partner_long_after_is_of_the_same_kind() -> None:
    first = made("a", CALL.format(partner="Piet Lindqvist"), "Anna Kessler", "Piet Lindqvist")
    other = made("b", CALL.format(partner="Mara Voss"), "Anna Kessler", "Mara Voss")
    story = story_of(group_events([after(0, first), after(500, other)]))
    assert story.kind is StoryKind.RELATED
    assert "Anderes Gegenüber: „Piet Lindqvist“ / „Mara Voss“." in story.because


def test_a_person_is_the_same_by_name_whatever_the_ids_of_mentions() -> None:
    story = story_of(group_events(trial("Veit Schtscherbin", "Veit Shcherbin", days=200)))
    assert "Dieselbe Person: „Veit Schtscherbin“ / „Veit Shcherbin“." in story.because


def test_a_surname_alone_is_the_person_of_that_name() -> None:
    story = story_of(group_events(trial("Veit Morgenrot", "Morgenrot")))
    assert "Dieselbe Person: „Veit Morgenrot“ / „Morgenrot“." in story.because


def test_another_first_name_is_another_person() -> None:
    story = story_of(group_events(trial("Veit Morgenrot", "Bodo Morgenrot")))
    assert "Dieselbe Person" not in story.because
    assert group_events(trial("Veit Morgenrot", "Bodo Morgenrot", days=200)).stories == ()


def test_surnames_alone_tell_nobody_apart() -> None:
    assert group_events(trial("Morgenrot", "Morgenrot", days=200)).stories == ()


def test_long_after_only_the_same_person_ties_events() -> None:
    fires = [after(0, made("a", FIRE)), after(200, made("b", FIRE))]
    assert group_events(fires).stories == ()


def test_the_same_act_at_another_place_is_no_story() -> None:
    places = "Oberfelden", "Grauwasser"
    fires = [
        after(10 * row, at(made(place, FIRE.replace("Oberfelden", place), place), place))
        for row, place in enumerate(places)
    ]
    assert group_events(fires).stories == ()
    near = [fires[0], after(10, replace_id(fires[0], "b"))]
    assert len(group_events(near).stories) == 1


def replace_id(report: AnnotatedReport, report_id: str) -> AnnotatedReport:
    """Give a report with another id."""
    cleaned = replace(report.report, id=report_id)
    return replace(report, analysed=replace(report.analysed, report=cleaned))


def test_what_recurs_each_week_is_an_event_each_time_and_a_story_while_it_goes_on() -> None:
    weeks = [after(days, made(f"{days:03}", MARKET)) for days in (5, 12, 180)]
    grouping = group_events(weeks)
    assert len(grouping.events) == 3
    assert story_of(grouping).event_ids == ("e1", "e2")


def test_a_roundup_is_in_no_story() -> None:
    first, second = trial("Veit Morgenrot")
    cleaned = replace(second.report, type=ReportType.DIGEST)
    roundup = replace(second, analysed=replace(second.analysed, report=cleaned))
    assert group_events([first, roundup]).stories == ()


def test_events_with_nothing_in_common_are_no_story() -> None:
    reports = [after(0, made("a", FIRE)), after(1, made("b", CHARGE.format(name="Veit Morgenrot")))]
    assert group_events(reports).stories == ()


def test_intervals_of_days_tell_how_far_events_lie_apart_at_most() -> None:
    first, second = trial("Veit Morgenrot")
    known = on(MONDAY)
    wide = replace(known, earliest=MONDAY - timedelta(2))
    first = replace(first, analysed=replace(first.analysed, event_date=wide))
    assert story_of(group_events([first, second])).because.endswith("Höchstens 12 Tage auseinander.")


@given(st.permutations(range(6)))
@settings(max_examples=10, deadline=None)
def test_stories_are_the_same_in_whatever_order_reports_come(order: list[int]) -> None:
    reports = [
        *trial("Veit Morgenrot"),
        *(after(days, made(f"m{days}", MARKET)) for days in (5, 12)),
        after(2, made("f", FIRE)),
        after(400, made("c", CALL.format(partner="Mara Voss"), "Anna Kessler", "Mara Voss")),
    ]
    assert group_events([reports[row] for row in order]).stories == group_events(reports).stories


@pytest.mark.parametrize(
    ("given_names", "is_other"),
    [
        ((), False),
        (("veit",), False),
        (("veit", "v."), False),
        (("veit", "bodo"), True),
        (("v.", "veit", "vera"), True),
        (("v.", "b."), True),
    ],
)
def test_first_names_differ_but_for_initials(given_names: tuple[str, ...], *, is_other: bool) -> None:
    assert differ(given_names) is is_other


def test_namesakes_in_one_opening_tell_nobody() -> None:
    text = "Anna Kessler und Piet Kessler haben die Brücke bei Grauwasser eröffnet."
    assert namesakes([opening_persons(made("a", text, "Anna Kessler", "Piet Kessler"))]) == {"kesler"}


def test_no_story_grows_along_a_chain() -> None:
    chain = {(row, row + 1): 1.0 for row in range(9)}
    groups = linked_stories(chain, 0.0, lambda _: True)
    assert max(map(len, groups)) == 2


def test_events_that_are_all_alike_are_one_story() -> None:
    pairs = {(first, second): 1.0 for first in range(5) for second in range(first + 1, 5)}
    assert linked_stories(pairs, 0.0, lambda _: True) == ((0, 1, 2, 3, 4),)


def test_a_story_grows_only_while_all_its_events_have_something_in_common() -> None:
    pairs = {(first, second): 1.0 for first in range(4) for second in range(first + 1, 4)}
    assert linked_stories(pairs, 0.0, lambda group: len(group) < 3) == ((0, 1), (2, 3))


LINKS = st.dictionaries(st.tuples(st.integers(0, 7), st.integers(8, 15)), st.floats(-4.0, 4.0), max_size=30)


@given(LINKS)
def test_no_event_is_in_two_stories_and_the_best_link_is_kept(links: dict[tuple[int, int], float]) -> None:
    groups = linked_stories(links, 0.0, lambda _: True)
    members = [row for group in groups for row in group]
    assert len(members) == len(set(members))
    best = max(links.items(), key=lambda link: link[1], default=None)
    if best and best[1] > 0 and list(links.values()).count(best[1]) == 1:
        assert any(set(best[0]) <= set(group) for group in groups)
