"""Measures what the libraries that geomap needs cost: on disk, and in time and memory when a command is run.

    python benchmarks/runtime_weight.py --tries 3

On disk, a library counts with those of its own dependencies that nothing else of geomap's needs. Commands run in
processes of their own, the gazetteer compiled before; time and memory are those of the process as the system counts
them, the smallest of the tries. The cost of
one library is that of importing what geomap imports of it, in a process that has numpy already where that needs it.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

MEGABYTE = 1_000_000
IMPORTS = {
    "spacy": "import numpy; from spacy.tokenizer import Tokenizer; from spacy.lang.en import English",
    "folium": "import numpy; import folium",
    "pandas": "import numpy; import pandas",
    "geopy": "from geopy.distance import great_circle",
    "numpy": "import numpy",
    "shapely": "import numpy; import shapely",
    "rich": "from rich.progress import Progress",
    "xlsxwriter": "import xlsxwriter",
}
COMMANDS = {
    "gazetteer lookup": ["gazetteer", "lookup", "Latmeen"],
    "geomap extract": ["geomap", "extract", "report.txt"],
    "geomap map": ["geomap", "map", "report.txt", "-o", "map.html"],
}
REPORT = "An aid convoy of 40 lorries drove from Mombasa through Voi and Nairobi to Garissa.\n"


def named(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[ ;<>=!~\[(]", requirement, maxsplit=1)[0]).lower()


def required_by(name: str) -> set[str]:
    """Return what a distribution needs without any extra, as far as it is installed."""
    needed = set()
    for requirement in metadata.requires(name) or ():
        marker = requirement.partition(";")[2]
        if "extra" in marker or "platform_system" in marker or "sys_platform" in marker:
            continue
        try:
            metadata.distribution(named(requirement))
        except metadata.PackageNotFoundError:
            continue
        needed.add(named(requirement))
    return needed


def reached(roots: set[str], *, without: str = "") -> set[str]:
    found: set[str] = set()
    waiting = [root for root in roots if root != without]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(required_by(name) - {without})
    return found


def size(name: str) -> int:
    files = metadata.distribution(name).files or ()
    return sum(path.stat().st_size for file in files if (path := Path(str(file.locate()))).is_file())


def cost(words: list[str], *, tries: int, folder: Path) -> tuple[float, float]:
    """Return seconds and megabytes of memory of a process, each the smallest of the tries."""
    seconds, megabytes = zip(*_tries(words, tries, folder), strict=True)
    return min(seconds), min(megabytes)


def _tries(words: list[str], tries: int, folder: Path) -> Iterator[tuple[float, float]]:
    for _ in range(tries):
        start = time.perf_counter()
        process = subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, words
        kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
        yield time.perf_counter() - start, kilobytes * 1024 / MEGABYTE


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--tries", type=int, default=3)
    tries = options.parse_args().tries
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    direct = {named(requirement) for requirement in project["dependencies"]}
    everything = reached(direct)
    print(f"all {len(everything)} libraries: {sum(map(size, everything)) / MEGABYTE:.0f} MB")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "report.txt").write_text(REPORT, "utf-8")
        print("\n| library | MB with what only it needs | seconds | MB of memory |\n|---|---:|---:|---:|")
        idle = {
            words: cost([sys.executable, "-c", words], tries=tries, folder=folder) for words in ("", "import numpy")
        }
        for name, program in IMPORTS.items():
            alone = everything - reached(direct, without=name) if name in everything else set()
            disk = f"{sum(map(size, alone)) / MEGABYTE:.1f}" if alone else "not needed"
            try:
                metadata.distribution(name)
            except metadata.PackageNotFoundError:
                continue
            seconds, memory = cost([sys.executable, "-c", program], tries=tries, folder=folder)
            base = idle["import numpy" if program.startswith("import numpy;") else ""]
            print(f"| {name} | {disk} | {seconds - base[0]:.2f} | {memory - base[1]:.0f} |", flush=True)
        print("\n| command | seconds | MB of memory |\n|---|---:|---:|")
        for name, (package, *words) in COMMANDS.items():
            seconds, memory = cost([sys.executable, "-m", package, *words], tries=tries, folder=folder)
            print(f"| `{name}` | {seconds:.2f} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
