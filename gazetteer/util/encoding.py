"""From the bytes of a file to its text.

Reports and tables come from everywhere: UTF-8 with and without a byte order mark, UTF-16 from Windows' Notepad and
Excel, Windows-1252 from old mail, Windows-1251 and Shift JIS from elsewhere, and now and then a PDF that somebody
renamed. The encoding is found in steps, each less certain than the one before, and what is not text is refused:

1. the signature of a binary format refuses it by name;
2. a byte order mark decides for UTF-8, UTF-16 or UTF-32;
3. what is valid UTF-8 is UTF-8, also with a stray NUL in it;
4. UTF-16 without a mark, where the zeros and the punctuation of text stand where UTF-16 has them;
5. UTF-8 in which a few bytes are damaged;
6. a legacy encoding, weighed by charset-normalizer, Windows-1252 in cases of doubt.

`decode_text` does this to the whole of a text, `open_text` to a file that is too large for that. Line endings and
everything else stay as they are, so that offsets count the code points of the decoded text; only a leading byte order
mark is dropped.
"""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
from typing import TYPE_CHECKING, BinaryIO, TextIO

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from charset_normalizer import CharsetMatch

    from gazetteer.util.explained import ExplainedError

_BINARY = "looks like a binary file, not text"
_IMAGE = "type or recognise its text first"
_UNPACK = "unpack it first"
_UNZIP = "unpack it, or save it as text if it is a document"
_SIGNATURES: tuple[tuple[bytes, str, str | None], ...] = (
    (b"%PDF-", "a PDF file", None),
    (b"{\\rtf", "an RTF file", None),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document", None),
    (b"\x89PNG\r\n", "a PNG image", _IMAGE),
    (b"\xff\xd8\xff", "a JPEG image", _IMAGE),
    (b"GIF87a", "a GIF image", _IMAGE),
    (b"GIF89a", "a GIF image", _IMAGE),
    (b"II*\x00", "a TIFF image", _IMAGE),
    (b"MM\x00*", "a TIFF image", _IMAGE),
    (b"\x1f\x8b\x08", "a gzip archive", _UNPACK),
    (b"BZh91AY&SY", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x7fELF", "a program", "give a text instead"),
    (b"\xcf\xfa\xed\xfe", "a program", "give a text instead"),
    (b"\xca\xfe\xba\xbe", "a program", "give a text instead"),
    (b"SQLite format 3\x00", "an SQLite database", "export it first; a GeoPackage has the file ending .gpkg"),
    (b"OggS\x00", "a sound or video file", "transcribe it first"),
    (b"ID3\x03", "a sound file", "transcribe it first"),
    (b"ID3\x04", "a sound file", "transcribe it first"),
)
"""Opening bytes of formats that people keep reports and tables in or beside, from the formats' own specifications, and
what to do; None where a reader has to say. None goes beyond the first line feed: the first line of a file is enough."""

_ARCHIVED: tuple[tuple[bytes, str], ...] = (
    (b"word/document.xml", "a Word document"),
    (b"xl/workbook.xml", "an Excel workbook"),
    (b"ppt/presentation.xml", "a PowerPoint file"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"mimetypeapplication/epub+zip", "an e-book"),
)
"""Names that stand uncompressed in a ZIP archive and tell which document format it is."""

MARKS: dict[bytes, str] = {
    codecs.BOM_UTF8: "utf-8",
    # Before UTF-16, whose little-endian mark is the first half of this one.
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
"""Byte order marks and the encodings that they stand before."""

_LEGACY_ENCODINGS = [
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "gb18030", "big5", "cp932",
    "euc_jp", "cp949",
]  # fmt: skip
"""Encodings that text on the web was written in before UTF-8, by share. The rarer ones only cause false guesses."""

_DAMAGE = "\udfff"
"""What stands for bytes that are not UTF-8 while they are counted: U+FFFD may be part of the text."""

_MARKED = "gazetteer.damage"
codecs.register_error(_MARKED, lambda error: (_DAMAGE, error.end))  # type: ignore[attr-defined]

_SAMPLE = 1 << 18
"""Bytes that are enough to tell an encoding."""

_STRAY_ZEROS = 2
"""NUL characters that a short text may contain and still be text."""

_ZERO_SHARE = 0.02
"""Share of NUL bytes from which on something is not UTF-8 text; UTF-16 of any alphabet has more, from its spaces."""

_CONTROL_SHARE = 0.005
"""Share of control characters from which on something in a legacy encoding is not text."""

_ORDINARY = re.compile(r"[\t\n\r -~\u3000-\u3003\uff01\uff0c\uff1a\uff1b\uff1f]")
"""Characters that every script uses between its words: ASCII, and East Asian punctuation."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
"""C0 controls other than tabulator, line and page ends and the escape of terminal colours."""

_MISREAD = re.compile(r"(?<=[^\W\d_])[¡-ª¬®¯±³µ¶¸¹º-¿×÷ƒ€‚„†‡ˆ‰‹›˜™](?=[^\W\d_])")
"""Signs that Windows-1252 has where the Central European and other code pages have letters, inside a word."""

_NORTHERN = re.compile(r"[ÐÝÞðýþ]")
"""Letters of Icelandic and Faroese in Windows-1252, and of the far commoner Turkish in Windows-1254."""

_STERLING = re.compile(r"£\s?\d")
"""The pound sign before a number; in the Central European code page the same byte is the letter Ł."""

_ENOUGH_LETTERS = 8
"""Letters beyond ASCII below which a text is too short to prove that it is not Windows-1252."""


def decode_text(data: bytes, *, where: str, error: type[ExplainedError], advice: str, line: int | None = None) -> str:
    """Return the text that bytes stand for.

    Args:
        data: The whole content of a file, or one line of it.
        where: What to call it in a message.
        error: What to raise where it is not text.
        advice: What to do about a file that is not text.
        line: The line it is, counted from 1, where it is only one.

    Returns:
        The text without a leading byte order mark; line endings are kept, U+FFFD stands for what is damaged. May be
        empty.

    Raises:
        ExplainedError: It is not text, or no encoding fits; of the class `error`.
    """
    try:
        encoding = find_encoding(io.BytesIO(data), where=where, error=error, advice=advice)
    except error as failure:
        failure.line = line
        raise
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        if encoding.startswith("utf-8") or (encoding.startswith("utf") and _has_few_damages(text)):
            return text
        raise error(_BINARY, where=where, line=line, advice=advice) from None


def find_encoding(
    stream: BinaryIO, *, where: str | os.PathLike[str] | None, error: type[ExplainedError], advice: str
) -> str:
    """Return the encoding of a text, one that drops a byte order mark; the text is read to its end, block by block.

    Raises:
        ExplainedError: The beginning is not text; of the class `error`, with `where` and `advice`.
    """
    block = stream.read(_SAMPLE)
    refuse_binary(block, where=where, error=error, advice=advice)
    marked = next((encoding for mark, encoding in MARKS.items() if block.startswith(mark)), "")
    if marked and marked != "utf-8":
        return marked[: len("utf-16")]
    has_many_zeros = block.count(0) > max(_STRAY_ZEROS, len(block) * _ZERO_SHARE)
    if has_many_zeros or (b"\0" in block and not _is_utf8(block)):
        if order := _utf16_order(block):
            return order
        if has_many_zeros:
            raise error(_BINARY, where=where, advice=advice)
    decoder = codecs.getincrementaldecoder("utf-8")(_MARKED)
    sound = damaged = 0
    sample = b""
    while block:
        following = stream.read(_SAMPLE)
        text = decoder.decode(block, final=not following)
        bad = text.count(_DAMAGE)
        damaged += bad
        sound += 0 if text.isascii() else len(text) - len(text.encode("ascii", "ignore")) - bad
        if bad and not sample:
            sample = (following and block[: block.rfind(b"\n") + 1]) or block
        block = following
    # In no other encoding of text do bytes form sequences of UTF-8 by chance as often as this.
    if sound >= 2 * damaged:
        return "utf-8-sig" if marked else "utf-8"
    encoding = _weighed(sample)
    text = sample.decode(encoding, "replace")
    if len(_CONTROLS.findall(text)) > max(_STRAY_ZEROS, _CONTROL_SHARE * len(text)):
        raise error(_BINARY, where=where, advice=advice)
    return encoding


def open_text(path: Path, *, encoding: str | None, newline: str, error: type[ExplainedError], advice: str) -> TextIO:
    """Open a text file, whatever its encoding, which is found where it is None; see `open` and `decode_text`.

    Bytes that stand for no character become lone surrogates, so that a reader can refuse them; in encodings of two and
    four bytes, which cannot keep such bytes, they become U+FFFD.
    """
    if encoding is None:
        with path.open("rb") as stream:
            encoding = find_encoding(stream, where=path, error=error, advice=advice)
    is_whole = encoding.lower().startswith(("utf-16", "utf_16", "utf-32", "utf_32"))
    return path.open(encoding=encoding, errors="replace" if is_whole else "surrogateescape", newline=newline)


def refuse_binary(
    data: bytes, *, where: str | os.PathLike[str] | None, error: type[ExplainedError], advice: str
) -> None:
    """Raise an error if bytes begin like a well-known binary format; see `decode_text` for the arguments."""
    kind = binary_kind(data)
    if kind is not None:
        raise error(f"looks like {kind[0]}, not text", where=where, advice=kind[1] or advice)


def is_wide(data: bytes) -> bool:
    """Tell whether bytes are in an encoding of two or four bytes a character, where lines do not end at a byte 10.

    Args:
        data: The beginning of a file, as far as the first byte 10.
    """
    return b"\x00" in data or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def binary_kind(data: bytes) -> tuple[str, str | None] | None:
    """Return what a binary file is and what to do with it, or None as what to do."""
    for signature, kind, advice in _SIGNATURES:
        if data.startswith(signature):
            return kind, advice
    if data.startswith(b"RIFF") and data[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        return "an image, sound or video file", "type or transcribe its text first"
    if data[4:8] == b"ftyp" and data[:3] == b"\x00\x00\x00":
        return "a video file", "transcribe it first"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        document = next((kind for name, kind in _ARCHIVED if name in data), None)
        return (document, None) if document else ("a ZIP archive", _UNZIP)
    return None


def _is_utf8(data: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _utf16_order(data: bytes) -> str | None:
    """Return which UTF-16 bytes without a mark are, or None where the characters are not those of text."""
    # The first bytes of the pairs choose the block of Unicode, and a text keeps to few blocks.
    big_endian = len(set(data[0::2])) <= len(set(data[1::2]))
    for encoding in ("utf-16-be", "utf-16-le") if big_endian else ("utf-16-le", "utf-16-be"):
        try:
            # The bytes may end within a character.
            text = codecs.getincrementaldecoder(encoding)().decode(data)
        except UnicodeDecodeError:
            continue
        if _plausible(text):
            return encoding
    return None


def _plausible(text: str) -> bool:
    """Tell whether a text read as UTF-16 has the characters of text, spaces and punctuation among them."""
    if _CONTROLS.search(text) or any(unicodedata.category(character) in {"Cn", "Co"} for character in set(text)):
        return False
    return len(_ORDINARY.findall(text)) >= 0.03 * len(text)


def _has_few_damages(text: str) -> bool:
    damaged = text.count("\ufffd")
    return damaged * 100 <= len(text) and _plausible(text.replace("\ufffd", ""))


def _weighed(sample: bytes) -> str:
    """Return the likeliest legacy encoding of bytes that are not UTF-8."""
    import charset_normalizer

    matches = list(charset_normalizer.from_bytes(sample, cp_isolation=_LEGACY_ENCODINGS))
    try:
        is_western = not matches or _is_western(sample.decode("cp1252"), matches)
    except UnicodeDecodeError:
        is_western = False
    return "cp1252" if is_western else matches[0].encoding


def _is_western(text: str, matches: list[CharsetMatch]) -> bool:
    """Tell whether nothing speaks against Windows-1252.

    Args:
        text: The sample as Windows-1252 has it.
        matches: What charset-normalizer found, best first, at least one.
    """
    letters = [character for character in text if character.isalpha()]
    accented = sum(not letter.isascii() for letter in letters)
    if _MISREAD.search(text) or 2 * accented > len(letters):
        return False
    if accented < _ENOUGH_LETTERS or _STERLING.search(text):
        return True
    best = matches[0]
    own = next((match for match in matches if "cp1252" in match.could_be_from_charset), None)
    if own is None:
        return best.coherence < 0.2
    other_is_clearer = best.chaos < own.chaos - 0.02 and best.coherence >= own.coherence
    return not other_is_clearer and not (_NORTHERN.search(text) and best.coherence > own.coherence)
