"""A small dump in GeoNames' format, with made-up places in two countries."""

from __future__ import annotations

import zipfile
from pathlib import Path


def place(
    ident: int, name: str, *, ascii_name: str = "", names: str = "", lat: object = 35.5, lon: object = 36.5,
    code: str = "P.PPL", country: str = "SY", admin1: str = "", population: object = "", changed: str = "2026-01-02",
) -> str:  # fmt: skip
    """Return a line of a table of places."""
    letter, _, code = code.partition(".")
    columns = (
        ident, name, ascii_name or name, names, lat, lon, letter, code, country, "", admin1, "", "", "", population,
        "", 120, "Asia/Damascus", changed,
    )  # fmt: skip
    return "\t".join(map(str, columns)) + "\n"


def name(ident: int, place_id: int, language: str, text: str, flags: str = "\t\t\t") -> str:
    """Return a line of `alternateNamesV2.txt`; `flags` are preferred, short, colloquial and historic."""
    return f"{ident}\t{place_id}\t{language}\t{text}\t{flags}\t\t\n"


SYRIA = (
    place(163843, "Syria", code="A.PCLI", admin1="00", population=20_000_000)
    + place(900_001, "Made-up Governorate", code="A.ADM1", admin1="77", population=900_000)
    + place(900_002, "Qaşr al Ḩikāyah", ascii_name="Qasr al Hikayah", names="Old Palace,قصر", admin1="77")
    + place(900_003, "Storyville", code="P.PPLC", admin1="77", population=150_000, changed="2026-03-04")
    + place(900_004, "Lost Hamlet", code="P.PPLL")
    + place(900_005, "Long River", code="H.STM", admin1="00")
)
IRAQ = place(900_100, "Far Town", country="IQ", admin1="05", population=6_000, lat=33.1, lon=44.2)

NAMES = (
    name(1, 900_002, "fr", "Château du Conte")
    + name(2, 900_002, "en", "Tale Castle", "1\t\t\t")
    + name(3, 900_002, "en", "Yarn Castle", "\t\t\t1")
    + name(4, 900_002, "link", "https://en.wikipedia.org/wiki/Tale_Castle")
    + name(5, 900_002, "post", "12345")
    + name(6, 900_002, "ar", "قصر الحكاية", "1\t\t\t")
    + name(7, 900_001, "abbr", "MUG")
    + name(8, 900_100, "de", "Fernstadt")
    + name(9, 555_555, "de", "Nirgends")
    + name(10, 900_005, "zh-Hant", "長河")
)
HIERARCHY = "6255147\t163843\tADM\n163843\t900001\tADM\n900001\t900010\t\n900010\t900004\t\n900004\t900010\t\n"
ADMIN1 = "SY.77\tMadeup\tMadeup\t900001\n"

FILES = {
    "allCountries": SYRIA + IRAQ,
    "alternateNamesV2": NAMES,
    "hierarchy": HIERARCHY,
    "admin1CodesASCII": ADMIN1,
}


def folder(path: Path, files: dict[str, str] = FILES, *, packed: bool = False) -> Path:
    """Write a dump into a folder, each file packed by itself or not at all."""
    path.mkdir(parents=True, exist_ok=True)
    for stem, text in files.items():
        if packed:
            archive(path / f"{stem}.zip", {f"{stem}.txt": text})
        else:
            (path / f"{stem}.txt").parent.mkdir(exist_ok=True)
            (path / f"{stem}.txt").write_text(text, encoding="utf-8")
    return path


def archive(path: Path, members: dict[str, str]) -> Path:
    """Write a ZIP archive."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as stream:
        for member, text in members.items():
            stream.writestr(member, text.encode("utf-8"))
    return path
