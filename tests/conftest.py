"""What several test folders share."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder with seeds and measuring data, or skip where a checkout has none beside it."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("needs the folder ../shared (seeds and measuring data) beside the checkout")
    return SHARED
