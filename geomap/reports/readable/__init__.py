"""A report as its reader sees it: without invisible characters, marks of footnotes, and the marks of Markdown.

    report ──▶ invisible ──▶ hidden ──▶ blocks ──▶ links ──▶ addresses ──▶ emphasis ──▶ footnotes ──▶ readable form

The pipeline reads the readable form, and what it finds there is mapped back at the end, so that every offset of an
extraction is one into the text as it was given. A text that has none of these marks is read as it is.

Always holds: the readable form depends on the text alone; each given toponym keeps a place in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from geomap.model import Extraction, Report, Span
from geomap.reports.readable import blocks, emphasis, footnotes, inline, invisible
from geomap.reports.readable.edited import Edit, Edited
from geomap.reports.readable.restoring import restored


class _Pass(NamedTuple):
    """One pass: it has something to do in a text with one of its signs, and in any if it names none."""

    edits: Callable[[str, bool], Iterable[Edit]]
    signs: tuple[str, ...]


_PASSES = (
    _Pass(lambda text, _: invisible.edits(text), ()),
    _Pass(lambda text, _: inline.hidden(text), ("<", "~~")),
    _Pass(
        lambda text, markdown: blocks.edits(text, markdown=markdown),
        ("|", "#", ">", "["),
    ),
    _Pass(lambda text, markdown: inline.links(text, markdown=markdown), ("[", "`")),
    _Pass(lambda text, _: inline.addresses(text), ("/", "www.", "mailto:", ":\\")),
    _Pass(lambda text, markdown: emphasis.edits(text, markdown=markdown), ("*", "_")),
    _Pass(lambda text, _: footnotes.edits(text), footnotes.SIGNS),
)


@dataclass(frozen=True, slots=True)
class Readable:
    """A report in its readable form.

    Attributes:
        report: The report to read.
        original: The report as it was given.
        layers: What each pass did to the text, in their order.
    """

    report: Report
    original: Report
    layers: Sequence[Edited]

    def restored(self, extraction: Extraction) -> Extraction:
        """Return what was found in the readable form with all spans where they stand in the report as given."""
        return restored(
            extraction, self.original, given=self.report.toponyms or (), inner=self._inner, outer=self._outer
        )

    def _inner(self, span: Span) -> Span:
        for layer in reversed(self.layers):
            span = layer.before(span)
        return span

    def _outer(self, span: Span) -> Span:
        for layer in reversed(self.layers):
            span = layer.around(span)
        return span


def readable(report: Report) -> Readable | None:
    """Return a report in its readable form; None where that is the report itself."""
    layers = _layers(report.text, markdown=report.markdown, kept=report.toponyms or ())
    if not layers:
        return None
    toponyms = report.toponyms if report.toponyms is None else tuple(_after(span, layers) for span in report.toponyms)
    return Readable(replace(report, text=layers[-1].text, toponyms=toponyms), report, layers)


def readable_text(text: str, *, markdown: bool = False) -> str:
    """Return a text as a reader sees it.

    >>> readable_text("The road to **Ho\\u200bms**[3] is [open](https://example.org).")
    'The road to Homs is open.'
    """
    layers = _layers(text, markdown=markdown, kept=())
    return layers[-1].text if layers else text


def _layers(text: str, *, markdown: bool, kept: Sequence[Span]) -> list[Edited]:
    """Apply all passes; edits that would leave nothing of a span that is to be kept are left out."""
    layers: list[Edited] = []
    for edit, signs in _PASSES:
        if signs and not markdown and not any(sign in text for sign in signs):
            continue
        layer = _sparing(Edited.of(text, edit(text, markdown)), text, kept)
        if layer.edits:
            kept = [layer.after(span) for span in kept]
            text = layer.text
            layers.append(layer)
    return layers


def _sparing(layer: Edited, text: str, kept: Sequence[Span]) -> Edited:
    """Return a layer without the edits that would leave less than its own words of a span that is to be kept."""
    spared: set[Edit] = set()
    for span in kept:
        met = layer.meeting(span)
        after = layer.after(span)
        inside = all(span.start <= edit.start and edit.end <= span.end for edit in met)
        if met and not (inside and layer.text[after.start : after.end].strip()):
            spared.update(met)
    return Edited.of(text, (edit for edit in layer.edits if edit not in spared)) if spared else layer


def _after(span: Span, layers: Sequence[Edited]) -> Span:
    for layer in layers:
        span = layer.after(span)
    return span
