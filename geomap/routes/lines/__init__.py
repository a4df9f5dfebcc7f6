"""From the stops of a movement to the line that it is drawn as, and to how long it can have been.

Nothing here reads text. What a line shows between its stops is inferred, never reported.
"""

from __future__ import annotations

from geomap.routes.lines.drawing import is_unbounded
from geomap.routes.lines.lengths import consistent
from geomap.routes.lines.placed_legs import Parts, draw, outline_of_corridor, straight
from geomap.routes.lines.stated_distances import judged

__all__ = ["Parts", "consistent", "draw", "is_unbounded", "judged", "outline_of_corridor", "straight"]
