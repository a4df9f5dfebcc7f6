from __future__ import annotations

import pytest

from gazetteer import Gazetteer, Step
from geomap.model import Mention, MentionForm, Span
from geomap.resolve.near_focus import NearFocus, countries_of


def mention(gazetteer: Gazetteer, surface: str, form: MentionForm = MentionForm.NAME) -> Mention:
    return Mention(Span(0, len(surface)), surface, form, gazetteer.candidates(surface), 0.9)


@pytest.mark.parametrize(("surface", "country", "now"), [("Semnaun", "IR", "Semnan"), ("Azimghur", "IN", "Azamgarh")])
def test_a_loose_spelling_gets_the_places_of_the_focus(
    gazetteer: Gazetteer, surface: str, country: str, now: str
) -> None:
    near = NearFocus(gazetteer, countries=[country])
    plain = mention(gazetteer, surface)
    assert near.has_bearer(plain)
    added = near.with_candidates(plain).candidates[len(plain.candidates) :]
    assert {match.place.country for match in added} == {country}
    assert {match.place.id for match in added} & {match.place.id for match in gazetteer.lookup(now, country=country)}
    assert {match.step for match in added} == {Step.FUZZY}


@pytest.mark.parametrize("surface", ["Homs", "Vienna", "Marseilles"])
def test_what_is_known_there_or_everywhere_stays_as_it_is(gazetteer: Gazetteer, surface: str) -> None:
    near = NearFocus(gazetteer, countries=["SY"])
    plain = mention(gazetteer, surface)
    assert near.with_candidates(plain) is plain


def test_demonyms_and_corrections_stay_as_they_are(gazetteer: Gazetteer) -> None:
    near = NearFocus(gazetteer, countries=["IR"])
    demonym = mention(gazetteer, "Semnaun", MentionForm.DEMONYM)
    assert near.with_candidates(demonym) is demonym


def test_each_name_counts_once_for_the_country_of_its_best_known_bearer(gazetteer: Gazetteer) -> None:
    names = [mention(gazetteer, name) for name in ("Homs", "homs", "Idlib", "Paris", "Qorlimu")]
    assert countries_of(names) == {"SY": 2, "FR": 1}
