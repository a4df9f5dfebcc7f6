"""The places that bear a name, and what is kept of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from geomap.languages.model import load_language
from geomap.model import Mention
from geomap.resolve.bearers import NONE, STATIC, Asked, bearers_of, unit_vectors
from geomap.resolve.candidate_features import names_of
from geomap.resolve.wording.cues import read_cues
from geomap.resolve.wording.variety import UNKNOWN, Variety

LANGUAGE = load_language()


def asked(mention: Mention, **changes: Any) -> Asked:
    plain = Asked(mention.surface, mention.wording, frozenset(), LANGUAGE, mention.candidates)
    return replace(plain, **changes) if changes else plain


def test_each_bearer_has_a_row_of_everything(mentioned: Any) -> None:
    (mention,) = mentioned("Hale slept.")
    bearers = bearers_of(asked(mention))
    number = len(mention.candidates)
    assert number > 1
    assert [place.id for place in bearers.places] == [match.place.id for match in mention.candidates]
    assert bearers.static.shape == (number, len(STATIC))
    assert bearers.none.shape == (len(NONE),)
    assert np.allclose(bearers.vectors, unit_vectors(bearers.points))


def test_a_name_is_kept_and_another_answer_of_the_gazetteer_is_another(mentioned: Any) -> None:
    (mention,) = mentioned("Hale slept.")
    whole = bearers_of(asked(mention))
    assert bearers_of(asked(mention)) is whole
    assert bearers_of(asked(mention, matches=mention.candidates[:1])).places == whole.places[:1]
    assert not bearers_of(asked(mention)).static[:, STATIC.index("kind agrees")].any()
    towns = frozenset({whole.places[0].kind})
    assert bearers_of(asked(mention, kinds=towns)).static[0, STATIC.index("kind agrees")] == 1.0


def test_what_one_report_says_does_not_stay_for_the_next(mentioned: Any) -> None:
    text = "Morn, Westria. Morn slept."
    mentions = mentioned(text)
    cues = read_cues(mentions, text=text, language=LANGUAGE)
    american = Variety(american=1.0, country="WE")
    before = [name.static for name in names_of(mentions[2:], cues[2:], language=LANGUAGE, variety=UNKNOWN)]
    said = names_of(mentions, cues, language=LANGUAGE, variety=american)
    after = [name.static for name in names_of(mentions[2:], cues[2:], language=LANGUAGE, variety=UNKNOWN)]
    assert any(name.static[:, STATIC.index("held here")].any() for name in said)
    assert all(np.array_equal(one, other) for one, other in zip(before, after, strict=True))
