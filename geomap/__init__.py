"""Turn reports into maps that can be trusted.

>>> from gazetteer import Gazetteer
>>> from geomap import Pipeline, Report, build_document
>>> with Gazetteer.open() as gazetteer:
...     found = Pipeline(gazetteer).extract(Report("r1", "Floods cut off the village of Latmeen in Hama province."))
...     document = build_document([found], gazetteer=gazetteer)
>>> [feature["properties"]["name"] for feature in document["features"]]
['Laţmīn', 'Ḩamāh']

Nothing heavy is imported before it is used: spaCy and folium take seconds.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.document.record import to_record
    from geomap.errors import GeomapError, InputError, NoReports, OutputUnwritable, ReportInvalid, ReportUnreadable
    from geomap.model import Extraction, Finding, Movement, Report, Route, Span
    from geomap.outputs.map_file import build_basemap, focus_bounds, render_map, to_folium, write_map
    from geomap.outputs.notebook import build_document
    from geomap.pipeline import Pipeline
    from geomap.reports.files import read_reports

__all__ = [
    "Extraction",
    "Finding",
    "GeomapError",
    "InputError",
    "Movement",
    "NoReports",
    "OutputUnwritable",
    "Pipeline",
    "Report",
    "ReportInvalid",
    "ReportUnreadable",
    "Route",
    "Span",
    "build_basemap",
    "build_document",
    "focus_bounds",
    "read_reports",
    "render_map",
    "to_folium",
    "to_record",
    "write_map",
]

_ORIGINS = {
    "document.record": ("to_record",),
    "errors": ("GeomapError", "InputError", "NoReports", "OutputUnwritable", "ReportInvalid", "ReportUnreadable"),
    "model": ("Extraction", "Finding", "Movement", "Report", "Route", "Span"),
    "pipeline": ("Pipeline",),
    "outputs.notebook": ("build_document",),
    "outputs.map_file": ("build_basemap", "focus_bounds", "render_map", "to_folium", "write_map"),
    "reports.files": ("read_reports",),
}
_MODULES = {name: f"geomap.{module}" for module, names in _ORIGINS.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module 'geomap' has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return __all__
