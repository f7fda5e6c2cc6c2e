"""Word lists, wording and trained weights that ship with the package."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def word_list(language: str, name: str) -> tuple[str, ...]:
    """Give the entries of a word list, in its order, without comments and blank lines."""
    return tuple(_entries(language, name))


@cache
def word_set(language: str, name: str) -> frozenset[str]:
    """Give the entries of a word list, case-folded."""
    return frozenset(entry.casefold() for entry in _entries(language, name))


@cache
def word_table(language: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a table whose columns are separated by tabs."""
    return tuple(tuple(cell.strip() for cell in entry.split("\t")) for entry in _entries(language, name))


@cache
def wording(language: str, section: str) -> dict[str, str]:
    """Give the sentences of one section of the language's wording for users."""
    sections: dict[str, dict[str, str]] = tomllib.loads(
        (files(__name__) / language / "wording.toml").read_text("utf-8")
    )
    return sections[section]


@cache
def has_list(language: str, name: str) -> bool:
    """Whether a language has a word list of that name; it must be letters alone to name one."""
    return language.isalpha() and (files(__name__) / language / f"{name}.txt").is_file()


def model_file(model: str, name: str) -> Traversable:
    """Give a file of a trained model, to be read as bytes."""
    return files(__name__) / "models" / model / name


def _entries(language: str, name: str) -> Iterator[str]:
    for line in (files(__name__) / language / f"{name}.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()
