"""Which encoding a table is written in.

Spreadsheets save tables as UTF-8 with or without a byte order mark, as UTF-16, or in the code page of the country where
the machine stands. `find_encoding` reads a file once through, a line at a time: a mark decides, then whether all of it
is UTF-8, then charset-normalizer by the lines that are not ASCII, with Windows-1252 in cases of doubt.

Not here: decoding. A few damaged bytes in what is UTF-8 otherwise leave it UTF-8: the reader rejects their rows alone.
"""

from __future__ import annotations

import codecs
from pathlib import Path

from gazetteer.errors import TableInvalid

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # Before UTF-16, whose little-endian mark is the first half of this one.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_BINARY = (
    (b"PK\x03\x04", "a spreadsheet or an archive", "save it as CSV"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document", "save it as CSV"),
    (b"\x1f\x8b", "a gzip archive", "unpack it"),
    (b"%PDF-", "a PDF file", "export its table as CSV"),
    (b"SQLite format 3\0", "an SQLite database", "give its file name the ending .gpkg if it is a GeoPackage"),
)
"""Opening bytes of what tables are kept in or beside, from the formats' own specifications."""

_OLDER = [
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "gb18030", "big5", "cp932",
    "euc_jp", "cp949",
]  # fmt: skip
"""Encodings that tables were saved in before UTF-8, by share on the web. The rarer ones only cause false guesses."""

_HEAD = 1 << 16
_SAMPLE = 1 << 17
_LINE = 1 << 20
_ZERO_SHARE = 0.02
_FEW = 6
"""Bytes beyond ASCII below which a table is too short to prove that it is not in Windows-1252."""


def find_encoding(path: Path) -> str:
    """Find the encoding of a text file.

    Args:
        path: A regular file.

    Returns:
        A name that `open` knows; one that drops the byte order mark where there is one.

    Raises:
        TableInvalid: It is no text.
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
        refuse_binary(head, path)
        for mark, encoding in _MARKS:
            if head.startswith(mark):
                return encoding
        if head.count(0) > len(head) * _ZERO_SHARE:
            return _utf_16(head, path)
        stream.seek(0)
        sound = damaged = 0
        sample = bytearray()
        while line := stream.readline(_LINE):
            if line.isascii():
                continue
            if _is_utf_8(line):
                sound += 1
            else:
                damaged += 1
                if len(sample) < _SAMPLE:
                    sample += line
    return "utf-8" if sound >= 2 * damaged else _older(bytes(sample))


def on_damage(encoding: str) -> str:
    """Return how to decode bytes that stand for no character: as lone surrogates, whose rows are refused later.

    The encodings of two and four bytes cannot keep such bytes; there U+FFFD takes their place.
    """
    return "replace" if encoding.lower().startswith(("utf-16", "utf_16", "utf-32", "utf_32")) else "surrogateescape"


def refuse_binary(head: bytes, path: Path) -> None:
    """Raise `TableInvalid` if a file begins like a well-known binary format."""
    for signature, what, advice in _BINARY:
        if head.startswith(signature):
            raise TableInvalid(f"is {what}, not a table", where=path, advice=advice)


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        # A line longer than what is read at once may be cut inside a character.
        return len(line) == _LINE and error.start > _LINE - 4 and error.reason == "unexpected end of data"
    return True


def _utf_16(head: bytes, path: Path) -> str:
    """Tell the byte order of UTF-16 without a mark: of ASCII characters, the first or the second byte is 0."""
    first, second = head[0::2].count(0), head[1::2].count(0)
    if max(first, second) < 4 * max(min(first, second), 1) or max(first, second) < len(head) / 8:
        what = "looks like a binary file, not a table"
        raise TableInvalid(what, where=path, advice="save it as CSV in UTF-8")
    return "utf-16-be" if first > second else "utf-16-le"


def _older(sample: bytes) -> str:
    import charset_normalizer

    beyond = sum(byte >= 0x80 for byte in sample)
    best = charset_normalizer.from_bytes(sample, cp_isolation=_OLDER).best()
    if best is None or beyond < _FEW or "cp1252" in best.could_be_from_charset:
        return "cp1252"
    return best.encoding
