"""Makes PNG of SVG by resvg (MPL 2.0 and MIT), which the extra `pictures` brings.

What always holds: nothing is fetched and no file is read but the machine's fonts.
"""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from geomap.errors import PictureImpossible
from geomap.outputs.pictures.lettering import SANS

NEEDED = "a PNG needs the extra `pictures`"
ADVICE = "in the folder of geomap, pip install '.[pictures]'; or ask for .svg"

_PROBE = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" font-family={quoteattr(SANS)}>'
    '<text y="16" font-size="16">{}</text></svg>'
)


def check_raster() -> None:
    """Find out whether PNG can be made, before there is work that would be lost.

    Raises:
        PictureImpossible: The extra `pictures` is not installed, or the machine has no fonts.
    """
    try:
        import resvg_py
    except ImportError as error:
        raise PictureImpossible(NEEDED, advice=ADVICE) from error
    # Without a font, words would be missing from the picture, and nobody would be told.
    if resvg_py.svg_to_bytes(svg_string=_PROBE.format("M")) == resvg_py.svg_to_bytes(svg_string=_PROBE.format("")):
        raise PictureImpossible("a PNG needs fonts, and this machine has none", advice="install some, or ask for .svg")


def png_of(svg: str, *, scale: float = 1.0) -> bytes:
    """Return a picture as PNG.

    Args:
        svg: What `geomap.outputs.pictures.picture` returned.
        scale: Pixels of the PNG for each of the picture's.

    Raises:
        PictureImpossible: The extra `pictures` is not installed, or the machine has no fonts.
    """
    check_raster()
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=scale))
