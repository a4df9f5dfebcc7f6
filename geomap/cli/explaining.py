"""Why each place of a report was chosen, as text for people: what `geomap extract --explain` prints.

Each place and wording gets a block: the name as the report has it, the place, its confidence in words and as a number,
the reasons, and the best of the other places with what spoke against it. For names that are not placed, the block
lists the places that they could be. No control character of a report or gazetteer reaches the terminal.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from gazetteer import Place
from gazetteer.kinds import KINDS
from gazetteer.util.text import printable
from geomap.document.confidence import in_words
from geomap.model import Alternative, Extraction, Finding, PlaceSource, Report

_WIDTH = 100
_INDENT = "    "
_OTHERS_WHERE_NOT_PLACED = 3
_MOST_OFFSETS = 6

Block = tuple[str, str | None, tuple[str, ...]]


def explanation(extraction: Extraction, *, countries: PlaceSource, start: int = 0) -> str:
    """Return why the places of a report were chosen, in lines of at most 100 characters where names allow.

    Args:
        extraction: What was found in the report.
        countries: The gazetteer, which knows the names of countries.
        start: Where the report begins in the whole of which it is a part, for the offsets.

    Returns:
        Lines, each with a line break at its end. Where the report names no place, a line says so.
    """
    blocks: dict[Block, list[Finding]] = {}
    for finding in extraction.findings:
        place = finding.place.id if finding.place else None
        blocks.setdefault((finding.surface, place, finding.reasons), []).append(finding)
    lines = [printable(f"report {extraction.report.id}")]
    if not blocks:
        lines.append("  names no place")
    for findings in blocks.values():
        lines += _block(findings, countries, [_at(one, extraction.report, start) for one in findings])
    return "\n".join(lines) + "\n\n"


def described(place: Place, *, countries: PlaceSource) -> str:
    """Return a place in words: its name, where it lies, what it is, how many people live there."""
    country = countries.country(place.country) if place.country else None
    where = [place.name]
    if place.admin1 and place.admin1 != place.name:
        where.append(place.admin1)
    if country and country.id != place.id:
        where.append(country.name)
    what = KINDS[place.kind].label
    if place.population:
        what += f", {_rounded(place.population):,} people"
    return f"{', '.join(where)} ({what})"


def confidence_in_words(confidence: float) -> str:
    """Return a confidence as a word and a number, such as `likely, .87`."""
    return f"{in_words(confidence)}, {confidence:.2f}".replace(" 0.", " .")


def _at(finding: Finding, report: Report, start: int) -> str:
    """Return the offset of a finding, and the page, row or paragraph that it stands on."""
    offset = finding.span.start
    segment = report.segment(offset)
    return f"{start + offset} ({segment.where})" if segment and segment.where else str(start + offset)


def _block(findings: Sequence[Finding], countries: PlaceSource, offsets: Sequence[str]) -> Iterator[str]:
    surest = max(findings, key=lambda finding: finding.confidence)
    if surest.place is None:
        answer = "not placed"
    else:
        answer = f"{described(surest.place, countries=countries)}: {confidence_in_words(surest.confidence)}"
        if not surest.placed:
            answer = f"not placed; at best {answer}"
    more = f" and {len(offsets) - _MOST_OFFSETS} more" if len(offsets) > _MOST_OFFSETS else ""
    yield _line("  ", f"“{surest.surface}” → {answer}")
    yield _line(_INDENT, f"at {', '.join(offsets[:_MOST_OFFSETS])}{more}")
    if surest.corrected:
        yield _line(_INDENT, "decided by a correction")
    for reason in surest.reasons:
        yield _line(_INDENT, f"+ {reason}")
    shown = surest.alternatives[: 1 if surest.placed else _OTHERS_WHERE_NOT_PLACED]
    for alternative in shown:
        yield _line(_INDENT, f"- {_other(alternative, countries)}")
    rest = len(surest.alternatives) - len(shown)
    if rest:
        yield _line(_INDENT, f"- and {rest} less likely")


def _other(alternative: Alternative, countries: PlaceSource) -> str:
    confidence = f" {alternative.confidence:.2f}".replace(" 0.", " .")
    reason = f": {alternative.reason}" if alternative.reason else ""
    return f"not {described(alternative.place, countries=countries)}{confidence}{reason}"


def _line(indent: str, text: str) -> str:
    hanging = indent + "  "
    return textwrap.fill(
        printable(text), _WIDTH, initial_indent=indent, subsequent_indent=hanging, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip


def _rounded(population: int) -> int:
    """Round to two digits, since figures of gazetteers are years old and come from several sources."""
    return int(float(f"{population:.1e}"))
