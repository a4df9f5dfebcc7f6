"""What a map file shows where no script runs, as in the preview of a mail: a small picture, and the lists in words.

All of it stands in the page as HTML, where every other text of a report is packed. What always holds: no string of a
report or gazetteer is markup or means anything to a template engine; it is never larger than its bounds, whatever the
document holds.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from gazetteer.kinds import KINDS
from geomap.document.confidence import in_words
from geomap.document.place_features import times_named
from geomap.outputs.formats.flat_features import route_name
from geomap.outputs.pictures.composition import BORDERS, map_part
from geomap.outputs.pictures.drawn_places import Labels, labels_of, name_of
from geomap.outputs.pictures.svg import clean, element

BARE = (
    "<noscript>This map is drawn by a script that is part of this file. "
    "Allow scripts to see it; nothing is loaded from a network.</noscript>"
)
"""What a page says of itself before anything is known of its document."""

MOST_PICTURE = 14_000
MOST_WORDS = {"routes": 4_500, "places": 4_500, "unresolved": 1_200, "credits": 2_400}
"""Characters of each part at most."""

_SIZE = (640.0, 400.0)
_MOST_LABELS = 400
_STEPS = ((1.0, 40, 25), (2.0, 40, 25), (3.5, 30, 16), (6.0, 20, 10), (10.0, 12, 5))
"""Pixels between the points of the ground, places and routes, less and less until the picture is small enough."""

_SENTENCE = 300
_TEMPLATE = re.compile(r"[{}`$]")


def no_script(document: Mapping[str, Any], *, basemap: Mapping[str, Any]) -> str:
    """Return the `noscript` of a page: `BARE` with picture and lists, or alone where the document is not of the form.

    Args:
        document: The map document.
        basemap: As `plain_part` has it.
    """
    try:
        inside = plain_part(document, basemap=basemap)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, OverflowError):
        # Whether the map can be drawn is for the page to find out, which says so to its reader.
        return BARE
    return BARE.replace("</noscript>", f"\n{inside}\n</noscript>")


def plain_part(document: Mapping[str, Any], *, basemap: Mapping[str, Any]) -> str:
    """Return a map document as HTML that needs no script, for the inside of a `noscript` in the body.

    Args:
        document: The map document.
        basemap: The ground, as `geomap.outputs.map_file.basemap.Basemap.to_json` has it, with the first view as `view`.
    """
    parts = [
        f"<h1>{_safe(clean(document.get('title'), 200))}</h1>",
        f"<p>{_safe(clean(document.get('summary'), 600))}</p>",
        _small_picture(document, basemap),
        _list("Routes", _of_type(document, "route"), _route, MOST_WORDS["routes"]),
        _list("Places", _of_type(document, "place"), partial(_place, labels=labels_of(document)), MOST_WORDS["places"]),
        _list("Names not placed", _of_type(document, "unresolved"), _unresolved, MOST_WORDS["unresolved"]),
        _list("Credits", _credits(document), _safe, MOST_WORDS["credits"]),
    ]
    return "\n".join(filter(None, parts))


def _small_picture(document: Mapping[str, Any], basemap: Mapping[str, Any]) -> str:
    """Return the map as a small SVG; nothing where it would not be small."""
    features = document["features"]
    places = sorted(
        (one for one in features if one["properties"]["type"] == "place"),
        key=lambda one: -times_named(one["properties"]),
    )
    routes = [one for one in features if one["properties"]["type"] == "route" and one["geometry"]]
    ground = {**basemap, "labels": list(basemap["labels"])[:_MOST_LABELS]}
    width, height = _SIZE
    look = {"width": "100%", "viewBox": f"0 0 {width:.0f} {height:.0f}", "role": "img"}
    title = element("title", {}, clean(document.get("title"), 200))
    for step, most_places, most_routes in _STEPS:
        some = {**document, "features": [*places[:most_places], *routes[:most_routes]]}
        drawn, _ = map_part(some, basemap=ground, width=width, height=height, theme="light", step=step, whole=True)
        made = _without_templates(element("svg", look, title, drawn))
        if len(made) <= MOST_PICTURE:
            return made
    return ""


def _list(title: str, items: Sequence[Any], row: Callable[[Any], str], most: int) -> str:
    """Return items as a list of at most so many characters, and how many are left out."""
    taken: list[str] = []
    length = 0
    for item in items:
        written = f"<li>{row(item)}</li>"
        length += len(written)
        if length > most:
            taken.append(f"<li>{len(items) - len(taken):,} more, which the map shows where scripts may run</li>")
            break
        taken.append(written)
    return f"<h2>{title}</h2>\n<ul>\n" + "\n".join(taken) + "\n</ul>" if taken else ""


def _of_type(document: Mapping[str, Any], kind: str) -> list[Mapping[str, Any]]:
    return [one["properties"] for one in document["features"] if one["properties"]["type"] == kind]


def _route(route: Mapping[str, Any]) -> str:
    return f"<b>{_safe(clean(route_name(route), 200))}</b>{_sentence(route['claims'])}"


def _place(place: Mapping[str, Any], *, labels: Labels) -> str:
    kind = KINDS[place["kind"]].label if place["kind"] in KINDS else clean(place["kind"], 40)
    name, country = name_of(place, labels), clean(place["country_name"], 60)
    where = ", ".join(part for part in (kind, country) if part and part != name)
    told = f"<b>{_safe(name)}</b>: {_safe(where)}; {in_words(place['confidence'])}"
    return told + _sentence(place["mentions"])


def _unresolved(name: Mapping[str, Any]) -> str:
    return f"<b>{_safe(clean(name['name'], 60))}</b>{_sentence(name['mentions'])}"


def _sentence(claims: Iterable[Mapping[str, Any]]) -> str:
    """Return the first sentence of some evidence, with nothing where there is none."""
    sentence = next((clean(" ".join(claim["sentence"].split()), _SENTENCE) for claim in claims), "")
    return f". &ldquo;{_safe(sentence)}&rdquo;" if sentence else ""


def _credits(document: Mapping[str, Any]) -> list[str]:
    return [BORDERS, *(clean(line, 300) for line in document.get("attribution", ()))]


def _safe(text: str) -> str:
    """Return a text as HTML without a character that means something to HTML or to a template engine."""
    return _without_templates(html.escape(text))


def _without_templates(text: str) -> str:
    """Return HTML in ASCII, as all of the page is, without a character of a template engine."""
    plain = _TEMPLATE.sub(lambda found: f"&#{ord(found[0])};", text)
    return plain.encode("ascii", "xmlcharrefreplace").decode("ascii")
