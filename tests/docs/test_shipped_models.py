import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODELS = ROOT / "src" / "lesart" / "resources" / "models"
NAMES = sorted(path.name for path in MODELS.iterdir() if path.is_dir())
LARGEST = 60 * 1000 * 1000


def card(name: str) -> str:
    return next(path for path in sorted((MODELS / name).glob("card.*"))).read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_model_is_run_built_shipped_and_tested_under_one_name(name: str) -> None:
    assert list((ROOT / "src" / "lesart").glob(f"*/{name}.py"))
    assert (ROOT / "training" / name / "build.py").is_file()
    assert list((ROOT / "tests").glob(f"*/test_{name}.py"))


@pytest.mark.parametrize("name", NAMES)
def test_the_card_of_a_model_gives_the_digest_of_every_file(name: str) -> None:
    told = set(re.findall(r"\b[0-9a-f]{64}\b", card(name)))
    files = [path for path in (MODELS / name).iterdir() if path.suffix in {".onnx", ".json", ".txt"}]
    assert files
    assert {hashlib.sha256(path.read_bytes()).hexdigest() for path in files} <= told


@pytest.mark.parametrize("name", NAMES)
def test_the_card_of_a_model_names_data_and_licence(name: str) -> None:
    told = card(name).casefold()
    assert "licen" in told
    assert "data" in told


def test_no_weights_are_pickled_or_too_large() -> None:
    for path in MODELS.rglob("*"):
        assert path.suffix not in {".pkl", ".pickle", ".pt", ".pth", ".joblib"}
        assert path.is_dir() or path.stat().st_size < LARGEST
