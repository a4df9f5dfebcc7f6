from __future__ import annotations

import html
import re

import pytest

from geomap.outputs.frame import Frame, framed_address, framed_page
from tests.hostile.texts import HOSTILE_STRINGS, LONE_SURROGATES


def attributes(snippet: str) -> dict[str, str]:
    (tag,) = re.findall(r"<iframe ([^>]*)></iframe>", snippet)
    return {name: html.unescape(value) for name, value in re.findall(r'([a-z]+)="([^"]*)"', tag)}


def test_the_frame_may_run_scripts_and_nothing_else() -> None:
    found = attributes(framed_page("<p>map</p>", frame=Frame("A map")))
    assert found["sandbox"] == "allow-scripts"
    assert found["srcdoc"] == "<p>map</p>"
    assert (found["width"], found["height"]) == ("100%", "600")
    allowed = attributes(framed_address("map.html", frame=Frame("A map", allowed=["links", "downloads"])))
    assert "allow-popups" in allowed["sandbox"]
    assert "allow-downloads" in allowed["sandbox"]
    assert "same-origin" not in allowed["sandbox"]


@pytest.mark.parametrize("string", [*HOSTILE_STRINGS, *LONE_SURROGATES])
def test_hostile_text_stays_in_its_attribute(string: str) -> None:
    snippet = framed_page(f"<p>{string}</p>", frame=Frame(string, follows=False))
    assert re.fullmatch(r'<iframe(?: [a-z]+="[^"<>]*")+></iframe>\n', snippet)
    assert attributes(snippet)["srcdoc"] == f"<p>{string}</p>"
    assert "script" not in framed_page("", frame=Frame("x", follows=False)).replace("allow-scripts", "")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "JavaScript:x", "file:///etc", "a b", "", "\tx", "vbscript:"],
)
def test_addresses_of_other_kinds_are_refused(address: str) -> None:
    with pytest.raises(ValueError, match="an address begins with"):
        framed_address(address, frame=Frame("x"))


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=1&c=2", "HTTP://localhost/", "map.html", "/maps/a.html", "../a"]
)
def test_addresses_of_the_web_are_kept(address: str) -> None:
    assert attributes(framed_address(address, frame=Frame("x")))["src"] == address


@pytest.mark.parametrize("width", ["", "wide", "0", "10em", '1" onload="x', "-5", "100000", "٣"])
def test_a_width_is_a_number(width: str) -> None:
    with pytest.raises(ValueError, match="a width is pixels"):
        Frame("x", width=width)


def test_other_mistakes_are_refused() -> None:
    with pytest.raises(ValueError, match="a height"):
        Frame("x", height=0)
    with pytest.raises(ValueError, match="links, downloads"):
        Frame("x", allowed=["everything"])
