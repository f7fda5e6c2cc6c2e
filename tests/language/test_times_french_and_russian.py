"""French and Russian, two more folders of lists: the basics of dates, weekdays and lengths of time."""

import pytest

from tests.language.marked_times import as_read


@pytest.mark.parametrize(
    "marked",
    [
        "La digue a cédé le [3 avril 2024=2024-04-03].",
        "La digue a cédé le [1er avril=2024-04-01].",
        "La digue a cédé [mercredi 3 avril=2024-04-03].",
        "La digue a cédé [mercredi matin=2024-04-03TMO].",
        "La digue a cédé [lundi dernier=2024-04-01].",
        "La digue a cédé en [octobre 2022=2022-10].",
        "La digue a été bâtie en [1978=1978].",
        "La digue a cédé [hier=2024-04-03].",
        "Le conseil se réunit [aujourd'hui=PRESENT_REF].",
        "La digue a cédé [la semaine dernière=2024-W13].",
        "La digue a été contrôlée à [l'automne dernier=2023-FA].",
        "Le deuil a duré [trois jours=P3D].",
        "La digue a cédé à [6h40=2024-04-04T06:40].",
        "La digue est ouverte [chaque jour=SET P1D].",
    ],
)
def test_french_times_are_read(marked: str) -> None:
    assert as_read(marked, language="fr") == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Дамбу прорвало [3 апреля 2024 года=2024-04-03].",
        "Дамбу прорвало [1 апреля=2024-04-01].",
        "Дамбу прорвало в [среду утром=2024-04-03TMO].",
        "Дамбу прорвало в [понедельник=2024-04-01].",
        "Дамбу прорвало в [октябре 2022 года=2022-10].",
        "Дамба построена в [1978 году=1978].",
        "Дамбу прорвало [вчера=2024-04-03].",
        "Дамбу прорвало на [прошлой неделе=2024-W13].",
        "Дамбу проверяли [прошлой осенью=2023-FA].",
        "Дежурство длилось [три дня=P3D].",
        "Дамбу прорвало в [6:40=2024-04-04T06:40].",
    ],
)
def test_russian_times_are_read(marked: str) -> None:
    assert as_read(marked, language="ru") == marked


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Marseille compte 1978 voitures.", "fr"),
        ("Майор Март ушёл.", "ru"),
        ("Mars a percuté Jupiter, selon Avril Dubois.", "fr"),
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str, language: str) -> None:
    assert "=" not in as_read(text, language=language)
