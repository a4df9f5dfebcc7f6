"""Pages on paper, as the browser prints them, and the words on them."""

from __future__ import annotations

import io
import unicodedata
from typing import Any

import pytest


def printed(page: Any, **options: Any) -> list[Any]:
    """The sheets that a page of the browser gives, as pypdf reads them."""
    pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed")
    return list(pypdf.PdfReader(io.BytesIO(page.pdf(**({"format": "A4"} | options)))).pages)


def plain(text: str) -> str:
    """Text with its ligatures opened and its spaces made one."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def words_on(sheets: list[Any]) -> str:
    """The words on sheets, one after another."""
    return " ".join(plain(sheet.extract_text()) for sheet in sheets)


def words_above(sheet: Any, mark: str) -> str:
    """The words of a sheet that stand higher than a mark."""
    found: list[tuple[float, str]] = []

    def visit(text: str, current: list[float], matrix: list[float], *_: object) -> None:
        if text.strip():
            found.append((matrix[4] * current[1] + matrix[5] * current[3] + current[5], plain(text)))

    sheet.extract_text(visitor_text=visit)
    foot = max(height for height, text in found if mark in text)
    return " ".join(text for height, text in found if height > foot)
