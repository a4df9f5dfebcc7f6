"""The lines of a PDF: where they stand and how large they are says what is a paragraph, a heading and a footnote."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from geomap.model import Report
from tests.geomap.reports.readers import made
from tests.geomap.reports.readers.reading import read, stretch

pytest.importorskip("pypdf", reason="the extra `documents` is not installed")

Placed = tuple[float, float, float, str]

FIRST = ("The lorries of the third convoy went on towards the", "river and stopped there until the morning.")
SECOND = ("Nobody in the villages of the plain knew when the", "bridge would be open to them again.")
THIRD = ("Two boats came down from Gao with salt.",)


def column(
    *paragraphs: Sequence[str], left: float = 60, top: float = 780, size: float = 10, indent: float = 0, gap: float = 0
) -> list[Placed]:
    """Return the lines of paragraphs one below the other."""
    placed = []
    for lines in paragraphs:
        for number, line in enumerate(lines):
            placed.append((size, left + (0 if number else indent), top, line))
            top -= 1.2 * size
        top -= gap
    return placed


def report_of(path: Path, *pages: Sequence[Placed], sideways: bool = False) -> Report:
    path.write_bytes(made.placed_pdf(pages, sideways=sideways))
    (report,) = read(path).reports
    return report


def paragraphs(report: Report) -> list[str]:
    return report.text.split("\n\n")


JOINED = [" ".join(each) for each in (FIRST, SECOND, THIRD)]


@pytest.mark.parametrize("sideways", [False, True])
@pytest.mark.parametrize("form", [{"gap": 6}, {"indent": 12}])
def test_gaps_and_indented_lines_begin_paragraphs(tmp_path: Path, form: dict[str, float], sideways: bool) -> None:
    full = (
        "It rained all day on both sides of the river there,",
        "and the ferry stayed on the other bank until it was.",
    )
    lines = column(full, FIRST, full, SECOND, THIRD, **form)
    report = report_of(tmp_path / "a.pdf", lines, sideways=sideways)
    assert paragraphs(report) == [" ".join(each) for each in (full, FIRST, full, SECOND, THIRD)]


def test_a_line_that_is_short_by_itself_goes_on(tmp_path: Path) -> None:
    loose = ("She had come all the way from", "Gao to Mopti with nothing but a bag of rice and a", "hen.")
    report = report_of(tmp_path / "a.pdf", column(FIRST, loose, SECOND, gap=6))
    assert "all the way from Gao to Mopti" in report.text


def test_a_heading_in_two_lines_is_one(tmp_path: Path) -> None:
    heading = column(("Roads of the north and", "of the upper Niger"), size=18)
    report = report_of(tmp_path / "a.pdf", [*heading, *column(FIRST, SECOND, top=720, gap=6)])
    assert paragraphs(report) == ["Roads of the north and of the upper Niger", *JOINED[:2]]
    assert [segment.kind for segment in report.segments] == ["heading", "body", "body"]


def test_a_heading_at_the_foot_of_a_page_stays_by_itself(tmp_path: Path) -> None:
    heading = column(("Roads of the upper Niger and Gao",), size=14, top=700)
    report = report_of(tmp_path / "a.pdf", [*column(FIRST, gap=6), *heading], column(SECOND, THIRD, gap=6))
    assert paragraphs(report) == [JOINED[0], "Roads of the upper Niger and Gao", *JOINED[1:]]


def test_items_of_a_list_are_paragraphs(tmp_path: Path) -> None:
    items = ("- " + " ".join(FIRST)[:52], "  went no farther.", "- " + THIRD[0] + " They paid.", "- Nobody was hurt.")
    report = report_of(tmp_path / "a.pdf", column(FIRST, items, SECOND, gap=6))
    assert "- Two boats came down from Gao with salt. They paid." in paragraphs(report)
    assert "- Nobody was hurt." in paragraphs(report)


def test_footnotes_stand_behind_the_text_and_their_marks_go(tmp_path: Path) -> None:
    going_on = "A convoy drove from Timbuktu by way of Gossi and Gao"
    left = [
        *column((*FIRST, going_on), top=780),
        (6, 60 + 290, 780 - 24 + 4, "1"),
        (6, 60, 102, "1"),
        *column(("Seen by the mayor of Mopti.",), left=64, top=98, size=8),
    ]
    right = column(("to Ansongo, where it was unloaded.", *SECOND), left=320)
    report = report_of(tmp_path / "a.pdf", [*left, *right], column(FIRST, THIRD))
    assert f"{going_on} to Ansongo, where" in report.text
    assert paragraphs(report)[-1] == "Seen by the mayor of Mopti."
    assert stretch(report, "Seen by") == "page 1"
    assert report.segments[-1].kind == "caption"


def test_a_footnote_that_goes_on_is_whole(tmp_path: Path) -> None:
    notes = [(6, 60, 102, "1"), (8, 64, 98, "Lorries with timber were seen on the long bridge of")]
    after = column(("Gao in the night.",), top=98, size=8)
    first = [*column((*FIRST, "After the rains a convoy drove along the river from"), top=780), *notes]
    report = report_of(tmp_path / "a.pdf", first, [*column(("Ansongo to Gao and back.", *SECOND)), *after])
    assert "the river from Ansongo to Gao and back." in report.text
    assert report.text.endswith("on the long bridge of Gao in the night.")
    assert [stretch(report, words) for words in ("seen on", "Gao in the night")] == ["page 1", "page 2"]


def test_small_print_that_is_no_footnote_stays(tmp_path: Path) -> None:
    lines = [*column(FIRST), *column(("The bridge in May.",), top=740, size=8), *column(SECOND, top=720)]
    report = report_of(tmp_path / "a.pdf", lines)
    assert paragraphs(report) == [JOINED[0], "The bridge in May.", JOINED[1]]


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    texts = (FIRST, SECOND, (*THIRD, "They went on to Ansongo at night and were there soon."))
    lines = [line for at, text in enumerate(texts) for line in column(text, left=40 + 180 * at, size=6)]
    assert report_of(tmp_path / "a.pdf", lines).text.split() == " ".join(" ".join(text) for text in texts).split()


def test_words_of_a_tight_line_are_parted(tmp_path: Path) -> None:
    drawn = (
        "BT /F2 10 Tf 60 780 Td [(From)-190(G)20(ao)-190(to)-190(Mopti)] TJ ET BT /F2 10 Tf 60 768 Td (and on.) Tj ET"
    )
    (tmp_path / "a.pdf").write_bytes(made.drawn_pdf([drawn]))
    assert read(tmp_path / "a.pdf").reports[0].text.split("\n")[0] == "From Gao to Mopti and on."


def test_cells_that_are_drawn_apart_have_bars(tmp_path: Path) -> None:
    table = (("Town", "Tents"), ("Gao", "12"), ("Mopti", "7"))
    rows = [
        (10.0, left, 740.0 - 12 * at, text)
        for at, row in enumerate(table)
        for left, text in zip((60.0, 200.0), row, strict=True)
    ]
    report = report_of(tmp_path / "a.pdf", [*column(FIRST), *rows])
    assert paragraphs(report)[1:] == ["Town | Tents", "Gao | 12", "Mopti | 7"]


def test_words_that_are_drawn_one_by_one_have_none(tmp_path: Path) -> None:
    words = [
        (10.0, left, 780.0, text) for left, text in ((60.0, "From"), (86.0, "Gao"), (108.0, "to"), (122.0, "Mopti."))
    ]
    assert report_of(tmp_path / "a.pdf", words).text == "From Gao to Mopti."


@pytest.mark.parametrize("size", ["1" + 30 * "0", "0", "-10", "0.000001", "9" * 300])
@pytest.mark.parametrize("place", ["60 780", f"{'9' * 300} {'9' * 300}", "-1000000000 0"])
def test_letters_of_no_size_or_place_are_read_as_they_come(tmp_path: Path, size: str, place: str) -> None:
    lines = "".join(f"BT /F1 {size} Tf {place} Td ({words}) Tj ET\n" for words in ("From Gao", "to Mopti."))
    (tmp_path / "a.pdf").write_bytes(made.drawn_pdf([lines]))
    found = read(tmp_path / "a.pdf")
    # What is out of all bounds pypdf itself refuses.
    assert found.errors or "".join(found.reports[0].text.split()) == "FromGaotoMopti."


def test_a_page_in_small_print_stays_in_its_place(tmp_path: Path) -> None:
    annex = [
        *column(("Annex",)),
        *column(("1 The lorries of the", "third convoy."), THIRD, SECOND, top=740, size=7, gap=6),
    ]
    first = [*column(FIRST, SECOND, THIRD, FIRST, SECOND, gap=6)]
    report = report_of(tmp_path / "a.pdf", first, annex, column(FIRST))
    assert report.text.endswith(JOINED[0])
    assert "Annex\n\n1 The lorries" in report.text
