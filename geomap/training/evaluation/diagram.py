"""The reliability diagram: how often places are right, by how sure geomap was of them, as one SVG picture.

After DeGroot and Fienberg 1983, "The comparison and evaluation of forecasters". A bar reaches as high as the share of
its predictions that is right; where confidence is worth what it says, bars end on the diagonal. What always holds: the
picture is made from numbers alone, so that no string from outside can be in it; it asks for nothing, runs nothing and
has a title and a description that say the same as the drawing; the same figures give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from geomap.training.evaluation.reliability import Bin, Reliability

_SIDE = 400
"""Width and height of the plot in pixels."""

_LEFT, _TOP, _RIGHT, _BOTTOM = 64, 56, 24, 96
_WIDTH, _HEIGHT = _LEFT + _SIDE + _RIGHT, _TOP + _SIDE + _BOTTOM
_INK, _FAINT, _BAR, _MARK = "#222222", "#d0d0d0", "#7fb0d8", "#b3261e"
_TITLE = "Reliability diagram"


def reliability_diagram(reliability: Reliability) -> str:
    """Return the reliability diagram as an SVG document (SVG 1.1), ending with a newline.

    Args:
        reliability: What to draw; bins without predictions have no bar.
    """
    return (
        "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}" '
                f'viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="title desc" '
                f'font-family="sans-serif" font-size="12" fill="{_INK}">',
                f'<title id="title">{_TITLE}</title>',
                f'<desc id="desc">{_description(reliability)}</desc>',
                f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
                f'<text x="{_LEFT}" y="24" font-size="16" font-weight="bold">{_TITLE}</text>',
                f'<text x="{_LEFT}" y="42">{_summary(reliability)}</text>',
                *_grid(),
                *(element for one in reliability.bins if one.predictions for element in _bar(one)),
                f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" fill="none" stroke="{_INK}" stroke-dasharray="6 4"/>',
                *(_mark(one) for one in reliability.bins if one.predictions),
                *_axes(),
                "</svg>",
            ]
        )
        + "\n"
    )


def _summary(reliability: Reliability) -> str:
    if reliability.expected_error is None:
        return "no predictions"
    return f"{reliability.predictions:,} predictions, expected calibration error {reliability.expected_error:.3f}"


def _description(reliability: Reliability) -> str:
    rows = [
        f"confidence {one.least:.1f} to {one.most:.1f}: {one.predictions:,} predictions, "
        f"mean confidence {one.mean_confidence:.3f}, {one.share_right:.3f} right"
        for one in reliability.bins
        if one.predictions
    ]
    sayings = "; ".join([_summary(reliability), *rows])
    return f"The share of predicted places that is right, by their confidence. {sayings}."


def _x(share: float) -> str:
    return f"{_LEFT + share * _SIDE:.1f}"


def _y(share: float) -> str:
    return f"{_TOP + (1 - share) * _SIDE:.1f}"


def _grid() -> Iterator[str]:
    for tenth in range(0, 11, 2):
        share = tenth / 10
        yield f'<path d="M{_x(0)} {_y(share)}H{_x(1)}" stroke="{_FAINT}"/>'
        yield f'<text x="{_LEFT - 8}" y="{_y(share)}" dy="4" text-anchor="end">{share:.1f}</text>'
        yield f'<text x="{_x(share)}" y="{_TOP + _SIDE + 34}" text-anchor="middle">{share:.1f}</text>'


def _bar(one: Bin) -> Iterator[str]:
    """Draw the share that is right, and the number of predictions under it."""
    height = (one.share_right or 0.0) * _SIDE
    left, width = _LEFT + one.least * _SIDE + 2, (one.most - one.least) * _SIDE - 4
    yield (
        f'<rect x="{left:.1f}" y="{_TOP + _SIDE - height:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'fill="{_BAR}" stroke="{_INK}" stroke-width="0.5"/>'
    )
    middle = _x((one.least + one.most) / 2)
    yield f'<text x="{middle}" y="{_TOP + _SIDE + 16}" font-size="9" text-anchor="middle">{one.predictions:,}</text>'


def _mark(one: Bin) -> str:
    return f'<circle cx="{_x(one.mean_confidence or 0.0)}" cy="{_y(one.share_right or 0.0)}" r="4" fill="{_MARK}"/>'


def _axes() -> Iterator[str]:
    middle = _TOP + _SIDE / 2
    yield f'<path d="M{_x(0)} {_y(1)}V{_y(0)}H{_x(1)}" fill="none" stroke="{_INK}"/>'
    yield f'<text x="{_x(0.5)}" y="{_TOP + _SIDE + 54}" text-anchor="middle">confidence</text>'
    yield (
        f'<text x="18" y="{middle:.0f}" text-anchor="middle" transform="rotate(-90 18 {middle:.0f})">'
        "share that is right</text>"
    )
    yield (
        f'<text x="{_x(0.5)}" y="{_TOP + _SIDE + 78}" font-size="11" text-anchor="middle">'
        "bar: share right; dot: at the mean confidence; small figures: number of predictions</text>"
    )
