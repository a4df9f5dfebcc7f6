"""A gazetteer of the made-up world, and mentions in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from gazetteer import Gazetteer
from geomap.model import Mention, Span
from geomap.recognise import Recogniser

Mentioned = Callable[..., tuple[Mention, ...]]


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    from tests.geomap.made_up_world import build

    with Gazetteer.open(build(tmp_path_factory.mktemp("world") / "world.gpkg")) as opened:
        yield opened


@pytest.fixture(scope="session")
def mentioned(world: Gazetteer) -> Mentioned:
    """A function that makes mentions of every place of the world that a text names, and of further names."""
    from tests.geomap.made_up_world import PLACES

    known = {row.name for row in PLACES} | {"Westrian"}

    def mention(text: str, *further: str) -> tuple[Mention, ...]:
        names = "|".join(sorted(map(re.escape, known | set(further)), key=len, reverse=True))
        spans = [Span(*found.span()) for found in re.finditer(rf"\b(?:{names})\b", text)]
        return Recogniser(world).given(spans, text=text)

    return mention
