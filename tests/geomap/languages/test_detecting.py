"""Which language a text is written in.

`python -m tests.geomap.languages.test_detecting CORPUS.jsonl ...` prints how many of the paragraphs are told
rightly, and which reports of the corpora are held to be in another language than the fallback.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.languages import FALLBACK
from geomap.languages.detecting import judge, language_of, name_of
from tests.hostile.texts import HOSTILE_STRINGS

PARAGRAPHS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("paragraphs.toml").read_text("utf-8"))
FOREIGN = [(code, text) for code, texts in PARAGRAPHS.items() if code != FALLBACK for text in texts]
FRENCH, RUSSIAN = PARAGRAPHS["fr"], PARAGRAPHS["ru"]
ENGLISH = "The lorries drove from the coast to the hills, and nobody stopped them on the way."


@pytest.mark.parametrize("text", PARAGRAPHS[FALLBACK])
def test_foreign_names_and_quotations_do_not_make_a_text_foreign(text: str) -> None:
    assert language_of(text) == FALLBACK


def test_of_the_paragraphs_in_other_languages_at_most_one_in_fifty_is_mistaken() -> None:
    mistaken = [(code, found, text) for code, text in FOREIGN if (found := language_of(text)) != code]
    assert len(mistaken) <= len(FOREIGN) // 50, mistaken


def test_each_language_has_a_name_for_people() -> None:
    assert [name_of(code) for code in ("fr", "ru", "am")] == ["French", "Russian", "Amharic"]


def test_a_report_in_the_fallback_has_nothing_unread() -> None:
    assert judge(f"{ENGLISH}\n\n{ENGLISH}") == (FALLBACK, None)
    assert judge("") == (FALLBACK, None)


def test_a_report_in_another_language_is_read_in_the_fallback_and_told() -> None:
    judged = judge("\n\n".join(FRENCH))
    assert judged.language == FALLBACK
    assert judged.unread is not None
    assert (judged.unread.language, judged.unread.share, len(judged.unread.spans)) == ("fr", 1.0, len(FRENCH))


def test_paragraphs_count_by_their_letters() -> None:
    text = f"{ENGLISH}\n\n{RUSSIAN[0]}\n\n{ENGLISH}"
    _, unread = judge(text)
    assert unread is not None
    assert unread.language == "ru"
    assert [text[span.start : span.end].strip() for span in unread.spans] == [RUSSIAN[0]]
    letters = [sum(map(str.isalpha, part)) for part in (RUSSIAN[0], text)]
    assert unread.share == letters[0] / letters[1]


@pytest.mark.parametrize("text", HOSTILE_STRINGS)
def test_hostile_texts_have_a_language(text: str) -> None:
    assert judge(text).language == FALLBACK


@given(st.text())
def test_any_text_is_judged_within_its_bounds(text: str) -> None:
    _, unread = judge(text)
    if unread:
        assert 0 < unread.share <= 1
        assert all(0 <= span.start < span.end <= len(text) for span in unread.spans)


@pytest.mark.parametrize("piece", ["@", "a@", "\n", "\n ", "é", "и ", "://"])
def test_long_texts_are_judged_in_linear_time(piece: str) -> None:
    judge(piece * (1_000_000 // len(piece)))


def main(corpora: list[str]) -> None:
    for code, texts in PARAGRAPHS.items():
        print(f"{code}: {sum(language_of(text) == code for text in texts)} of {len(texts)} paragraphs")
    for path in corpora:
        reports = [json.loads(line) for line in Path(path).read_text("utf-8").split("\n") if line]
        foreign = [(report["id"], unread) for report in reports if (unread := judge(report["text"]).unread)]
        print(f"{path}: {len(foreign)} of {len(reports)} reports")
        for identifier, unread in foreign:
            print(f"  {identifier}: {name_of(unread.language)}, {unread.share:.0%}")


if __name__ == "__main__":
    main(sys.argv[1:])
