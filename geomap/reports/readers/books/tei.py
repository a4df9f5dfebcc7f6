"""TEI (Text Encoding Initiative): the text of an edition, with the pages that its editors numbered."""

from __future__ import annotations

from typing import Any

from geomap.reports.readers.documents import PARAGRAPH, Block, Document

_BLOCKS = frozenset({"p", "ab", "l", "head", "item", "row", "opener", "closer", "dateline", "salute", "trailer", "u"})
_UNSEEN = frozenset({"teiHeader", "facsimile", "sourceDoc", "fw", "del", "sic", "orig", "abbr", "figDesc", "note"})
_BREAKS = frozenset({"lb", "pb", "cb"})
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def document_of(root: Any) -> Document:
    """Return the document that a TEI file is."""
    return Document(
        blocks=_blocks(root),
        title=_header(root, ("titleStmt", "title")),
        author=_header(root, ("titleStmt", "author")),
        date=_date(root),
        source=_header(root, ("publicationStmt", "publisher")),
        language=next((each.get(_LANG) for each in root.iter() if _name(each) == "text" and each.get(_LANG)), None),
    )


_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class _Gathering:
    """The blocks of a text as its elements come."""

    def __init__(self) -> None:
        self.done: list[Block] = []
        self._text, self._kind, self._joint = "", "body", " "
        self._page: str | None = None
        self._number = 0
        self._goes_on = False

    def add(self, text: str) -> None:
        """Add text, white space as one space."""
        words = " ".join(text.split())
        before = " " if text[:1].isspace() and self._text and not self._text.endswith(" ") else ""
        self._text += f"{before}{words}{' ' if words and text[-1].isspace() else ''}"

    def end(self, kind: str = "body") -> None:
        """End the block, and begin one of a kind."""
        self._flush()
        self._kind, self._goes_on = kind, False

    def begin_page(self, label: str | None, *, within_word: bool) -> None:
        """Begin a page within whatever block there is."""
        goes_on = bool(self._text.strip()) or self._goes_on
        self._flush()
        self._page, self._goes_on, self._joint = label, goes_on, "" if within_word else " "

    def join(self) -> None:
        """Take back the space before a break within a word, and the hyphen that shows it."""
        self._text = self._text.rstrip().rstrip("-\u00ad\u2010")

    def _flush(self) -> None:
        text = self._text.strip()
        if text:
            self._number += not self._goes_on
            before = self._joint if self._goes_on else PARAGRAPH
            self.done.append(Block(text, self._kind, page=self._page, paragraph=self._number, before=before))
        self._text = ""


def _blocks(root: Any) -> list[Block]:
    gathering = _Gathering()
    # Each element is met twice: to begin and to end.
    waiting: list[tuple[Any, bool]] = [(root, True)]
    while waiting:
        element, begins = waiting.pop()
        name = _name(element)
        if not begins:
            _end(gathering, element, name)
            continue
        waiting.append((element, False))
        if name and name not in _UNSEEN:
            _begin(gathering, element, name)
            gathering.add(element.text or "")
            waiting += [(child, True) for child in reversed(element)]
    gathering.end()
    return gathering.done


def _begin(gathering: _Gathering, element: Any, name: str) -> None:
    if _is_within_word(element, name):
        gathering.join()
    if name == "pb":
        gathering.begin_page(element.get("n"), within_word=_is_within_word(element, name))
    elif name in _BLOCKS:
        gathering.end("heading" if name == "head" else "body")


def _end(gathering: _Gathering, element: Any, name: str) -> None:
    if name in _BLOCKS:
        gathering.end()
    tail = element.tail or ""
    if _is_within_word(element, name):
        gathering.add(tail.lstrip())
    else:
        gathering.add(f" {tail}" if name in _BREAKS else tail)


def _is_within_word(element: Any, name: str) -> bool:
    return name in _BREAKS and element.get("break") == "no"


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _header(root: Any, path: tuple[str, str]) -> str | None:
    for outer in root.iter():
        if _name(outer) == path[0]:
            for inner in outer.iter():
                if _name(inner) == path[1]:
                    return "".join(inner.itertext())
    return None


def _date(root: Any) -> str | None:
    """Return the date of what was edited, else none: that of the edition says nothing of the text."""
    for name in ("creation", "sourceDesc"):
        for outer in root.iter():
            if _name(outer) == name:
                found = next((each for each in outer.iter() if _name(each) == "date" and each.get("when")), None)
                if found is not None:
                    return str(found.get("when"))
    return None
