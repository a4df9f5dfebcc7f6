"""Makes the folder of forty files that README draws: `python docs/reports/inbox.py inbox`.

A colleague sends what she has on a cyclone that never was: situation reports, mails, exports, chats, and what lay about
beside them. All texts were written for this project; the places are real. Nothing but Python itself is needed to make
the folder; to read all of it, geomap needs the extra `documents`.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from html import escape
from pathlib import Path

Page = Sequence[str] | None
"""Lines of a page of a PDF; None for one that was scanned."""


def make(folder: Path) -> list[Path]:
    """Write the files into a folder and return their paths.

    Args:
        folder: Where; it is made if it is missing, and files in it of the same names are replaced.
    """
    written = []
    for name, content in files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        written.append(path)
    return written


def files() -> dict[str, str | bytes]:
    """Return the contents of the files by their names."""
    return {
        **_printed(),
        **_documents(),
        **_web(),
        **_mail_and_chats(),
        **_tables(),
        **_texts(),
        **_found_beside_them(),
    }


def _printed() -> dict[str, str | bytes]:
    return {
        "Situation report 3.pdf": pdf(
            [
                "Cyclone Irema: situation report 3", "", "14 March 2025", "",
                "The port of Nacala is closed. A convoy of twelve lorries drove from Nampula",
                "through Monapo to Nacala with tents on Thursday.",
            ],
            ["In Pemba three schools are shelters. The hospital of Montepuez has no power.", "", "page 2"],
            ["Helicopters flew from Quelimane to Mocuba twice. The road from Mocuba to", "Milange is under water."],
        ),
        "Situation report 4.pdf": pdf(
            ["Cyclone Irema: situation report 4", "", "18 March 2025", "", "A barge took rice from Beira to Caia."],
            None,
            ["In Dondo two schools are open again."],
        ),
        "scan0007.pdf": pdf(None, None),
        "warehouses.pdf": pdf(["Warehouses in Tete"], locked=True),
    }  # fmt: skip


def _documents() -> dict[str, str | bytes]:
    assessment = docx(
        "Rapid assessment, Zambezia",
        "Quelimane, 7 March 2025",
        "The team drove from Quelimane through Mocuba to Gurué. In Namacurra the clinic lost its roof, and the school "
        "of Pebane takes in a hundred and twenty families.",
    )
    return {
        "Rapid assessment.docx": assessment,
        "Copy of Rapid assessment.docx": assessment,
        "Field notes Malawi.odt": odt(
            "Field notes from Malawi",
            "Blantyre, Sat March 8, 2025",
            "Rain fell on Mulanje all night. People fled from Nsanje to Chikwawa on foot.",
        ),
        "Rivers of the coast.epub": epub(
            "Rivers of the coast", "1999", "From Beira boats went up the Pungwe to Nhamatanda."
        ),
        "Letter of 1891.xml": (
            '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>'
            "<title>Letter from Quelimane</title></titleStmt><publicationStmt><p>Lisbon</p></publicationStmt>"
            "<sourceDesc>"
            '<bibl><date when="1891-05-02"/></bibl></sourceDesc></fileDesc></teiHeader><text xml:lang="en"><body>'
            '<pb n="12"/><p>We sailed from Quelimane to Chinde in May.</p><pb n="13"/><p>At Tete the river was low.</p>'
            "</body></text></TEI>"
        ),
        "Minutes.rtf": r"{\rtf1\ansi Minutes, 2 March 2025\par Two lorries will go from Beira to Buzi.\par}",
    }


def _web() -> dict[str, str | bytes]:
    nacala = page(
        "Port of Nacala shut",
        "2025-03-12",
        "The port of Nacala was shut on Tuesday after Cyclone Irema tore two cranes from their rails, its master said.",
        "Fuel for Malawi now goes by road from Beira through Tete to Blantyre, which takes two days longer.",
    )
    island = page(
        "Island cut off",
        "2025-03-13",
        "Ilha de Moçambique has been cut off since the causeway broke, people there told this paper on Wednesday.",
        "Boats brought water from Mossuril to the island, and fishermen took the injured to Nacala in the night.",
    )
    lichinga = page(
        "Lichinga takes in families",
        "2025-03-15",
        "Lichinga has taken in four hundred families who came from Cuamba by train and on lorries since the weekend.",
        "Some of them want to go on to Mandimba, where the border with Malawi is open again after two days of rain.",
    )
    saved = EmailMessage()
    saved["From"], saved["Subject"] = "<Saved by Blink>", "Lichinga takes in families"
    saved["Snapshot-Content-Location"] = "https://herald.example.org/lichinga"
    saved.set_content(lichinga, subtype="html", cte="quoted-printable")
    items = "".join(
        f"<item><title>{title}</title><pubDate>{day} Mar 2025 08:00:00 GMT</pubDate>"
        f"<description>{text}</description></item>"
        for title, day, text in (
            ("Rain in Gurué", "Wed, 19", "Tea workers in Gurué went home to Milange on foot."),
            ("Chimoio market opens", "Thu, 20", "Traders from Mutare came back to the market of Chimoio."),
        )
    )
    return {
        "Port of Nacala shut.html": nacala,
        "Port of Nacala shut_files/logo.png": b"\x89PNG\r\n\x1a\n",
        "Port of Nacala shut_files/main.js": "function menu(){}",
        "Island cut off (SingleFile).html": island.replace("<html", "<!-- Page saved with SingleFile -->\n<html", 1),
        "Lichinga takes in families.mhtml": saved.as_bytes(),
        "herald.xml": f'<rss version="2.0"><channel><title>Coast Herald</title>{items}</channel></rss>',
    }


def _mail_and_chats() -> dict[str, str | bytes]:
    road = mail(
        "Re: Road to Pemba?", "Mon, 10 Mar 2025 17:12:00 +0200",
        "The road from Pemba to Macomia is open. A lorry drove from Mueda to Palma yesterday.\n\n"
        "On Mon, 10 Mar 2025 at 09:00, Desk <desk@example.org> wrote:\n> Is the road from Pemba to Nairobi open?\n",
    )  # fmt: skip
    box = "".join(
        f"From p@relief.example.org Tue Mar 1{number} 10:00:00 2025\n{mail('Fuel', date, text).decode()}\n"
        for number, date, text in (
            (1, "Tue, 11 Mar 2025 10:00:00 +0200", "The flight from Lilongwe to Pemba was cancelled.\n"),
            (2, "Wed, 12 Mar 2025 10:00:00 +0200", "There is no fuel in Zomba. Tankers left Mutare for Tete.\n"),
        )
    )
    posts = [
        {"id": 1, "type": "service", "date": "2025-03-01T08:00:00", "text": ""},
        {
            "id": 2,
            "type": "message",
            "date": "2025-03-11T06:40:12",
            "text": ["Storm ", {"text": "now"}, " over Memba."],
        },
        {
            "id": 3,
            "type": "message",
            "date": "2025-03-12T07:00:00",
            "text": "A ship left Durban for Nacala with flour.",
        },
    ]
    channel = {"name": "Norte Alerts", "type": "public_channel", "id": 1, "messages": posts}
    return {
        "Re_ Road to Pemba.eml": road,
        "Relief.mbox": box,
        "ChatExport/result.json": json.dumps(channel),
        "ChatExport/photos/photo_1.jpg": b"\xff\xd8\xff\xe0",
        "WhatsApp Chat with drivers.txt": (
            "12/03/2025, 08:14 - Messages and calls are end-to-end encrypted.\n"
            "12/03/2025, 08:15 - Joao: We left Tete at six, now in Moatize\n"
            "13/03/2025, 07:05 - Carlos: Drove from Inchope to Chimoio this morning\n"
        ),
    }


def _tables() -> dict[str, str | bytes]:
    log: list[list[str | int]] = [
        ["No", "Date", "Town", "What happened"],
        [1, "04/03/2025", "Mocuba", "The bridge in Mocuba was closed, and lorries from Nampula turned back."],
        [2, "05/03/2025", "Caia", "A ferry carried forty vehicles from Caia to Chimuara before it broke down."],
    ]
    return {
        "ACLED export.csv": (
            "event_id_cnty,event_date,event_type,country,location,source,notes\n"
            'MOZ1201,05 March 2025,Battles,Mozambique,Macomia,Coast Herald,"On 5 March 2025, gunmen attacked a post '
            'near Macomia. Families fled to Pemba."\n'
            'MOZ1202,07 March 2025,Riots,Mozambique,Nampula,Radio,"On 7 March 2025, a depot in Nampula was looted."\n'
        ),
        "GEDEvent.csv": (
            "id,year,source_headline,where_description,country,date_start\n"
            "500101,2025,Attack on a road,between Mueda and Mocímboa da Praia,Mozambique,2025-03-01 00:00:00.000\n"
        ),
        "reliefweb.csv": (
            "id;url;title;date.original;source;body\n4001;https://reliefweb.example.org/4001;Malawi: floods;"
            '2025-03-09T00:00:00+00:00;Red Cross;"Floods hit Karonga. Trucks with maize left Lilongwe for Karonga."\n'
        ),
        "gdelt.tsv": "GLOBALEVENTID\tSQLDATE\tActionGeo_FullName\n1203400\t20250312\tNacala, Nampula, Mozambique\n",
        "Incident log.xlsx": xlsx(log),
    }


def _texts() -> dict[str, str | bytes]:
    packed = zipped(
        {
            "notes 2025-03-17.txt": "We drove from Chimoio to Beira. In Nhamatanda the river is high.\n",
            "trucks.pdf": pdf(
                ["Trucks with medicine left Beira for Chimoio on Friday.", "The clinic of Gondola is open."]
            ),
            "older.zip": zipped({"old.txt": "Notes from Harare."}),
        }
    )
    return {
        "from Carlos.zip": packed,
        "2025-03-06 call with Nampula.txt": "Call with Nampula\n\nLorries will go from Nampula to Nacala.\n",
        "wire.txt": (
            "NAMPULA, Mozambique, March 12, 2025 (CH) - Soldiers drove from Nampula to Angoche on Wednesday to clear "
            "the road.\n"
        ),
        "notes.txt": "03/04/2025\n\nThe mayor of Nampula will travel from Nampula to Maputo.\n".encode("utf-16"),
        "brief.md": "---\ntitle: Weekly brief\ndate: 21 March 2025\n---\n\n## North\n\n**Mueda** is dry.\n",
        "history.md": "# The flood of 1907\n\nIn 1907 the Zambezi rose until boats went from Sena to Tete.\n",
        "rapport.txt": (
            "Les camions ont quitté Nampula pour Nacala dans la matinée. La route est coupée près de Monapo, et les "
            "familles ont été conduites à Pemba.\n"
        ),
    }


def _found_beside_them() -> dict[str, str | bytes]:
    old_office = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
    return {
        "old plan.doc": old_office,
        "empty.txt": "",
        "IMG_0812.jpg": b"\xff\xd8\xff\xe1",
        "Reports - Shortcut.lnk": bytes.fromhex("4C00000001140200"),
        "Thumbs.db": old_office,
        ".DS_Store": b"\0\0\0\1Bud1",
        "~$pid assessment.docx": b"\x05Amina" + bytes(156),
    }


def pdf(*pages: Page, locked: bool = False) -> bytes:
    """Return a PDF with lines of text on each page.

    Args:
        pages: The pages.
        locked: Whether nobody can open it, the password being lost.
    """
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        text = "".join(f"({line}) Tj T* " for line in lines or ())
        scanned = "".join(f"60 {y} 400 8 re f " for y in range(60, 780, 14)) if lines is None else ""
        content = f"BT /F1 11 Tf 14 TL 60 780 Td {text}ET {scanned}"
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    key = "<5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f>"
    lock = f" /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >>" if locked else ""
    return _with_directory(objects, lock)


def _with_directory(objects: Sequence[str], lock: str) -> bytes:
    data, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n"
    entries = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return (
        f"{data}xref\n0 {size}\n0000000000 65535 f \n{entries}trailer\n<< /Size {size} /Root 1 0 R{lock} >>\n"
        f"startxref\n{len(data)}\n%%EOF\n"
    ).encode("latin-1")


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive, the same whenever it is made."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return data.getvalue()


_OFFICE = "http://schemas.openxmlformats.org"
_RELATIONS = f'xmlns="{_OFFICE}/package/2006/relationships"'
_KINDS = "application/vnd.openxmlformats-officedocument"


def _office(main: str, kind: str, parts: Mapping[str, str], others: str = "") -> bytes:
    """Return a document of Office Open XML with its main part and others."""
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_OFFICE}/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/{main}" ContentType="{_KINDS}.{kind}.main+xml"/>{others}</Types>',
            "_rels/.rels": f'<Relationships {_RELATIONS}><Relationship Id="r1" Target="{main}" '
            f'Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument"/></Relationships>',
            **parts,
        }
    )


def docx(title: str, *paragraphs: str) -> bytes:
    """Return a Word document: a title and paragraphs."""
    styled = [("Title", title), *(("Normal", text) for text in paragraphs)]
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'
        for style, text in styled
    )
    words = f'xmlns:w="{_OFFICE}/wordprocessingml/2006/main"'
    return _office(
        "word/document.xml",
        "wordprocessingml.document",
        {"word/document.xml": f"<w:document {words}><w:body>{body}</w:body></w:document>"},
    )


def odt(title: str, *paragraphs: str) -> bytes:
    """Return an OpenDocument text: a heading and paragraphs."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "manifest")
    )
    kind = "application/vnd.oasis.opendocument.text"
    body = "".join(f"<text:p>{escape(text)}</text:p>" for text in paragraphs)
    empty = {
        f"{name}.xml": f"<office:document-{name} {spaces}><office:{name}/></office:document-{name}>"
        for name in ("meta", "styles", "settings")
    }
    return zipped(
        {
            "mimetype": kind,
            "content.xml": f"<office:document-content {spaces}><office:body><office:text>"
            f'<text:h text:outline-level="1">{escape(title)}</text:h>{body}'
            "</office:text></office:body></office:document-content>",
            **empty,
            "META-INF/manifest.xml": f'<manifest:manifest {spaces}><manifest:file-entry manifest:full-path="/" '
            f'manifest:media-type="{kind}"/></manifest:manifest>',
        }
    )


