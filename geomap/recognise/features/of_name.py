"""Features of what a name says by itself: its spelling, its words, what the gazetteer knows of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer import Match, NameForm, Step
from gazetteer.kinds import KINDS
from gazetteer.names.keys import fold
from geomap.languages.model import Language
from geomap.recognise.candidates import Candidate, is_rare, parts_of

_MOST_LOOKS = 50_000
_LONGEST_CODE = 5

UNKNOWN = "unlisted"
"""Kind and spelling of a name that the gazetteer lacks."""

_Key = tuple[str, str, str, int]


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What a candidate's name says by itself, wherever it stands; one object for all uses of a name.

    Attributes:
        features: Its features.
        kind: The group of kinds of its best known place.
        shape: `capitals`, `title` or `mixed`.
        spelling: How the gazetteer has it: the `same`, in other `case`, or by `sound`.
        prominence: That of its best known place, in twentieths.
        is_country: Whether that is a country or territory.
        is_word: Whether its only word is one of the language, too; None where it has several.
        is_rare: Whether a word of it is neither one of the language nor a person's name.
        given: How common its only word, or the first, is as a given name; empty where it is none.
        surname: The same of the last as a surname.
        is_person: Whether it is some given name or surname.
        is_group: Whether it is the name of an armed group, too.
        sorts: What else it could be by its form: a `person`, a `period` of the year or week, a `code`; or `UNKNOWN`.
    """

    features: tuple[str, ...]
    kind: str
    shape: str
    spelling: str
    prominence: int
    is_country: bool
    is_word: bool | None
    is_rare: bool
    given: str
    surname: str
    is_person: bool
    is_group: bool
    sorts: frozenset[str]


class Looks:
    """The looks of names, each taken once for all reports of a language that are read against one gazetteer."""

    def __init__(self, language: Language) -> None:
        """Start with none; `language` is that of the reports."""
        self._language = language
        self._known: dict[_Key, Look] = {}

    def of(self, candidate: Candidate) -> Look:
        """Return the look of a candidate; none of a name that the gazetteer lacks depends on the gazetteer."""
        best = _best_match(candidate)
        key = (candidate.surface, best.name, best.place.id, len(candidate.matches)) if best else _unknown(candidate)
        look = self._known.get(key)
        if look is None:
            if len(self._known) >= _MOST_LOOKS:
                self._known.clear()
            look = self._known[key] = _look(candidate, best, self._language)
        return look


def _best_match(candidate: Candidate) -> Match | None:
    """Return the match that tells most of a name; None of one that the gazetteer lacks.

    That is the best known place, unless it is only written otherwise and another is called by the very name: Dili is
    more than a spelling of Delhi.
    """
    if not candidate.matches:
        return None
    best = candidate.matches[0]
    own = (match for match in candidate.matches if match.step is Step.EXACT and fold(match.place.name) == candidate.key)
    return best if best.step is Step.EXACT else next(own, best)


def _unknown(candidate: Candidate) -> _Key:
    return candidate.surface, "", "", 0


def _look(candidate: Candidate, best: Match | None, language: Language) -> Look:
    surface, parts = candidate.surface, parts_of(candidate.key, language)
    shape = "capitals" if surface.isupper() else "title" if surface.istitle() else "mixed"
    kind, spelling, prominence = UNKNOWN, UNKNOWN, -1
    given, surname = language.persons.get(parts[0], ("", ""))[0], language.persons.get(parts[-1], ("", ""))[1]
    of_gazetteer: Iterator[str] = _of_unknown(candidate, parts, language)
    if best:
        kind, spelling, prominence = _kind_group(best), _spelling(candidate, best), int(best.place.prominence * 20)
        of_gazetteer = _of_gazetteer(candidate, best, kind, spelling, prominence)
    sorts = {
        "person": given or surname,
        "period": candidate.key in language.word_class("months") or candidate.key in language.word_class("days"),
        "code": shape == "capitals" and len(surface) <= _LONGEST_CODE,
        UNKNOWN: best is None,
    }
    return Look(
        features=tuple(dict.fromkeys((*of_gazetteer, *_of_words(candidate, parts, shape, language)))),
        kind=kind,
        shape=shape,
        spelling=spelling,
        prominence=prominence,
        is_country=best is not None and best.place.kind in {"country", "territory"},
        is_word=parts[0] in language.words if len(parts) == 1 else None,
        is_rare=is_rare(candidate.key, language),
        given=given,
        surname=surname,
        is_person=bool(given or surname),
        is_group=candidate.key in language.word_class("armed_groups"),
        sorts=frozenset(sort for sort, holds in sorts.items() if holds),
    )


