"""English, a second folder of lists: the same readings, other words."""

import pytest

from tests.language.marked_times import as_read


@pytest.mark.parametrize(
    "marked",
    [
        "The dam broke on [April 3, 2024=2024-04-03].",
        "The dam broke on [3 April 2024=2024-04-03].",
        "The dam broke on [the 3rd of April=2024-04-03].",
        "The dam broke on [Wednesday, April 3=2024-04-03].",
        "The dam broke on [2024-04-03=2024-04-03].",
        "The dam broke in [October 2022=2022-10].",
        "The dam broke in [March=2024-03].",
        "The dam broke [last February=2024-02].",
        "The dam broke in [early March=2024-03].",
        "The dam broke in [2019=2019].",
        "The dam broke in [the first quarter=2024-Q1].",
        "The dam broke in [summer of 1998=1998-SU].",
        "The dam broke in [the 1980s=198].",
        "The dam broke in [the late 1980s=198].",
        "The dam broke in [the 19th century=18].",
        "The dam broke on [Good Friday=2024-03-29].",
        "The dam broke at [Christmas 2022=2022-12-25].",
        "The dam broke [last week=2024-W13].",
        "The dam broke [last year=2023].",
        "The dam broke [yesterday=2024-04-03].",
        "[October=2023-10] was cool.",
        "The dam broke in [early 2019=2019].",
        "The dam broke [early last week=2024-W13].",
        "The dam broke at [the end of the year=2024].",
        "The dam broke [last century=19].",
        "The dam broke [last summer=2023-SU].",
        "The dam broke in [the fourth quarter of 2022=2022-Q4].",
        "The dam broke on [Thanksgiving 2023=2023-11-23].",
        "The dam broke on [2024/04/03=2024-04-03].",
        "The dam is closed [now=PRESENT_REF].",
        "The dam broke [recently=PAST_REF].",
        "The town is larger [today=PRESENT_REF].",
        "The council meets at [9 am=2024-04-04T09:00] [today=2024-04-04].",
        "In [March=2024-03] she may march on.",
    ],
)
def test_an_english_date_is_read(marked: str) -> None:
    assert as_read(marked, language="en") == marked


@pytest.mark.parametrize(
    "marked",
    [
        "The dam broke on [Wednesday=2024-04-03].",
        "The dam broke [last Friday=2024-03-29].",
        "The council said on [Friday=2024-03-29] that it was closed.",
        "The council will meet on [Friday=2024-04-05].",
        "The council will meet [next week=2024-W15].",
        "The council will meet [tomorrow=2024-04-05].",
        "The road is closed until [Sunday=2024-04-07].",
    ],
)
def test_an_english_weekday_lies_on_the_side_of_its_tense(marked: str) -> None:
    assert as_read(marked, language="en") == marked


@pytest.mark.parametrize(
    "marked",
    [
        "The dam broke [yesterday evening=2024-04-03TEV].",
        "The dam broke on [Monday morning=2024-04-01TMO].",
        "The dam broke at [8.15 p.m.=2024-04-04T20:15] in the rain.",
        "The dam broke at [8 pm=2024-04-04T20:00].",
        "The dam broke at [20:15=2024-04-04T20:15].",
        "The strike lasted [three days=P3D].",
        "The strike lasted [half an hour=PT0.5H].",
        "The strike lasted [several weeks=PXW].",
        "The strike lasted [more than two years=P2Y].",
        "The council meets [every Monday=SET XXXX-WXX-1].",
        "The council meets [twice a week=SET P1W].",
        "The council meets [daily=SET P1D].",
        "The dam broke [2024-04-03T20:10=2024-04-03T20:10].",
        "The dam broke on [Tuesday night=2024-04-02TNI].",
        "The dam will open [tonight=2024-04-04TNI].",
        "In [the evening=2024-04-04TEV] the dam broke.",
        "The strike lasted [about an hour=PT1H].",
        "She gave a [three-day=P3D] course.",
        "He was away for [the past three years=P3Y].",
        "He was away for [the last few weeks=PXW].",
        "The council meets [every week=SET P1W].",
        "The council meets [every two weeks=SET P2W].",
        "The council meets on [Mondays=SET XXXX-WXX-1].",
    ],
)
def test_an_english_hour_length_or_set_is_read(marked: str) -> None:
    assert as_read(marked, language="en") == marked


@pytest.mark.parametrize(
    "text",
    [
        "You may march on.",
        "Ms May and Mr March came.",
        "She is 18 years old.",
        "About 2000 people came.",
        "The springboard broke.",
        "Er kam am Mittwoch vor drei Tagen.",
        "The second share fell.",
    ],
)
def test_what_is_no_english_time_is_none(text: str) -> None:
    assert as_read(text, language="en") == text


def test_german_lists_read_no_english() -> None:
    text = "The dam broke last week on Wednesday, yesterday evening."
    assert as_read(text) == text
