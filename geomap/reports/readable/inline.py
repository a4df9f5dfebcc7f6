"""What stands within a line and is not shown: addresses, marks of links, emphasis and HTML.

Links are read as their text, pictures not at all, and an address in the text as one word that says nothing: no name in
an address is a name in the report. Struck out text is not read, since its writer took it back.

The syntax is that of CommonMark 0.31, of GitHub's extensions to it, of HTML and of Wikipedia's links. Not here: what is
made of whole lines (`geomap.reports.readable.blocks`) and emphasis (`geomap.reports.readable.emphasis`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geomap.reports.readable.edited import Edit

_ADDRESS_WORD = "http://x.org"
"""What is read in place of an address: the tokenizer leaves it whole, and every stage passes it over."""

_LABEL = r"\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.){0,100}\]){0,500}+)\]"
_TITLE = r"""(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?"""
_TARGET = r"(?:<[^<>\n]{0,2000}>|(?:[^\s()\\]|\\.|\((?:[^\s()]|\\.){0,500}\)){0,2000}+)"
_LINK = re.compile(rf"(!?){_LABEL}(?:\(\s{{0,9}}({_TARGET}){_TITLE}\s{{0,9}}\)|\[([^\[\]]{{0,200}})\])?", re.DOTALL)
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\](?!\()")
_LIKE_ADDRESS = re.compile(r"[/#:@]|\.\w|^<")
_DEFINITION = re.compile(
    r"""^\ {0,3}\[(?!\^)([^\[\]\n]{1,200})\]:[ \t]*(?:\r?\n[ \t]*)?(?:<[^<>\n]*>|(?=\S*(?:[/\#:@]|\.\w))\S+)
    (?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*\r?$""",
    re.MULTILINE | re.VERBOSE,
)
_MARK = re.compile(r"\^?(?:[0-9]{1,3}|[a-z])")

_SCHEME = r"(?:https?|ftps?|file)://"
_ADDRESS = re.compile(
    rf"<(?:{_SCHEME}|mailto:|www\.)[^<>\s]{{1,2000}}>"
    rf"|(?:{_SCHEME}|\bwww\.|\bmailto:)[^\s<>\"“”«»|\[\]]{{1,2000}}"
    r"|(?<![\w.@/-])(?:[\w-]{2,63}\.){1,5}[a-z]{2,12}(?::[0-9]{1,5})?/[^\s<>\"“”«»|\[\]]{1,2000}"
    r"|(?<!\S)(?:~|\.{1,2})?/(?:[\w.-]{1,100}/){1,20}[\w-]{1,100}\.[a-z0-9]{2,4}\b"
    r"|(?<!\S)[A-Za-z]:\\[^\s<>\"|]{1,500}"
)
_TRAILING = ".,;:!?'\"*_~’”"

_INLINE_TAGS = (
    "a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|"
    "wbr"
)
_BLOCK_TAGS = (
    "article|blockquote|body|br|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|hr|html|"
    "iframe|img|li|main|nav|ol|p|picture|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_TAG = re.compile(rf"</?(?:(?:{_INLINE_TAGS})|({_BLOCK_TAGS}))(?:[\s/][^<>]{{0,2000}})?>", re.IGNORECASE)
_RAISED = re.compile(
    r"<(sup|ref)\b[^<>]{0,200}(?:/>|>(?:<[^<>]{1,500}>)?\[?[\w\s†‡*]{1,20}\]?(?:</[a-z]{1,9}>)?</\1>)", re.IGNORECASE
)
_ORDINAL = re.compile(r">(?:st|nd|rd|th|er|e|o|a)</", re.IGNORECASE)
_UNSHOWN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"), ("<del>", "</del>"))
_STRUCK = re.compile(r"(?<![~\w])~~(?=[^\s~])[^~\n]{1,500}(?<=\S)~~(?![~\w])")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)(?=\S)[^`\n]{1,500}(?<=\S)\1(?!`)")


def hidden(text: str) -> Iterator[Edit]:
    """Yield what takes out comments, scripts and struck out text, marks in small print, and tags of HTML."""
    small = text.lower()
    for opening, closing in _UNSHOWN if "<" in text else ():
        start = small.find(opening)
        while start >= 0 and (end := small.find(closing, start)) >= 0:
            yield Edit(start, end + len(closing))
            start = small.find(opening, end)
    yield from (Edit(*found.span()) for found in _STRUCK.finditer(text))
    for found in _RAISED.finditer(text):
        if not _ORDINAL.search(found[0]):
            yield Edit(*found.span())
    yield from (Edit(*found.span(), "\n" if found[1] else "") for found in _TAG.finditer(text))


def links(text: str, *, markdown: bool) -> Iterator[Edit]:
    """Yield what takes the marks of links and code out of a text, and pictures with their description.

    Args:
        text: The text.
        markdown: Whether it is known to be Markdown throughout, so that `[text](file)` is a link whatever it leads to.
    """
    defined = list(_DEFINITION.finditer(text)) if "]:" in text else []
    labels = frozenset(found[1].casefold().strip() for found in defined)
    yield from (Edit(*found.span()) for found in defined)
    yield from _links(text, 0, len(text), labels=labels, markdown=markdown)
    for found in _WIKI_LINK.finditer(text):
        yield Edit(found.start(), found.start(1))
        yield Edit(found.end(1), found.end())
    for found in _CODE.finditer(text):
        yield Edit(*found.span(1))
        yield Edit(found.end() - len(found[1]), found.end())


def addresses(text: str) -> Iterator[Edit]:
    """Yield what puts one word that says nothing in the place of each address."""
    for found in _ADDRESS.finditer(text):
        start, end = found.span()
        if text[start] != "<":
            end = start + len(_bare(found[0]))
        glued = start and text[start - 1].isalnum()
        yield Edit(start, end, f" {_ADDRESS_WORD}" if glued else _ADDRESS_WORD)


def _bare(address: str) -> str:
    """Return an address without the punctuation of the sentence behind it."""
    while address[-1] in _TRAILING or (address[-1] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address


def _links(text: str, start: int, end: int, *, labels: frozenset[str], markdown: bool) -> Iterator[Edit]:
    for found in _LINK.finditer(text, start, end):
        is_picture, label, target, reference = found.groups()
        leads = target is not None and (markdown or bool(_LIKE_ADDRESS.search(target)) or bool(is_picture))
        if not leads and (reference or label).casefold().strip() not in labels:
            continue
        if is_picture:
            yield Edit(*found.span())
        elif _MARK.fullmatch(label):
            # The mark of a footnote stays in brackets, so that it does not run into the word before it.
            yield Edit(found.end(2) + 1, found.end())
        else:
            yield Edit(found.start(), found.start(2))
            yield Edit(found.end(2), found.end())
            yield from _links(text, *found.span(2), labels=labels, markdown=markdown)
