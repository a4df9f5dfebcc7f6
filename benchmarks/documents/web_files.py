"""Files of the web and of mail, made of sheaves by Chromium, wget and Mutt.

Used by `document_formats.py`; run by itself this does nothing.
"""

from __future__ import annotations

import base64
import contextlib
import html
import http.server
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sheaves import RUNNING_FOOT, RUNNING_HEAD, Sheaf, text_of
from written_files import Absent, Written, program, run

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} - The Letter</title>
<style>{style}</style></head><body>
<header><a href="/">The Letter</a><nav><ul><li><a href="/be">Berlin</a></li><li><a href="/na">Nairobi</a></li>
<li><a href="/su">Subscribe</a></li></ul></nav></header>
<main><article>{body}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/1">Rain over Lisbon again</a></li><li><a href="/2">What Osaka eats</a></li>
</ul></aside><footer><p>Offices in <a href="/be">Berlin</a> and <a href="/na">Nairobi</a>. All rights reserved.</p>
</footer></body></html>"""
_PRINTED = "header, aside, footer { display: none } article { text-align: justify; hyphens: auto }"


def web_page(sheaf: Sheaf, *, style: str = "") -> str:
    """Return a sheaf as an article on a page with menus, lists of other pages and a foot."""
    body, open_table = [], False
    for unit in sheaf.units:
        if (unit.kind == "row") != open_table:
            body.append("<table>" if unit.kind == "row" else "</table>")
            open_table = unit.kind == "row"
        text = html.escape(unit.text)
        if unit.kind == "row":
            body.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in unit.cells) + "</tr>")
        elif unit.kind == "heading":
            level = 1 if unit is sheaf.units[0] else 2
            body.append(f"<h{level}>{text}</h{level}>")
        else:
            body.append(f"<p>{text}</p>")
    return _PAGE.format(title=html.escape(sheaf.title), style=style, body="\n".join(body))


@contextlib.contextmanager
def chromium() -> Iterator[Any]:
    """Open a page of Chromium."""
    executable = program(*CHROMIUM)
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        raise Absent("playwright") from None
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        yield browser.new_page()
        browser.close()


def printed(columns: int, sheaves: Sequence[Sheaf], folder: Path) -> list[Written]:
    """Print to PDF by Chromium, with its heads and feet."""
    style = _PRINTED + (f" article {{ columns: {columns} }} h1, h2 {{ column-span: none }}" if columns > 1 else "")
    written = []
    with chromium() as page:
        for sheaf in sheaves:
            page.set_content(web_page(sheaf, style=style))
            path = folder / f"{sheaf.name}.pdf"
            small = "font-size: 8px; margin: 0 auto"
            page.pdf(
                path=str(path),
                format="A5" if columns == 1 else "A4",
                display_header_footer=True,
                header_template=f"<span style='{small}'>{RUNNING_HEAD} <span class='date'></span></span>",
                footer_template=f"<span style='{small}'>{RUNNING_FOOT} <span class='pageNumber'></span>/"
                "<span class='totalPages'></span></span>",
                margin={"top": "18mm", "bottom": "18mm", "left": "15mm", "right": "15mm"},
            )
            written.append(Written(path, (sheaf.units,), path))
    return written


def saved(kind: str, sheaves: Sequence[Sheaf], folder: Path) -> list[Written]:
    """Save a page by Chromium, as HTML or with all that belongs to it (MHTML)."""
    written = []
    with chromium() as page:
        for sheaf in sheaves:
            page.set_content(web_page(sheaf))
            path = folder / f"{sheaf.name}.{kind}"
            if kind == "mhtml":
                snapshot = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})
                path.write_text(snapshot["data"], "utf-8", newline="")
            else:
                path.write_text(page.content(), "utf-8")
            written.append(Written(path, (sheaf.units,)))
    return written


def scanned(sheaves: Sequence[Sheaf], folder: Path) -> list[Written]:
    """Print a picture of a page to PDF by Chromium, as a scanner makes it: there is no text in it."""
    written = []
    with chromium() as page:
        for sheaf in sheaves[:2]:
            page.set_content(web_page(sheaf))
            page.screenshot(path=str(folder / "page.png"))
            picture = (folder / "page.png").read_bytes()
            page.set_content(f"<img src='data:image/png;base64,{base64.b64encode(picture).decode()}' width='500'>")
            path = folder / f"{sheaf.name}.pdf"
            page.pdf(path=str(path), format="A4")
            written.append(Written(path, (sheaf.units,), told=True))
    (folder / "page.png").unlink()
    return written


def crawled(sheaves: Sequence[Sheaf], folder: Path) -> list[Written]:
    """Crawl pages by wget into a WARC file each."""
    wget = program("wget")
    site = folder / "site"
    site.mkdir(exist_ok=True)
    for sheaf in sheaves:
        (site / f"{sheaf.name}.html").write_text(web_page(sheaf), "utf-8")

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(site))

        def log_message(self, *arguments: Any) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for sheaf in sheaves:
            address = f"http://127.0.0.1:{server.server_address[1]}/{sheaf.name}.html"
            run([wget, "-q", "--no-proxy", f"--warc-file={sheaf.name}", "-O", "fetched", address], folder=folder)
        server.shutdown()
    return [Written(folder / f"{sheaf.name}.warc.gz", (sheaf.units,)) for sheaf in sheaves]


def mailed(sheaves: Sequence[Sheaf], folder: Path) -> list[Written]:
    """Send each section as a mail by Mutt, which keeps what was sent in a mailbox for each sheaf."""
    mutt = program("mutt")
    written = []
    for sheaf in sheaves:
        path = folder / f"{sheaf.name}.mbox"
        settings = ("set sendmail=true", "set from=desk@example.org", f"set record={path}", "set copy=yes")
        options = [piece for setting in settings for piece in ("-e", setting)]
        sections = sheaf.sections()
        for section in sections:
            command = [mutt, "-F", "/dev/null", *options, "-s", section[0].text, "office@example.org"]
            run(command, folder=folder, given=text_of(section) + "\n")
        written.append(Written(path, tuple(map(tuple, sections))))
    return written
