"""Make many reports of which one in fifty is broken: `python benchmarks/runs/dirty_reports.py PATH [--reports 10000]`.

With PATH ending in .jsonl they are lines of one file, else files of ten folders. Each broken one is of the next kind of
`LINES` or `FILES`, which say what geomap is to tell of it; where that is nothing, the report is odd and has to come out
all the same. The good ones are made-up messages of a few sentences about real towns. The same number gives the same
bytes.
"""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import click

SEED = 15
EVERY = 50
"""One in so many is broken."""
FOLDERS = 10
TOWNS = (
    "Gulu", "Arua", "Lira", "Kitgum", "Moroto", "Soroti", "Mbale", "Tororo", "Jinja", "Masaka", "Mbarara", "Kasese",
    "Juba", "Torit", "Yei", "Bor", "Malakal", "Wau", "Goma", "Bukavu", "Bunia", "Beni", "Kigali", "Huye", "Kisumu",
)  # fmt: skip


class Broken(NamedTuple):
    """A kind of broken report.

    Attributes:
        make: Makes its bytes from its number.
        told: What the reason holds that geomap gives; empty where the report has to come out.
        suffix: The suffix of its file, where it has one of its own.
    """

    make: Callable[[int], bytes]
    told: str
    suffix: str = ".txt"


@dataclass(slots=True)
class Expected:
    """What has to become of the reports.

    Attributes:
        good: The ids of those that have to come out, in order.
        broken: What has to be told of the others, by the line number or the path below the folder.
    """

    good: list[str] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)


def message(number: int) -> str:
    """Return the text of a good report, of 60 to 300 characters."""
    lots = random.Random(SEED * 1_000_003 + number)  # noqa: S311
    here, there, third, other = lots.sample(TOWNS, 4)
    count = lots.randint(2, 60)
    journey = (
        f"A convoy of {count} lorries drove from {here} to {there} on Tuesday.",
        f"Some {count * 10} families walked from {here} to {there} and reached it after {count % 6 + 2} days.",
        f"The bus from {here} to {there} was stopped near {third}; nobody was hurt.",
    )
    news = (
        f"The office in {third} says that the bridge south of {other} is closed.",
        f"Prices of maize rose in {third} and {other}, traders say.",
        f"It rained in {third} for {count % 9 + 2} days, and the road to {other} is cut.",
        f"Water is short in {here}, where the pump has been out of order since March.",
        f"The school in {other} has opened again with {count * 9} children.",
        f"About {count} km north of {third} a market burned down in the night.",
        "No further incidents were reported, and the phones work again.",
    )
    told = lots.sample(news, lots.randint(1, 2)) + [lots.choice(journey)] * (number % 4 == 0)
    return " ".join([f"Message {number}.", *told])


def _line(**values: object) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _text(number: int) -> dict[str, object]:
    return {"id": f"odd-{number}", "text": message(number)}


_WORD = "cannot be read as a Word document"

LINES: Mapping[str, Broken] = {
    "cut short": Broken(lambda n: _line(**_text(n))[:-20], "is not valid JSON"),
    "comma at the end": Broken(lambda n: _line(**_text(n))[:-1] + b",}", "is not valid JSON"),
    "single quotes": Broken(lambda n: f"{{'id': '{n}', 'text': 'Rain.'}}".encode(), "is not valid JSON"),
    "plain text": Broken(lambda n: message(n).encode(), "is not valid JSON"),
    "two objects": Broken(lambda n: _line(**_text(n)) * 2, "is not valid JSON"),
    "NUL byte": Broken(lambda n: _line(**_text(n)).replace(b"Message", b"Mess\0age"), "is not valid JSON"),
    "NaN without quotes": Broken(lambda n: f'{{"id": "odd-{n}", "text": NaN}}'.encode(), '"text" is a number'),
    "a list": Broken(lambda _: b"[]", "is a list, not an object"),
    "a number": Broken(lambda n: str(n).encode(), "is a number, not an object"),
    "a string": Broken(lambda _: b'"Rain fell in Gulu."', "is a string, not an object"),
    "null": Broken(lambda _: b"null", "is null, not an object"),
    "nothing in it": Broken(lambda _: b"{}", 'has no "text"'),
    "no text": Broken(lambda n: _line(id=f"odd-{n}"), 'has no "text"'),
    "text is null": Broken(lambda n: _line(id=f"odd-{n}", text=None), 'has no "text"'),
    "text is a number": Broken(lambda n: _line(id=f"odd-{n}", text=7), '"text" is a number'),
    "text is an object": Broken(lambda n: _line(id=f"odd-{n}", text={"en": "Rain."}), '"text" is an object'),
    "text is a list": Broken(lambda n: _line(id=f"odd-{n}", text=["Rain."]), '"text" is a list'),
    "text is true": Broken(lambda n: _line(id=f"odd-{n}", text=True), '"text" is true'),
    "blank text": Broken(lambda n: _line(id=f"odd-{n}", text=" \t\n"), '"text" is empty'),
    "no id": Broken(lambda n: _line(text=message(n)), 'has no "id"'),
    "id is a list": Broken(lambda n: _line(id=[n], text=message(n)), '"id" is a list'),
    "id is blank": Broken(lambda n: _line(id="  ", text=message(n)), '"id" is empty'),
    "id of many digits": Broken(lambda _: b'{"id": ' + b"7" * 5_000 + b', "text": "Rain."}', "too many digits"),
    "id once more": Broken(lambda n: _line(id="message-0", text=message(n)), "has already"),
    "a key twice": Broken(lambda n: _line(**_text(n))[:-1] + b', "text": "Rain."}', 'has "text" twice'),
    "title is a list": Broken(lambda n: _line(**_text(n), title=["a"]), '"title" is a list'),
    "date is an object": Broken(lambda n: _line(**_text(n), date={"year": 2015}), '"date" is an object'),
    "nested": Broken(lambda _: b"[" * 100_000, "is nested too deeply"),
    "damaged UTF-8": Broken(lambda n: _line(**_text(n)).replace(b"Message", b"M\xe9ss\xe2\x82ge"), ""),
    "lone surrogate": Broken(lambda n: f'{{"id": "odd-{n}", "text": "\\ud800 Rain in Gulu."}}'.encode(), ""),
    "BOM": Broken(lambda n: b"\xef\xbb\xbf" + _line(**_text(n)), ""),
    "a date that is none": Broken(lambda n: _line(**_text(n), date="31/02/2024"), ""),
    "only signs": Broken(lambda n: _line(id=f"odd-{n}", text="?!... --- )(" * 40), ""),
    "controls": Broken(lambda n: _line(id=f"odd-{n}", text="\x1b[2J\x07Rain in Gulu.\u202e"), ""),
    "one long word": Broken(lambda n: _line(id=f"odd-{n}", text="A" * 50_000), ""),
}
"""Lines that are no report, or an odd one."""


