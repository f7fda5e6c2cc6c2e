from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.comparison.places.known import is_wide, lies_in, lies_near
from lesart.comparison.places.told import Containment, Place, scenes_in
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention
from lesart.records.point import Point, PointKind, Relation
from lesart.records.span import Span
from tests.comparison.annotated import compared, report
from tests.making import place


def told(owner: str, text: str, *names: str) -> AnnotatedReport:
    """Give a report in which the names are places."""
    made = report(owner, text)
    mentions = tuple(
        Mention(span=place(text, name), type=EntityType.LOC, entity=name.casefold(), name=name)
        for name in names
    )
    return replace(made, analysed=replace(made.analysed, mentions=mentions))


def places(*made: AnnotatedReport) -> list[Point]:
    return [point for point in compared(*made).points if point.kind is PointKind.PLACE]


def holds(made: AnnotatedReport, outer: str, inner: str, *, is_near: bool = False) -> bool:
    return Containment([made]).holds(Place(name=outer, is_near=is_near), Place(name=inner))


WIDE = "Eine Lagerhalle in Bremen brannte am Abend völlig aus, die Feuerwehr löschte lange."
EXACT = "Die Feuerwehr löschte lange: Am Abend brannte eine Lagerhalle im Bremer Stadtteil Ostermoor aus."


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("Hamburg", "Deutschland", True),
        ("Dresden", "Sachsen", True),
        ("Sachsen", "Deutschland", True),
        ("Houston", "Texas", True),
        ("Dresden", "Bayern", False),
        ("Deutschland", "Sachsen", False),
        ("Ostermoor", "Sachsen", False),
        ("Wien", "Wien", False),
    ],
)
def test_a_city_lies_in_its_region_and_country(inner: str, outer: str, *, expected: bool) -> None:
    assert lies_in(inner, outer) is expected


def test_a_city_lies_near_another_one_by_distance() -> None:
    assert lies_near("Potsdam", "Berlin")
    assert not lies_near("Leipzig", "Berlin")
    assert not lies_near("Berlin", "Berlin")


def test_a_city_that_is_a_region_too_is_not_wide() -> None:
    assert is_wide("Hessen")
    assert not is_wide("Bremen")


@pytest.mark.parametrize(
    ("text", "names", "outer", "is_near"),
    [
        ("Im Bremer Stadtteil Ostermoor brannte es.", ("Ostermoor",), "Bremen", False),
        ("Im Bremer Vorort Ostermoor brannte es.", ("Ostermoor",), "Bremen", True),
        ("In Ostermoor in Bremen brannte es.", ("Ostermoor", "Bremen"), "Bremen", False),
        ("In Ostermoor (Hessen) brannte es.", ("Ostermoor", "Hessen"), "Hessen", False),
        ("In Ostermoor bei Bremen brannte es.", ("Ostermoor", "Bremen"), "Bremen", True),
        (
            "In Ostermoor, einem Stadtteil von Bremen, brannte es.",
            ("Ostermoor", "Bremen"),
            "Bremen",
            False,
        ),
        ("In Ostermoor, einem Vorort von Bremen, brannte es.", ("Ostermoor", "Bremen"), "Bremen", True),
        ("In Bremen-Ostermoor brannte es.", ("Bremen-Ostermoor",), "Bremen", False),
    ],
)
def test_a_report_says_where_a_place_lies(
    text: str, names: tuple[str, ...], outer: str, *, is_near: bool
) -> None:
    assert holds(told("a", text, *names), outer, "Ostermoor", is_near=is_near)
    assert not holds(told("a", text, *names), outer, "Ostermoor", is_near=not is_near)


