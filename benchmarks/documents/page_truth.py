"""The page on which each word of a PDF stands, by `pdftotext` of Poppler: a reader that geomap does not use.

Used by `document_formats.py`; run by itself this does nothing. A word is known again by those beside it; a word that
breaks over a page belongs to the page on which it begins.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

_WORD = re.compile(r"\w+")
_BROKEN = re.compile(r"(\w)[-\u2010\u00ad]\s*\n\s*(?=\w)")
_AROUND = 3


class PageTruth:
    """The pages of one PDF; it knows none where `pdftotext` is not installed."""

    def __init__(self, path: Path) -> None:
        """Read a PDF."""
        self._pages: dict[tuple[str, ...], set[str]] = defaultdict(set)
        if (program := shutil.which("pdftotext")) is None:
            return
        # In the order in which it is drawn: by their place on the page it mixes columns.
        done = subprocess.run(
            [program, "-raw", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True, timeout=120
        )
        for number, page in enumerate(done.stdout.decode("utf-8").split("\f"), 1):
            # Hyphens go from both texts: of a broken word nobody knows whether its hyphen is its own.
            words = _words(_BROKEN.sub(r"\1", page))
            for at in range(len(words)):
                self._pages[tuple(words[at : at + _AROUND])].add(str(number))

    def page(self, text: str, start: int) -> str | None:
        """Return the page of the word at an offset into the plain text; None where it is not known, or not one."""
        before, after = _words(text[:start])[-_AROUND + 1 :], _words(text[start:])[:_AROUND]
        words = [*before, *after]
        at = len(before)
        votes = [
            self._pages[key]
            for begin in range(max(at - _AROUND + 1, 0), at + 1)
            if (key := tuple(words[begin : begin + _AROUND])) in self._pages
        ]
        alike = set.intersection(*votes) if votes else set()
        return alike.pop() if len(alike) == 1 else None


def _words(text: str) -> list[str]:
    return _WORD.findall(re.sub(r"(?<=\w)[-\u2010\u00ad](?=\w)", "", text).lower())
