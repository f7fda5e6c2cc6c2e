"""The HTML dossier in a real browser."""

import shutil
import subprocess
from pathlib import Path

import pytest

from lesart.dossier import as_html
from tests.dossier.test_forms import EXAMPLE

CHROMIUM = shutil.which("chromium")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: make browser")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "dossier.html"
    path.write_text(as_html(EXAMPLE), encoding="utf-8")
    return path


def chromium(*arguments: str, profile: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [str(CHROMIUM), *QUIET, f"--user-data-dir={profile}", *arguments],
        capture_output=True,
        timeout=120,
        check=True,
    )


def test_the_dossier_is_shown(page: Path, tmp_path: Path) -> None:
    shown = chromium("--dump-dom", page.as_uri(), profile=tmp_path / "profile").stdout.decode()
    assert "Übereinstimmend berichtet" in shown
    assert "Der Deich brach am Freitag" in shown


def test_the_dossier_can_be_printed(page: Path, tmp_path: Path) -> None:
    printed = tmp_path / "dossier.pdf"
    chromium(f"--print-to-pdf={printed}", page.as_uri(), profile=tmp_path / "profile")
    assert printed.read_bytes().startswith(b"%PDF")
    assert printed.stat().st_size > 10_000
