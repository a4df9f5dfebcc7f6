"""One report from one JSON object, checked.

The form is `{"id", "text", "title"?, "date"?, "source"?, "toponyms"?}`; other keys are ignored. An error names what
breaks it, so that a mistake in line 70,000 can be put right. A date that cannot be read breaks nothing: the report has
none, and a warning. Not here: reading files (`geomap.reports.report_files`).
What always holds: the strings of a report made here can be encoded in UTF-8, and its spans lie within its text.
"""

from __future__ import annotations

import json
import re
from collections import Counter

from gazetteer.util.text import json_fault, shortened
from geomap.errors import ReportInvalid
from geomap.model import Report, Span
from geomap.reports.dating.date_fields import read_date, warning_of
from geomap.reports.dating.written_dates import Order

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}=+[ \t]*")


def report_from_line(line: str, *, where: str, number: int, given_spans: bool, order: Order | None = None) -> Report:
    """Return the report that one line of JSON holds.

    Args:
        line: The line.
        where: The name of its file, for messages.
        number: Its number in that file, counted from 1.
        given_spans: Whether its `toponyms` replace recognition; they are ignored otherwise.
        order: How dates of numbers are to be read that can be read in two ways.

    Raises:
        ReportInvalid: It is not valid JSON, or not in the form of a report.
    """
    try:
        value = _parsed(line)
        if not isinstance(value, dict):
            raise ReportInvalid(f"is {_type_name(value)}, not an object")
        return _report(value, given_spans=given_spans, order=order)
    except ReportInvalid as error:
        error.where, error.line = where, number
        raise


def is_object(line: str) -> bool:
    """Tell whether a line is one JSON object, which makes it a line of `.jsonl` and not of prose."""
    if not line.removeprefix("\ufeff").lstrip().startswith("{"):
        return False
    try:
        return isinstance(_parsed(line), dict)
    except ReportInvalid:
        return False


def without_surrogates(text: str) -> str:
    """Return a text with U+FFFD for each lone surrogate, which keeps all offsets and can be encoded in UTF-8."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def heading(markdown: str) -> str | None:
    """Return the first heading of a Markdown text without its marks, or None where it has none.

    Args:
        markdown: The text, in CommonMark; what stands in fenced code is no heading.

    Examples:
        >>> heading("# The road to Morek #\\n\\nA convoy left.")
        'The road to Morek'
    """
    fence = ""
    before = ""
    for line in re.split(r"\r\n|\n|\r", markdown):
        opened = _FENCE.match(line)
        if opened and not fence:
            fence = opened[1]
        elif opened and opened[1].startswith(fence):
            fence = ""
        elif not fence:
            found = _HEADING.fullmatch(line)
            if found and found[1].strip():
                return found[1].strip()
            if before.strip() and _UNDERLINE.fullmatch(line):
                return before.strip()
        before = line
    return None


def _parsed(line: str) -> object:
    try:
        value: object = json.loads(line.removeprefix("\ufeff").rstrip(), object_pairs_hook=_each_once)
    except json.JSONDecodeError as error:
        raise ReportInvalid(f"is not valid JSON: {json_fault(error)}") from None
    except ReportInvalid:
        raise
    except ValueError:
        # Python refuses to convert integers of more than some thousand digits.
        raise ReportInvalid("holds a number with too many digits") from None
    except RecursionError:
        raise ReportInvalid("is nested too deeply") from None
    return value


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object; of a key that it has twice, JSON does not say which value holds."""
    value = dict(pairs)
    if len(value) < len(pairs):
        ((twice, _),) = Counter(key for key, _ in pairs).most_common(1)
        raise ReportInvalid(f'has "{shortened(twice, limit=40)}" twice')
    return value


def _report(value: dict[str, object], *, given_spans: bool, order: Order | None) -> Report:
    text = value.get("text")
    if text is None:
        raise ReportInvalid('has no "text"')
    if not isinstance(text, str):
        raise ReportInvalid(f'"text" is {_type_name(text)}, not a string')
    if not text.strip():
        raise ReportInvalid('"text" is empty')
    date, warning = _date(value, order)
    return Report(
        id=_identifier(value.get("id")),
        text=without_surrogates(text),
        title=_optional_string(value, "title"),
        date=date,
        source=_optional_string(value, "source"),
        toponyms=_spans(value.get("toponyms"), length=len(text)) if given_spans else None,
        warnings=(warning,) if warning else (),
    )


def _identifier(value: object) -> str:
    if value is None:
        raise ReportInvalid('has no "id"', advice="give each report an id of its own")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise ReportInvalid(f'"id" is {_type_name(value)}, not a string')
    if not value.strip():
        raise ReportInvalid('"id" is empty', advice="give each report an id of its own")
    return without_surrogates(value)


def _optional_string(value: dict[str, object], key: str) -> str | None:
    """Return the string of a key; None where it is absent, null or blank, as tables export what is missing."""
    string = value.get(key)
    if string is None:
        return None
    if not isinstance(string, str):
        raise ReportInvalid(f'"{key}" is {_type_name(string)}, not a string')
    return without_surrogates(string) if string.strip() else None


def _date(value: dict[str, object], order: Order | None) -> tuple[str | None, str]:
    """Return the date, in ISO 8601, and what to tell of it: that it is none, or can be two."""
    given = value.get("date")
    # Tables export years, and days such as 20141102, as numbers.
    is_number = isinstance(given, int | float) and not isinstance(given, bool)
    text = str(given) if is_number else _optional_string(value, "date")
    if text is None:
        return None, ""
    found = read_date(text, order=order)
    return (found.date if found else None), warning_of(text, order=order)


def _spans(value: object, *, length: int) -> tuple[Span, ...]:
    if value is None:
        raise ReportInvalid('has no "toponyms"', advice="give them, or read without given spans")
    if not isinstance(value, list):
        raise ReportInvalid(f'"toponyms" is {_type_name(value)}, not a list')
    return tuple(sorted({_span(item, number, length) for number, item in enumerate(value, 1)}))


def _span(item: object, number: int, length: int) -> Span:
    if not isinstance(item, dict):
        raise ReportInvalid(f"toponym {number} is {_type_name(item)}, not an object")
    start, end = (_offset(item, key, number) for key in ("start", "end"))
    if not 0 <= start < end <= length:
        # The numbers may have thousands of digits.
        bounds = f"from {shortened(str(start), limit=20)} to {shortened(str(end), limit=20)}"
        raise ReportInvalid(f"toponym {number} goes {bounds} in a text of {length} characters")
    return Span(start, end)


def _offset(item: dict[str, object], key: str, number: int) -> int:
    offset = item.get(key)
    if offset is None:
        raise ReportInvalid(f'toponym {number} has no "{key}"')
    if not isinstance(offset, int) or isinstance(offset, bool):
        raise ReportInvalid(f'"{key}" of toponym {number} is {_type_name(offset)}, not a whole number')
    return offset


def _type_name(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "a string"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, list):
        return "a list"
    return "null" if value is None else "an object"
