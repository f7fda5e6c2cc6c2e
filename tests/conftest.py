"""What several test folders share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no broken law, and a run that decides on a change must be repeatable; at a desk the search goes on.
settings.register_profile(
    "lesart", deadline=None, derandomize=os.environ.get("CI") == "true", print_blob=True
)
settings.load_profile("lesart")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder with seeds and measuring data, or skip where a checkout has none beside it."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("needs the folder ../shared (seeds and measuring data) beside the checkout")
    return SHARED
