"""From legs to movements: what the sentences of one report say together about one mover.

A leg continues a movement when it speaks of the same mover: by pronoun, by name, by the same noun with "the", or as
part of the group ("some", "others", "a few hundred"). Legs that follow one another make one movement, the earlier
destination becoming a via; destinations reached in parallel make one movement each, with the origin and the vias that
they share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from geomap.model import Count, MentionForm, Movement, Role, Span, StatedDistance, Status, Stop
from geomap.routes.reading.legs import Leg
from geomap.routes.reading.phrases import Mover
from geomap.routes.reading.places import Binding

_NEAR = 2
"""How many sentences back a pronoun reaches."""

_FAR = 4
"""How many sentences back "the ship" reaches for a tanker."""

_CARRIERS, _CARRIED = frozenset({"vessel", "aircraft", "vehicle"}), frozenset({"goods", "people", "displaced"})
"""Kinds of things of which one may carry the other: "the ship" goes on with the cargo's movement in the next sentence."""

_VERBAL, _NOMINAL = 0.9, 0.65
"""Confidence in one clause: with a verb or motion noun, and with nothing but a thing that can move."""

_AT_LEAST = 2
"""Stops that a movement has to have apart from those listed with another: "travel to X, Y and Z" has one."""

_BESIDE = 60
"""Characters within which a distance after a destination belongs to it alone: "to Edmonton, about 430 km to the south"."""

_REMEMBERED = 100
"""How many movements back a leg may continue one; without a limit, a book takes time quadratic in its movements."""

_CONTINUED, _HEDGED, _INFERRED = 0.9, 0.9, 0.85
"""Factors: each of the first two further sentences reached by coreference, a hedge, an origin taken over."""


@dataclass(slots=True)
class _Placed:
    stop: Stop
    partial: bool
    cue: tuple[int, int]
    late: bool = False
    intended: bool = False
    entered: bool = False
    rests: bool = False
    standing: bool = False
    listed: bool = False


@dataclass(slots=True)
class _Draft:
    mover: Mover | None
    status: Status
    sentence: int
    verbal: bool
    origin: _Placed | None = None
    other_origins: list[_Placed] = field(default_factory=list)
    vias: list[_Placed] = field(default_factory=list)
    destination: _Placed | None = None
    distances: list[StatedDistance] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)
    factor: float = 1.0
    weak: bool = True
    faint: bool = True
    parallel: bool = False
    listing: bool = True


def assemble(legs: Sequence[Leg]) -> tuple[Movement, ...]:
    """Join the legs of one report into movements.

    Args:
        legs: Legs in text order.

    Returns:
        Movements in text order, those with fewer than two stops included.
    """
    drafts: list[_Draft] = []
    for leg in legs:
        _take(leg, drafts)
    movements = [_finish(d, origin) for d in drafts for origin in _origins(d)]
    return tuple(m for m in movements if m is not None)


def _origins(draft: _Draft) -> list[_Placed | None]:
    return [draft.origin, *draft.other_origins]


def _take(leg: Leg, drafts: list[_Draft]) -> None:
    draft = _draft_of(leg, drafts)
    if draft is None:
        if leg.strikes and not (leg.mover and leg.mover.kinds & {"projectile", "storm"}):
            return
        if not leg.bindings:
            return
        draft = _open(leg, drafts)
    elif leg.strikes and not (draft.mover and draft.mover.kinds & {"projectile", "storm"}):
        return
    elif leg.evidence not in draft.evidence:
        draft.factor = max(draft.factor * _CONTINUED, _CONTINUED**2)
    partial = bool(
        leg.mover
        and (leg.mover.partial or (not leg.mover.definite and leg.strikes and leg.evidence not in draft.evidence))
    )
    if partial and leg.mover is not None and any(b.role is Role.ORIGIN for b in leg.bindings) and (draft.origin or draft.vias):
        mover = leg.mover
        draft = _open(leg, drafts)
        draft.mover, partial = mover, False
    if leg.onward and leg.mover is not None and leg.mover.head in {"most", "all", "both"}:
        partial = False
    _fold(leg, draft, drafts, partial=partial)


def _open(leg: Leg, drafts: list[_Draft]) -> _Draft:
    draft = _Draft(leg.mover, leg.status, leg.sentence, leg.verbal)
    drafts.append(draft)
    return draft


def _draft_of(leg: Leg, drafts: list[_Draft]) -> _Draft | None:
    """Find the movement that a leg continues."""
    mover = leg.mover
    if leg.returning:
        return None
    known = drafts[-_REMEMBERED:]
    possible = [
        d
        for d in sorted(reversed(known), key=lambda d: d.faint)
        if (leg.status is Status.DENIED) == (d.status is Status.DENIED) and not _conflicts(leg, d)
    ]
    for draft in possible:
        if _same_mover(mover, draft.mover, leg.sentence - draft.sentence, leg):
            return draft
    for draft in possible[:1]:
        if mover is not None and mover.pronoun and _is_open(draft) and leg.sentence - draft.sentence <= _NEAR:
            return draft
    return None


