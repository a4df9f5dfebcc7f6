"""Files of word processors, spreadsheets and LaTeX, made of sheaves by the programs that people make them with.

Used by `document_formats.py`; run by itself this does nothing. A maker writes the files of all sheaves into a folder
and returns what it wrote. It raises `Absent` where its program is not installed.
"""

from __future__ import annotations

import csv
import html
import itertools
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sheaves import RUNNING_FOOT, RUNNING_HEAD, Sheaf, Unit

_SECONDS = 600


class Absent(Exception):
    """A program that makes a format is not installed."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file.

    Attributes:
        path: Where it is.
        parts: The units of each report that it gives: one, or one for each mail.
        paged: A PDF that tells on which page each word stands; None where what a format has is rows and paragraphs.
        told: Whether it is one that has to be told, with the advice, and not read.
    """

    path: Path
    parts: tuple[tuple[Unit, ...], ...]
    paged: Path | None = None
    told: bool = False


Maker = Callable[[Sequence[Sheaf], Path], list[Written]]


def program(*names: str) -> str:
    """Return the path of the first of some programs that is installed."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise Absent(" or ".join(names))
    return found


def run(command: Sequence[str], *, folder: Path, given: str = "") -> None:
    """Run a program to its end, quietly."""
    subprocess.run(
        command, cwd=folder, input=given, check=True, capture_output=True, text=True, errors="replace", timeout=_SECONDS
    )


def python_docx(sheaves: Sequence[Sheaf], folder: Path) -> list[Written]:
    """Word documents by python-docx."""
    import docx

    written = []
    for sheaf in sheaves:
        document = docx.Document()
        document.sections[0].header.paragraphs[0].text = RUNNING_HEAD
        document.sections[0].footer.paragraphs[0].text = RUNNING_FOOT
        table = None
        for unit in sheaf.units:
            if unit.kind == "row":
                table = table or document.add_table(rows=0, cols=len(unit.cells))
                for cell, text in zip(table.add_row().cells, unit.cells, strict=True):
                    cell.text = text
                continue
            table = None
            document.add_heading(unit.text, 1) if unit.kind == "heading" else document.add_paragraph(unit.text)
        document.save(str(folder / f"{sheaf.name}.docx"))
        written.append(Written(folder / f"{sheaf.name}.docx", (sheaf.units,)))
    return written


_FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="Standard" style:family="paragraph">
<style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.2cm"/>
<style:text-properties fo:font-size="12pt" fo:language="en" fo:country="US" fo:hyphenate="true"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="p"><style:page-layout-properties fo:page-width="14.8cm"
 fo:page-height="21cm" fo:margin="1.5cm"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="p">
<style:header><text:p>{head}</text:p></style:header>
<style:footer><text:p>{foot}, page <text:page-number>1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
"""


def flat_document(sheaf: Sheaf) -> str:
    """Return a sheaf as a flat OpenDocument text, from which LibreOffice makes the other formats."""
    noted, left_over = sheaf.with_notes()
    units = [unit for unit, _ in noted]
    numbers = itertools.count(1)
    body = []
    for at, (unit, note) in enumerate(noted):
        text = html.escape(unit.text, quote=False)
        if unit.kind == "row":
            cells = "".join(
                f"<table:table-cell><text:p>{html.escape(cell)}</text:p></table:table-cell>" for cell in unit.cells
            )
            first = at == 0 or units[at - 1].kind != "row"
            last = at + 1 == len(units) or units[at + 1].kind != "row"
            opening = f'<table:table><table:table-column table:number-columns-repeated="{len(unit.cells)}"/>'
            row = f"<table:table-row>{cells}</table:table-row>"
            body.append(f"{opening if first else ''}{row}{'</table:table>' if last else ''}")
        elif unit.kind == "heading":
            body.append(f'<text:h text:outline-level="1">{text}</text:h>')
        else:
            mark = _flat_note(next(numbers), note.text) if note else ""
            body.append(f"<text:p>{text}{mark}</text:p>")
    body += [f"<text:p>{html.escape(note.text)}</text:p>" for note in left_over]
    return _FLAT.format(head=RUNNING_HEAD, foot=RUNNING_FOOT, body="".join(body))


def _flat_note(number: int, text: str) -> str:
    return (
        f'<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation><text:note-body>'
        f"<text:p>{html.escape(text)}</text:p></text:note-body></text:note>"
    )


def converted(paths: Sequence[Path], kind: str, folder: Path, *options: str) -> list[Path]:
    """Convert files by LibreOffice to those with the suffix `kind`."""
    office = program("soffice", "libreoffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run(
        [office, profile, "--headless", *options, "--convert-to", kind, *map(str, paths), "--outdir", "."],
        folder=folder,
    )
    return [folder / f"{path.stem}.{kind}" for path in paths]


