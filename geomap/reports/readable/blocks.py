"""Markdown line by line: what of headings, quotations, tables and fences a reader does not see.

The syntax is that of CommonMark 0.31 with the tables, task lists, footnotes and front matter of GitHub. What would be
safe to take out of any text is told apart from what is only read where the text is known to be Markdown.

Not here: what stands within a line (`geomap.reports.readable.inline`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geomap.reports.readable.edited import Edit

_FRONT_MATTER = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:(?!\1).*\n){0,200}?\1[ \t]*(?:\r?\n|\Z)")
_FENCE = re.compile(r"^ {0,3}(?:`{3,}[^`\n]*|~{3,}.*)$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]{0,3}(?:=+|-+|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})[ \t]*\r?$", re.MULTILINE)
_HARD_BREAK = re.compile(r"(?:\\|(?<! ) {2,})(?=\r?\n)")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?=\S)", re.MULTILINE)
_HEADING_LINE = re.compile(r"^ {0,3}#{1,6}[ \t]([^\r\n]*)(\r?\n)(?=[^\r\n])", re.MULTILINE)
_CLOSING = re.compile(r"(?<![ \t])[ \t]+#+[ \t]*$")
_QUOTATION = re.compile(r"^ {0,3}>(?:[ \t]?>){0,9}[ \t]*(?=\S)|^ {0,3}>(?:[ \t]?>){0,9}[ \t]*$", re.MULTILINE)
_TASK = re.compile(r"^[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(\[[ xX]\][ \t]+)", re.MULTILINE)
_NOTE = re.compile(r"^ {0,3}\[\^[^\[\]\s]{1,40}\]:[ \t]*", re.MULTILINE)
_ANYWHERE = (_TABLE_RULE, _HEADING, _QUOTATION, _NOTE)
_IN_MARKDOWN = (_FRONT_MATTER, _FENCE, _RULE, _HARD_BREAK, _ESCAPE)


def edits(text: str, *, markdown: bool) -> Iterator[Edit]:
    """Yield what takes the marks of lines out of a text.

    Args:
        text: The text.
        markdown: Whether it is known to be Markdown throughout.
    """
    for pattern in (*_ANYWHERE, *(_IN_MARKDOWN if markdown else ())):
        yield from (Edit(*found.span()) for found in pattern.finditer(text))
    yield from (Edit(*found.span(1)) for found in _TASK.finditer(text))
    if markdown:
        yield from _heading_ends(text)


def _heading_ends(text: str) -> Iterator[Edit]:
    """Yield what lets a heading end with a blank line, as no full stop ends it."""
    for found in _HEADING_LINE.finditer(text):
        if closing := _CLOSING.search(text, found.start(1), found.end(1)):
            yield Edit(*closing.span())
        yield Edit(*found.span(2), "\n\n")
