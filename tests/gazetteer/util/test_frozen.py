from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass

import pytest

from gazetteer.util.frozen import maker


@dataclass(frozen=True, slots=True)
class Pair:
    one: int
    other: str


class Loose:
    pass


def test_what_is_made_is_the_frozen_value() -> None:
    made = maker(Pair)(1, "a")
    assert (type(made), made, hash(made), repr(made)) == (Pair, Pair(1, "a"), hash(Pair(1, "a")), repr(Pair(1, "a")))
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == made  # noqa: S301
    with pytest.raises(FrozenInstanceError):
        made.one = 2  # type: ignore[misc]


def test_a_value_too_few_is_told() -> None:
    with pytest.raises(TypeError, match="other"):
        maker(Pair)(1)  # type: ignore[call-arg]


def test_only_slotted_dataclasses_are_taken() -> None:
    with pytest.raises(TypeError, match="slots"):
        maker(Loose)
