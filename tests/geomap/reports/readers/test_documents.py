"""Documents of every kind: the words of their text, in order, with the page, row or paragraph that they stand in."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from geomap.model import Report
from tests.geomap.reports.readers import made
from tests.geomap.reports.readers.reading import read, stretch

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
for module in ("pypdf", "docx", "odfdo", "trafilatura", "warcio", "feedparser", "python_calamine", "striprtf", "oxmsg"):
    pytest.importorskip(module, reason="the extra `documents` is not installed")

BY_PAGE = {"a.pdf": ("1", "2", "3"), "a.tei": ("iv", "v", "v"), "a.alto": ("1", "2", "3"), "page.xml": ("1", "1", "1")}
WEB = ("a.html", "a.mhtml", "a.warc", "a.warc.gz", "a.wacz")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """Read one file of each kind, all in one run; the report of each by the name of its file."""
    folder = tmp_path_factory.mktemp("kinds")
    for name, make in made.MAKERS.items():
        # Copies of one text would be left out.
        (folder / name.replace(".", "_")).mkdir()
        make(folder / name.replace(".", "_") / name)
    found = [read(path) for path in sorted(folder.iterdir())]
    assert not [error for each in found for error in each.errors]
    return {name: each.reports[0] for name, each in zip(sorted(made.MAKERS), found, strict=True)}


@pytest.mark.parametrize("name", sorted(made.MAKERS))
def test_the_text_comes_whole_and_says_where_it_stands(reports: dict[str, Report], name: str) -> None:
    report = reports[name]
    assert [report.text.find(paragraph) >= 0 for paragraph in made.PARAGRAPHS] == [True] * 3
    assert sorted(map(report.text.index, made.PARAGRAPHS)) == [report.text.index(each) for each in made.PARAGRAPHS]
    pages = BY_PAGE.get(name)
    expected = [f"page {page}" for page in pages] if pages else ["paragraph 2", "paragraph 3", "paragraph 4"]
    assert [stretch(report, paragraph) for paragraph in made.PARAGRAPHS] == expected
    assert all(one.end <= other.start for one, other in zip(report.segments, report.segments[1:], strict=False))


@pytest.mark.parametrize("name", WEB)
def test_web_pages_lose_their_menus_and_keep_what_they_say_of_themselves(reports: dict[str, Report], name: str) -> None:
    report = reports[name]
    assert not any(town in report.text for town in ("Paris", "London", "Tokyo", "Sydney", "Berlin"))
    assert (report.title, report.date, report.author) == (made.HEADING, "2015-10-07", "Achan Okello")
    assert report.source == report.address == "https://news.example.org/roads"


def test_a_page_of_singlefile_has_its_address(tmp_path: Path) -> None:
    head = "\n Page saved with SingleFile \n url: https://news.example.org/kept?id=7 \n saved date: Wed Oct 07 2015\n"
    picture = (
        f"<img src='data:image/png;base64,{'iVBORw0K' * 4000}'><style>p{{background:url(data:x;base64,AAAA)}}</style>"
    )
    page = made.html().replace("<link rel='canonical' href='https://news.example.org/roads'>", "")
    saved = page.replace("<html lang='en'>", f"<html lang=en><!--{head}-->").replace("<article>", f"<article>{picture}")
    (tmp_path / "a.html").write_text(saved, "utf-8")
    (report,) = read(tmp_path / "a.html").reports
    assert report.address == "https://news.example.org/kept?id=7"
    assert [words in report.text for words in (*made.PARAGRAPHS, "iVBOR")] == [True, True, True, False]


def test_a_page_of_a_portal_is_its_report(tmp_path: Path) -> None:
    """As sites of humanitarian offices have them: countries in menus, fields before the report, others below it."""
    links = "".join(
        f"<li><a href='/{at}'>{town} - Floods, Jan 2015</a></li>" for at, town in enumerate(("Lisbon", "Osaka"))
    )
    paragraphs = "".join(
        f"<p>{paragraph} The office has nothing to add to that for now.</p>" for paragraph in made.PARAGRAPHS
    )
    (tmp_path / "a.html").write_text(
        "<html lang='en'><head><title>Uganda: Roads | Portal</title></head><body><header><nav class='menu'><ul>"
        f"{links}</ul></nav></header><nav aria-label='Breadcrumb'><ol><li><a href='/'>Home</a></li></ol></nav><main>"
        "<article><header><h1>Uganda: Roads</h1><dl><dt>Format</dt><dd><a href='/f'>Situation Report</a></dd></dl>"
        "</header>"
        f"<div class='content'>{paragraphs}<ul><li>Rice was sent from Lira to Apac.</li></ul></div></article>"
        f"<section class='related'><h2>Related content</h2><ul>{links}</ul></section></main><footer><ul>{links}</ul>"
        "</footer><div id='cookie-banner'><p>We use cookies, in Berlin too.</p></div></body></html>",
        "utf-8",
    )
    (report,) = read(tmp_path / "a.html").reports
    assert all(words in report.text for words in (*made.PARAGRAPHS, "Rice was sent from Lira to Apac."))
    assert not any(town in report.text for town in ("Lisbon", "Osaka", "Berlin"))


def test_a_page_without_main_text_is_read_whole_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body><p>Gulu.</p><p>Lira.</p><p>Arua.</p><p>Moyo.</p></body></html>")
    found = read(tmp_path / "a.html")
    assert "Gulu." in found.reports[0].text
    assert "Moyo." in found.reports[0].text


def test_a_page_under_another_suffix_is_known(tmp_path: Path) -> None:
    for name in ("export.xls", "saved", "saved.pdf"):
        (tmp_path / name).write_text(made.html(), "utf-8")
        assert made.PARAGRAPHS[0] in read(tmp_path / name).reports[0].text


def test_running_lines_of_a_pdf_go_and_words_are_made_whole(tmp_path: Path) -> None:
    pages = [["Road survey", *made.wrapped(text), f"- {number} -"] for number, text in enumerate(made.PARAGRAPHS, 1)]
    (tmp_path / "a.pdf").write_bytes(made.pdf(pages, labels=True))
    (report,) = read(tmp_path / "a.pdf").reports
    assert report.text == "\n\n".join(made.PARAGRAPHS)
    assert [stretch(report, words) for words in ("Gulu", "Arua", "Soroti")] == ["page i", "page 1", "page 2"]


def test_pages_without_text_are_told_and_so_is_a_whole_scan(tmp_path: Path) -> None:
    (tmp_path / "some.pdf").write_bytes(made.pdf([made.wrapped(made.PARAGRAPHS[0]), None, [], None]))
    (tmp_path / "none.pdf").write_bytes(made.pdf([None, None]))
    found = read(tmp_path)
    assert list(found.texts) == ["some"]
    (told,) = found.left_out
    assert (told.part, told.reason) == ("pages 2, 4", "have no text; recognise it first, with ocrmypdf")
    (error,) = found.errors
    assert "has no text on any of its pages (2); recognise it first, with ocrmypdf" in str(error)


def test_blank_pages_are_nothing_to_tell(tmp_path: Path) -> None:
    (tmp_path / "some.pdf").write_bytes(made.pdf([[], made.wrapped(made.PARAGRAPHS[0]), []]))
    found = read(tmp_path / "some.pdf")
    assert stretch(found.reports[0], "Gulu") == "page 2"
    assert not found.told
    (tmp_path / "none.pdf").write_bytes(made.pdf([[], []]))
    assert read(tmp_path / "none.pdf").told == [("EMPTY", "none.pdf")]


def test_a_locked_pdf_is_told(tmp_path: Path) -> None:
    import pypdf

    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    assert read(tmp_path / "a.pdf").told == [("PROTECTED", "a.pdf")]


def test_rows_of_a_workbook_say_their_sheet_and_row(tmp_path: Path) -> None:
    made.xlsx(tmp_path / "a.xlsx", {"Towns": [["Town", "N"], ["Gulu", 3.5], [], ["Lira", 2]], "More": [[1], ["Arua"]]})
    made.xlsx(tmp_path / "b.xlsx", {"Only": [["Gulu"], ["Lira"]]})
    found = read(tmp_path)
    first, second = found.reports
    assert first.text == "Town | N\n\nGulu | 3.5\n\nLira | 2\n\nArua"
    assert (stretch(first, "Lira"), stretch(first, "Arua")) == ("sheet Towns, row 4", "sheet More, row 2")
    assert stretch(second, "Lira") == "row 2"


def test_tables_of_documents_stay_in_their_place(tmp_path: Path) -> None:
    made.docx(tmp_path / "a.docx")
    (report,) = read(tmp_path / "a.docx").reports
    assert "Town | State\n\nPader | dry\n\nA bus drove" in report.text
    assert stretch(report, "Pader") == "row 2"
    assert report.title == made.HEADING


def test_word_is_read_as_it_shows(tmp_path: Path) -> None:
    import docx
    from docx.oxml import parse_xml

    words = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = docx.Document()
    for xml in (
        "<w:p><w:r><w:t>The road to Gulu is </w:t></w:r><w:del><w:r><w:delText>open</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>closed</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>",
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Lira</w:t><w:tab/><w:t>is dry.</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t xml:space='preserve'>Arua is not, nor </w:t>"
        "<w:lastRenderedPageBreak/><w:t>is Moyo.</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Pader</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r>"
        "<w:lastRenderedPageBreak/><w:t>Apac</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    ):
        document.element.body.insert(-1, parse_xml(xml.replace(">", f" {words}>", 1)))
    document.save(str(tmp_path / "a.docx"))
    (report,) = read(tmp_path / "a.docx").reports
    assert report.text == "The road to Gulu is closed.\n\nLira\tis dry.\n\nArua is not, nor is Moyo.\n\nPader\n\nApac"
    pages = [report.segments[at].page for at in range(len(report.segments))]
    assert pages == ["1", "1", "2", "3", "3", "4"]
    assert [stretch(report, town) for town in ("Gulu", "Arua", "Moyo", "Apac")] == [
        "page 1",
        "page 2",
        "page 3",
        "row 2",
    ]


def test_a_feed_gives_a_report_an_item(tmp_path: Path) -> None:
    made.feed(tmp_path / "a.rss")
    reports = read(tmp_path / "a.rss").reports
    assert [report.text for report in reports] == list(made.PARAGRAPHS)
    assert [report.id for report in reports] == ["a#1", "a#2", "a#3"]
    assert (reports[0].date, reports[0].address) == ("2015-10-07", "https://news.example.org/1")
    assert reports[0].source == "Roads"


def test_the_date_of_an_edition_is_that_of_its_text(tmp_path: Path) -> None:
    made.tei(tmp_path / "a.xml")
    (report,) = read(tmp_path / "a.xml").reports
    assert (report.title, report.date, report.language) == (made.HEADING, "1871-05-02", "en")
    assert "Berlin" not in report.text
    assert "Kitgum" in report.text


def test_documents_in_an_archive_are_read(tmp_path: Path) -> None:
    made.docx(tmp_path / "a.docx")
    (tmp_path / "a.pdf").write_bytes(made.pdf([made.wrapped(made.PARAGRAPHS[0])]))
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for name in ("a.docx", "a.pdf"):
            archive.write(tmp_path / name, f"sent/{name}")
    found = read(tmp_path / "all.zip")
    assert list(found.texts) == ["all#sent/a.docx", "all#sent/a.pdf"]
    assert stretch(found.reports[1], "Kitgum") == "page 1"


def test_other_xml_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<osm><node/></osm>")
    (error,) = read(tmp_path / "a.xml").errors
    assert "is XML of a kind that is not read (osm)" in str(error)


def odt_with(path: Path, body: str, *, height: int) -> None:
    """Write an OpenDocument text with a body, saved by a program whose window had a height."""
    made.odt(path)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    before, _, rest = members["content.xml"].decode().partition("<office:text")
    start, _, after = rest.partition("</office:text>")
    members["content.xml"] = f"{before}<office:text{start.partition('>')[0]}>{body}</office:text>{after}".encode()
    setting = f'<config:config-item config:name="ViewAreaHeight" config:type="long">{height}</config:config-item>'
    members["settings.xml"] = f"<x>{setting}</x>".encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


@pytest.mark.parametrize(
    ("height", "expected"),
    [(0, ("paragraph 1", "paragraph 2", "paragraph 2")), (1200, ("page 1", "page 2", "page 3"))],
)
def test_notes_of_an_open_document_stand_behind_its_text(
    tmp_path: Path, height: int, expected: tuple[str, ...]
) -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Seen.</text:p></text:note-body>"
    )
    body = (
        f"<text:p>From Gulu{note}</text:note> to</text:p>"
        "<text:p><text:soft-page-break/>Lira, and <text:soft-page-break/>Arua.</text:p>"
    )
    odt_with(tmp_path / "a.odt", body, height=height)
    (report,) = read(tmp_path / "a.odt").reports
    assert report.text == "From Gulu to\n\nLira, and Arua.\n\nSeen."
    assert tuple(stretch(report, town) for town in ("Gulu", "Lira", "Arua")) == expected
    assert report.segments[-1].kind == "caption"


def test_notes_and_rows_of_rich_text(tmp_path: Path) -> None:
    row = "\\trowd\\cellx1\\cellx2 Gulu\\cell 12\\cell\\row "
    note = "{\\*\\footnote \\chftn{ Seen in \\u321 ?\\'f3d\\'9f.\\par}}"
    text = f"{{\\rtf1\\ansi\\ansicpg1250 They left Lira{{\\super \\chftn}}{note} at night.\\par {row}The end.\\par}}"
    (tmp_path / "a.rtf").write_text(text, "ascii")
    (report,) = read(tmp_path / "a.rtf").reports
    assert report.text == "They left Lira at night.\n\nGulu | 12\n\nThe end.\n\nSeen in \u0141\u00f3d\u017a."
    assert [stretch(report, words) for words in ("Lira", "Gulu", "end", "Seen")] == [
        "paragraph 1", "row 1", "paragraph 2", "paragraph 3",
    ]  # fmt: skip


def test_notes_of_a_book_stand_behind_its_text(tmp_path: Path) -> None:
    made.epub(tmp_path / "a.epub")
    path = "OEBPS/text/one.xhtml"
    page = (
        "<html><body><p>They left Gulu<sup><a href='#n'>2</a></sup> at night.</p><table><tr><td><p>Lira</p></td>"
        "<td>3</td></tr></table><aside epub:type='footnote' id='n'><p><a href='#r'>2</a>Seen in Arua.</p></aside>"
        "</body></html>"
    )
    with zipfile.ZipFile(tmp_path / "a.epub") as archive, zipfile.ZipFile(tmp_path / "b.epub", "w") as changed:
        for name in archive.namelist():
            changed.writestr(name, page if name == path else archive.read(name))
    (report,) = read(tmp_path / "b.epub").reports
    first, row, *_, last = report.text.split("\n\n")
    assert (first, row, last) == ("They left Gulu at night.", "Lira | 3", "Seen in Arua.")
    assert stretch(report, "Seen") == f"paragraph {len(report.segments)}"


def test_a_page_that_a_word_processor_saved_is_text_throughout(tmp_path: Path) -> None:
    mark = "<a class='sdfootnoteanc' href='#n1'><sup>1</sup></a>"
    (tmp_path / "a.html").write_text(
        "<html><head><meta name='generator' content='LibreOffice 7.4'></head><body><div title='header'><p>Berlin</p>"
        f"</div><h1>Gulu</h1><p>They left Lira{mark} at night.</p><h1>Arua</h1><p>Rain fell.</p><div id='n1'><p>"
        "<a href='#a1'>1</a>Seen in Moroto.</p></div><div title='footer'><p>Page 1</p></div></body></html>",
        "utf-8",
    )
    (report,) = read(tmp_path / "a.html").reports
    assert report.text == "Gulu\n\nThey left Lira at night.\n\nArua\n\nRain fell.\n\nSeen in Moroto."
    assert not report.warnings


def test_notes_and_text_boxes_of_word_are_read_and_running_heads_are_not(tmp_path: Path) -> None:
    import docx
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    words = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = "<w:txbxContent><w:p><w:r><w:t>Boxed in Arua.</w:t></w:r></w:p></w:txbxContent>"
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Letter from Berlin"
    document.sections[0].footer.paragraphs[0].text = "Printed in Nairobi"
    xml = (
        f"<w:p {words} {compatible}><w:r><w:t>They left Gulu</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r>"
        f"<w:t xml:space='preserve'> at night.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}"
        f"</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    document.element.body.insert(0, parse_xml(xml))
    notes = f"<w:footnotes {words}><w:footnote w:id='2'><w:p><w:r><w:t>Seen in Lira.</w:t></w:r></w:p></w:footnote>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    name = PackURI("/word/footnotes.xml")
    part = Part(name, kind, f"{notes}</w:footnotes>".encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(str(tmp_path / "a.docx"))
    (report,) = read(tmp_path / "a.docx").reports
    assert report.text == "They left Gulu at night.\nBoxed in Arua.\n\nSeen in Lira."


def test_locked_office_documents_are_told(tmp_path: Path) -> None:
    wrapped = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000)
    (tmp_path / "a.docx").write_bytes(wrapped + "EncryptedPackage".encode("utf-16-le"))
    (tmp_path / "b.docx").write_bytes(wrapped + "WordDocument".encode("utf-16-le"))
    made.odt(tmp_path / "c.odt")
    with zipfile.ZipFile(tmp_path / "c.odt") as archive, zipfile.ZipFile(tmp_path / "d.odt", "w") as locked:
        for name in archive.namelist():
            data = archive.read(name)
            inner = data.replace(b"</manifest:manifest>", b"<manifest:encryption-data/></manifest:manifest>")
            locked.writestr(name, inner if name == "META-INF/manifest.xml" else data)
    (tmp_path / "c.odt").unlink()
    assert sorted(read(tmp_path).told) == [("OTHER_KIND", "b.docx"), ("PROTECTED", "a.docx"), ("PROTECTED", "d.odt")]
