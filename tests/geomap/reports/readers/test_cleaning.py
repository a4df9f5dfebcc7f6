"""Printed pages become paragraphs: running lines go, broken words and lines are joined."""

from __future__ import annotations

import pytest

from geomap.reports.readers.cleaning import Page, cleaned, without_running_lines

LINE = "the lorries of the third convoy went on towards the river and"


def text(*lines: str) -> str:
    return "|".join(block.text for block in cleaned([Page("1", lines)]))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("rain fell on Bama-", "ko and on the villages around it all day long"), "Bamako"),
        (("rain fell on Bamako-", "Dakar road and on the villages around it all day"), "Bamako-Dakar"),
        (("rain fell on Stratford-", "upon-Avon and on the villages around all day"), "Stratford-upon-Avon"),
        (("the half-dry north-", "eastern and north-eastern plains and the hills"), "north-eastern and"),
        (("rain fell on Ba\u00ad", "mako and on the villages around it all day long"), "Bamako"),
        (("rain fell - and not a little of it - on Bamako -", "and on the villages all day"), "Bamako - and"),
        (
            ("rain fell on Mans\ufb01eld and on the o\ufb03ces of Wol\ufb00 and Su\ufb04olk",),
            "Mansfield and on the offices of Wolff",
        ),
        (("rain fell in 2015-", "16 on Bamako and on the villages around it there"), "2015-16"),
    ],
)
def test_broken_words_are_joined(lines: tuple[str, ...], expected: str) -> None:
    assert expected in text(*lines)


def test_lines_go_on_and_paragraphs_end() -> None:
    assert text(
        LINE, LINE, "stopped there.", "A bridge had broken on the way to the next of the towns", "by noon."
    ) == (f"{LINE} {LINE} stopped there.|A bridge had broken on the way to the next of the towns by noon.")


def test_a_blank_line_ends_a_paragraph() -> None:
    assert text(LINE, "", LINE) == f"{LINE}|{LINE}"


def test_lists_of_short_lines_stay_lists() -> None:
    assert text("Bamako", "Dakar", "Niamey", "Gao", "Mopti") == "Bamako|Dakar|Niamey|Gao|Mopti"


def test_running_lines_go_and_others_stay() -> None:
    heads = ("Ministry of Works", "Road survey 12")
    towns = ["Bamako", "Dakar", "Gao", "Mopti", "Niamey", "Kayes", "Segou", "Kita"]
    pages = [
        Page(str(number), [heads[number % 2], "", f"{town} heard that {LINE}", f"- {number} -"])
        for number, town in enumerate(towns)
    ]
    assert [page.lines for page in without_running_lines(pages)] == [["", page.lines[2]] for page in pages]
    assert without_running_lines(pages[:1])[0].lines == pages[0].lines[:3]


def test_a_paragraph_over_two_pages_is_a_block_on_each() -> None:
    pages = [Page("iv", [LINE, "then they came to the town of Bama-"]), Page("v", ["ko at night.", f"Again {LINE}"])]
    first, second, third = cleaned(pages)
    assert (first.page, second.page, third.page) == ("iv", "v", "v")
    assert (first.paragraph, second.paragraph, third.paragraph) == (1, 1, 2)
    whole = f"{first.text}{second.before}{second.text}"
    assert whole == f"{LINE} then they came to the town of Bamako at night."
