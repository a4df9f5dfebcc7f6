"""Which movement a leg goes on with.

A leg continues a movement when it speaks of the same mover: by pronoun, by name, by the same noun with "the", by a noun
of its kind, or as part of the group ("some", "others", "a few hundred"). A leg that is a whole movement of its own
begins another. What becomes of the leg then is decided in `geomap.routes.reading.report.assembling`.
"""

from __future__ import annotations

from collections.abc import Sequence

from geomap.model import Role, Status
from geomap.routes.reading.report.drafts import Draft, same_place
from geomap.routes.reading.sentence.legs import Leg
from geomap.routes.reading.words.noun_phrases import Mover

_NEAR = 2
"""How many sentences back a pronoun reaches."""

_FAR = 4
"""How many sentences back "the ship" reaches for a tanker."""

_CARRIERS, _CARRIED = frozenset({"vessel", "aircraft", "vehicle"}), frozenset({"goods", "people", "displaced"})
"""Kinds of things of which one may carry the other: "the ship" goes on with the movement of the cargo before it."""

_ALONE = frozenset({"storm", "projectile"})
"""Kinds of things that carry nothing and that nothing carries."""

_REMEMBERED = 100
"""How many movements back a leg may continue one; without a limit, a book takes time quadratic in its movements."""


def draft_of(leg: Leg, drafts: Sequence[Draft]) -> Draft | None:
    """Find the movement that a leg continues.

    Args:
        leg: What a sentence says of one mover.
        drafts: The movements told so far, in text order.

    Returns:
        The draft; None where the leg tells of another movement.
    """
    mover = leg.mover
    if leg.returning or (leg.elsewhere and mover is not None and not (mover.pronoun or mover.named or mover.definite)):
        return None
    known = drafts[-_REMEMBERED:]
    strongest_first = [d for d in reversed(known) if not d.faint] + [d for d in reversed(known) if d.faint]
    possible = [
        d
        for d in strongest_first
        if (leg.status is Status.DENIED) == (d.status is Status.DENIED)
        and not (_conflicts(leg, d) or _long_after(leg, d))
    ]
    for draft in possible:
        if _same_mover(mover, draft.mover, leg.sentence - draft.sentence, leg):
            return draft
    for draft in possible[:1]:
        if mover is not None and leg.sentence - draft.sentence <= _NEAR and _awaits(draft, leg, mover):
            return draft
    return None


def _long_after(leg: Leg, draft: Draft) -> bool:
    """Tell whether a leg and a movement lie years apart: "the year before it had been in X", "in 2001 he was flown"."""
    if leg.sentence == draft.sentence:
        return False
    if leg.faint and leg.years and not draft.years:
        return True
    if leg.earlier != draft.earlier and draft.destination is not None:
        return True
    whole = {Role.ORIGIN, Role.DESTINATION} <= {b.role for b in leg.bindings}
    return (
        whole
        and bool(leg.years)
        and bool(draft.years)
        and leg.years.isdisjoint(draft.years)
        and draft.destination is not None
    )


def _awaits(draft: Draft, leg: Leg, mover: Mover) -> bool:
    """Tell whether a movement that has got nowhere yet goes on with what a leg calls by another name."""
    if not _is_open(draft):
        return False
    if mover.pronoun:
        return True
    begun = draft.origin is not None or (bool(draft.vias) and leg.sentence - draft.sentence == 1)
    if not begun or leg.sentence == draft.sentence or any(b.role is Role.ORIGIN for b in leg.bindings):
        return False
    kinds = draft.mover.kinds if draft.mover is not None else frozenset()
    return (mover.definite or mover.partial) and not mover.static and _can_be_one(mover.kinds, kinds)


def _can_be_one(kinds: frozenset[str], known: frozenset[str]) -> bool:
    """Tell whether things of two sorts can be one mover: people and a vehicle can, a ship and a plane cannot."""
    if not kinds or not known or kinds & known:
        return True
    if (kinds | known) & _ALONE:
        return False
    return not (kinds & _CARRIERS and known & _CARRIERS)


def _is_open(draft: Draft) -> bool:
    return draft.destination is None or draft.destination.standing


def _conflicts(leg: Leg, draft: Draft) -> bool:
    """Tell whether a leg that is a whole movement of its own meets one that is whole too."""
    roles = {b.role for b in leg.bindings}
    if leg.status is Status.REPORTED and draft.status is Status.PLANNED and draft.origin and draft.destination:
        return Role.ORIGIN not in roles and not all(
            same_place(b, draft.destination) for b in leg.bindings if not b.standing
        )
    whole = {Role.ORIGIN, Role.DESTINATION} <= roles
    if not whole or draft.destination is None:
        return False
    goal = draft.destination
    same_goal = any(same_place(b, goal) for b in leg.bindings if b.role is Role.DESTINATION)
    if leg.moving or draft.origin is None:
        return not same_goal
    first = next(b for b in leg.bindings if b.role is Role.ORIGIN)
    if same_place(first, draft.origin) and not same_goal and _is_other(leg.mover, draft.mover):
        return True
    return not same_place(first, draft.destination) and not same_place(first, draft.origin)


def _is_other(mover: Mover | None, known: Mover | None) -> bool:
    """Tell whether a mover that sets out where another did has a name of another sort: lorries after a brigade."""
    if mover is None or known is None or mover.pronoun or known.pronoun or mover.partial:
        return False
    return _stem(mover.head) != _stem(known.head) and mover.kinds.isdisjoint(known.kinds)


def _same_mover(mover: Mover | None, known: Mover | None, gap: int, leg: Leg) -> bool:
    """Tell whether what moves in a leg, `gap` sentences on, is what moved in a draft."""
    if mover is None:
        return gap <= (1 if leg.weak else _NEAR)
    if mover.pronoun:
        if mover.head == "he" and known is not None and known.again:
            return False
        open_to_all = known is None or known.pronoun or known.named or not mover.plural
        return gap <= _NEAR and (open_to_all or (known is not None and known.plural == mover.plural))
    if mover.partial or (leg.moving and mover.definite):
        return gap <= _NEAR + 1
    if known is None:
        return gap == 0
    if mover.named or known.named:
        return _same_name(mover, known, gap)
    if known.pronoun and mover.definite and not mover.plural and "people" not in mover.kinds:
        return 1 <= gap <= _NEAR
    if _stem(mover.head) == _stem(known.head) and (mover.definite or leg.strikes):
        return True
    return mover.definite and _same_kind(mover, known, gap, told=leg.status is Status.REPORTED)


def _same_name(mover: Mover, known: Mover, gap: int) -> bool:
    if mover.named and known.named:
        return mover.text == known.text
    kindred = bool(mover.kinds & known.kinds) or (not known.kinds and bool(mover.kinds))
    return mover.definite and gap <= _FAR and kindred


def _same_kind(mover: Mover, known: Mover, gap: int, *, told: bool) -> bool:
    """Tell whether "the boat" can mean a dinghy, or what carries a cargo told of before."""
    carrying = mover.kinds & _CARRIERS and known.kinds & _CARRIED
    carried = known.kinds & _CARRIERS and mover.kinds & _CARRIED
    if gap == 1 and (carrying or (carried and told)):
        return True
    shared = mover.kinds & known.kinds
    near = gap <= _FAR or "projectile" in shared
    alike = mover.plural == known.plural or bool({"people", "goods"} & shared)
    return bool(shared) and near and alike and (mover.again or shared != {"people"})


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") else word
