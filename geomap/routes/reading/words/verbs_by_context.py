"""Verbs that tell of a movement only by what stands around them.

"Was off X on Monday", "made Y", "gathered strength over Z": no lexicon can say of these words that something moves, but
where something else says so, they add a place. Those are faint: together they make no movement. A verb that no lexicon
has tells of movement where it takes a direction: "trundled out of X", "was coaxed from X to Y". With a start and an end
it makes a movement, with one of them only what else is told of its mover does.
"""

from __future__ import annotations

from geomap.model import Role
from geomap.routes.reading.words.chunks import Unit, is_number, neighbour
from geomap.routes.reading.words.lexicon import Form, Lexicon, NounUse, RelationKind, Verb

_BEING = Verb("be", here=Role.DESTINATION, weak=True, arrives=True)
_LYING = Verb("be", here=Role.DESTINATION, weak=True, faint=True)
_OUT = Verb("be", weak=True, refused=frozenset({"to", "for", "from"}))
_MAKING = Verb("make", object=Role.DESTINATION, weak=True, faint=True)
_MADE = Verb("make", here=Role.ORIGIN, weak=True, faint=True)
_PASSING = Verb("pass", weak=True, faint=True, refused=frozenset({"to", "from", "for"}))
_GETTING = Verb("get", refused=frozenset({"for", "by", "over"}))
_ARRIVING = Verb("arrive", here=Role.DESTINATION, weak=True, arrives=True)
_CROSSING = Verb("cross", object=Role.VIA)
_GOING = Verb("go", weak=True, doubtful=True, refused=frozenset({"for"}))
_TRAVELLING = Verb("go", doubtful=True, refused=frozenset({"for"}))
_DRIVING = Verb("go", caused=True, weak=True, doubtful=True, refused=frozenset({"for"}))
_TAKING = Verb("go", caused=True, doubtful=True, refused=frozenset({"for"}))
_ENDS = frozenset({RelationKind.ORIGIN, RelationKind.DESTINATION})
_DIRECTED = frozenset({"out of", "on to", "back to", "as far as", "away from"})
"""What says by itself that a verb tells of movement; "to X" and "from X" do so only together."""

_TIE = 7
"""Units that may stand between such a verb and its first direction: adverbs, a length, what is carried."""

_CLAUSE = 24
"""Units after such a verb among which its directions are looked for."""

_COUNTED = frozenset({"last", "first", "remaining", "final", "or", "so", "nautical", "sea", "some", "odd"})
_GET = frozenset({"get", "gets", "got", "getting", "gotten"})
_MAKE = frozenset({"made", "make", "makes", "making"})
_PARTICLES = frozenset({"down", "off", "out", "up", "ashore", "in", "aboard", "over", "away", "across", "through"})
_ARRIVED = frozenset(
    {"ashore", "anchored", "moored", "berthed", "alongside", "docked", "down", "landed", "arrived", "arr", "arrd"}
)
AT_ANCHOR = frozenset(
    {
        "anchored",
        "moored",
        "berthed",
        "docked",
        "parked",
        "stationed",
        "at anchor",
        "alongside",
        "aground",
        "sheltering",
        "reported",
        "seen",
        "rumoured",
        "sighted",
    }
)
_STANDING_AT = frozenset({"in", "at", "on", "off", "near", "over", "just off", "outside", "above", "below", "beside"})
_LIES = frozenset(
    {
        "was",
        "were",
        "is",
        "are",
        "lay",
        "lain",
        "lies",
        "lie",
        "lying",
        "been",
        "waited",
        "hovered",
        "stood",
        "located",
        "be",
        "centred",
        "centered",
    }
)
_WAYS = frozenset(
    {"across", "through", "past", "over", "via", "by way of", "into", "towards", "toward", "onto", "round"}
)


def infer_verbs(units: list[Unit], *, lexicon: Lexicon) -> None:
    """Mark the words that are verbs of movement by what stands around them.

    Args:
        units: A sentence whose other verbs are settled; changed in place.
        lexicon: Where words are looked up.
    """
    for unit in units:
        if unit.finding is not None or unit.punctuation:
            continue
        low = unit.low
        if low in _GET:
            _settle_getting(unit, units, lexicon)
        if low in lexicon.split_verbs:
            _settle_split(unit, units, lexicon)
        if low in lexicon.units:
            _settle_length(unit, units, lexicon)
        if low in _ARRIVED:
            _settle_ashore(unit, units, lexicon)
        if unit.other_verb:
            _settle_directed(unit, units, lexicon)
        if low in _LIES:
            _settle_being(unit, units, lexicon)
            _settle_lying(unit, units, lexicon)
        if unit.other_verb:
            _settle_passing(unit, units, lexicon)
        if low in _MAKE:
            _settle_making(unit, units)
        _settle_leaving_behind(unit, units)