def _flat_files(sheaves: Sequence[Sheaf], folder: Path) -> list[Path]:
    paths = [folder / f"{sheaf.name}.fodt" for sheaf in sheaves]
    for path, sheaf in zip(paths, sheaves, strict=True):
        path.write_text(flat_document(sheaf), "utf-8")
    return paths


def by_libreoffice(kind: str, sheaves: Sequence[Sheaf], folder: Path) -> list[Written]:
    """Save a text document by LibreOffice in a format of its own or of others."""
    sources = _flat_files(sheaves, folder)
    paths = converted(sources, kind, folder)
    pages: Sequence[Path | None] = [None] * len(paths)
    if kind == "pdf":
        pages = paths
    elif kind in {"odt", "docx"}:
        (folder / "pages").mkdir(exist_ok=True)
        pages = converted(paths, "pdf", folder / "pages")
    return [
        Written(path, (sheaf.units,), page, told=kind == "doc")
        for path, sheaf, page in zip(paths, sheaves, pages, strict=True)
    ]


def table_by_libreoffice(kind: str, sheaves: Sequence[Sheaf], folder: Path) -> list[Written]:
    """Save a table with a paragraph a row by LibreOffice."""
    for sheaf in sheaves:
        with (folder / f"{sheaf.name}.csv").open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(("number", "text"))
            rows.writerows((at, unit.text) for at, unit in enumerate(sheaf.units, 1))
    tables = [folder / f"{sheaf.name}.csv" for sheaf in sheaves]
    # Fields parted by commas, in UTF-8.
    paths = converted(tables, kind, folder, "--infilter=CSV:44,34,76,1")
    return [Written(path, tuple((unit,) for unit in sheaf.units)) for path, sheaf in zip(paths, sheaves, strict=True)]


_LATEX = r"""\documentclass[%(options)s]{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern}\usepackage{textcomp}
\usepackage[margin=25mm,headheight=15pt]{geometry}\usepackage{multicol}\usepackage{fancyhdr}
\pagestyle{fancy}\fancyhf{}\fancyhead[L]{%(head)s}\fancyhead[R]{\thepage}\fancyfoot[C]{%(foot)s}
\sloppy\begin{document}%(before)s
%(body)s
%(after)s\end{document}
"""
_ESCAPED = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "&%$#_{}"},
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}", "<": r"\textless{}",
        ">": r"\textgreater{}", "|": r"\textbar{}", '"': r"\textquotedbl{}", "•": r"\textbullet{}",
        "€": r"\texteuro{}", "°": r"\textdegree{}",
    }
)  # fmt: skip


def pdflatex(columns: int, sheaves: Sequence[Sheaf], folder: Path) -> list[Written]:
    """Set a document by pdfLaTeX in one, two or three columns, with running heads and footnotes."""
    latex = program("pdflatex")
    written = []
    for sheaf in sheaves:
        source = folder / f"{sheaf.name}.tex"
        several = columns > 2
        values = {
            "options": "11pt,a4paper,twocolumn" if columns == 2 else "11pt,a5paper" if columns == 1 else "10pt,a4paper",
            "head": RUNNING_HEAD,
            "foot": RUNNING_FOOT,
            "before": rf"\begin{{multicols}}{{{columns}}}" if several else "",
            "after": r"\end{multicols}" if several else "",
            "body": _latex_body(sheaf),
        }
        source.write_text(_LATEX % values, "utf-8")
        run([latex, "-interaction=nonstopmode", "-halt-on-error", source.name], folder=folder)
        path = source.with_suffix(".pdf")
        written.append(Written(path, (sheaf.units,), path))
    return written


def _latex_body(sheaf: Sheaf) -> str:
    noted, left_over = sheaf.with_notes()
    units = [unit for unit, _ in noted]
    body = []
    for at, (unit, note) in enumerate(noted):
        text = unit.text.translate(_ESCAPED)
        if unit.kind == "heading":
            body.append(rf"\section*{{{text}}}")
        elif unit.kind == "row":
            cells = " & ".join(cell.translate(_ESCAPED) for cell in unit.cells)
            first, last = units[at - 1].kind != "row", at + 1 == len(units) or units[at + 1].kind != "row"
            ends = rf"\par\noindent\begin{{tabular}}{{{'l' * len(unit.cells)}}}" if first else ""
            body.append(f"{ends}{cells}\\\\{chr(92) + 'end{tabular}' + chr(10) if last else ''}")
        else:
            body.append(text + (rf"\footnote{{{note.text.translate(_ESCAPED)}}}" if note else "") + "\n")
    body += [f"{note.text.translate(_ESCAPED)}\n" for note in left_over]
    return "\n".join(body)
