"""Hostile strings of our own making, for every test that lets text from outside through.

Nothing here does harm where it should run after all: markup shows or sets a mark that a test can look for
(`window.hostile`), template syntax does arithmetic whose result is `49` in place of `7*7`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.model import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK = "window.hostile=1"
"""The script that the markup would run: `window.hostile` is defined in a page if, and only if, some of it did."""

_MARKUP = (
    "<b>bold</b>",
    f"<script>{MARK}</script>",
    f"</script><script>{MARK}</script>",
    f"</ScRiPt ><script>{MARK}//",
    "<!--<script>",
    "-->",
    "]]>",
    "<![CDATA[x]]>",
    f'<img src="x" onerror="{MARK}">',
    f"<svg onload={MARK}>",
    f'"><svg/onload="{MARK}">',
    f"' onmouseover='{MARK}' x='",
    f'" autofocus onfocus="{MARK}" x="',
    f'<iframe srcdoc="<script>parent.{MARK}</script>"></iframe>',
    f"javascript:{MARK}",
    f"JaVaScRiPt&colon;{MARK}",
    f"data:text/html,<script>{MARK}</script>",
    "<style>*{display:none}</style>",
    '<base href="http://localhost/">',
    '<meta http-equiv="refresh" content="0;url=http://localhost/">',
    "</textarea></title></style></noscript></template>",
    "&lt;b&gt; &amp;lt; &#60; &#x3c; &nbsp &unknown;",
    "<a href='https://example.org/' target=_blank>link</a>",
)

_TEMPLATES = (
    "{{7*7}}",
    "{{ 7*'7' }}",
    "{%",
    "{{",
    "}}",
    "{#",
    "{% if 7*7 %}seven{% endif %}",
    "{% raw %}",
    "{% endraw %}{{7*7}}",
    "{# remark #}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "`${7*7}`",
    "{0} {} {name!r} %s %(name)s %d%%",
    "$HOME `echo 49` $(echo 49)",
    "\\u007b\\u007b7*7\\u007d\\u007d",
)

_QUOTING = (
    "\\",
    "\\\\",
    "\\n \\t \\0 \\x41 \\u0041 \\N{BULLET}",
    "C:\\new\\table\\users\\0",
    "\\\\server\\share\\report.txt",
    "ends with a backslash\\",
    "'\"`´’”»",
    '\\"',
    "'; DROP TABLE places; --",
    "x' OR '1'='1",
    "../../etc/passwd",
    "%00%2e%2e%2f",
    '{"id": "forged", "text": "x"}',
    "[label](javascript:0) ![x](x) **x** # x | x | `x`",
    "__proto__",
    "constructor",
    "toString",
    "NaN",
    "null",
    "undefined",
    "-0",
    "1e999",
)

_CELLS = (
    "=1+1",
    '=HYPERLINK("http://localhost/","x")',
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    'a,b;c\t"d""e"\r\nf',
)

_TERMINAL = (
    "[red]x[/red]",
    "[/red]",
    "[link=http://localhost/]x[/link]",
    "[bold",
    ":smile:",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x1b[2J\x1b[H",
    "\x9b31m",
    "\x1b]8;;http://localhost/\x1b\\x\x1b]8;;\x1b\\",
    "over\rwritten",
    "gone\b\b\b\b",
)

_CHARACTERS = (
    "\0",
    "nul\0in the middle",
    "".join(map(chr, range(1, 32))),
    "\x7f\x80\x81\x85\x9f",
    "\u2028",
    "line\u2028separator\u2029paragraph",
    "\r\n\r\r\n\n",
    "\ufeffmark\ufeff",
    "\ufffe\uffff\U0010ffff",
    "\ufffd",
    "\u202eesrever\u202c",
    "\u202a\u202b\u202d\u202e",
    "\u2066left\u2067right\u2068first\u2069",
    "\u200f\u200e\u061c",
    "\u200b\u200c\u200d\u2060",
    "so\u00adft",
    "\u00a0\u2003\u202f\u3000",
    "حلب ١٢٣ Aleppo 123 حماة",
    "חיפה (Haifa) חֵיפָה",
    "e\u0301 \u00e9 \u212b \ufb01",
    "Z" + "\u0300\u0316\u0327\u035c\u0489" * 40 + "algo",
    "\u0301starts with an accent",
    "\u1100\u1161\u11a8",
    "👩🏽\u200d🚀👨\u200d👩\u200d👧\u200d👦🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f🇸🇾",
    "𝐇𝐚𝐦𝐚 Ⓗⓐⓜⓐ ｈａｍａ",
    "Неmа",
    "İstanbul ıiİI ß ẞ ſ ŉ",
    "\U00020000\U0001f600",
    "\ue000\U000f0000",
)

_LONG = (
    "x" * 5_000,
    "Hama" * 2_000,
    "https://example.org/" + "a/" * 1_000,
    "(" * 500 + ")" * 500,
    "[" * 1_000,
    "." * 2_000,
    "-" * 2_000,
    "A. " * 700,
    "’" * 1_000,
)

HOSTILE_STRINGS: Sequence[str] = (*_MARKUP, *_TEMPLATES, *_QUOTING, *_CELLS, *_TERMINAL, *_CHARACTERS, *_LONG)
"""Strings that break programs. Each can be encoded in UTF-8, as every string of a `Report` can."""

LONE_SURROGATES: Sequence[str] = ("\ud800", "\udfff", "a\udc80b", "\ude00\ud83d")
"""Strings that cannot be encoded in UTF-8. File names and JSON hold them; no `Report` does."""


def hostile_reports() -> list[Report]:
    """Return reports that hold each hostile string in the middle of a sentence that names real places.

    Returns:
        One report for each string, which is in its text, id, title and source. Each text has a route from Tartus to
        Hama and names Aleppo.
    """
    return [
        Report(
            id=f"{number} {string}",
            text=f"A convoy of lorries left Tartus for Hama on Monday. In Aleppo a witness wrote {string} on a wall.\n",
            title=f"Report {string}",
            source=string,
        )
        for number, string in enumerate(HOSTILE_STRINGS)
    ]
