"""Map documents written by an enemy, drawn by Hypothesis: valid in form, hostile in every text that one can hold.

They are made of a sample of the project's own: each of its texts becomes a hostile one. Identifiers stay identifiers,
hostile ones, so that routes still lead to their places and mentions to their reports.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tests.hostile.texts import HOSTILE_STRINGS, LONE_SURROGATES

SAMPLE: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "geomap" / "outputs" / "map_file" / "data" / "convoy.geojson").read_text("utf-8")
)

_FIXED = frozenset({"type", "schema", "role", "status", "mention"})
"""Texts of which the form of the document leaves no choice; so is the kind of a claim, not that of a place."""

_REFERENCES = frozenset({"id", "report", "reports", "movement", "place"})

_FRAGMENTS = st.one_of(
    st.sampled_from([text for text in HOSTILE_STRINGS if len(text) < 400]),
    st.sampled_from(
        [*LONE_SURROGATES, "\ufffe", "\uffff", "<", ">", "&", "'", '"', "]]>", "{{", "=", "\t", "\r", "\x00"]
    ),
    st.text(max_size=12),
)


def _joined(fragments: Sequence[str]) -> str:
    """Join fragments; halves of a character that meet are that character, as in all programs but Python."""
    return "".join(fragments).encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


hostile_texts = st.lists(_FRAGMENTS, min_size=1, max_size=3).map(_joined)
"""Hostile strings, alone and run together, beside any others."""


class HostileDocument(dict[str, Any]):
    """A map document that shows itself by its texts, when a test with it fails."""

    def __init__(self, values: dict[str, Any], *, texts: Sequence[str]) -> None:
        super().__init__(values)
        self.texts = texts

    def __repr__(self) -> str:
        return f"<{len(self['features'])} features made of {self.texts!r}>"


@st.composite
def hostile_documents(draw: st.DrawFn) -> HostileDocument:
    """Draw a map document, with the whole texts of some reports."""
    texts = draw(st.lists(hostile_texts, min_size=4, max_size=30))
    chance = draw(st.randoms(use_true_random=False))
    document = _rewritten(SAMPLE, texts, chance)
    kept = draw(st.sampled_from([len(document["features"])] * 3 + [0, 1, 7]))
    document["features"] = document["features"][:kept]
    if kept == 0:
        del document["bbox"]
    if draw(st.booleans()):
        countries = [{"country": text, "name": text} for text in texts[:3]]
        document["focus"] = {"countries": countries, "near": [30.0, -19.0], "bounds": None, "said": False}
    for number, report in enumerate(document["reports"]):
        if draw(st.booleans()):
            report["text"] = " ".join(texts[number::3])
    return HostileDocument(document, texts=texts)


def _rewritten(document: dict[str, Any], texts: Sequence[str], chance: random.Random) -> dict[str, Any]:
    """Return the document with other texts in place of its own, and other identifiers."""
    identifiers: dict[str, str] = {}

    def identifier(own: str) -> str:
        return identifiers.setdefault(own, f"{chance.choice(texts)} {len(identifiers)}")

    def changed(value: Any, key: str, inside: str) -> Any:
        if isinstance(value, dict):
            return {name: changed(inner, name, key) for name, inner in value.items()}
        if isinstance(value, list):
            return [changed(inner, key, inside) for inner in value]
        if not isinstance(value, str) or key in _FIXED or (key == "kind" and inside == "claims"):
            return value
        return identifier(value) if key in _REFERENCES else chance.choice(texts)

    result: dict[str, Any] = changed(document, "", "")
    return result