def _packed(name: str, data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name), data)
    return stream.getvalue()


FILES: Mapping[str, Broken] = {
    "empty": Broken(lambda _: b"", "is empty"),
    "blank": Broken(lambda _: b" \n\t\n", "is empty"),
    "NUL bytes": Broken(lambda _: b"\0" * 500, "binary"),
    "any bytes": Broken(lambda n: random.Random(n).randbytes(800), "binary"),  # noqa: S311
    "PNG as .txt": Broken(lambda _: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(80), "PNG"),
    "PDF as .txt": Broken(lambda _: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(60), "PDF"),
    "ZIP as .txt": Broken(lambda n: _packed("a.txt", message(n).encode()), "ZIP"),
    "PDF without pages": Broken(lambda _: b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n", "damaged", ".pdf"),
    "PDF cut short": Broken(lambda n: b"%PDF-1.7\n" + message(n).encode(), "damaged", ".pdf"),
    "DOCX cut short": Broken(lambda n: _packed("word/document.xml", message(n).encode())[:90], "damaged", ".docx"),
    "DOCX without document": Broken(lambda n: _packed("a.txt", message(n).encode()), _WORD, ".docx"),
    "ODT of any bytes": Broken(lambda n: random.Random(n).randbytes(900), "damaged", ".odt"),  # noqa: S311
    "workbook of any bytes": Broken(lambda n: b"PK\3\4" + bytes([n % 255]) * 500, "damaged", ".xlsx"),
    "archive cut short": Broken(lambda n: _packed("a.txt", message(n).encode())[:60], "damaged", ".zip"),
    "gzip cut short": Broken(lambda n: gzip.compress(message(n).encode() * 9, mtime=0)[:40], "damaged", ".tar.gz"),
    "message without text": Broken(lambda _: b"From: a@example.org\nSubject: x\n\n", "without text", ".eml"),
    "page without text": Broken(lambda _: b"<!doctype html><html><body></body></html>", "has no text", ".html"),
    "lines that are none": Broken(lambda _: b"[]\n", "is a list, not an object", ".jsonl"),
    "old Office": Broken(lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office document", ".doc"),
    "another kind": Broken(lambda _: b"\x7fELF" + bytes(300), "is a program", ".bin"),
    "Latin-1": Broken(lambda n: f"{message(n)} Caf\u00e9.".encode("latin-1"), ""),
    "UTF-16": Broken(lambda n: message(n).encode("utf-16"), ""),
    "CRLF": Broken(lambda n: message(n).replace(". ", ".\r\n").encode(), ""),
    "only signs": Broken(lambda _: b"?!... --- )(" * 40, ""),
}
"""Files that are no report, or an odd one."""


def write_lines(path: Path, reports: int) -> Expected:
    """Write so many lines, one in `EVERY` of them broken."""
    expected, kinds = Expected(), list(LINES.values())
    with path.open("wb") as stream:
        for number in range(reports):
            broken = kinds[number // EVERY % len(kinds)] if number % EVERY == EVERY - 1 else None
            if broken is None:
                stream.write(_line(id=f"message-{number}", text=message(number)))
                expected.good.append(f"message-{number}")
            else:
                stream.write(broken.make(number))
                if broken.told:
                    expected.broken[f"line {number + 1}"] = broken.told
                else:
                    expected.good.append(f"odd-{number}")
            stream.write(b"\n")
    return expected


def write_files(folder: Path, reports: int) -> Expected:
    """Write so many files into ten folders, one in `EVERY` of them broken."""
    expected, kinds = Expected(), list(FILES.values())
    for number in range(reports):
        inner = folder / f"folder-{number * FOLDERS // reports}"
        inner.mkdir(parents=True, exist_ok=True)
        broken = kinds[number // EVERY % len(kinds)] if number % EVERY == EVERY - 1 else None
        name = f"{number:06}{broken.suffix if broken else '.txt'}"
        (inner / name).write_bytes(broken.make(number) if broken else message(number).encode())
        if broken and broken.told:
            expected.broken[f"{inner.name}/{name}"] = broken.told
        else:
            expected.good.append(Path(name).stem)
    return expected


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--reports", default=10_000, show_default=True, type=click.IntRange(1))
def main(path: Path, reports: int) -> None:
    """Write made-up reports to PATH, a .jsonl file or a folder."""
    expected = (write_lines if path.suffix == ".jsonl" else write_files)(path, reports)
    click.echo(f"{len(expected.good):,} that have to come out, {len(expected.broken):,} that have to be told of")


if __name__ == "__main__":
    main()
