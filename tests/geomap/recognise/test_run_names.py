from __future__ import annotations

from dataclasses import replace

import pytest

from gazetteer import Gazetteer
from geomap.model import Mention, MentionForm, Span
from geomap.recognise.recogniser import Recognition
from geomap.recognise.run_names import RunNames


def mention(surface: str, probability: float) -> Mention:
    return Mention(Span(0, len(surface)), surface, MentionForm.NAME, (), probability)


def starts_with_q(one: Mention) -> bool:
    return one.surface.startswith("Q")


def run(*, sure_with_bearer: bool) -> list[Recognition]:
    sure = "Qorlim" if sure_with_bearer else "Orlim"
    return [Recognition((mention(sure, 0.97),), (mention("Tarvin", 0.05), mention("Qarmu", 0.3))) for _ in range(12)]


def test_a_doubted_name_with_a_bearer_is_a_place_where_sure_names_have_one_too() -> None:
    found = run(sure_with_bearer=True)
    names = RunNames(found, has_bearer=starts_with_q)
    assert names.telling
    revised = names.revised(found[0])
    assert not revised.doubtful
    (qarmu,) = (one for one in revised.mentions if one.surface == "Qarmu")
    assert qarmu.probability > 0.5


def test_a_bearer_says_nothing_where_the_sure_names_have_none() -> None:
    found = run(sure_with_bearer=False)
    names = RunNames(found, has_bearer=starts_with_q)
    assert not names.telling
    revised = names.revised(found[0])
    assert revised.mentions == found[0].mentions
    assert [one.surface for one in revised.doubtful] == ["Qarmu"]


def test_a_name_that_is_a_place_elsewhere_in_the_run_is_less_doubted() -> None:
    often = [Recognition((mention("Orlim", 0.99),), ()) for _ in range(6)]
    doubting = Recognition((), (mention("Orlim", 0.4),))
    names = RunNames([*often, doubting], has_bearer=starts_with_q)
    (orlim,) = names.revised(doubting).mentions
    assert orlim.probability > 0.6
    assert names.revised(Recognition((), (mention("Tarvin", 0.4),))).mentions == ()


def test_a_known_name_that_mostly_is_a_place_is_one_wherever_it_may_be(world: Gazetteer) -> None:
    known = replace(mention("Pell", 0.5), candidates=world.candidates("Pell"))
    assert known.candidates
    doubting = Recognition((), (replace(known, probability=0.08), mention("Orlim", 0.08)))
    rest = [Recognition((known, mention("Orlim", 0.5)), ()) for _ in range(8)]
    revised = RunNames([*rest, doubting], has_bearer=starts_with_q).revised(doubting)
    assert [one.surface for one in revised.mentions] == ["Pell"]
    assert [one.surface for one in revised.doubtful] == ["Orlim"]


def test_a_name_that_recurs_as_no_place_is_not_even_doubtful() -> None:
    found = [Recognition((), (mention("Tarvin", 0.12), mention("Orlim", 0.3))) for _ in range(4)]
    names = RunNames(found, has_bearer=starts_with_q)
    assert [one.surface for one in names.revised(found[0]).doubtful] == ["Orlim"]


def test_a_bearer_makes_a_name_surer_of_which_the_recogniser_is_not_sure() -> None:
    names = RunNames(run(sure_with_bearer=True), has_bearer=starts_with_q)
    found = Recognition(tuple(mention(name, 0.4) for name in ("Qasvel", "Vasvel")), ())
    with_bearer, without = names.revised(found).mentions
    assert with_bearer.probability > 0.6
    assert without.probability == 0.4


@pytest.mark.parametrize("found", [[], run(sure_with_bearer=True)[:1]])
def test_one_report_alone_is_left_as_it_is(found: list[Recognition]) -> None:
    names = RunNames(found, has_bearer=starts_with_q)
    assert not names.telling
    assert all(names.revised(one) is one for one in found)


def test_the_order_of_the_reports_changes_nothing() -> None:
    found = [*run(sure_with_bearer=True), Recognition((mention("Qarmu", 0.7),), (mention("Orlim", 0.2),))]
    one, other = (RunNames(some, has_bearer=starts_with_q) for some in (found, found[::-1]))
    assert [one.revised(each) for each in found] == [other.revised(each) for each in found]
