"""English words need more than the scorer's word where no capital speaks for them."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer
from geomap.languages.tokens import tokenise
from geomap.recognise import Recogniser
from geomap.recognise.scoring.scorer import Scorer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they roast the turkey again tonight", []),
        ("they roast turkey again tonight", []),
        ("they live in turkey these days", ["turkey"]),
        ("damascus says that turkey shelled it", ["damascus", "turkey"]),
        ("TURKEY SHELLS TOWN NEAR BORDER", ["TURKEY"]),
        ("THE TURKEY IS IN THE OVEN AGAIN", []),
        ("He says that Turkey shelled it.", ["Turkey"]),
    ],
)
def test_what_speaks_for_a_word(text: str, expected: list[str], gazetteer: Gazetteer) -> None:
    scorer = Scorer(intercept=-5.0, weights={"kind=country": 9.0, "kind=capital": 9.0})
    mentions = Recogniser(gazetteer, scorer=scorer).recognise(tokenise(text), text=text)
    assert [mention.surface for mention in mentions] == expected
