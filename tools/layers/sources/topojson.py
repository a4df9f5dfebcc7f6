"""Decoding TopoJSON: from arcs that neighbours share to polygons whose borders are equal point by point.

The format is that of the TopoJSON specification 1.0. Objects that are not polygons are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.layers import geometry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shapely.geometry import MultiPolygon

    Points = list[tuple[float, float]]


def polygons(topology: Mapping[str, Any], name: str) -> dict[str, MultiPolygon]:
    """Return the polygons of one collection of a topology.

    Args:
        topology: A decoded TopoJSON file; its coordinates are (lon, lat), degrees.
        name: Name of a geometry collection in its `objects`, whose members have ids.

    Returns:
        Geometries by the ids of the members.
    """
    arcs = decoded_arcs(topology)
    found: dict[str, MultiPolygon] = {}
    for member in topology["objects"][name]["geometries"]:
        shapes = {"Polygon": [member.get("arcs")], "MultiPolygon": member.get("arcs")}.get(member["type"], [])
        rings = [_ring(indices, arcs) for shape in shapes for indices in shape]
        if rings:
            found[str(member["id"])] = geometry.from_rings(rings)
    return found


def decoded_arcs(topology: Mapping[str, Any]) -> list[Points]:
    """Return the arcs of a topology as points: a quantised one stores differences of whole numbers."""
    if "transform" not in topology:
        return [[(x, y) for x, y in arc] for arc in topology["arcs"]]
    (scale_x, scale_y), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + west, y * scale_y + south))
        arcs.append(points)
    return arcs


def _ring(indices: Sequence[int], arcs: Sequence[Points]) -> Points:
    """Join arcs to a ring: `~i` means arc `i` backwards, and each arc begins where the one before it ends."""
    points: Points = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return points
