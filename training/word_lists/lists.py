"""The lists kept beside the scripts."""

from pathlib import Path


def entries(name: str) -> frozenset[str]:
    """Give the entries of a list beside this file."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
