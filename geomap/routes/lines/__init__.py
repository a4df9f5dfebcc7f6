"""From the stops of a movement to the line that it is drawn as, and to how long it can have been.

Nothing here reads text. What a line shows between its stops is inferred, never reported.
"""

from __future__ import annotations

from geomap.routes.lines.lengths import consistent
from geomap.routes.lines.placed_legs import Parts, draw, outline_of_corridor, straight

__all__ = ["Parts", "consistent", "draw", "outline_of_corridor", "straight"]
