"""The same places by folium's own means, for `map_page.py` to measure beside a map file.

Each place gets its sentence in a popup, as folium's documentation does it. folium's pages ask five hosts for their
scripts; here the scripts come from the npm registry once, into a cache folder, and from 127.0.0.1 afterwards.
Needs folium and npm.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import folium
from folium.plugins import FastMarkerCluster

PACKAGES = (
    "leaflet@1.9.3",
    "jquery@3.7.1",
    "bootstrap@5.2.2",
    "leaflet.awesome-markers@2.0.5",
    "@fortawesome/fontawesome-free@6.2.0",
    "leaflet.markercluster@1.1.0",
)
"""What folium 0.20 asks for, of the versions it asks for, as far as npm has them."""

LOCAL = {
    "leaflet": "leaflet/dist/leaflet.js",
    "jquery": "jquery/dist/jquery.min.js",
    "bootstrap": "bootstrap/dist/js/bootstrap.bundle.min.js",
    "awesome_markers": "leaflet.awesome-markers/dist/leaflet.awesome-markers.js",
    "markerclusterjs": "leaflet.markercluster/dist/leaflet.markercluster.js",
    "leaflet_css": "leaflet/dist/leaflet.css",
    "bootstrap_css": "bootstrap/dist/css/bootstrap.min.css",
    "awesome_markers_font_css": "@fortawesome/fontawesome-free/css/all.min.css",
    "awesome_markers_css": "leaflet.awesome-markers/dist/leaflet.awesome-markers.css",
    "markerclustercss": "leaflet.markercluster/dist/MarkerCluster.css",
    "markerclusterdefaultcss": "leaflet.markercluster/dist/MarkerCluster.Default.css",
}
"""Where npm's packages have what folium names so; its other style sheets are of two icons and left out."""

POPUP = """function (row) {
    var marker = L.marker(new L.LatLng(row[0], row[1]));
    marker.bindPopup(row[2]);
    return marker;
}"""


def scripts() -> Path:
    """Return the folder of folium's scripts, filled on first use."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "geomap" / "benchmarks"
    folder = cache / "node_modules"
    if not all((folder / path).is_file() for path in LOCAL.values()):
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("npm is not on the path; leave out --beside-folium")
        cache.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(cache)]
        subprocess.run([*command, *PACKAGES], check=True)
    return folder


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing about it."""

    def log_message(self, *words: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder from 127.0.0.1 and yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def rows(document: dict[str, Any]) -> list[tuple[float, float, str, str]]:
    """Return latitude, longitude, name and sentence of each place of a map document."""
    return [
        (lat, lon, feature["properties"]["name"], feature["properties"]["mentions"][0]["sentence"])
        for feature in document["features"]
        for lon, lat in [feature["geometry"]["coordinates"]]
    ]


def markers(document: dict[str, Any]) -> folium.Map:
    """Return a map with a `folium.Marker` for each place."""
    made = folium.Map(location=[10, 15], zoom_start=4, tiles=None)
    for lat, lon, name, sentence in rows(document):
        folium.Marker([lat, lon], tooltip=name, popup=sentence).add_to(made)
    return made


def geojson(document: dict[str, Any]) -> folium.Map:
    """Return a map with one `folium.GeoJson` of circles."""
    made = folium.Map(location=[10, 15], zoom_start=4, tiles=None, prefer_canvas=True)
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "sentence": sentence},
            "geometry": {"type": "Point", "coordinates": [lon, lat]},
        }
        for lat, lon, name, sentence in rows(document)
    ]
    folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        marker=folium.CircleMarker(radius=5),
        popup=folium.GeoJsonPopup(["name", "sentence"], labels=False),
    ).add_to(made)
    return made


def clusters(document: dict[str, Any]) -> folium.Map:
    """Return a map with a `FastMarkerCluster`."""
    made = folium.Map(location=[10, 15], zoom_start=4, tiles=None)
    # The clusters need to know it, and a map without tiles does not.
    made.options["max_zoom"] = 18
    data = [[lat, lon, sentence] for lat, lon, _, sentence in rows(document)]
    FastMarkerCluster(data, callback=POPUP).add_to(made)
    return made


WAYS: dict[str, tuple[Callable[[dict[str, Any]], folium.Map], int]] = {
    "folium.Marker": (markers, 10_000),
    "folium.GeoJson": (geojson, 100_000),
    "FastMarkerCluster": (clusters, 100_000),
}
"""How to draw places with folium, and the most places for which that comes to an end in minutes."""


def save(made: folium.Map, path: Path, *, address: str) -> None:
    """Write a page of folium that gets its scripts from a local server."""
    made.save(path)
    text = path.read_text(encoding="utf-8")
    parts = [*folium.Map.default_js, *folium.Map.default_css]
    parts += [*FastMarkerCluster.default_js, *FastMarkerCluster.default_css]
    for name, url in parts:
        if name in LOCAL:
            text = text.replace(url, f"{address}/{LOCAL[name]}")
        else:
            text = text.replace(f'<link rel="stylesheet" href="{url}"/>', "")
    path.write_text(text, encoding="utf-8")
