"""What the tests of the reader share."""

from pathlib import Path

import pytest

from tests.reader.tiny import write_files


@pytest.fixture(scope="session")
def weights_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the files of a small random reader."""
    folder = tmp_path_factory.mktemp("reader")
    write_files(folder)
    return folder
