"""Real files of every kind that the tests of readers read, made by the tools at hand.

Each holds the same short report in paragraphs, with a heading; those with pages have one paragraph a page.
"""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

HEADING = "Roads of the north"
PARAGRAPHS = (
    "Lorries with maize left Gulu for Kitgum on Monday, although the rains had washed away half of the bridge.",
    "In Arua the market stayed shut, and traders from Moyo said that they would not return before the harvest.",
    "A bus drove from Lira to Soroti without a stop, and nobody was hurt when it met a herd of cattle on the way.",
)


def pdf(pages: Sequence[Sequence[str] | None], *, title: str = "", labels: bool = False, catalog: str = "") -> bytes:
    """Return a PDF with lines of text on each page, in a font that every reader has; None is a page of drawn boxes."""
    contents = []
    for lines in pages:
        text = "".join(f"({line.translate({40: '[', 41: ']'})}) Tj T* " for line in lines or ())
        drawn = "".join(f"60 {y} 400 8 re f " for y in range(60, 780, 14)) if lines is None else ""
        contents.append(f"BT /F1 11 Tf 14 TL 60 780 Td {text}ET {drawn}")
    return drawn_pdf(contents, title=title, labels=labels, catalog=catalog)


def placed_pdf(pages: Sequence[Sequence[tuple[float, float, float, str]]], *, sideways: bool = False) -> bytes:
    """Return a PDF with texts of a size at a place, (size, x, y, text) each; sideways, pages are read from the side."""
    turn = "0 1 -1 0 600 0 cm " if sideways else ""
    return drawn_pdf(
        [turn + "".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n" for size, x, y, text in page) for page in pages]
    )


def drawn_pdf(contents: Sequence[str], *, title: str = "", labels: bool = False, catalog: str = "") -> bytes:
    """Return a PDF whose pages are drawn by the operators of `contents`: /F1 is Helvetica, /F2 has a broad space."""
    broad = b" ".join([b"600"] * 224)
    objects = [
        b"",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 32 /LastChar 255 /Widths [%s] >>" % broad,
    ]
    kids = []
    for each in contents:
        content = each.encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    numbering = b" /PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >>" if labels else b""
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R%s%s >>" % (numbering, catalog.encode())
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    objects.append(f"<< /Title ({title}) >>".encode("latin-1"))
    return _pdf_file(objects)


def _pdf_file(objects: Sequence[bytes]) -> bytes:
    data = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
    return bytes(data) + b"startxref\n%d\n%%%%EOF\n" % start


def wrapped(text: str, width: int = 60) -> list[str]:
    """Return a text in lines, the last word of each broken by a hyphen if it is long enough."""
    lines, line = [], ""
    for word in text.split():
        room = width - len(line) - 1
        if len(word) > 5 and 3 < room < len(word) - 2 and word.isalpha():
            lines.append(f"{line} {word[:room]}-".strip())
            line = word[room:]
        elif len(word) > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def html(*, body: str | None = None) -> str:
    """Return a news page with a menu, an advertisement and a foot."""
    text = body or "".join(f"<p>{paragraph} Nobody knew when it would be open.</p>" for paragraph in PARAGRAPHS)
    menu = "".join(f"<li><a href='/{town}'>News from {town}</a></li>" for town in ("Paris", "London", "Tokyo"))
    return (
        f"<!doctype html><html lang='en'><head><title>{HEADING}</title>"
        "<link rel='canonical' href='https://news.example.org/roads'>"
        "<meta property='article:published_time' content='2015-10-07T08:00:00Z'>"
        "<meta name='author' content='Achan Okello'></head>"
        f"<body><nav><ul>{menu}</ul></nav><article><h1>{HEADING}</h1>{text}</article>"
        "<aside><a href='/x'>Fly to Sydney</a></aside><footer><a href='/y'>Offices in Berlin</a></footer></body></html>"
    )


def docx(path: Path) -> None:
    import docx as library

    document = library.Document()
    document.core_properties.author = "Achan Okello"
    document.add_heading(HEADING, 1)
    for paragraph in PARAGRAPHS[:2]:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=2, cols=2)
    for row, cells in enumerate((("Town", "State"), ("Pader", "dry"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    document.add_paragraph(PARAGRAPHS[2])
    document.save(str(path))


def odt(path: Path) -> None:
    import odfdo

    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, HEADING))
    for paragraph in PARAGRAPHS:
        document.body.append(odfdo.Paragraph(paragraph))
    document.save(path)


def rtf(path: Path) -> None:
    text = "".join(f"{paragraph}\\par\n" for paragraph in (HEADING, *PARAGRAPHS))
    path.write_text(f"{{\\rtf1\\ansi\\deff0 {{\\info{{\\title {HEADING}}}}} {text}}}", "ascii")


def xlsx(path: Path, sheets: dict[str, Sequence[Sequence[object]]]) -> None:
    """Write a workbook with the cells of each sheet as texts and numbers."""
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    numbers = range(1, len(sheets) + 1)
    with zipfile.ZipFile(path, "w") as archive:
        parts = "".join(
            f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{kinds}.worksheet+xml"/>'
            for number in numbers
        )
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>{parts}</Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{relations}"><Relationship Id="r" Type="{office}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        listed = "".join(
            f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in zip(numbers, sheets, strict=True)
        )
        archive.writestr("xl/workbook.xml", f'<workbook {main} xmlns:r="{office}"><sheets>{listed}</sheets></workbook>')
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{relations}">'
            + "".join(
                f'<Relationship Id="r{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
            )
            + "</Relationships>",
        )
        for number, rows in zip(numbers, sheets.values(), strict=True):
            cells = "".join(
                f'<row r="{at}">'
                + "".join(_cell(value, f"{'ABCDEF'[c]}{at}") for c, value in enumerate(row))
                + "</row>"
                for at, row in enumerate(rows, 1)
                if row
            )
            archive.writestr(
                f"xl/worksheets/sheet{number}.xml", f"<worksheet {main}><sheetData>{cells}</sheetData></worksheet>"
            )


