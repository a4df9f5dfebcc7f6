"""Pages that show maps, and documents that want to break them."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.hostile.texts import HOSTILE_STRINGS, LONE_SURROGATES

SAMPLE = Path(__file__).parents[1] / "map_file" / "data" / "convoy.geojson"

STRICT = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'none'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""What a careful site sends: nothing inline, neither script nor style, and no text that becomes markup."""

HOSTILE = (
    "{{7*7}} {% if %} {# ${7*7} `\\` </script><script>document.title='ran'</script><img src=x onerror=alert(1)>"
    "\"'><svg onload=alert(2)> </iframe></template> \u202egnp.exe\u2069 \x00\x1b \ud800 &lt;b&gt; javascript:alert(1)"
)
STRUCTURE = frozenset({"type", "schema", "id", "report", "reports", "movement", "place", "role", "status", "mention"})


def hostile(value: Any, key: str = "") -> Any:
    """The document with a hostile string for each text that a report or a gazetteer gave."""
    if isinstance(value, dict):
        return {name: hostile(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [inner if key == "reports" and isinstance(inner, str) else hostile(inner, key) for inner in value]
    return HOSTILE if isinstance(value, str) and key not in STRUCTURE else value


def damaged(document: dict[str, Any], seed: int) -> dict[str, Any]:
    """The document with hostile strings all over, and some of its values of a wrong type, gone or absurd."""
    chance = random.Random(seed)  # noqa: S311 - a test wants the same numbers each time
    strings = [*HOSTILE_STRINGS, *LONE_SURROGATES, HOSTILE]
    absurd = [
        None,
        True,
        -1,
        0,
        1e308,
        10**400,
        "",
        [],
        {},
        [[]],
        {"__proto__": {"x": 1}},
        [None, {"a": []}],
        "x" * 3000,
    ]

    def changed(value: Any, key: str, depth: int) -> Any:
        if depth > 2 and chance.random() < 0.04:
            return chance.choice(absurd)
        if isinstance(value, dict):
            kept = {name: inner for name, inner in value.items() if depth < 2 or chance.random() > 0.02}
            return {name: changed(inner, name, depth + 1) for name, inner in kept.items()}
        if isinstance(value, list):
            return [changed(inner, key, depth + 1) for inner in value]
        if isinstance(value, str) and key not in STRUCTURE:
            return chance.choice(strings)
        return value

    result: dict[str, Any] = changed(document, "", 0)
    return result


@dataclass
class Visit:
    """A page with everything it said and asked for."""

    page: Any
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def until(self, expression: str) -> None:
        """Wait for an expression to be true; the browser's own way of waiting wants `eval`, which policies forbid."""
        for _ in range(300):
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never true: {expression}")


@dataclass
class Site:
    """A folder that another program serves."""

    folder: Path
    address: str
    browser: Any
    contexts: list[Any] = field(default_factory=list)

    def write(self, name: str, content: str | dict[str, Any]) -> None:
        text = content if isinstance(content, str) else json.dumps(content)
        (self.folder / name).write_text(text, encoding="utf-8")

    def visit(self, body: str, *, policy: str = STRICT, ready: str = "geo-map[data-ready]", **options: Any) -> Visit:
        """Open a page with this body; its listener keeps the events of all maps in `window.told`."""
        self.write("told.js", TOLD)
        policy += "" if "img-src" in policy else "; img-src data:"
        self.write(
            "index.html",
            '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Host</title>'
            '<link rel="icon" href="data:,">'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
            '<script src="told.js"></script><script type="module" src="geo-map.js"></script></head>'
            f"<body>{body}</body></html>",
        )
        context = self.browser.new_context(**({"viewport": {"width": 1100, "height": 800}} | options))
        self.contexts.append(context)
        visit = Visit(context.new_page())
        visit.page.on("console", lambda message: visit.messages.append(message.text))
        visit.page.on("pageerror", lambda error: visit.messages.append(str(error)))
        visit.page.on("dialog", lambda dialog: (visit.messages.append(dialog.message), dialog.dismiss()))
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visit.page.goto(f"{self.address}/index.html")
        if ready:
            visit.page.wait_for_selector(ready, state="attached", timeout=15_000)
        return visit


TOLD = """
window.told = [];
for (const what of ["ready", "select", "deselect", "error"])
  document.addEventListener(`geo-map-${what}`, (event) => window.told.push([what, event.target.id, event.detail]));
"""
