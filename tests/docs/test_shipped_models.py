import hashlib
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODELS = ROOT / "src" / "lesart" / "resources" / "models"
NAMES = sorted(path.name for path in MODELS.iterdir() if path.is_dir())
LARGEST = 60 * 1000 * 1000


CARDS = sorted(MODELS.glob("*/card*"))


def cards(name: str) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((MODELS / name).glob("card*")))


@pytest.mark.parametrize("name", NAMES)
def test_a_model_is_run_built_shipped_and_tested_under_one_name(name: str) -> None:
    assert list((ROOT / "src" / "lesart").glob(f"*/{name}.py"))
    assert (ROOT / "training" / name / "build.py").is_file()
    assert list((ROOT / "tests").glob(f"*/test_{name}.py"))


@pytest.mark.parametrize("name", NAMES)
def test_the_card_of_a_model_gives_the_digest_of_every_file(name: str) -> None:
    told = set(re.findall(r"\b[0-9a-f]{64}\b", cards(name)))
    files = [path for path in (MODELS / name).iterdir() if path.suffix in {".onnx", ".json", ".npy", ".txt"}]
    assert files
    assert {hashlib.sha256(path.read_bytes()).hexdigest() for path in files} <= told


@pytest.mark.parametrize("path", CARDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_card_names_data_and_licence(path: Path) -> None:
    told = path.read_text("utf-8").casefold()
    assert "licen" in told
    assert "data" in told


def test_what_rests_on_data_not_for_commercial_use_stands_in_files_of_its_own() -> None:
    told = {path: tomllib.loads(path.read_text("utf-8")) for path in CARDS if path.suffix == ".toml"}
    bound = {
        path for path, card in told.items() if any("NC" in data["licence"] for data in card.get("data", ()))
    }
    assert bound
    for path in bound:
        assert all("NC" in licence["licence"] for licence in told[path]["licences"])
        ours = {file["name"] for file in told[path]["files"]}
        others = [card for other, card in told.items() if other not in bound and other.parent == path.parent]
        assert ours.isdisjoint(file["name"] for card in others for file in card["files"])


def test_no_weights_are_pickled_or_too_large() -> None:
    for path in MODELS.rglob("*"):
        assert path.suffix not in {".pkl", ".pickle", ".pt", ".pth", ".joblib"}
        assert path.is_dir() or path.stat().st_size < LARGEST
