from lesart.text.cities import city_names


def test_a_german_town_and_a_foreign_capital_are_known() -> None:
    assert city_names()["Erfurt"]
    assert not city_names()["Ankara"]


def test_a_small_town_abroad_is_not() -> None:
    assert "Nice Town" not in city_names()
    assert "Olbia" not in city_names()
