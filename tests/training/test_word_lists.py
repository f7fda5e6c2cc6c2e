"""The generated word lists are what their script writes."""

from pathlib import Path

import pytest

from training.word_lists.build import SHIPPED, build_word_lists
from training.word_lists.ordinary_words import SMARTDATA, WIKINEWS


def test_the_shipped_lists_are_those_the_script_writes(shared: Path, tmp_path: Path) -> None:
    pytest.importorskip("faker", reason="needs training/word_lists/requirements.txt")
    data = shared / "data"
    if not all((data / name).is_file() for name in (SMARTDATA, WIKINEWS)):
        pytest.skip("needs the corpora under ../shared/data")
    build_word_lists(data, tmp_path)
    for written in sorted(tmp_path.iterdir()):
        assert written.read_bytes() == (SHIPPED / written.name).read_bytes(), written.name
