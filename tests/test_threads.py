import os

import pytest

from lesart.errors import LesartError
from lesart.threads import MOST_BY_ITSELF, VARIABLE, thread_count


def test_one_variable_sets_the_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, " 7 ")
    assert thread_count() == 7


@pytest.mark.parametrize("unset", [None, "", " "])
def test_without_it_there_is_a_thread_a_processor_but_only_a_few(
    monkeypatch: pytest.MonkeyPatch, unset: str | None
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    if unset is not None:
        monkeypatch.setenv(VARIABLE, unset)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert thread_count() == 2
    monkeypatch.setattr(os, "cpu_count", lambda: 99)
    assert thread_count() == MOST_BY_ITSELF
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert thread_count() == 1


@pytest.mark.parametrize("wrong", ["0", "-1", "two", "1.5", "257", "²", "9" * 500])
def test_a_wrong_value_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    monkeypatch.setenv(VARIABLE, wrong)
    with pytest.raises(LesartError, match=f"{VARIABLE} says .* whole number from 1 to 256"):
        thread_count()