def _is_open(draft: _Draft) -> bool:
    return draft.destination is None or draft.destination.standing


def _conflicts(leg: Leg, draft: _Draft) -> bool:
    """Tell whether a leg that is a whole movement of its own meets one that is whole too."""
    roles = {b.role for b in leg.bindings}
    if leg.status is Status.REPORTED and draft.status is Status.PLANNED and draft.origin and draft.destination:
        return Role.ORIGIN not in roles and not all(_same(b, draft.destination) for b in leg.bindings if not b.standing)
    whole = {Role.ORIGIN, Role.DESTINATION} <= roles
    if not whole or draft.destination is None:
        return False
    goal = draft.destination
    same_goal = any(_same(b, goal) for b in leg.bindings if b.role is Role.DESTINATION)
    if leg.moving or draft.origin is None:
        return not same_goal
    first = next(b for b in leg.bindings if b.role is Role.ORIGIN)
    return not _same(first, draft.destination) and not _same(first, draft.origin)


def _same_mover(mover: Mover | None, known: Mover | None, gap: int, leg: Leg) -> bool:
    if mover is None:
        return gap <= 1
    if mover.pronoun:
        return gap <= _NEAR and (known is None or known.pronoun or known.named or known.plural == mover.plural or not mover.plural)
    if mover.partial or (leg.moving and mover.definite):
        return gap <= _NEAR + 1
    if known is None:
        return gap == 0
    if mover.named or known.named:
        if mover.named and known.named:
            return mover.text == known.text
        return (
            mover.definite
            and gap <= _FAR
            and (bool(mover.kinds & known.kinds) or (not known.kinds and bool(mover.kinds)))
        )
    if known.pronoun and mover.definite and not mover.plural and "people" not in mover.kinds:
        return gap <= _NEAR
    same_head = _stem(mover.head) == _stem(known.head)
    if same_head and (mover.definite or leg.strikes):
        return True
    carries = bool(mover.kinds & _CARRIERS) and bool(known.kinds & _CARRIED)
    if mover.definite and carries and gap == 1:
        return True
    projectiles = "projectile" in mover.kinds & known.kinds
    return (
        mover.definite
        and bool(mover.kinds & known.kinds)
        and (gap <= _FAR or projectiles)
        and (mover.plural == known.plural or "people" in mover.kinds & known.kinds)
        and (mover.again or mover.kinds & known.kinds != {"people"})
    )


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") else word


def _same(binding: Binding, placed: _Placed) -> bool:
    finding = binding.unit.finding
    other = placed.stop.finding
    if finding is None:
        return False
    if finding.place is not None and other.place is not None:
        return finding.place.id == other.place.id
    return finding.surface == other.surface


def _fold(leg: Leg, draft: _Draft, drafts: list[_Draft], *, partial: bool) -> None:
    current = draft
    for told in leg.bindings:
        binding = _as_told(told, current)
        opens = binding.rests and current.origin is None and not current.vias
        placed = _place(binding, leg, (partial or binding.partial) and not opens)
        if binding.role is Role.ORIGIN:
            current = _fold_origin(placed, binding, current, leg, drafts, partial=partial)
        elif binding.role is Role.VIA:
            if not any(_same(binding, v) and v.cue == placed.cue for v in current.vias):
                placed.late = current.destination is not None and not _is_aside(binding, current.destination)
                current.vias.append(placed)
        else:
            current = _fold_destination(placed, binding, current, leg, drafts, partial=partial)
        _support(current, leg)
    _support(current, leg)


def _as_told(binding: Binding, draft: _Draft) -> Binding:
    """Give a place where something was seen the part that it has by what was told before."""
    if not binding.standing or binding.role is not Role.DESTINATION:
        return binding
    if draft.origin is None and not draft.vias and draft.destination is None:
        return replace(binding, role=Role.ORIGIN)
    intended = draft.destination is not None and draft.destination.intended
    return replace(binding, role=Role.VIA) if intended else binding


def _is_aside(via: Binding, destination: _Placed) -> bool:
    """Tell whether a via told after a destination lies before it: "flew to X, refuelling in Y"."""
    return (via.cue == destination.cue[1] and not via.apart) or via.aside


