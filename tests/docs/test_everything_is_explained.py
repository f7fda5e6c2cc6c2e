import re
from pathlib import Path

import lesart
from lesart.resources import wording

ROOT = Path(__file__).parents[2]
STAGES = ("intake", "cleaning", "language", "statements", "lineage", "events", "comparison", "dossier")
LONGEST_MODULE = 300
VAGUE = {"utils", "helpers", "common", "misc", "base", "core"}


def modules() -> list[Path]:
    return sorted((ROOT / "src" / "lesart").rglob("*.py"))


def keys_in_code(argument: str) -> set[str]:
    return {
        key
        for module in modules()
        for key in re.findall(rf'\b{argument}="([a-z][a-z0-9-]+)"', module.read_text("utf-8"))
    }


def test_every_flag_has_a_sentence() -> None:
    missing = keys_in_code("flag") - wording("de", "flag").keys()
    assert not missing, f"Add to [flag] in resources/de/wording.toml: {sorted(missing)}"


def test_every_reason_that_is_told_has_a_sentence() -> None:
    rules = {
        rule
        for module in modules()
        for rule in re.findall(r'"((?:point|lineage|event)-[a-z-]+)"', module.read_text("utf-8"))
    }
    missing = rules - wording("de", "reason").keys()
    assert not missing, f"Add to [reason] in resources/de/wording.toml: {sorted(missing)}"


def test_no_module_is_longer_than_a_reader_keeps_in_mind() -> None:
    too_long = {
        module.name: lines
        for module in modules()
        if (lines := len(module.read_text("utf-8").splitlines())) > LONGEST_MODULE
    }
    assert not too_long


def test_no_module_has_a_vague_name() -> None:
    assert not [module for module in modules() if module.stem in VAGUE]


def test_every_public_name_is_there() -> None:
    for name in lesart.__all__:
        assert getattr(lesart, name) is not None


def test_every_stage_says_what_it_takes_and_gives() -> None:
    for stage in STAGES:
        opening = (ROOT / "src" / "lesart" / stage / "__init__.py").read_text("utf-8").splitlines()[0]
        assert re.match(r'"""Stage \d of 8\. Takes ', opening), stage


def test_every_word_list_says_what_it_is() -> None:
    lists = sorted((ROOT / "src" / "lesart" / "resources" / "de").glob("*.txt"))
    without = [path.name for path in lists if not path.read_text("utf-8").startswith("#")]
    assert lists
    assert not without


def test_no_report_of_the_measuring_data_is_quoted(shared: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted((shared / "seeds").glob("*.txt"))]
    runs = {run for text in texts for line in text.splitlines() if len(line) > 60 for run in [line[10:50]]}
    ours = [path for folder in ("src", "tests", "examples", "docs") for path in (ROOT / folder).rglob("*.*")]
    readable = [path for path in ours if path.suffix in {".py", ".txt", ".md", ".json", ".html", ".toml"}]
    assert runs
    assert not [path.name for path in readable if any(run in path.read_text("utf-8") for run in runs)]
