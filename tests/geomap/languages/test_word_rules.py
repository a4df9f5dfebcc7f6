"""The rules by which words are told apart, against spaCy's tokenizer, which they are copied from."""

from __future__ import annotations

import json

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from geomap.languages import word_rules as subject
from geomap.languages.word_rules import RULES, WordRules, rules_of_spacy, word_rules

RECORD = json.loads((RULES / "en.json").read_text("utf-8"))
SPECIAL = sorted(RECORD["special"])
MARKS = ["", " ", "  ", "\n", "(", ")", ".", ",", "-", "/", "'", "’", "—", "..", ":", "$", "9", "km", "x", "#", "…"]
TOKENIZER = spacy.blank("en").tokenizer
TEXT = st.lists(st.one_of(st.sampled_from(SPECIAL), st.sampled_from(MARKS)), max_size=8).map("".join)


def told_by_spacy(code: str, text: str) -> list[tuple[str, bool]]:
    return [(token.text, bool(token.whitespace_)) for token in spacy.blank(code).tokenizer(text)]


def told(rules: WordRules, text: str) -> list[tuple[str, bool]]:
    words, spaced = rules.cut(text)
    return list(zip(words, map(bool, spaced), strict=True))


def test_the_rules_of_the_package_are_those_of_the_installed_spacy() -> None:
    assert rules_of_spacy("en") == RECORD, "run python -m tools.words.tokenizer_rules"


@given(TEXT)
def test_special_cases_are_cut_as_spacy_cuts_them(text: str) -> None:
    expected = [(token.text, bool(token.whitespace_)) for token in TOKENIZER(text)]
    assert told(word_rules("en"), text) == expected


@pytest.mark.parametrize("code", ["xx", "de", "fr", "tr"])
def test_a_language_without_rules_of_its_own_takes_those_of_spacy(code: str) -> None:
    text = "M. Öz l'a dit: 3.500 km/h, z.B. nach Aden (Jemen)… aujourd'hui à 7.30 Ağrı'da! s'il vous plaît."
    assert told(word_rules(code), text) == told_by_spacy(code, text)


def test_no_more_pieces_are_remembered_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = WordRules(**rules_of_spacy("en"))
    monkeypatch.setattr(subject, "_MOST_PIECES", 3)
    text = " ".join(f"word{number}." for number in range(20))
    assert told(rules, text) == told_by_spacy("en", text)
    assert len(rules._known) <= 3
