"""Files as people's programs write them: Chromium, wget, LibreOffice and pdfLaTeX. The words are those that went in.

`benchmarks/documents/document_formats.py` compares what is found in such files, of many more kinds. Where LibreOffice
is absent its tests skip, or fail in CI, which installs it; pdfLaTeX is too heavy for every run.
"""

from __future__ import annotations

import base64
import http.server
import json
import os
import shutil
import subprocess
import threading
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from geomap.cli import main as cli
from geomap.model import Report
from tests.geomap.reports.readers import made
from tests.geomap.reports.readers.reading import read, stretch
from tests.support.needs import missing

pytest.importorskip("pypdf", reason="the extra `documents` is not installed")
pytest.importorskip("trafilatura", reason="the extra `documents` is not installed")

ONE = "article { break-after: page; text-align: justify; hyphens: auto }"
TWO = f"{ONE} article {{ columns: 2 }}"
TOWNS = ("Pader", "Moroto", "Kotido", "Nebbi", "Apac", "Dokolo", "Amuria", "Katakwi", "Adjumani")
LONG = [
    " ".join([paragraph, *(f"The office in {town} filed its first finding." for town in TOWNS[3 * at : 3 * at + 3])])
    for at, paragraph in enumerate(made.PARAGRAPHS)
]


@pytest.fixture
def page(browser: Any) -> Any:
    opened = browser.new_page()
    yield opened
    opened.close()


def printed(page: Any, path: Path, style: str, **options: Any) -> Report:
    articles = "".join(f"<article><p>{paragraph}</p></article>" for paragraph in LONG)
    page.set_content(f"<html lang='en'><head><style>{style}</style></head><body>{articles}</body></html>")
    page.pdf(path=str(path), format="A5", **options)
    (report,) = read(path).reports
    return report


@pytest.mark.browser
@pytest.mark.parametrize("style", [ONE, TWO])
def test_a_printed_page_has_its_words_and_pages(page: Any, tmp_path: Path, style: str) -> None:
    report = printed(
        page,
        tmp_path / "a.pdf",
        style,
        display_header_footer=True,
        header_template="<span style='font-size: 8px'>Weekly letter from Berlin</span>",
        footer_template="<span style='font-size: 8px' class='pageNumber'></span>",
        margin={"top": "20mm", "bottom": "20mm"},
    )
    assert report.text.replace("\n\n", " ").split() == " ".join(LONG).split()
    assert [stretch(report, text[:40]) for text in LONG] == ["page 1", "page 2", "page 3"]


@pytest.mark.browser
def test_a_saved_page_is_read(page: Any, tmp_path: Path) -> None:
    page.set_content(made.html())
    saved = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})
    (tmp_path / "a.mhtml").write_text(saved["data"], "utf-8", newline="")
    (report,) = read(tmp_path / "a.mhtml").reports
    assert all(paragraph in report.text for paragraph in made.PARAGRAPHS)
    assert "Sydney" not in report.text
    assert report.title == made.HEADING


def test_a_crawl_is_read(tmp_path: Path) -> None:
    if shutil.which("wget") is None:
        missing("no wget here")

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(tmp_path))

        def log_message(self, *arguments: Any) -> None:
            pass

    (tmp_path / "roads.html").write_text(made.html(), "utf-8")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/roads.html"
        crawl = ["wget", "-q", "--no-proxy", "--warc-file", str(tmp_path / "crawl"), "-O", str(tmp_path / "x"), address]
        subprocess.run(crawl, check=True, timeout=60)
        server.shutdown()
    (report,) = read(tmp_path / "crawl.warc.gz").reports
    assert report.address == address
    assert all(paragraph in report.text for paragraph in made.PARAGRAPHS)


@pytest.mark.browser
def test_a_scan_is_told(page: Any, tmp_path: Path) -> None:
    page.set_content(made.html())
    picture = base64.b64encode(page.screenshot()).decode()
    page.set_content(f"<img src='data:image/png;base64,{picture}' width='400'>")
    page.pdf(path=str(tmp_path / "scan.pdf"))
    (error,) = read(tmp_path / "scan.pdf").errors
    assert "has no text on any of its pages (1); recognise it first, with ocrmypdf" in str(error)


