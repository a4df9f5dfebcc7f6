"""Documents made to loop, to be too many, to run something or to fetch something; each small, and made in a moment."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from tests.geomap.reports.readers import made
from tests.hostile.bombs import xml, zipped

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"

WORDS = "Lorries with maize left Gulu for Kitgum on Monday, and nobody knew why."


def _pdf(*objects: str, stream: bytes = b"") -> bytes:
    """Return a PDF of objects numbered from 1; what stands in the last may be a stream."""
    body = "".join(f"{number} 0 obj\n{one}\nendobj\n" for number, one in enumerate(objects, 1)).encode()
    if stream:
        head = b"%d 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % (len(objects) + 1, len(stream))
        body += head + stream + b"\nendstream\nendobj\n"
    return b"%PDF-1.4\n" + body + b"trailer << /Root 1 0 R /Size 99 >>\nstartxref\n0\n%%EOF\n"


_CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
_PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_ITSELF = (
    "<< /Type /XObject /Subtype /Form /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream"
)


def pdfs() -> dict[str, bytes]:
    """Return PDF files whose objects, pages and tables run in circles, or are too many."""
    tables, before = b"%PDF-1.4\n", 0
    for _ in range(3_000):
        at = len(tables)
        tables += b"xref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Size 2 %s >>\n" % (b"/Prev %d" % before)
        before = at
    circle = b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Size 2 /Prev 9 >>\nstartxref\n9\n%%EOF"
    return {
        "own kids.pdf": _pdf(_CATALOG, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
        "kids of kids.pdf": _pdf(
            _CATALOG, *(f"<< /Type /Pages /Kids [{f'{n} 0 R ' * 10}] /Count 10 >>" for n in range(3, 14)), "<< >>"
        ),
        "a billion pages.pdf": _pdf(
            _CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>", "<< /Type /Page >>"
        ),
        "a page a million times.pdf": _pdf(
            _CATALOG,
            f"<< /Type /Pages /Kids [{'3 0 R ' * 1_000_000}] /Count 1000000 >>",
            "<< /Type /Page /Parent 2 0 R >>",
        ),
        "references.pdf": _pdf(_CATALOG, "3 0 R", "2 0 R"),
        "parents.pdf": _pdf(_CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>", "<< /Parent 3 0 R >>"),
        "a form in itself.pdf": _pdf(
            _CATALOG,
            _PAGES,
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >> >>",
            _ITSELF,
        ),
        "brackets.pdf": _pdf(f"<< /Type /Catalog /Pages 2 0 R /X {'[' * 50_000} >>", "<< /Type /Pages /Kids [] >>"),
        "a table before itself.pdf": circle,
        "endless tables.pdf": tables + b"startxref\n%d\n%%%%EOF" % before,
        "a stream that swells.pdf": _pdf(
            _CATALOG,
            _PAGES,
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
            stream=zlib.compress(b"q " * 2**25, 9),
        ),
    }


def mails() -> dict[str, bytes]:
    """Return mails of too many parts, levels and headers."""
    head = b"From: a@example.org\nDate: Wed, 7 Oct 2015 23:30:00 +0300\nMIME-Version: 1.0\n"
    body = b"\nContent-Type: text/plain\n\nArua is dry.\n"
    levels = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(10_000))
    parts = b"".join(
        b"--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a%d.txt\n\nGulu.\n" % number
        for number in range(3_000)
    )
    return {
        "levels.eml": head + levels + body,
        "mails in mails.eml": head + b"Content-Type: message/rfc822\n\n" * 10_000 + body,
        "parts.eml": head + b"Content-Type: multipart/mixed; boundary=b\n\n--b" + body + parts + b"--b--\n",
        "a long header.eml": head + b"Subject: " + b"x" * 5_000_000 + b"\n\nArua is dry.\n",
        "many headers.eml": head + b"".join(b"X-%d: y\n" % n for n in range(50_000)) + b"\nArua is dry.\n",
        "comments.eml": b"To: " + b"(" * 50_000 + b"\n" + head + b"\nArua is dry.\n",
    }


def texts() -> dict[str, bytes]:
    """Return tables, chats, crawls and pages that nest, lie or are too wide."""
    answer = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\n"
    )
    page = f"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n{made.html()}".encode()
    deep = b"[" * 100_000 + b"]" * 100_000
    return {
        "columns.csv": b"text," + b",".join(b"c%d" % n for n in range(100_000)) + b"\nArua is dry.\n",
        "a field.csv": b'id,text\n1,"' + b"Arua is dry. " * 1_300_000 + b'"\n2,Gulu.\n',
        "a quotation.csv": b'id,text\n1,"Arua' + b"\n2,Gulu." * 10_000,
        "nothing.txt": bytes(1000),
        "nothing.csv": b"id,text\n1,Ar\0ua is a dry town.\n",
        "deep.jsonl": b'{"id": "deep", "text": ' + deep + b'}\n{"id": "flat", "text": "Gulu."}\n',
        "deep.json": b'{"name": "c", "type": "x", "messages": [{"id": 1, "type": "message", "text": ' + deep + b"}]}",
        "open.json": b"[" * 100_000,
        "long.warc": answer + b"Content-Length: 99999999999\r\n\r\n" + page,
        "negative.warc": answer + b"Content-Length: -5\r\n\r\n" + page,
        "chunks.warc": answer
        + b"Content-Length: 120\r\n\r\n"
        + page[:17]
        + b"Transfer-Encoding: chunked\r\n\r\nffffffffffff\r\n",
        "deep.html": b"<div>" * 50_000 + b"Arua is dry.",
        "deep.rtf": b"{\\rtf1 " + b"{" * 100_000 + b"Arua is dry." + b"}" * 100_000,
        "deep.tei": b"<TEI><text>" + b"<p>" * 50_000 + b"Arua" + b"</p>" * 50_000 + b"</text></TEI>",
    }


def swelling(kind: str, address: str, folder: Path) -> dict[str, bytes]:
    """Return a file of each XML format with entities of a kind; see `tests.hostile.bombs.entities`."""

    def file(opening: str, closing: str) -> bytes:
        return xml(opening, closing, kind=kind, address=address)

    office = f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0"'
    text = file(
        f"<office:document-content {office}><office:body><office:text><text:p>",
        "</text:p></office:text></office:body></office:document-content>",
    )
    word = file(f'<w:document xmlns:w="{_WORD}"><w:body><w:p><w:r><w:t>', "</w:t></w:r></w:p></w:body></w:document>")
    cell = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
    sheet = file(f'<worksheet xmlns="{_SHEETS}">{cell}', "</t></is></c></row></sheetData></worksheet>")
    package = file('<package xmlns="http://www.idpf.org/2007/opf">', "</package>")
    return {
        "a.docx": _changed("a.docx", folder, {"word/document.xml": word}),
        "a.odt": _changed("a.odt", folder, {"content.xml": text}),
        "a.xlsx": _changed("a.xlsx", folder, {"xl/worksheets/sheet1.xml": sheet}),
        "a.epub": _changed("a.epub", folder, {"OEBPS/book.opf": package}),
        "a.tei": file("<TEI><text><p>", "</p></text></TEI>"),
        "a.rss": file("<rss><channel><item><title>x</title><description>", "</description></item></channel></rss>"),
        "a.atom": file(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title><summary>", "</summary></entry></feed>"
        ),
        "a.alto": file("<alto><Layout><Page><TextBlock><TextLine>", "</TextLine></TextBlock></Page></Layout></alto>"),
        "a.html": file("<html><body><p>", "</p></body></html>"),
    }


def reaching(address: str, folder: Path) -> dict[str, bytes]:
    """Return documents that would run a script or a macro, or fetch something from an address, if they were let."""
    page = (
        f"<html><head><base href='{address}/'><script src='{address}/s.js'></script>"
        f"<link rel='stylesheet' href='{address}/s.css'><meta http-equiv='refresh' content='0;url={address}/r'></head>"
        f"<body><article><h1>Roads</h1><p>{WORDS}</p><img src='{address}/i.png'><iframe src='{address}/f'></iframe>"
        f"<object data='{address}/o'></object><script>fetch('{address}/x')</script></article></body></html>"
    )
    head = "From: a@example.org\nDate: Wed, 7 Oct 2015 23:30:00 +0300\nMIME-Version: 1.0\nSubject: Roads\n"
    links = (
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId90" Type="{_OFFICE}/attachedTemplate" Target="{address}/t.dotm" TargetMode="External"/>'
        f'<Relationship Id="rId91" Type="{_OFFICE}/image" Target="{address}/i.png" TargetMode="External"/>'
        f'<Relationship Id="rId92" Type="{_OFFICE}/oleObject" Target="{address}/o.bin" TargetMode="External"/>'
        "</Relationships>"
    )
    action = f"/OpenAction << /S /JavaScript /JS (app.launchURL\\('{address}/js'\\)) >> "
    action += "/AA << /WC << /S /Launch /F (sh) >> >>"
    embedded = f"{head}Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n{page}\n--b--\n"
    elsewhere = f'message/external-body; access-type=URL; URL="{address}/e"'
    return {
        "page.html": page.encode(),
        "page.mhtml": embedded.replace("Subject", f"Snapshot-Content-Location: {address}/p\nSubject").encode(),
        "page.eml": f"{head}Content-Type: text/html\n\n{page}".encode(),
        "elsewhere.eml": (
            f"{head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n{WORDS}\n"
            f"--b\nContent-Type: {elsewhere}\n\nContent-Type: text/plain\n\n\n--b--\n"
        ).encode(),
        "page.epub": _changed("a.epub", folder, {"OEBPS/text/one.xhtml": page.encode()}),
        "links.docx": _changed("a.docx", folder, {"word/_rels/settings.xml.rels": links.encode()}),
        "macros.docm": _changed(
            "a.docx",
            folder,
            {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(512)},
            with_macros=True,
        ),
        "macros.xlsm": _changed("a.xlsx", folder, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(512)}),
        "actions.pdf": made.pdf([[WORDS]], catalog=action),
        "objects.rtf": (
            f"{{\\rtf1 {{\\object\\objemb\\objdata {'41' * 5_000}}}{{\\field{{\\*\\fldinst INCLUDEPICTURE "
            f'"{address}/p.png"}}}} {WORDS}}}'
        ).encode(),
    }


def _changed(name: str, folder: Path, parts: Mapping[str, bytes], *, with_macros: bool = False) -> bytes:
    """Return a sound document with some of its parts in other words."""
    path = folder / name
    if name.endswith(".xlsx"):
        made.xlsx(path, {"s": [["text"], [WORDS]]})
    else:
        made.MAKERS[name](path)
    data = path.read_bytes()
    path.unlink()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        found = {member: archive.read(member) for member in archive.namelist()}
    if with_macros:
        plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        macros = b"application/vnd.ms-word.document.macroEnabled.main+xml"
        found["[Content_Types].xml"] = found["[Content_Types].xml"].replace(plain, macros)
    return zipped(list((found | dict(parts)).items()))