def _settle_directed(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read a verb that the lexicon lacks as one of motion where a place that it comes from or goes to hangs on it."""
    if not unit.other_verb or unit.verb or lexicon.has("undirected", unit.low) or not unit.low.endswith("ed"):
        return
    first = _first_direction(unit, units, lexicon)
    if first is None:
        return
    kinds = _directions(first, units, lexicon)
    strong = kinds >= _ENDS
    if not strong and first.low not in _DIRECTED:
        return
    caused = any(u.plain and not lexicon.has("adverbs", u.low) for u in units[unit.index + 1 : first.index])
    before = neighbour(units, unit.index, step=-1, lexicon=lexicon)
    caused = caused or (before is not None and lexicon.has("be", before.low))
    unit.verb = (_TAKING if caused else _TRAVELLING) if strong else (_DRIVING if caused else _GOING)
    unit.form, unit.other_verb = Form.PAST, False


def _first_direction(verb: Unit, units: list[Unit], lexicon: Lexicon) -> Unit | None:
    """Give the first preposition of direction after a verb, if a place hangs on it and nothing else comes between."""
    for word in units[verb.index + 1 : verb.index + 1 + _TIE]:
        directional = word.relation in {RelationKind.ORIGIN, RelationKind.VIA, RelationKind.DESTINATION}
        if directional and not word.time and not _is_particle(word, units, lexicon):
            return word if _has_place(word, units) else None
        if word.relation is not None and _is_particle(word, units, lexicon):
            continue
        passed = (
            word.plain
            or word.time
            or is_number(word, lexicon)
            or (lexicon.has("adverbs", word.low) and not word.punctuation)
        )
        if not passed or lexicon.has("conjunctions", word.low) or lexicon.has("matters", word.low):
            return None
    return None


def _directions(first: Unit, units: list[Unit], lexicon: Lexicon) -> set[RelationKind]:
    """Give what the prepositions with places say, from the first on to the end of the clause."""
    kinds = set()
    for word in units[first.index : first.index + _CLAUSE]:
        if word.verb or word.other_verb or lexicon.has("breaks", word.low) or lexicon.has("relatives", word.low):
            break
        if word.relation in _ENDS and not word.time and _has_place(word, units):
            kinds.add(word.relation)
    return kinds


def _is_particle(word: Unit, units: list[Unit], lexicon: Lexicon) -> bool:
    """Tell whether a word that can be a preposition stands before one as a particle: "welled up from X"."""
    after = units[word.index + 1] if word.index + 1 < len(units) else None
    return after is not None and after.relation is not None and lexicon.has("particles", word.low)


def _has_place(relation: Unit, units: list[Unit]) -> bool:
    """Tell whether a place hangs on a preposition, with no more than a few describing words before it."""
    for word in units[relation.index + 1 : relation.index + 5]:
        if word.place:
            return True
        if not (word.plain or word.demonym):
            return False
    return False


def _settle_getting(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read "got from X to Y", "never got as far as X"; before anything else "get" helps another verb."""
    if unit.verb is not None:
        return
    after = neighbour(units, unit.index, step=1, lexicon=lexicon)
    if after is None or after.relation not in _ENDS | {RelationKind.VIA} or after.time or after.low in {"for", "by"}:
        return
    if _has_place(after, units):
        unit.verb, unit.form, unit.other_verb = _GETTING, Form.PAST, False


def _settle_split(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read a verb with its particle though the object stands between: "set them down in X", "put us ashore at X"."""
    if unit.finding or (unit.verb is not None and not unit.verb.weak):
        return
    for word in units[unit.index + 1 : unit.index + 6]:
        if word.index > unit.index + 1 and word.low in _PARTICLES:
            after = units[word.index + 1] if word.index + 1 < len(units) else None
            ends = after is None or after.relation is not None or after.punctuation or after.time or after.place
            fits = next((e for e in lexicon.expressions[unit.low] if e.words == (unit.low, word.low) and e.verb), None)
            if ends and fits is not None and not (word.relation and after is not None and after.place):
                unit.verb, unit.form, unit.other_verb = fits.verb, fits.form, False
                word.relation = None
            return
        if not (word.plain or lexicon.has("pronouns", word.low)) or lexicon.has("conjunctions", word.low):
            return


def _settle_ashore(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read "17th, ashore in X", "Anchor down at X": the arrivals of a diary that has no verbs."""
    if unit.low not in _ARRIVED or unit.verb is not None or unit.index + 2 >= len(units):
        return
    clause = units[max(0, unit.index - 6) : unit.index]
    start = next((i for i in range(len(clause), 0, -1) if clause[i - 1].punctuation), 0)
    if any(u.verb or u.other_verb or u.finding or lexicon.has("auxiliaries", u.low) for u in clause[start:]):
        return
    if clause and clause[-1].low == "laid":
        return
    after = units[unit.index + 1]
    if after.relation is RelationKind.HERE and any(u.place for u in units[unit.index + 2 : unit.index + 5]):
        unit.verb, unit.form, unit.relation = _ARRIVING, Form.PAST, None


def _settle_length(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read "the 320 km from X to Y" as a motion noun; without "the" it only says how far two places lie apart."""
    after = units[unit.index + 1] if unit.index + 1 < len(units) else None
    if unit.low not in lexicon.units or after is None or after.low != "from":
        return
    index = unit.index - 1
    while index > 0 and (is_number(units[index], lexicon) or units[index].low in _COUNTED):
        index -= 1
    moving = any(u.verb for u in units[max(0, index - 4) : max(0, index)])
    if (
        not moving
        and index < unit.index - 1
        and index >= 0
        and units[index].low in {"the", "those", "these", "all", "their"}
    ):
        unit.noun = NounUse.MOTION


def _settle_being(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read "and was in X by Monday" as an arrival where a motion verb with the same subject stands before."""
    if unit.low not in {"was", "were"} or unit.index + 2 >= len(units) or units[unit.index + 1].low not in {"in", "at"}:
        return
    before = neighbour(units, unit.index, step=-1, lexicon=lexicon)
    moving = any(u.verb is not None and not u.verb.weak for u in units[: unit.index])
    near_place = any(u.place for u in units[unit.index + 2 : unit.index + 4])
    if before is not None and before.low in {"and", ","} | {"then"} and moving and near_place:
        unit.verb, unit.form = _BEING, Form.PAST


def _settle_making(unit: Unit, units: list[Unit]) -> None:
    """Read "made South Georgia", of what is already said to be moving."""
    after, following = units[unit.index + 1 : unit.index + 2], units[unit.index + 2 : unit.index + 3]
    if unit.low == "made" and after and after[0].low == "in" and following and following[0].place and unit.verb is None:
        unit.verb, unit.form, unit.other_verb = _MADE, Form.PAST, False
        return
    ends = (
        not following
        or following[0].punctuation
        or following[0].time
        or following[0].low in {"and", "in", "on", "after", "with", "by", "before", "at", "under", "despite"}
    )
    if unit.low in {"made", "make", "makes", "making"} and unit.verb is None and after and after[0].place and ends:
        unit.verb, unit.form, unit.other_verb = _MAKING, Form.PAST, False


def _settle_leaving_behind(unit: Unit, units: list[Unit]) -> None:
    """Read "put X behind them" as passing X."""
    if unit.low not in {"put", "puts", "putting"} or unit.verb:
        return
    after = units[unit.index + 1 : unit.index + 5]
    place = next((position for position, word in enumerate(after) if word.place), None)
    if place is not None and [u.low for u in after[place + 1 : place + 2]] in (["behind"], ["astern"]):
        unit.verb, unit.form, unit.other_verb = _CROSSING, Form.PAST, False


def _settle_lying(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read "was at anchor off X", "lay off X": where something is that another sentence says to be moving."""
    if unit.low not in _LIES or unit.verb is not None or unit.finding is not None:
        return
    index = unit.index + 1
    while index < len(units) and (
        units[index].low in AT_ANCHOR
        or (
            units[index].low in {"at", "on"}
            and index + 1 < len(units)
            and units[index + 1].low in {"anchor", "station"}
        )
        or units[index].low in {"anchor", "station"}
        or units[index].time
        or lexicon.has("ordinals", units[index].low)
        or (lexicon.has("adverbs", units[index].low) and not units[index].relation)
    ):
        index += 1
    if index < len(units) and units[index].low == "out of" and _has_place(units[index], units):
        unit.verb, unit.form, unit.other_verb = _OUT, Form.PAST, False
        return
    if index + 1 >= len(units) or units[index].low not in _STANDING_AT:
        return
    reach = units[index + 1 : index + 6]
    if any(u.place for u in reach) and (units[index].low != "on" or any(u.relation for u in reach)):
        unit.verb, unit.form, unit.other_verb = _LYING, Form.PAST, False


def _settle_passing(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read a verb that the lexicon lacks as one of passing where "over X", "into X" or the like hangs on it."""
    if not unit.other_verb or not (unit.low.endswith("ed") or lexicon.has("other_verbs", unit.low)):
        return
    if unit.low in {"met", "seen", "known", "heard"}:
        return
    for index in range(unit.index + 1, min(len(units) - 1, unit.index + 7)):
        word = units[index]
        along = (
            word.low in {"down", "up", "along"} and word.index + 2 < len(units) and units[word.index + 1].low == "the"
        )
        if (word.low in _WAYS or along) and word.relation is not None and not word.time:
            near_place = any(u.place for u in units[index + 1 : index + 4])
            spare = (
                word.low == "over"
                and index > unit.index + 1
                and units[index - 1].low not in {"strength", "speed", "again"}
            )
            if near_place and not spare and not lexicon.has("matters", units[index - 1].low):
                unit.verb, unit.form, unit.other_verb = _PASSING, Form.PAST, False
            return
        if word.punctuation or word.finding or word.relation or word.verb or word.other_verb:
            return