@pytest.mark.parametrize(
    ("text", "names", "outer", "inner"),
    [
        ("Von Ostermoor nach Bremen fuhr ein Zug.", ("Ostermoor", "Bremen"), "Bremen", "Ostermoor"),
        ("Der Zug Bremen-Dresden fiel aus.", ("Bremen-Dresden",), "Bremen", "Dresden"),
        ("Hilfe für Polen in Bremen bleibt aus.", ("Polen", "Bremen"), "Bremen", "Polen"),
        (
            "In Ostermoor, einem Nachbarn von Bremen, war Ruhe.",
            ("Ostermoor", "Bremen"),
            "Bremen",
            "Ostermoor",
        ),
    ],
)
def test_places_side_by_side_do_not_hold_one_another(
    text: str, names: tuple[str, ...], outer: str, inner: str
) -> None:
    assert not holds(told("a", text, *names), outer, inner)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es brannte in Bremen.", [False]),
        ("Es brannte bei Bremen.", [True]),
        ("Es brannte in der Nähe von Bremen.", [True]),
        ("Es brannte am Stadtrand von Bremen.", [True]),
        ("Der Zug kam aus Bremen.", []),
        ("Sie fuhr nach Bremen.", []),
        ("Im Streit, der Bremen lähmt.", []),
        ("Der Bürgermeister von Bremen.", []),
    ],
)
def test_a_preposition_tells_a_scene(text: str, expected: list[bool]) -> None:
    made = told("a", text, "Bremen")
    assert [scene.place.is_near for scene in scenes_in(made, Span(0, len(text)))] == expected


def test_the_same_thing_at_a_place_told_more_exactly_is_compatible() -> None:
    (point,) = places(told("a", WIDE, "Bremen"), told("b", EXACT, "Ostermoor"))
    assert point.relation is Relation.COMPATIBLE
    focused = [reading.focus for reading in point.readings]
    assert [focus and focus.of(text) for focus, text in zip(focused, (WIDE, EXACT), strict=True)] == [
        "Bremen",
        "Ostermoor",
    ]
    assert {reason.rule for reason in point.because} == {"point-compatible-place"}


def test_a_happening_near_a_city_is_told_more_exactly_by_the_town() -> None:
    first = told("a", "Bei Berlin brach am Abend nach langem Regen der alte Staudamm.", "Berlin")
    second = told("b", "In Potsdam brach am Abend nach langem Regen der alte Staudamm.", "Potsdam")
    assert len(places(first, second)) == 1


def test_places_of_which_none_holds_the_other_are_no_point() -> None:
    other = EXACT.replace("Bremer", "Dresdner")
    assert not places(told("a", WIDE, "Bremen"), told("b", other, "Ostermoor"))


def test_another_thing_in_a_part_of_the_city_is_no_point() -> None:
    other = "Am Abend tagte der Ausschuss im Bremer Stadtteil Ostermoor über neue Radwege."
    assert not places(told("a", WIDE, "Bremen"), told("b", other, "Ostermoor"))


def test_a_report_that_names_the_exact_place_too_tells_nothing_wider() -> None:
    both = told("a", f"{WIDE} Ostermoor liegt am Fluss.", "Bremen")
    assert not places(both, told("b", EXACT, "Ostermoor"))


def test_a_report_alone_makes_no_point_about_places() -> None:
    assert not places(told("a", f"{WIDE} {EXACT}", "Bremen", "Ostermoor"))


def test_a_copy_is_a_reading_too() -> None:
    (point,) = places(told("a", WIDE, "Bremen"), report("b", WIDE), told("c", EXACT, "Ostermoor"))
    assert [reading.report_id for reading in point.readings] == ["a", "b", "c"]


PIECES = (
    (WIDE, "Bremen"),
    (EXACT, "Ostermoor"),
    ("Am Abend brannte eine Lagerhalle in Bremen-Ostermoor aus.", "Bremen-Ostermoor"),
    ("Eine Lagerhalle in Deutschland brannte am Abend völlig aus.", "Deutschland"),
    ("Die Feuerwehr löschte die Lagerhalle in der Nähe von Bremen lange.", "Bremen"),
)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4),
    st.randoms(use_true_random=False),
)
def test_points_about_places_quote_exactly_in_any_order_of_reports(
    pieces: list[tuple[str, str]], random: Random
) -> None:
    made = [told(f"r{at}", *piece) for at, piece in enumerate(pieces)]
    texts = {one.id: one.text for one in made}
    found = places(*made)
    assert found == places(*random.sample(made, len(made)))
    for point in found:
        assert len({reading.report_id for reading in point.readings}) > 1
        for reading in point.readings:
            assert reading.span.of(texts[reading.report_id]) == reading.text
            assert reading.focus is not None
            assert reading.span.covers(reading.focus)
