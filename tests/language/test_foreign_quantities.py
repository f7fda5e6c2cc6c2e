"""Figures in English, French and Russian, with bound and unit."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.language.quantities import find_quantities
from lesart.language.times import find_times
from lesart.records.quantity import Bound
from lesart.records.span import Span
from tests.language.marked_times import report_of


def figures(text: str, language: str) -> list[tuple[str, str, Bound, str | None]]:
    sentences = (Span(0, len(text)),)
    times = find_times(report_of(text, language=language), sentences)
    found = find_quantities(text, sentences, times, language)
    return [(one.span.of(text), str(one.number), one.bound, one.unit) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "At least 12 people died.", ("At least 12 people", "12", Bound.AT_LEAST, "people")),
        ("en", "It carries 30,000 vehicles.", ("30,000 vehicles", "30000", Bound.EXACT, "vehicles")),
        ("en", "They paid more than $20 million.", ("more than $20 million", "20000000", Bound.MORE_THAN, "$")),
        ("en", "Prices rose by 2.5 per cent.", ("2.5 per cent", "2.5", Bound.EXACT, "per cent")),
        ("en", "Some three people left.", ("Some three people", "3", Bound.ABOUT, "people")),
        ("en", "It takes two days.", ("two days", "2", Bound.EXACT, "days")),
        ("fr", "Au moins douze personnes sont mortes.", ("Au moins douze personnes", "12", Bound.AT_LEAST, "personnes")),
        ("fr", "Près de 30 000 véhicules passent.", ("Près de 30 000 véhicules", "30000", Bound.LESS_THAN, "véhicules")),
        ("fr", "On compte 41 autres blessées.", ("41 autres blessées", "41", Bound.EXACT, "blessées")),
        ("fr", "Le prix monte de 4,5 %.", ("4,5 %", "4.5", Bound.EXACT, "%")),
        ("ru", "Погибли не менее 12 человек.", ("не менее 12 человек", "12", Bound.AT_LEAST, "человек")),
        ("ru", "Около 30 тысяч автомобилей.", ("Около 30 тысяч автомобилей", "30000", Bound.ABOUT, "автомобилей")),
        ("ru", "Там стоят 23 судна.", ("23 судна", "23", Bound.EXACT, "судна")),
        ("ru", "Это стоит 2,5 млн рублей.", ("2,5 млн рублей", "2500000", Bound.EXACT, "рублей")),
    ],
)  # fmt: skip
def test_a_figure_is_read_as_its_language_writes_it(
    language: str, text: str, expected: tuple[str, str, Bound, str]
) -> None:
    assert figures(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A Boeing 737 landed on May 14, 2025."),
        ("en", "From 3 to 5 people came."),
        ("en", "It happened two days ago."),
        ("en", "One man spoke of Covid-19 and the G20."),
        ("en", "Call 0123456789."),
        ("fr", "Le 14 mai 2025, une femme a parlé."),
        ("fr", "Il y a deux jours, le pont a cédé."),
        ("ru", "Это было 14 мая 2025 года."),
        ("ru", "Один человек ушёл два дня назад."),
        ("it", "Sono morte 12 persone."),
    ],
)
def test_what_counts_nothing_is_no_figure(language: str, text: str) -> None:
    assert figures(text, language) == []


@settings(max_examples=100, deadline=None)
@given(
    text=st.text(alphabet="0123456789 .,%$–-ab людиé\N{NO-BREAK SPACE}", max_size=60),
    language=st.sampled_from(["en", "fr", "ru"]),
)
def test_figures_quote_their_text_and_never_overlap(text: str, language: str) -> None:
    found = find_quantities(text, (Span(0, len(text)),), (), language)
    assert all(isinstance(one.number, Decimal) and one.number >= 0 for one in found)
    ends = [Span(0, 0), *(one.span for one in found)]
    assert all(before.end <= after.start for before, after in zip(ends, ends[1:], strict=False))


def test_a_million_digits_take_no_time() -> None:
    for text in ("1" * 200_000, "1 " * 100_000, "1,000" * 40_000, "a " * 100_000):
        for language in ("en", "fr", "ru"):
            find_quantities(text, (Span(0, len(text)),), (), language)