def _place(binding: Binding, leg: Leg, partial: bool) -> _Placed:
    finding = binding.unit.finding
    assert finding is not None  # noqa: S101 - a binding always has one
    return _Placed(
        Stop(binding.role, finding, binding.part),
        partial,
        (leg.sentence, binding.cue),
        intended=binding.intended,
        entered=binding.entered,
        rests=binding.rests,
        standing=binding.standing,
        listed=binding.listed,
    )


def _support(draft: _Draft, leg: Leg) -> None:
    if leg.evidence not in draft.evidence:
        draft.evidence.append(leg.evidence)
    draft.distances += [d for d in leg.distances if d not in draft.distances]
    draft.counts += [c for c in leg.counts if c not in draft.counts]
    draft.sentence = leg.sentence
    if draft.weak and not leg.weak:
        draft.status = leg.status
    draft.weak = draft.weak and leg.weak
    draft.faint = draft.faint and leg.faint
    draft.listing = draft.listing and leg.listing
    draft.verbal = draft.verbal or leg.verbal
    if draft.mover is None or draft.mover.pronoun:
        draft.mover = leg.mover or draft.mover


def _fold_origin(
    placed: _Placed, binding: Binding, draft: _Draft, leg: Leg, drafts: list[_Draft], *, partial: bool
) -> _Draft:
    known = draft.origin
    if known is None and _goes_on(placed, draft, leg):
        draft.vias.append(replace(_as_via(placed), late=True))
    elif known is None:
        draft.origin = placed
    elif _same(binding, known):
        pass
    elif partial:
        draft = _open(leg, drafts)
        draft.origin = placed
    elif binding.listed and draft.destination is None:
        draft.other_origins.append(placed)
    elif draft.destination is not None and _same(binding, draft.destination):
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


def _goes_on(origin: _Placed, draft: _Draft, leg: Leg) -> bool:
    """Tell whether an origin goes on from a destination: "withdrew to X, and crossed from Y to Z"."""
    before = draft.destination
    if before is None or before.cue[0] != origin.cue[0] or before.cue == origin.cue or before.intended:
        return False
    return any(b.role is Role.DESTINATION and b.cue == origin.cue[1] for b in leg.bindings)


def _fold_destination(
    placed: _Placed,
    binding: Binding,
    draft: _Draft,
    leg: Leg,
    drafts: list[_Draft],
    *,
    partial: bool,
) -> _Draft:
    if draft.destination is None:
        draft.destination = placed
        draft.parallel = partial
        return draft
    if leg.had_been and binding.intended and not draft.destination.intended:
        return draft
    if _same(binding, draft.destination) and not partial:
        if draft.destination.standing:
            draft.destination = placed
        return draft
    together = binding.listed and placed.cue == draft.destination.cue and _moves_apart(leg.mover or draft.mover)
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


def _is_shared(distance: StatedDistance, draft: _Draft) -> bool:
    """Tell whether a distance was stated before the destination that another one is told beside."""
    if draft.destination is None:
        return True
    gap = distance.span.start - draft.destination.stop.finding.span.end
    return not 0 <= gap < _BESIDE


def _as_via(placed: _Placed) -> _Placed:
    stop = Stop(Role.VIA, placed.stop.finding, placed.stop.part)
    return _Placed(stop, placed.partial, placed.cue, listed=placed.listed)


def _moves_apart(mover: Mover | None) -> bool:
    """Tell whether several destinations in one list are reached by several movers rather than in turn."""
    return mover is not None and not mover.pronoun and (mover.plural or mover.mass)


def _branch(draft: _Draft, leg: Leg, *, together: bool) -> _Draft:
    return _Draft(
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


def _finish(draft: _Draft, origin: _Placed | None) -> Movement | None:
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
        mover=draft.mover.text if draft.mover is not None else "",
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


def _in_order(draft: _Draft, origin: _Placed | None) -> list[_Placed]:
    """Put the places of a movement in order; it begins and ends where its mover rested, if nothing says where else."""
    first = draft.vias[0] if draft.vias else None
    if origin is None and first is not None and first.rests and not draft.weak and (len(draft.vias) > 1 or draft.destination):
        origin = replace(first, stop=Stop(Role.ORIGIN, first.stop.finding, first.stop.part))
        draft.vias = draft.vias[1:]
    placed = [p for p in (origin, *draft.vias, draft.destination) if p is not None]
    last = placed[-1] if placed else None
    if last is not None and last.rests and draft.destination is None and not draft.weak:
        placed[-1] = replace(last, stop=Stop(Role.DESTINATION, last.stop.finding, last.stop.part))
    return placed


def _without_repeats(stops: list[Stop]) -> list[Stop]:
    kept: list[Stop] = []
    for stop in stops:
        if not any(stop.finding.span == k.finding.span for k in kept):
            kept.append(stop)
    return kept
