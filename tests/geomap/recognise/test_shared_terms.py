"""Kind words behind names and lists of names."""

from __future__ import annotations

from typing import Any

import pytest

from gazetteer import Match, NameForm, Place, Step
from geomap.languages.model import load_language
from geomap.model import Mention, MentionForm, Span
from geomap.recognise.shared_terms import complete, kind_words


def mentions(text: str, *names: str) -> tuple[Mention, ...]:
    spans = (Span(text.index(name), text.index(name) + len(name)) for name in names)
    return tuple(Mention(span, text[span.start : span.end], MentionForm.NAME, (), 1.0) for span in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alder, Birch and Cedar counties", {0: "county", 1: "county", 2: "county"}),
        ("in Alder; in Birch and Cedar rivers", {1: "river", 2: "river"}),
        ("Alder and Birch county, Cedar", {1: "county"}),
        ("Alder met Birch in Cedar Province", {2: "province"}),
        ("Alder, D-Birch, of Cedar", {1: "county"}),
        ("Alder, Birch, Cedar counted", {}),
    ],
)
def test_a_word_in_the_plural_is_shared_by_the_list(text: str, expected: dict[int, str]) -> None:
    assert kind_words(mentions(text, "Alder", "Birch", "Cedar"), text=text, language=load_language()) == expected


class Names:
    """Knows Alder County and the town of Alder."""

    def candidates(self, name: str) -> tuple[Match, ...]:
        kinds = {"Alder County": "admin2", "Alder": "town"}
        if name not in kinds:
            return ()
        place = Place(f"own:{name}", name, 1, 2, kinds[name], "US", None, None, 9, 0.3, None, "own", has_area=False)
        return (Match(place, name, NameForm.NAME, Step.EXACT, 1.0),)

    def known(self, keys: Any, *, sounds: bool = False) -> Any:
        raise AssertionError("nobody asks")


def test_the_place_with_the_full_name_is_added_and_nothing_taken_away() -> None:
    text = "Alder and Birch counties; Alder burned"
    first, birch = mentions(text, "Alder", "Birch")
    alone = Mention(Span(26, 31), "Alder", MentionForm.NAME, Names().candidates("Alder"), 1.0)
    completed = complete([first, birch, alone], text=text, names=Names(), language=load_language())
    assert [[match.place.kind for match in one.candidates] for one in completed] == [["admin2"], [], ["town"]]
