"""Figures: number, bound and unit."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.language.numerals import number_of
from lesart.language.quantities import find_quantities
from lesart.records.quantity import Bound, Quantity
from lesart.records.span import Span
from lesart.records.time import TimeExpression, TimeType


def quantities_of(text: str, times: tuple[TimeExpression, ...] = ()) -> tuple[Quantity, ...]:
    return find_quantities(text, (Span(0, len(text)),), times)


@pytest.mark.parametrize(
    ("wording", "number", "bound", "unit"),
    [
        ("mindestens 144 Menschen", "144", Bound.AT_LEAST, "Menschen"),
        ("rund zwei Dutzend Boote", "24", Bound.ABOUT, "Boote"),
        ("knapp eine Million Euro", "1000000", Bound.LESS_THAN, "Euro"),
        ("fast 11.000", "11000", Bound.LESS_THAN, None),
        ("mehr als 3000 Kinder", "3000", Bound.MORE_THAN, "Kinder"),
        ("bis zu 20 Boote", "20", Bound.AT_MOST, "Boote"),
        ("weniger als 700.000 aktive Wähler", "700000", Bound.LESS_THAN, "Wähler"),
        ("4,2 Millionen Euro", "4200000", Bound.EXACT, "Euro"),
        ("3,2 Prozent", "3.2", Bound.EXACT, "Prozent"),
        ("50 %", "50", Bound.EXACT, "%"),
        ("144 weitere Menschen", "144", Bound.EXACT, "Menschen"),
        ("vierundzwanzig Boote", "24", Bound.EXACT, "Boote"),
        ("eine halbe Million Euro", "500000", Bound.EXACT, "Euro"),
        ("11 000 Tote", "11000", Bound.EXACT, "Tote"),
    ],
)
def test_a_figure_has_number_bound_and_unit(
    wording: str, number: str, bound: Bound, unit: str | None
) -> None:
    text = f"Dort gab es {wording}."
    (found,) = quantities_of(text)
    assert found.span.of(text) == wording
    assert (found.number, found.bound, found.unit) == (Decimal(number), bound, unit)


@pytest.mark.parametrize("gap", ["\n", "  ", "\N{NO-BREAK SPACE}", " \n "])
@pytest.mark.parametrize(
    ("bound", "meant"), [("mehr als", Bound.MORE_THAN), ("Nicht weniger als", Bound.AT_LEAST)]
)
def test_a_bound_may_be_broken_over_lines(bound: str, meant: Bound, gap: str) -> None:
    wording = f"{bound.replace(' ', gap)}{gap}3000 Kinder"
    (found,) = quantities_of(f"Dort: {wording}.")
    assert (found.span.of(f"Dort: {wording}."), found.bound) == (wording, meant)


@pytest.mark.parametrize(
    ("wording", "low", "high"),
    [
        ("zwischen 3 und 5 Prozent", "3", "5"),
        ("80.000 bis 90.000 Gäste", "80000", "90000"),
        ("zwei bis drei Millionen Euro", "2000000", "3000000"),
        ("10–15 Boote", "10", "15"),
        ("Dutzende Boote", "24", "99"),
        ("Hunderte von Booten", "200", "999"),
        ("mehrere Hundert Boote", "200", "999"),
        ("hunderte Boote", "200", "999"),
        ("etliche tausend Boote", "2000", "9999"),
        ("hunderte Millionen Euro", "200000000", "999999999"),
        ("ein bis zwei Wochen", "1", "2"),
        ("Zehntausende Boote", "20000", "99999"),
    ],
)
def test_a_range_has_both_ends(wording: str, low: str, high: str) -> None:
    text = f"Man sah {wording} dort."
    (found,) = quantities_of(text)
    assert (found.span.of(text), found.bound) == (wording, Bound.BETWEEN)
    assert (found.number, found.upper) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "Ein Mann und eine Frau kamen.",
        "Das Spiel endete 3:1 in der 2. Halbzeit.",
        "Paragraf 28 gilt, auch auf Gleis 9.",
        "Covid-19 traf die G20 und den A380.",
        "Er rief 0221 123456 an.",
        "Sie wohnt in 50667 Musterstadt.",
        "Der 32-jährige Fahrer floh.",
        "Die beiden Minister sprachen.",
        "Das Land deckt drei Viertel seines Bedarfs.",
        "Ein bis dahin Unbekannter kam.",
        "Beide waren auf der A 7 unterwegs.",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert quantities_of(text) == ()


def test_a_preposition_bounds_only_larger_numbers() -> None:
    assert [found.bound for found in quantities_of("Er schrieb über zwei Minister.")] == [Bound.EXACT]
    assert [found.bound for found in quantities_of("Es kamen über 20 Minister.")] == [Bound.MORE_THAN]


@pytest.mark.parametrize(
    ("wording", "number", "bound"),
    [
        ("mindestens rund 20.000 Boote", "20000", Bound.AT_LEAST),
        ("bis zu etwa 40 Boote", "40", Bound.AT_MOST),
        ("etwas mehr als 9.100 Boote", "9100", Bound.MORE_THAN),
        ("weit mehr als die 200 Boote", "200", Bound.MORE_THAN),
        ("deutlich über zehn Boote", "10", Bound.MORE_THAN),
        ("knapp unter 100 Boote", "100", Bound.LESS_THAN),
        ("knapp mehr als 100 Boote", "100", Bound.MORE_THAN),
        ("über ein halbes Dutzend Boote", "6", Bound.MORE_THAN),
        ("bis zu einer halben Billion Euro", "500000000000", Bound.AT_MOST),
        ("um die 100 Boote", "100", Bound.ABOUT),
        ("geschätzt 400 Boote", "400", Bound.ABOUT),
        ("nicht einmal 30 Boote", "30", Bound.LESS_THAN),
        ("zwei Dutzend Boote", "24", Bound.ABOUT),
        ("älter als 30 Jahre", "30", Bound.MORE_THAN),
        ("100 oder mehr Boote", "100", Bound.AT_LEAST),
        ("bis 500 Euro", "500", Bound.AT_MOST),
        ("ab 20 Booten", "20", Bound.AT_LEAST),
    ],
)
def test_bounds_add_up(wording: str, number: str, bound: Bound) -> None:
    text = f"Dort gibt es {wording}."
    (found,) = quantities_of(text)
    assert (found.span.of(text), found.number, found.bound) == (wording, Decimal(number), bound)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Sie schlossen einen Vertrag über 500 Boote.", "500 Boote"),
        ("Es gibt keine zwei Boote.", "zwei Boote"),
        ("Es geht gut 20 Booten.", "gut 20 Booten"),
        ("Der Preis stieg von 80 Euro bis 100 Euro.", "100 Euro"),
        ("Viel wird gesprochen, 20 Boote fuhren.", "20 Boote"),
    ],
)
def test_a_word_that_only_looks_like_a_bound_stays_outside(text: str, wording: str) -> None:
    assert quantities_of(text)[-1].span.of(text) == wording


def test_a_currency_keeps_its_country() -> None:
    (found,) = quantities_of("Das kostet 5 Millionen kanadische Dollar.")
    assert found.unit == "kanadische Dollar"
    (found,) = quantities_of("Das kostet 5 Millionen zusätzliche Euro.")
    assert found.unit == "Euro"


def test_what_others_are_counted_against_is_no_figure() -> None:
    text = "Das sind 50 Fälle je 100.000 Einwohner, pro 1000 Kinder aber 7 Fälle und je 20 Boote, 9 Fälle auf 100.000 Einwohner."
    assert [found.span.of(text) for found in quantities_of(text)] == [
        "50 Fälle",
        "7 Fälle",
        "20 Boote",
        "9 Fälle",
    ]


def test_a_date_is_no_figure_but_a_length_of_time_is() -> None:
    text = "Am 3. April 2024 dauerte es 50 Minuten."
    day = TimeExpression(span=Span(3, 16), type=TimeType.DATE, value="2024-04-03")
    length = TimeExpression(span=Span(28, 38), type=TimeType.DURATION, value="PT50M")
    assert [found.span.of(text) for found in quantities_of(text, (day, length))] == ["50 Minuten"]


def test_a_length_that_only_places_something_is_no_figure() -> None:
    text = "Es brannte vor drei Tagen."
    assert (
        quantities_of(text, (TimeExpression(span=Span(15, 25), type=TimeType.DURATION, value="P3D"),)) == ()
    )


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("zwölf", "12"),
        ("hundertzwanzig", "120"),
        ("zweitausenddreihundert", "2300"),
        ("1,5", "1.5"),
        ("800.000", "800000"),
    ],
)
def test_numbers_are_read_as_written(written: str, value: str) -> None:
    assert number_of(written) == Decimal(value)


@pytest.mark.parametrize("word", ["", "Hund", "zweizwanzig", "undzwanzig", "hunderthundert", "zwan", "und"])
def test_a_word_that_is_no_number_has_no_value(word: str) -> None:
    assert number_of(word) is None


WORDS = (
    "mindestens mehr als rund zwischen und bis zu 3 5,5 1.000 1 000 zwei Dutzend Millionen Mio. Euro % Menschen weitere ein "
    "eine halbe Hunderte tausende von mehrere etliche weit deutlich um die rund ab oder weniger 0 007 9999999999999 hundert tausend – - . \n \x00"
)
PIECES = st.sampled_from(WORDS.split(" "))
JOINED = st.tuples(st.sampled_from((" ", "\n", "\N{NO-BREAK SPACE}")), st.lists(PIECES, max_size=25))
HOSTILE = st.one_of(st.text(max_size=200), JOINED.map(lambda made: made[0].join(made[1])))


@settings(max_examples=200, deadline=None)
@given(text=HOSTILE)
def test_every_figure_quotes_its_words_in_order(text: str) -> None:
    end = 0
    for found in quantities_of(text):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end
        assert found.unit is None or found.span.of(text).endswith(found.unit)
        assert found.upper is None or found.upper > found.number
        assert (found.bound is Bound.BETWEEN) == (found.upper is not None)


@pytest.mark.parametrize(
    "text", ["a" * 40_000, "1" * 40_000, "1 " * 16_000, "1.000" * 8_000, "ein " * 12_000]
)
def test_long_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    quantities_of(text)
