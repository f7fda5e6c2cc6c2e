from lesart.dossier.short_names import short_names


def test_the_part_before_the_underscore_is_enough_where_it_tells_reports_apart() -> None:
    assert list(short_names(["000_ab.txt", "001_cd.txt"]).values()) == ["000", "001"]


def test_equal_beginnings_take_the_whole_name() -> None:
    assert list(short_names(["x_1.txt", "x_2.txt"]).values()) == ["x_1", "x_2"]


def test_long_ids_become_numbers() -> None:
    assert list(short_names(["https://a.example/" + "x" * 40, "https://b.example/" + "y" * 40]).values()) == [
        "R1",
        "R2",
    ]
