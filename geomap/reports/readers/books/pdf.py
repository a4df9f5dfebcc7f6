"""PDF by pypdf: the text of each page in reading order, made into paragraphs by `geomap.reports.readers.cleaning`.

A page without text is told: it is a scan, or was drawn. Recognising what it shows is left to programs for that. A
page that shows nothing at all is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers.books.printed_lines import Line, lines_of, pages_of
from geomap.reports.readers.cleaning import cleaned
from geomap.reports.readers.documents import Document, Part, Skipped, Unreadable

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_RECOGNISE = "recognise it first, with ocrmypdf"
_LOCKED = "is protected by a password; save it without"
_MOST_NAMED = 12
_LEAST_DRAWN = 200
"""Bytes of instructions from which a page without text is a drawing; printers write some for a page that is blank."""

_NO_TITLES = ("untitled", "microsoft word - ", "powerpoint presentation", "layout 1", "about:blank")
_FILE_NAMES = (".doc", ".docx", ".pdf", ".dvi", ".tex", ".indd", ".qxd", ".rtf", ".odt", ".html")


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the document."""
    import pypdf
    from pypdf.errors import DependencyError, FileNotDecryptedError, PdfReadError

    try:
        reader = pypdf.PdfReader(stream, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(LeftOutKind.PROTECTED, _LOCKED)
        pages, failed = _pages(reader)
    except FileNotDecryptedError as error:
        raise Unreadable(LeftOutKind.PROTECTED, _LOCKED) from error
    except DependencyError as error:
        what = "is protected against changes; install the package `cryptography`, or save it without"
        raise Unreadable(LeftOutKind.PROTECTED, what) from error
    except PdfReadError as error:
        raise Unreadable(LeftOutKind.DAMAGED, f"is damaged ({error})") from error
    without_text = [label for label, lines in pages if not _has_text(lines)]
    if not pages:
        raise Unreadable(LeftOutKind.EMPTY, "has nothing but blank pages")
    if len(without_text) == len(pages):
        what = f"has no text on any of its pages ({len(pages)}); {_RECOGNISE}"
        raise Unreadable(LeftOutKind.NO_TEXT, what)
    title, author = _said(reader)
    yield Document(blocks=cleaned(pages_of(pages)), title=title, author=author)
    if without_text:
        yield Skipped(_listed(without_text), LeftOutKind.NO_TEXT, f"{_no_text(without_text)}; {_RECOGNISE}")
    if failed:
        yield Skipped(_listed(failed), LeftOutKind.DAMAGED, "cannot be read")


def _has_text(lines: Sequence[Line]) -> bool:
    return any(line.text.strip() for line in lines)


def _pages(reader: PdfReader) -> tuple[list[tuple[str, list[Line]]], list[str]]:
    """Return the labels and lines of the pages that show anything, and the labels of those that cannot be read."""
    from pypdf.errors import FileNotDecryptedError, LimitReachedError

    labels = _labels(reader)
    pages, failed = [], []
    for number, page in enumerate(reader.pages):
        label = labels[number] if number < len(labels) else str(number + 1)
        try:
            lines = lines_of(page)
            if _has_text(lines) or _shows_something(page):
                pages.append((label, lines))
        except (LimitReachedError, MemoryError, FileNotDecryptedError):
            raise
        except Exception:
            failed.append(label)
    if failed and not pages:
        raise Unreadable(LeftOutKind.DAMAGED, "has no page that can be read")
    return pages, failed


def _shows_something(page: PageObject) -> bool:
    """Tell whether a page without text has a picture or a drawing; where that is not known it is supposed to."""
    try:
        resources: Any = page.get("/Resources") or {}
        if (resources.get_object() or {}).get("/XObject"):
            return True
        content = page.get_contents()
        return content is not None and len(content.get_data().strip()) > _LEAST_DRAWN
    except Exception:
        return True


def _labels(reader: PdfReader) -> Sequence[str]:
    try:
        return reader.page_labels if "/PageLabels" in reader.root_object else ()
    except Exception:
        return ()


def _said(reader: PdfReader) -> tuple[str | None, str | None]:
    """Return title and author; titles that programs make up are none."""
    try:
        about: Any = reader.metadata
        title, author = about and about.title, about and about.author
    except Exception:
        return None, None
    low = str(title or "").lower().strip()
    made_up = not low or low.startswith(_NO_TITLES) or low.endswith(_FILE_NAMES)
    return None if made_up else str(title), str(author) if author else None


def _no_text(labels: Sequence[str]) -> str:
    return "has no text" if len(labels) == 1 else "have no text"


def _listed(labels: Sequence[str]) -> str:
    named = ", ".join(labels[:_MOST_NAMED])
    more = f" and {len(labels) - _MOST_NAMED} more" if len(labels) > _MOST_NAMED else ""
    return f"page {named}" if len(labels) == 1 else f"pages {named}{more}"