def _cell(value: object, at: str) -> str:
    if isinstance(value, int | float):
        return f'<c r="{at}"><v>{value}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t>{value}</t></is></c>'


def epub(path: Path) -> None:
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{HEADING}</dc:title><dc:creator>Achan Okello</dc:creator><dc:date>1999</dc:date></metadata>"
        "<manifest>"
        '<item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    one = f"<html><head><title>x</title></head><body><h1>{HEADING}</h1><p>{PARAGRAPHS[0]}</p></body></html>"
    two = f"<html><body><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p></body></html>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("OEBPS/book.opf", opf)
        archive.writestr("OEBPS/text/one.xhtml", one)
        archive.writestr("OEBPS/text/two.xhtml", two)


def tei(path: Path) -> None:
    first, second, third = PARAGRAPHS
    path.write_text(
        '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>'
        f"<title>{HEADING}</title></titleStmt><publicationStmt><publisher>Press of Berlin</publisher></publicationStmt>"
        '<sourceDesc><bibl><date when="1871-05-02"/></bibl></sourceDesc></fileDesc></teiHeader>'
        f'<text xml:lang="en"><body><pb n="iv"/><head>{HEADING}</head>'
        f"<p>{first.replace('Kitgum', _broken('lb', 'Kit'))}"
        f'</p><pb n="v"/><p>{second}</p><p>{third.replace("Soroti", _broken("pb", "Soro", "vi"))}</p>'
        "</body></text></TEI>",
        "utf-8",
    )


def _broken(name: str, stem: str, label: str = "") -> str:
    rest = {"Kit": "gum", "Soro": "ti"}[stem]
    number = f' n="{label}"' if label else ""
    return f'{stem}-\n  <{name} break="no"{number}/>{rest}'


def alto(path: Path) -> None:
    pages = []
    for number, paragraph in enumerate(PARAGRAPHS, 1):
        lines = ""
        for line in wrapped(paragraph):
            strings = "<SP/>".join(f'<String CONTENT="{word}"/>' for word in line.removesuffix("-").split())
            hyphen = '<HYP CONTENT="-"/>' if line.endswith("-") else ""
            lines += f"<TextLine>{strings}{hyphen}</TextLine>"
        pages.append(f'<Page PHYSICAL_IMG_NR="{number}"><PrintSpace><TextBlock>{lines}</TextBlock></PrintSpace></Page>')
    path.write_text(f'<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout>{"".join(pages)}</Layout></alto>')


def page_xml(path: Path) -> None:
    regions = ""
    for number, paragraph in enumerate(PARAGRAPHS):
        lines = "".join(
            f"<TextLine><TextEquiv><Unicode>{x}</Unicode></TextEquiv></TextLine>" for x in wrapped(paragraph)
        )
        regions = f'<TextRegion id="r{number}">{lines}</TextRegion>{regions}'
    order = "".join(f'<RegionRefIndexed regionRef="r{number}" index="{number}"/>' for number in range(3))
    path.write_text(
        '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page><ReadingOrder>'
        f"<OrderedGroup>{order}</OrderedGroup></ReadingOrder>{regions}</Page></PcGts>"
    )


def feed(path: Path) -> None:
    items = "".join(
        f"<item><title>Item {number}</title><link>https://news.example.org/{number}</link>"
        f"<pubDate>Wed, 07 Oct 2015 08:0{number}:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"
        for number, text in enumerate(PARAGRAPHS, 1)
    )
    path.write_text(f'<?xml version="1.0"?><rss version="2.0"><channel><title>Roads</title>{items}</channel></rss>')


def mhtml(path: Path) -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://news.example.org/roads"
    message["Subject"] = HEADING
    message.make_related()
    part = EmailMessage()
    part.set_content(html(), subtype="html", cte="quoted-printable")
    message.attach(part)
    path.write_bytes(message.as_bytes())


def warc(path: Path) -> None:
    records = []
    for address, kind, status, body in (
        ("https://news.example.org/roads", "text/html; charset=utf-8", "200 OK", html()),
        ("https://news.example.org/style.css", "text/css", "200 OK", "p {}"),
        ("https://news.example.org/gone", "text/html", "404 Not Found", "<p>Gone to Paris.</p>"),
    ):
        answer = f"HTTP/1.0 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2015-10-09T08:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        records.append(head.encode() + answer + b"\r\n\r\n")
    path.write_bytes(b"".join(map(gzip.compress, records) if path.name.endswith(".gz") else records))


def wacz(path: Path) -> None:
    inner = path.with_name("inner.warc.gz")
    warc(inner)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.write(inner, "archive/data.warc.gz")
    inner.unlink()


MAKERS: dict[str, Callable[[Path], None]] = {
    "a.docx": docx,
    "a.odt": odt,
    "a.rtf": rtf,
    "a.epub": epub,
    "a.tei": tei,
    "a.alto": alto,
    "page.xml": page_xml,
    "a.mhtml": mhtml,
    "a.warc": warc,
    "a.warc.gz": warc,
    "a.wacz": wacz,
    "a.html": lambda path: path.write_text(html(), "utf-8") and None,
    "a.pdf": lambda path: path.write_bytes(pdf([wrapped(each) for each in PARAGRAPHS], title=HEADING)) and None,
}
"""A file of each kind that holds one report, with what makes it."""
