"""Runs the code blocks of README.md and docs/."""

import json
import os
import subprocess
import sys
from pathlib import Path

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

ROOT = Path(__file__).parent


def run_shell(example: Example) -> None:
    """Run each command; of `make TARGET` only see that the target exists, because the tests run inside `make test`."""
    for command in example.parsed.splitlines():
        dry = f"make -n {command.removeprefix('make ')}" if command.startswith("make ") else command
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        subprocess.run(
            dry, shell=True, check=True, cwd=ROOT, env={**os.environ, "PATH": path}, stdout=subprocess.DEVNULL
        )


def read_json(example: Example) -> None:
    """See that a block is valid JSON."""
    json.loads(example.parsed)


def start_at_root(_namespace: dict[str, object]) -> None:
    """Run the blocks where a reader would: in the repository's root."""
    os.chdir(ROOT)


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser("sh", run_shell), CodeBlockParser("json", read_json)],
    patterns=["README.md", "docs/*.md", "docs/decisions/*.md"],
    setup=start_at_root,
).pytest()
