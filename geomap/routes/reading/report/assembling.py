"""From legs to movements: what the sentences of one report say together about one mover.

Legs that follow one another make one movement, the earlier destination becoming a via; destinations reached in parallel
make one movement each, with the origin and the vias that they share. Which movement a leg goes on with is decided in
`geomap.routes.reading.report.coreference`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geomap.model import Movement, Role, StatedDistance, Status, Stop
from geomap.routes.reading.report.coreference import draft_of
from geomap.routes.reading.report.drafts import Draft, Placed, same_place
from geomap.routes.reading.sentence.legs import Leg
from geomap.routes.reading.words.lexicon import load_lexicon
from geomap.routes.reading.words.noun_phrases import Mover
from geomap.routes.reading.words.stops import Binding

_VERBAL, _NOMINAL = 0.9, 0.65
"""Confidence in one clause: with a verb or motion noun, and with nothing but a thing that can move."""

_AT_LEAST = 2
"""Stops that a movement has to have apart from those listed with another: "travel to X, Y and Z" has one."""

_BESIDE = 60
"""Characters within which a distance after a destination is of it alone: "to Edmonton, about 430 km to the south"."""

_CONTINUED, _HEDGED, _INFERRED = 0.9, 0.9, 0.85
"""Factors: each of the first two further sentences reached by coreference, a hedge, an origin taken over."""


def assemble(legs: Sequence[Leg]) -> tuple[Movement, ...]:
    """Join the legs of one report into movements.

    Args:
        legs: Legs in text order.

    Returns:
        Movements in text order, those with fewer than two stops included.
    """
    drafts: list[Draft] = []
    for leg in legs:
        _take(leg, drafts)
    movements = [_finish(d, origin) for d in drafts for origin in _origins(d)]
    return tuple(m for m in movements if m is not None)


def _origins(draft: Draft) -> list[Placed | None]:
    return [draft.origin, *draft.other_origins]


def _take(leg: Leg, drafts: list[Draft]) -> None:
    draft = draft_of(leg, drafts)
    struck_by = draft.mover if draft is not None else leg.mover
    if leg.strikes and not (struck_by and struck_by.kinds & {"projectile", "storm"}):
        return
    if draft is None:
        if not leg.bindings:
            return
        draft = _open(leg, drafts)
    elif leg.evidence not in draft.evidence:
        draft.factor = max(draft.factor * _CONTINUED, _CONTINUED**2)
    partial = _is_partial(leg, draft)
    if partial and (draft.origin or draft.vias) and any(b.role is Role.ORIGIN for b in leg.bindings):
        draft, partial = _open(leg, drafts), False
    _fold(leg, draft, drafts, partial=partial)


def _is_partial(leg: Leg, draft: Draft) -> bool:
    """Tell whether a leg holds for some of the movers only; "most moved on to X" goes on for all."""
    mover = leg.mover
    if mover is None or (leg.onward and mover.head in {"most", "all", "both"}):
        return False
    return mover.partial or (not mover.definite and leg.strikes and leg.evidence not in draft.evidence)


def _open(leg: Leg, drafts: list[Draft]) -> Draft:
    draft = Draft(leg.mover, leg.status, leg.sentence, leg.verbal, earlier=leg.earlier)
    drafts.append(draft)
    return draft


def _fold(leg: Leg, draft: Draft, drafts: list[Draft], *, partial: bool) -> None:
    current = _apart(leg, draft, drafts) if partial else draft
    for told in leg.bindings:
        binding = _as_told(told, current)
        opens = binding.rests and current.origin is None and not current.vias
        placed = _place(binding, leg, (partial or binding.partial) and not opens)
        if binding.role is Role.ORIGIN:
            current = _fold_origin(placed, binding, current, leg, drafts, partial=partial)
        elif binding.role is Role.VIA:
            if not any(same_place(binding, v) and v.cue == placed.cue for v in current.vias):
                placed.late = current.destination is not None and not _is_aside(binding, current.destination)
                current.vias.append(placed)
        else:
            current = _fold_destination(placed, binding, current, leg, drafts, partial=partial)
        _support(current, leg)
    _support(current, leg)


def _apart(leg: Leg, draft: Draft, drafts: list[Draft]) -> Draft:
    """Begin the movement of some of the movers where their own way parts from that of others told before them."""
    goal = draft.destination
    told = leg.bindings[0].role if leg.bindings else None
    ends = any(b.role is Role.DESTINATION for b in leg.bindings)
    if told is not Role.VIA or not ends or goal is None or (goal.entered and not draft.parallel) or leg.onward:
        return draft
    branch = _branch(draft, leg, together=False)
    drafts.append(branch)
    return branch


def _as_told(binding: Binding, draft: Draft) -> Binding:
    """Give a place where something was seen the part that it has by what was told before."""
    if not binding.standing or binding.role is not Role.DESTINATION:
        return binding
    if draft.origin is None and not draft.vias and draft.destination is None:
        return replace(binding, role=Role.ORIGIN)
    intended = draft.destination is not None and draft.destination.intended
    return replace(binding, role=Role.VIA) if intended else binding


def _is_aside(via: Binding, destination: Placed) -> bool:
    """Tell whether a via told after a destination lies before it: "flew to X, refuelling in Y"."""
    return (via.cue == destination.cue[1] and not via.apart) or via.aside


def _place(binding: Binding, leg: Leg, partial: bool) -> Placed:
    finding = binding.unit.finding
    assert finding is not None  # noqa: S101 - a binding always has one
    return Placed(
        Stop(binding.role, finding, binding.part),
        partial,
        (leg.sentence, binding.cue),
        intended=binding.intended,
        entered=binding.entered,
        rests=binding.rests,
        halts=binding.halts,
        standing=binding.standing,
        listed=binding.listed,
    )


def _support(draft: Draft, leg: Leg) -> None:
    if leg.evidence not in draft.evidence:
        draft.evidence.append(leg.evidence)
    draft.distances += [d for d in leg.distances if d not in draft.distances]
    draft.counts += [c for c in leg.counts if c not in draft.counts]
    draft.sentence = leg.sentence
    draft.years |= leg.years
    if draft.weak and not leg.weak:
        draft.status = leg.status
    draft.weak = draft.weak and leg.weak
    draft.faint = draft.faint and leg.faint
    draft.listing = draft.listing and leg.listing
    draft.verbal = draft.verbal or leg.verbal
    if draft.mover is None or draft.mover.pronoun:
        draft.mover = leg.mover or draft.mover


def _fold_origin(
    placed: Placed, binding: Binding, draft: Draft, leg: Leg, drafts: list[Draft], *, partial: bool
) -> Draft:
    known = draft.origin
    if known is None and _goes_on(placed, draft, leg):
        draft.vias.append(replace(_as_via(placed), late=True))
    elif known is None:
        draft.origin = placed
    elif same_place(binding, known):
        pass
    elif partial:
        draft = _open(leg, drafts)
        draft.origin = placed
    elif binding.listed and draft.destination is None:
        draft.other_origins.append(placed)
    elif draft.destination is not None and same_place(binding, draft.destination):
        pass
    elif known.standing:
        draft.origin = placed
    elif (
        draft.destination is None
        or draft.destination.cue == placed.cue
        or (draft.destination.cue[0] == placed.cue[0] and not leg.moving and leg.mover is not None)
    ):
        draft.vias.append(replace(_as_via(placed), late=draft.destination is not None))
    else:
        draft = _open(leg, drafts)
        draft.mover = drafts[-2].mover if leg.mover is None or leg.mover.pronoun else leg.mover
        draft.origin = placed
    return draft


def _goes_on(origin: Placed, draft: Draft, leg: Leg) -> bool:
    """Tell whether an origin goes on from a destination: "withdrew to X, and crossed from Y to Z"."""
    before = draft.destination
    if before is None or before.cue[0] != origin.cue[0] or before.cue == origin.cue or before.intended:
        return False
    return any(b.role is Role.DESTINATION and b.cue == origin.cue[1] for b in leg.bindings)


def _fold_destination(
    placed: Placed,
    binding: Binding,
    draft: Draft,
    leg: Leg,
    drafts: list[Draft],
    *,
    partial: bool,
) -> Draft:
    if draft.destination is None:
        draft.destination = placed
        draft.parallel = partial
        return draft
    if leg.had_been and binding.intended and not draft.destination.intended:
        return draft
    if same_place(binding, draft.destination) and not partial:
        if draft.destination.standing:
            draft.destination = placed
        return draft
    beside = (binding.listed or binding.repeated) and placed.cue == draft.destination.cue
    together = beside and _moves_apart(leg.mover or draft.mover)
    in_turn = draft.destination.cue[0] == leg.sentence and draft.destination.cue[1] in leg.cues
    partial = partial and (leg.strikes or not in_turn or draft.destination.cue == placed.cue)
    others = leg.mover is not None and leg.mover.head in {"other", "others"}
    entered = draft.destination.entered and not draft.parallel and not others
    if partial and entered:
        draft.parallel = True
    if (partial and not entered) or together:
        copy = _branch(draft, leg, together=together)
        if leg.onward and not together and not draft.parallel:
            copy.vias.append(_as_via(draft.destination))
        copy.destination = placed
        drafts.append(copy)
        return copy
    if binding.diverted:
        draft.destination = placed
        return draft
    old = draft.destination
    position = next((i for i, via in enumerate(draft.vias) if via.late), len(draft.vias))
    draft.vias.insert(position, _as_via(old))
    for via in draft.vias:
        via.late = False
    draft.destination = placed
    return draft


def _is_shared(distance: StatedDistance, draft: Draft) -> bool:
    """Tell whether a distance was stated before the destination that another one is told beside."""
    if draft.destination is None:
        return True
    gap = distance.span.start - draft.destination.stop.finding.span.end
    return not 0 <= gap < _BESIDE


def _as_via(placed: Placed) -> Placed:
    stop = Stop(Role.VIA, placed.stop.finding, placed.stop.part)
    return Placed(stop, placed.partial, placed.cue, listed=placed.listed)


def _moves_apart(mover: Mover | None) -> bool:
    """Tell whether several destinations in one list are reached by several movers rather than in turn."""
    return mover is not None and not mover.pronoun and (mover.plural or mover.mass)


def _branch(draft: Draft, leg: Leg, *, together: bool) -> Draft:
    return Draft(
        mover=draft.mover,
        status=leg.status,
        sentence=leg.sentence,
        verbal=draft.verbal,
        origin=draft.origin,
        other_origins=list(draft.other_origins),
        vias=[v for v in draft.vias if together or not v.partial],
        distances=[d for d in draft.distances if together or _is_shared(d, draft)],
        counts=list(draft.counts),
        evidence=list(draft.evidence),
        factor=draft.factor if together or draft.parallel else draft.factor * _INFERRED,
        weak=False,
        faint=False,
        parallel=True,
    )


def _named(mover: Mover | None) -> str:
    """Return the words for a mover, none where they only point at it or say how many: "it", "most", "the first"."""
    if mover is None or mover.pronoun:
        return ""
    has = load_lexicon().has
    return "" if has("quantifiers", mover.head) or has("numbers", mover.head) else mover.text


def _finish(draft: Draft, origin: Placed | None) -> Movement | None:
    placed = _in_order(draft, origin)
    stops = _without_repeats([p.stop for p in placed])
    if draft.faint or not stops or (draft.weak and len(stops) < 2) or all(s.role is Role.VIA for s in stops):
        return None
    if draft.mover is None and len(stops) < 2:
        return None
    if len(stops) > 1 and len({_identity(s) for s in stops}) < 2:
        return None
    if len(stops) > 1 and draft.listing and origin is None and sum(not p.listed for p in placed) < _AT_LEAST:
        return None
    if draft.weak and not any(p.cue != placed[0].cue for p in placed):
        return None
    confidence = (_VERBAL if draft.verbal else _NOMINAL) * draft.factor
    if draft.status is Status.POSSIBLE:
        confidence *= _HEDGED
    if any(s.finding.place is None for s in stops):
        confidence *= _HEDGED
    return Movement(
        mover=_named(draft.mover),
        status=draft.status,
        stops=tuple(stops),
        distances=tuple(sorted(draft.distances, key=lambda d: d.span)),
        counts=tuple(sorted(draft.counts, key=lambda c: c.span)),
        evidence=tuple(sorted(draft.evidence)),
        confidence=round(confidence, 3),
    )


def _identity(stop: Stop) -> str:
    place = stop.finding.place
    return place.id if place is not None else stop.finding.surface


def _in_order(draft: Draft, origin: Placed | None) -> list[Placed]:
    """Put the places of a movement in order; it begins and ends where its mover rested, if nothing says where else."""
    first = draft.vias[0] if draft.vias else None
    if (
        origin is None
        and first is not None
        and first.rests
        and not draft.weak
        and (len(draft.vias) > 1 or draft.destination)
    ):
        origin = replace(first, stop=Stop(Role.ORIGIN, first.stop.finding, first.stop.part))
        draft.vias = draft.vias[1:]
    placed = [p for p in (origin, *draft.vias, draft.destination) if p is not None]
    last = placed[-1] if placed else None
    ends = last is not None and (last.rests or (last.halts and origin is not None))
    if last is not None and ends and draft.destination is None and not draft.weak:
        placed[-1] = replace(last, stop=Stop(Role.DESTINATION, last.stop.finding, last.stop.part))
    return placed


def _without_repeats(stops: list[Stop]) -> list[Stop]:
    kept: list[Stop] = []
    for stop in stops:
        if not any(stop.finding.span == k.finding.span for k in kept):
            kept.append(stop)
    return kept
