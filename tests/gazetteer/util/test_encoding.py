"""Decoding: every usual encoding of text comes through, and nothing else does."""

from __future__ import annotations

import io
import os
import zipfile

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from gazetteer.errors import TableInvalid
from gazetteer.util import encoding


def decode_text(data: bytes, *, where: str) -> str:
    return encoding.decode_text(data, where=where, error=TableInvalid, advice="save it as plain text")


unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no failure."""

ENGLISH = "The convoy left at dawn – “nobody saw it,” said the mayor’s aide, who paid £5 for a café crème."
GERMAN = "Der Zug fuhr von Köln über Münster nach Düsseldorf – „spät wie nie“, sagte die Sprecherin größter Höfe."
FRENCH = "Le convoi a quitté l’Hérault à l’aube ; « la route est coupée », dit le préfet, près d’Orléans, à Sète, cœur."
SPANISH = "El convoy salió de Cádiz y llegó a Málaga; ¿quién lo vio? Nadie, según el alcalde de Logroño, año tras año."
DANISH = "Konvojen kørte fra København over Århus til Ålborg, sagde borgmesteren på mødet i går, før den vendte."
POLISH = "Konwój wyjechał z Łodzi przez Wrocław i dotarł do Gdańska późnym wieczorem, poinformował rzecznik rządu."
CZECH = "Příliš žluťoučký kůň přešel město Hradec Králové; vláda oznámila, že konvoj odjel z Brna přes Olomouc."
TURKISH = "Konvoy İstanbul'dan ayrıldı, Eskişehir üzerinden Ankara'ya ulaştı; yetkililer yolun kapalı olduğunu söyledi."
RUSSIAN = "Колонна вышла из Хамы и направилась в Идлиб, сообщил представитель министерства."
GREEK = "Το κομβόι έφυγε από την Αθήνα και έφτασε στη Θεσσαλονίκη αργά το βράδυ."
ARABIC = "غادرت القافلة مدينة حماة متجهة إلى إدلب صباح يوم الثلاثاء، بحسب مسؤول."
HEBREW = "השיירה יצאה מחיפה והגיעה לירושלים בשעות הערב, כך נמסר."
CHINESE = "车队从北京出发，经过石家庄前往郑州，官员说道路已经关闭。\n"
JAPANESE = "車列は東京を出発し、名古屋を経由して大阪に到着したと当局者は述べた。\n"
KOREAN = "호송대는 서울을 출발해 대전을 거쳐 부산에 도착했다고 관계자가 말했다.\n"

OLDER = [
    (ENGLISH, "cp1252"),
    (GERMAN, "cp1252"),
    (FRENCH, "cp1252"),
    (SPANISH, "cp1252"),
    (DANISH, "cp1252"),
    (POLISH, "cp1250"),
    (CZECH, "cp1250"),
    (TURKISH, "cp1254"),
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8_r"),
    (GREEK, "cp1253"),
    (ARABIC, "cp1256"),
    (HEBREW, "cp1255"),
    (CHINESE, "gb18030"),
    (JAPANESE, "cp932"),
    (KOREAN, "cp949"),
]
EVERY_LANGUAGE = sorted({text for text, _ in OLDER})


@pytest.mark.parametrize(("text", "encoding"), OLDER)
@pytest.mark.parametrize("times", [1, 50])
def test_older_encodings_are_recognised(text: str, encoding: str, times: int) -> None:
    assert decode_text(text.encode(encoding) * times, where="a.txt") == text * times


@pytest.mark.parametrize("text", EVERY_LANGUAGE)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_recognised_in_every_language(text: str, encoding: str) -> None:
    assert decode_text(text.encode(encoding), where="a.txt") == text


@pytest.mark.parametrize(
    "text", ["Zürich", "He didn’t go.", "“Hama”", "café", "€20 for a beer – no more", "10 °C in São Paulo", "¡Olé!"]
)
def test_a_short_text_is_windows_1252_in_case_of_doubt(text: str) -> None:
    assert decode_text(text.encode("cp1252"), where="a.txt") == text


@unhurried
@given(st.lists(st.sampled_from(ENGLISH.split()[1:] + GERMAN.split() + FRENCH.split()), min_size=1, max_size=60))
@example(["–"])
@example(["café"])
def test_windows_1252_comes_through_in_any_words(words: list[str]) -> None:
    # One word of a single accented letter, such as the French preposition, could be of any alphabet.
    text = "In short: " + " ".join(words)
    assert decode_text(text.encode("cp1252"), where="a.txt") == text


@unhurried
@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@example("Al-Bab\0", "utf-8")
@example("\ufeffAl-Bab", "utf-8-sig")
@example("one\r\ntwo\rthree\u2028four\x85five\x0c", "utf-16")
def test_any_text_in_unicode_comes_through(text: str, encoding: str) -> None:
    assume(text.count("\0") <= 2)
    # A mark and a NUL in UTF-16 are the mark of UTF-32; a leading mark without another is the mark of UTF-8.
    assume(not text.startswith("\0") or encoding != "utf-16")
    assume(not text.startswith("\ufeff") or encoding != "utf-8")
    assert decode_text(text.encode(encoding), where="a.txt") == text


@unhurried
@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00")
@example(b"\xff\xfe\x00\xd8")
@example(b"\x00" * 64)
@example(b"\xef\xbb\xbf\xff")
def test_any_bytes_give_text_or_an_error(data: bytes) -> None:
    try:
        text = decode_text(data, where="a.bin")
    except TableInvalid as error:
        assert str(error).startswith("a.bin: looks like ")
    else:
        text.encode("utf-8")


def test_random_bytes_are_not_text() -> None:
    with pytest.raises(TableInvalid, match=r"a\.txt: looks like a binary file, not text; save it as plain text"):
        decode_text(bytes(range(256)) * 20, where="a.txt")


def test_a_stray_nul_is_text_and_many_are_not() -> None:
    text = "A convoy reached Hama.\0 It left for Idlib.\0"
    assert decode_text(text.encode(), where="a.txt") == text
    assert decode_text(text.encode("cp1252") + b"\xe9", where="a.txt") == text + "é"
    with pytest.raises(TableInvalid):
        decode_text(b"Hama\0\0\0Idlib\0\0\0\0", where="a.txt")


def test_damaged_utf8_keeps_what_is_sound() -> None:
    data = f"{ARABIC} Ma‘arrat an Nu‘mān".encode()
    assert decode_text(data[:-2], where="a.txt") == f"{ARABIC} Ma‘arrat an Nu‘m\ufffd"


def test_damaged_utf16_keeps_what_is_sound() -> None:
    assert decode_text((GERMAN * 3).encode("utf-16")[:-1], where="a.txt") == (GERMAN * 3)[:-1] + "\ufffd"


def archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(name, "a convoy reached Hama " * 9)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "a PDF file"),
        (b"{\\rtf1\\ansi A convoy reached Hama.}", "an RTF file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
        (b"\x7fELF\x02\x01\x01" + bytes(9), "a program"),
        (b"\x1f\x8b\x08\x00" + os.urandom(50), "a gzip archive"),
        (b"SQLite format 3\x00" + bytes(84), "an SQLite database"),
        (archive("word/document.xml", "[Content_Types].xml"), "a Word document"),
        (archive("xl/workbook.xml"), "an Excel workbook"),
        (archive("report.txt"), "a ZIP archive"),
    ],
    ids=lambda value: value if isinstance(value, str) else "data",
)
def test_a_binary_format_is_named_with_what_to_do(data: bytes, kind: str) -> None:
    with pytest.raises(TableInvalid) as caught:
        decode_text(data, where="a.txt")
    assert str(caught.value).startswith(f"a.txt: looks like {kind}, not text; ")
    assert caught.value.advice


def test_much_text_is_decoded_whole() -> None:
    text = (GERMAN + "\n") * 5000
    assert decode_text(text.encode("cp1252"), where="a.txt") == text


def test_a_replacement_character_in_a_text_is_no_damage() -> None:
    text = "a witness wrote \ufffd on a wall"
    assert decode_text(text.encode(), where="a.txt") == text


def test_a_long_line_is_enough_to_tell_a_legacy_encoding() -> None:
    text = GERMAN + "x" * 300_000 + GERMAN + "y" * 300_000
    assert decode_text(text.encode("cp1252"), where="a.txt") == text


def test_a_line_that_is_no_text_is_named() -> None:
    with pytest.raises(TableInvalid, match=r"a\.jsonl line 7: looks like a binary file"):
        encoding.decode_text(bytes(64), where="a.jsonl", error=TableInvalid, advice="mend it", line=7)
