"""Which reader reads which file: by what the file begins with, then by its suffix, then by its first lines.

Readers of others register under the entry point `geomap.readers`: its name is a suffix without the dot, its value a
function of the form of `geomap.reports.readers.documents.ReaderFunction`. They come before those of geomap.
"""

from __future__ import annotations

import functools
import importlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib import metadata
from importlib.resources import files
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geomap.reports.readers.documents import ReaderFunction

GROUP = "geomap.readers"

HEAD = 1 << 16
"""Bytes from the beginning of a file that are enough to choose its reader."""

_ROOM = "geomap.reports.readers"


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader, by the place of its function.

    Attributes:
        name: What the file is, with an article: `a PDF file`.
        suffixes: Of its files, lower case.
        where: Module and function.
        needs: The modules that it imports beyond Python's own; the extra `documents` brings them.
        packs: Whether it holds files of any kind, as archives do.
    """

    name: str
    suffixes: tuple[str, ...]
    where: str
    needs: tuple[str, ...] = ()
    packs: bool = False

    def function(self) -> ReaderFunction:
        """Import the reader and return its function."""
        module, _, function = self.where.partition(":")
        found: ReaderFunction = getattr(importlib.import_module(module), function)
        return found


def _own(name: str, suffixes: str, where: str, needs: str = "", *, packs: bool = False) -> Reader:
    return Reader(name, tuple(suffixes.split()), f"{_ROOM}.{where}", tuple(needs.split()), packs)


MAIL = _own("a mail", ".eml .emlx", "mail.message:read")
MAILBOX = _own("a mailbox", ".mbox .mbx", "mail.mailbox:read")
ZIP = _own("a ZIP archive", ".zip", "packed:read_zip", packs=True)
TAR = _own("a TAR archive", ".tar .tgz .tar.gz .tbz2 .tar.bz2 .txz .tar.xz", "packed:read_tar", packs=True)
GZIP = _own("a compressed file", ".gz", "packed:read_gzip", packs=True)
EXPORT = _own("an export of a chat or a social network", ".json .js", "chats.exports:read")
WHATSAPP = _own("an exported WhatsApp chat", "", "chats.whatsapp:read")

MSG = _own("a mail of Outlook", ".msg", "mail.outlook:read", "oxmsg")
PDF = _own("a PDF file", ".pdf", "books.pdf:read", "pypdf")
EPUB = _own("an e-book", ".epub", "books.epub:read", "lxml")
XML = _own("an XML file", ".xml .tei .alto .rss .atom", "books.xml_files:read", "lxml feedparser")
WORD = _own("a Word document", ".docx .docm .dotx", "office.word:read", "docx lxml")
ODT = _own("an OpenDocument text", ".odt .ott", "office.open_document:read", "odfdo lxml")
RTF = _own("an RTF document", ".rtf", "office.rich_text:read", "striprtf")
WORKBOOK = _own("a spreadsheet", ".xlsx .xlsm .xlsb .xls .ods", "office.workbook:read", "python_calamine")
WEB_PAGE = _own("a web page", ".html .htm .xhtml", "web.web_page:read", "trafilatura lxml lxml_html_clean")
MHTML = _own("a saved web page", ".mhtml .mht", "web.mhtml:read", "trafilatura lxml lxml_html_clean")
WARC = _own("an archive of web pages", ".warc .warc.gz", "web.web_archive:read", "warcio trafilatura lxml")
WACZ = _own("an archive of web pages", ".wacz", "web.web_archive:read_wacz", "warcio trafilatura lxml")

_READERS = (
    MAIL, MAILBOX, ZIP, TAR, GZIP, EXPORT, MSG, PDF, EPUB, XML, WORD, ODT, RTF, WORKBOOK, WEB_PAGE, MHTML, WARC, WACZ,
)  # fmt: skip
_BY_SUFFIX = {suffix: reader for reader in _READERS for suffix in reader.suffixes}

SUFFIXES = frozenset(_BY_SUFFIX)
"""Suffixes of the files that the readers of geomap read."""

_TEXTS = frozenset({".txt", ".md", ".jsonl"})

_SIGNATURES: tuple[tuple[bytes, Reader], ...] = (
    (b"%PDF-", PDF),
    (b"{\\rtf", RTF),
    (b"WARC/1.", WARC),
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\x1f\x8b\x08", GZIP),
)

_HTML = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_MAILBOX = re.compile(rb"From \S+ .*\d\d:\d\d.*\r?\n[!-9;-~]+:", re.ASCII)
_MAIL = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|X-[\w-]+):[ \t]", re.ASCII | re.IGNORECASE
)
_HEADER = re.compile(rb"^(?:Date|From|Subject|Message-ID):", re.ASCII | re.IGNORECASE | re.MULTILINE)
_CHAT = re.compile(
    r"\ufeff?\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?:[ \u202f\u00a0]?[AaPp]\.?[ \u00a0]?[Mm]\.?)?(?:\] | - )"
)


def suffix_of(name: str) -> str:
    """Return the suffix of a file name in lower case, both halves of `.tar.gz` and of `.warc.gz`.

    >>> suffix_of("Reports.TAR.gz"), suffix_of("a.b.pdf"), suffix_of(".hidden")
    ('.tar.gz', '.pdf', '')
    """
    suffixes = PurePosixPath(name.lower().replace("\\", "/")).suffixes
    double = "".join(suffixes[-2:])
    return double if double in _BY_SUFFIX else "".join(suffixes[-1:])


def reader_for(name: str, head: bytes) -> Reader | None:
    """Return the reader of a file; None where no reader knows it, as plain text and tables.

    Args:
        name: Its name.
        head: Its first `HEAD` bytes.
    """
    suffix = suffix_of(name)
    if suffix in _TEXTS:
        return _by_first_lines(suffix, head)
    if (value := _others().get(suffix)) is not None:
        return Reader(f"a {suffix[1:].upper()} file", (suffix,), value)
    by_suffix = _BY_SUFFIX.get(suffix)
    for signature, reader in _SIGNATURES:
        if head.startswith(signature):
            if by_suffix and _begins_so(by_suffix, signature):
                return by_suffix
            return next((inner for mark, inner in _IN_ZIP if reader is ZIP and mark in head), reader)
    if by_suffix is not None:
        # A page that was saved, or exported, under the name of a document.
        return WEB_PAGE if by_suffix in (WORKBOOK, WORD, PDF) and _HTML.match(head) else by_suffix
    return _by_first_lines(suffix, head)


def is_chat(line: str) -> bool:
    """Tell whether a line begins as those of an exported WhatsApp chat do: with day, time and a mark."""
    return _CHAT.match(line) is not None


def _begins_so(reader: Reader, signature: bytes) -> bool:
    """Tell whether files of a reader begin with a signature that stands for several kinds of file."""
    return reader in _BEGINNINGS.get(signature[:2], ())


_BEGINNINGS: dict[bytes, tuple[Reader, ...]] = {
    b"PK": (ZIP, WORD, ODT, WORKBOOK, EPUB, WACZ),
    b"\x1f\x8b": (TAR, GZIP, WARC),
}
_IN_ZIP: tuple[tuple[bytes, Reader], ...] = (
    (b"word/document.xml", WORD),
    (b"xl/workbook.xml", WORKBOOK),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", ODT),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", WORKBOOK),
    (b"mimetypeapplication/epub+zip", EPUB),
)
"""Names that stand uncompressed in a ZIP archive and tell which kind of document it is."""


def _by_first_lines(suffix: str, head: bytes) -> Reader | None:
    if suffix in {".txt", ""} and is_chat(head[:200].decode("utf-8", "replace")):
        return WHATSAPP
    if suffix in _TEXTS:
        return None
    if _HTML.match(head):
        return WEB_PAGE
    if _MAILBOX.match(head):
        return MAILBOX
    return MAIL if _MAIL.match(head) and len(_HEADER.findall(head[:8192])) > 1 else None


@dataclass(frozen=True, slots=True)
class NoReport:
    """What a file is that is not read, by its name.

    Attributes:
        what: What it is, a phrase.
        advice: What to do about it; empty where there is nothing to do.
        by_suffix: Whether only its suffix says so, which its first bytes may know better.
    """

    what: str
    advice: str
    by_suffix: bool

    def __str__(self) -> str:
        """Return both."""
        return "; ".join(filter(None, (self.what, self.advice)))


def no_report(name: str) -> NoReport | None:
    """Return what a file is that holds no report, by its name; None where the name does not say so.

    >>> str(no_report("~$notes.docx")), no_report("notes.docx")
    ('is what Office keeps while a document is open, no document', None)
    """
    return next((one for pattern, one in _by_name() if fnmatchcase(name.lower(), pattern)), None)


def not_read(name: str, reader: Reader | None) -> NoReport | None:
    """Return what the name of a file says that is not read; None where it is read after all.

    Args:
        name: Its name.
        reader: What reads such files by their first bytes or suffix.
    """
    found = no_report(name)
    # What looks like a ZIP archive may be a document of a kind that is kept in one.
    return found if found and (not found.by_suffix or reader is None or reader.packs) else None


def page_of_folder(folder: str) -> tuple[str, ...]:
    """Return the names that the page may have whose pictures and scripts a browser has put into a folder.

    >>> page_of_folder("Floods_files")
    ('Floods.html', 'Floods.htm', 'Floods.xhtml')
    """
    saved = _no_reports()["saved_page"]
    stem = next((folder[: -len(end)] for end in saved["folders"] if folder.lower().endswith(end)), "")
    return tuple(f"{stem}{suffix}" for suffix in saved["pages"]) if stem else ()


@functools.cache
def _by_name() -> tuple[tuple[str, NoReport], ...]:
    return tuple(
        (pattern, NoReport(entry["what"], entry.get("advice", ""), pattern.startswith("*.")))
        for entry in _no_reports()["file"]
        for pattern in entry["names"]
    )


@functools.cache
def _no_reports() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "no_reports.toml").read_text("utf-8"))


@functools.cache
def _others() -> dict[str, str]:
    """Return the readers of others by suffix."""
    return {f".{each.name.lower().lstrip('.')}": each.value for each in metadata.entry_points(group=GROUP)}
