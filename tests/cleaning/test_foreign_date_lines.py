"""Lines in which a French or Russian page dates itself."""

import pytest

from lesart.cleaning.publication_lines import is_date_line
from lesart.cleaning.written_dates import written_dates


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Le 14 mai 2025", "2025-05-14"),
        ("mercredi 1er octobre 2025", "2025-10-01"),
        ("14 мая 2025 года", "2025-05-14"),
        ("3 марта 2026", "2026-03-03"),
    ],
)
def test_a_line_that_does_nothing_but_date_the_page_is_a_date_line(line: str, day: str) -> None:
    assert is_date_line(line)
    assert [hit.value for hit in written_dates(line)] == [day]


@pytest.mark.parametrize("line", ["Mars 2020", "Perseverance: Mars 2020", "Le Mars", "Март"])
def test_a_name_of_a_month_without_its_day_may_be_another_word(line: str) -> None:
    assert not list(written_dates(line))
    assert not is_date_line(line)
