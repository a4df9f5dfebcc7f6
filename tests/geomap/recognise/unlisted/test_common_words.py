from __future__ import annotations

from collections.abc import Callable

import pytest

from geomap.languages.tokens import tokenise
from geomap.model import Mention
from geomap.recognise.unlisted.common_words import CommonWords

LIKE_A_NAME = ["We reached Bank at noon and left it at two.", "From Bank the steamer went on.", "They slept at Bank."]


def words(texts: list[str], has_bearer: Callable[[Mention], bool] = lambda _: True) -> CommonWords:
    return CommonWords(map(tokenise, texts), has_bearer=has_bearer)


def found(names: CommonWords, text: str) -> list[str]:
    tokens = tokenise(text)
    spans = [one.span for one in names.mentions(tokens)]
    return [text[span.start : span.end] for span in spans]


def test_a_word_that_stands_like_a_name_over_the_run_is_one() -> None:
    names = words(LIKE_A_NAME * 3)
    assert found(names, "The boat lay off Bank all day.") == ["Bank"]
    assert found(names, "Bank was dry. The bank was dry, and so was Captain Bank.") == []


@pytest.mark.parametrize(
    "texts",
    [
        LIKE_A_NAME,
        [*LIKE_A_NAME * 3, *["The bank of the river is high; the other bank is low."] * 4],
        ["I told Bank so.", "We saw Bank again.", "I asked Bank why."] * 3,
        [" ".join(LIKE_A_NAME * 3)],
    ],
    ids=["too seldom", "in small letters", "not at a place", "in one report"],
)
def test_others_are_not(texts: list[str]) -> None:
    assert found(words(texts), "The boat lay off Bank all day.") == []


def test_no_place_of_the_focus_may_be_called_so() -> None:
    assert found(words(LIKE_A_NAME * 3, lambda _: False), "The boat lay off Bank all day.") == []