def _of_gazetteer(candidate: Candidate, best: Match, kind: str, spelling: str, prominence: int) -> Iterator[str]:
    place = best.place
    yield f"kind={place.kind}"
    yield f"form={best.form}"
    yield f"spelling={spelling}"
    yield f"prominence={prominence}"
    yield f"kind={kind},prominence={prominence}"
    if best.step is not Step.TRANSLITERATED:
        is_main = fold(place.name) == candidate.key
        yield f"main={is_main},prominence={prominence}"
        yield f"main={is_main},spelling={spelling},shape={candidate.surface.isupper()}"
    else:
        yield f"transliterated,prominence={prominence}"
    yield f"matches={min(len(candidate.matches), 6)}"
    yield f"layer={place.layer}"


def _of_unknown(candidate: Candidate, parts: Sequence[str], language: Language) -> Iterator[str]:
    """Yield what the words of a name say that the gazetteer lacks: some are common in names of places."""
    words, persons = language.words, language.persons
    yield UNKNOWN
    first, last = parts[0], parts[-1]
    given, surname = persons.get(first, ("", ""))[0], persons.get(last, ("", ""))[1]
    known = sum(part in words for part in parts)
    yield f"{UNKNOWN},given={bool(given)},surname={bool(surname)},parts={min(len(parts), 3)}"
    yield f"{UNKNOWN},words={known},parts={min(len(parts), 3)}"
    yield f"{UNKNOWN},shape={candidate.surface.isupper()},{candidate.surface.istitle()}"
    yield f"{UNKNOWN},joined={'-' in candidate.surface}"
    yield f"{UNKNOWN},ends={last[-2:]}"


def _of_words(candidate: Candidate, parts: Sequence[str], shape: str, language: Language) -> Iterator[str]:
    words, persons, closed = language.words, language.persons, language.word_class("closed")
    length = len(candidate.surface)
    yield f"shape={shape}"
    yield f"shape={shape},length={min(length, 8)}" if shape == "capitals" else f"length={min(length, 12)}"
    yield f"parts={min(len(parts), 4)}"
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        given, surname = persons.get(first, ("", ""))
        yield f"given={given},surname={surname}"
        known = _best_match(candidate)
        if first in words and known is not None:
            yield f"word,prominence={int(known.place.prominence * 20)}"
        return
    given, surname = persons.get(first, ("", ""))[0], persons.get(last, ("", ""))[1]
    yield f"several,given={given},surname={surname}"
    yield f"several,known={sum(part in words or part in persons for part in parts)},of={len(parts)}"
    if all(part in words for part in parts):
        yield "all words"
    yield f"ends {last}" if last in closed else "ends other"
    yield f"begins {first}" if first in closed else "begins other"


def _spelling(candidate: Candidate, match: Match) -> str:
    if match.step is Step.TRANSLITERATED:
        return "sound"
    return "same" if match.step is Step.EXACT or _bare(candidate.surface) == _bare(match.name) else "case"


def _bare(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if char.isalnum())


def _kind_group(match: Match) -> str:
    if match.form is not NameForm.NAME:
        return match.form.value
    return KINDS[match.place.kind].feature_class if match.place.kind != "country" else "country"