def xlsx(rows: Sequence[Sequence[str | int]]) -> bytes:
    """Return a workbook with one sheet."""
    main = f'xmlns="{_OFFICE}/spreadsheetml/2006/main"'
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{escape(str(cell))}</t></is></c>' for cell in row) + "</row>"
        for row in rows
    )
    office = f"{_OFFICE}/officeDocument/2006/relationships"
    return _office(
        "xl/workbook.xml",
        "spreadsheetml.sheet",
        {
            "xl/workbook.xml": f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="Log" sheetId="1" r:id="r1"/>'
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships {_RELATIONS}><Relationship Id="r1" '
            f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{cells}</sheetData></worksheet>",
        },
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KINDS}.spreadsheetml.worksheet+xml"/>',
    )


def epub(title: str, year: str, text: str) -> bytes:
    """Return an e-book of one chapter."""
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book.opf"/></rootfiles></container>',
            "book.opf": '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{title}</dc:title><dc:date>{year}</dc:date></metadata><manifest>"
            '<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>',
            "one.xhtml": f"<html><body><h1>{title}</h1><p>{text}</p></body></html>",
        }
    )


def page(title: str, day: str, *paragraphs: str) -> str:
    """Return a page of a newspaper with its menu and foot."""
    menu = "".join(f'<li><a href="/{town}">News from {town}</a></li>' for town in ("Lisbon", "London", "Dubai"))
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title} | Coast Herald</title>'
        f'<meta property="article:published_time" content="{day}T09:30:00+02:00"></head><body><ul>{menu}</ul>'
        f"<article><h1>{title}</h1>{text}</article><footer>Coast Herald, Johannesburg</footer></body></html>"
    )


def mail(subject: str, date: str, text: str) -> bytes:
    """Return a mail as a program keeps it."""
    message = EmailMessage()
    message["From"], message["Date"], message["Subject"] = "Amina Banda <amina@relief.example.org>", date, subject
    message.set_content(text)
    return message.as_bytes()


if __name__ == "__main__":
    print(f"{len(make(Path(sys.argv[1] if len(sys.argv) > 1 else 'inbox')))} files")