@pytest.mark.browser
def test_the_map_of_a_pdf_says_the_page(open_file: Any, tmp_path: Path) -> None:
    (tmp_path / "survey.pdf").write_bytes(
        made.pdf([made.wrapped(text) for text in made.PARAGRAPHS], title=made.HEADING)
    )
    outputs = ("--output", str(tmp_path / "map.html"), "--output", str(tmp_path / "map.geojson"))
    done = CliRunner().invoke(cli, ["map", str(tmp_path / "survey.pdf"), *outputs])
    assert done.exit_code == 0, done.output
    features = json.loads((tmp_path / "map.geojson").read_text("utf-8"))["features"]
    (place,) = (one["id"] for one in features if one["properties"].get("name") == "Soroti")
    opened = open_file(tmp_path / "map.html")
    opened.page.locator(f"[data-place='{place}']").focus()
    opened.page.keyboard.press("Enter")
    card = opened.page.get_by_role("dialog", name="Soroti")
    card.wait_for()
    assert "page 3" in card.locator("cite").inner_text().split(" · ")
    assert card.locator("mark").inner_text() == "Soroti"
    assert opened.messages == []
    if folder := os.environ.get("GEOMAP_SCREENSHOTS"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        opened.page.screenshot(path=Path(folder) / "page-of-a-pdf.png", animations="disabled")


def converted(source: Path, kind: str) -> Path:
    """Convert a file by LibreOffice."""
    office = shutil.which("soffice") or shutil.which("libreoffice") or missing("no LibreOffice here")
    command = [office, f"-env:UserInstallation={(source.parent / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", kind, "--outdir", str(source.parent), str(source)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    made_file = source.with_suffix(f".{kind}")
    # It ends well also where the part that reads such a file is not installed.
    return made_file if made_file.exists() else missing(f"LibreOffice here makes no .{kind}: Writer or Calc is missing")


@pytest.mark.parametrize("kind", ["odt", "rtf", "epub", "html", "pdf"])
def test_what_libreoffice_saves_is_read(kind: str, tmp_path: Path) -> None:
    made.docx(tmp_path / "a.docx")
    (report,) = read(converted(tmp_path / "a.docx", kind)).reports
    table = ["Town", "State", "Pader", "dry"]
    words = [*made.HEADING.split(), *" ".join(made.PARAGRAPHS[:2]).split(), *table, *made.PARAGRAPHS[2].split()]
    assert [word for word in report.text.split() if word != "|"] == words
    assert stretch(report, "Soroti") == ("page 1" if kind == "pdf" else stretch(report, made.PARAGRAPHS[2]))


@pytest.mark.parametrize("kind", ["xls", "xlsx", "ods"])
def test_tables_that_libreoffice_saves_are_read(kind: str, tmp_path: Path) -> None:
    made.xlsx(tmp_path / "source.xlsx", {"Towns": [["Gulu"], ["Lira", 3.5], ["Arua", 2]]})
    target = tmp_path / "made" / "source.xlsx"
    target.parent.mkdir()
    (tmp_path / "source.xlsx").rename(target if kind != "xlsx" else target.with_suffix(".xlsm"))
    source = target if kind != "xlsx" else target.with_suffix(".xlsm")
    (report,) = read(converted(source, kind)).reports
    assert report.text == "Gulu\n\nLira | 3.5\n\nArua | 2"
    assert stretch(report, "Lira") == "row 2"


def test_the_old_form_of_word_is_told(tmp_path: Path) -> None:
    made.docx(tmp_path / "a.docx")
    (error,) = read(converted(tmp_path / "a.docx", "doc")).errors
    assert "is an old Office document; save it as .docx" in str(error)


@pytest.mark.parametrize("options", ["11pt", "11pt,twocolumn"])
def test_what_latex_sets_is_read(options: str, tmp_path: Path) -> None:
    if (latex := shutil.which("pdflatex")) is None:
        pytest.skip("no pdflatex here")
    note = r"\footnote{So the clerk of Moroto told the driver.}"
    body = "\n\n".join([LONG[0] + note, *LONG[1:]])
    source = rf"\documentclass[{options}]{{article}}\begin{{document}}\section*{{{made.HEADING}}}{body}\end{{document}}"
    (tmp_path / "a.tex").write_text(source, "utf-8")
    run = partial(subprocess.run, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    run([latex, "-interaction=batchmode", "a.tex"])
    (report,) = read(tmp_path / "a.pdf").reports
    assert report.text.split("\n\n") == [made.HEADING, *LONG, "So the clerk of Moroto told the driver."]
