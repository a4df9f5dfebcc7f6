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


@pytest.mark.parametrize("page", ["<p>\n\n</p>", "a\r\n\r\nb\t\n \n    c"])
@pytest.mark.parametrize("follows", [True, False])
def test_a_frame_stands_between_the_paragraphs_of_markdown(page: str, follows: bool) -> None:
    markdown = pytest.importorskip("markdown_it").MarkdownIt("commonmark")
    snippet = framed_page(page, frame=Frame("A\n\nmap", follows=follows))
    shown = markdown.render(f"Before *it*.\n\n{snippet}\n\nAfter *it*.\n")
    assert shown.startswith("<p>Before <em>it</em>.</p>\n<iframe ")
    assert shown.endswith(
        "</script>\n<p>After <em>it</em>.</p>\n" if follows else "</iframe>\n<p>After <em>it</em>.</p>\n"
    )
    assert snippet.strip() in shown, "nothing of it is read as Markdown"
    (carried,) = re.findall(r'srcdoc="([^"]*)"', shown)
    assert html.unescape(carried) == page


def test_what_is_asked_of_a_map_stands_in_its_address_or_in_its_page() -> None:
    frame = Frame("A map", compact=True, theme="dark", wheel=True, panel="off", search=False, allowed=["links"])
    asked = "compact=on&theme=dark&wheel=on&panel=off&search=off&allow=links"
    assert attributes(framed_address("map.html", frame=frame))["src"] == f"map.html?{asked}"
    assert attributes(framed_address("map.html?a=1#open=x", frame=frame))["src"] == f"map.html?a=1&{asked}#open=x"
    page = attributes(framed_page('<!DOCTYPE html><html lang="en">', frame=frame))["srcdoc"]
    assert page == f'<!DOCTYPE html><html data-geomap="{asked.replace("&", "&amp;")}" lang="en">'
    assert attributes(framed_page('<html lang="en">', frame=Frame("A map")))["srcdoc"] == '<html lang="en">'
    for wrong in ({"theme": "sepia"}, {"panel": "left"}, {"allowed": ["all"]}):
        with pytest.raises(ValueError, match="not"):
            Frame("A map", **wrong)


WORDPRESS_KEEPS = {"src", "srcdoc", "title", "width", "height", "sandbox", "loading", "referrerpolicy", "frameborder"}


def test_a_fixed_frame_is_one_element_that_needs_nothing_else() -> None:
    """What content management systems keep: one `<iframe>` on one line, without script, name, style or handler."""
    snippet = framed_address("https://example.org/maps/map.html", frame=Frame("A map", compact=True, follows=False))
    assert snippet.count("\n") == 1
    assert set(attributes(snippet)) <= WORDPRESS_KEEPS
