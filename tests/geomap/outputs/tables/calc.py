"""What LibreOffice Calc reads in a file."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

from tests.support.needs import missing

_OPTIONS = "44,34,76,1,,0,false,false,false,false,false,-1"
"""Commas, quotation marks, UTF-8, cells as they are and not as they look, every sheet into a file of its own."""


def sheets_in_calc(path: Path) -> dict[str, list[list[str]]]:
    """Return the cells of every sheet of a file, as LibreOffice Calc has them after it opened and calculated it."""
    soffice = shutil.which("soffice") or missing("LibreOffice is not installed")
    into = path.parent / f"{path.name}-in-calc"
    into.mkdir()
    profile = f"-env:UserInstallation=file://{into}/profile"
    how = ["--infilter=CSV:44,34,76,1,,0,false,true"] if path.suffix == ".csv" else []
    to = [
        "--headless",
        *how,
        "--convert-to",
        f"csv:Text - txt - csv (StarCalc):{_OPTIONS}",
        "--outdir",
        str(into),
        str(path),
    ]
    done = subprocess.run([soffice, profile, *to], capture_output=True, text=True, check=False, timeout=300)
    made = sorted(into.glob("*.csv"))
    assert made, done.stderr
    read = {}
    for one in made:
        with one.open(encoding="utf-8-sig", newline="") as stream:
            read[one.stem.removeprefix(f"{path.stem}-")] = list(csv.reader(stream))
    return read
