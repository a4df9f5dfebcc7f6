"""What messages and documents tell people to install can be installed: geomap is on no package index."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

INSTALLING = re.compile(
    r"(?:pip3?|pipx|uv(?: tool| pip)?|uvx) (?:install|run|add|inject)\b[^\n]*?\b(?:geomap|gazetteer)[-_.]reports"
)
EXTRAS = re.compile(r"'(?:\.|\./geomap|geomap)\[([a-z,]+)\]'")


def texts() -> list[tuple[Path, str]]:
    """Return what people read: documents, the Makefile, and the code with its messages and docstrings."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "*.md", "*.py", "*.toml", "Makefile", ".ci/*"],
        cwd=PROJECT, capture_output=True, check=False, text=True,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("this is no checkout of git")
    names = [PROJECT / name for name in listed.stdout.splitlines()]
    return [(path, path.read_text("utf-8")) for path in names if path.exists() and path != Path(__file__).resolve()]


def test_no_text_says_that_geomap_is_on_a_package_index() -> None:
    assert [(str(path), found) for path, text in texts() for found in INSTALLING.findall(text)] == []


def test_every_extra_that_a_text_names_is_one() -> None:
    extras = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    named = {
        (str(path), extra)
        for path, text in texts()
        for extras_of_one in EXTRAS.findall(text)
        for extra in extras_of_one.split(",")
    }
    assert named, "the documents say how to install an extra"
    assert {(path, extra) for path, extra in named if extra not in extras} == set()
