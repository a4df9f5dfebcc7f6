"""From the stops of a movement to the line that it is drawn as, and to how long it can have been.

Nothing here reads text. What a line shows between its stops is inferred, never reported.
"""

from __future__ import annotations

from geomap.routes.lines.drawing import draw, outline_of_corridor
from geomap.routes.lines.lengths import consistent

__all__ = ["consistent", "draw", "outline_of_corridor"]
