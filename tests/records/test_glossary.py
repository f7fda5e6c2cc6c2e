import inspect
import pkgutil
from importlib import import_module
from pathlib import Path

import lesart.records

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"


def test_every_record_has_a_line_in_the_glossary() -> None:
    explained = GLOSSARY.read_text("utf-8")
    modules = [
        import_module(f"lesart.records.{module.name}")
        for module in pkgutil.iter_modules(lesart.records.__path__)
    ]
    records = {
        name
        for module in modules
        for name, member in inspect.getmembers(module, inspect.isclass)
        if member.__module__ == module.__name__
    }
    missing = sorted(name for name in records if f"*{name}*" not in explained)
    assert not missing, f"Add to docs/glossary.md: {missing}"
