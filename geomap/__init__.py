"""Turn reports into maps that can be trusted.

>>> from gazetteer import Gazetteer
>>> from geomap import Pipeline, Report, build_document
>>> with Gazetteer.open() as gazetteer:
...     found = Pipeline(gazetteer).extract(Report("r1", "Floods cut off the village of Latmeen in Hama province."))
...     document = build_document([found], gazetteer=gazetteer)
>>> [feature["properties"]["name"] for feature in document["features"]]
['Laţmīn', 'Ḩamāh']

A name is imported when it is first used, because spaCy and folium take seconds. `MapWidget` needs the extra `notebook`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.document.record import to_record
    from geomap.errors import (
        CorrectionsInvalid,
        DocumentInvalid,
        FormImpossible,
        GeomapError,
        InputError,
        NoReports,
        OutputUnwritable,
        PictureImpossible,
        PipelineUnusable,
        ReportInvalid,
        ReportUnreadable,
    )
    from geomap.model import Extraction, Finding, Focus, Movement, Report, Route, Span
    from geomap.outputs.folium_layer import ReportLayer
    from geomap.outputs.frame import Frame, framed_address, framed_page
    from geomap.outputs.map_file import build_basemap, focus_bounds, render_map, to_folium, write_map
    from geomap.outputs.notebook import MapDocument, build_document
    from geomap.outputs.notebook_widget import MapWidget
    from geomap.outputs.spacy_component import GeomapComponent
    from geomap.pipeline import Pipeline
    from geomap.reports.report_files import read_reports
    from geomap.resolve.corrections import Corrections, read_corrections

__all__ = [
    "Corrections",
    "CorrectionsInvalid",
    "DocumentInvalid",
    "Extraction",
    "Finding",
    "Focus",
    "FormImpossible",
    "Frame",
    "GeomapComponent",
    "GeomapError",
    "InputError",
    "MapDocument",
    "MapWidget",
    "Movement",
    "NoReports",
    "OutputUnwritable",
    "PictureImpossible",
    "Pipeline",
    "PipelineUnusable",
    "Report",
    "ReportInvalid",
    "ReportLayer",
    "ReportUnreadable",
    "Route",
    "Span",
    "build_basemap",
    "build_document",
    "focus_bounds",
    "framed_address",
    "framed_page",
    "read_corrections",
    "read_reports",
    "render_map",
    "to_folium",
    "to_record",
    "write_map",
]

_ORIGINS = {
    "document.record": "to_record",
    "errors": "CorrectionsInvalid DocumentInvalid FormImpossible GeomapError InputError NoReports OutputUnwritable "
    "PictureImpossible PipelineUnusable ReportInvalid ReportUnreadable",
    "model": "Extraction Finding Focus Movement Report Route Span",
    "outputs.folium_layer": "ReportLayer",
    "outputs.frame": "Frame framed_address framed_page",
    "outputs.map_file": "build_basemap focus_bounds render_map to_folium write_map",
    "outputs.notebook": "MapDocument build_document",
    "outputs.notebook_widget": "MapWidget",
    "outputs.spacy_component": "GeomapComponent",
    "pipeline": "Pipeline",
    "reports.report_files": "read_reports",
    "resolve.corrections": "Corrections read_corrections",
}
_MODULES = {name: f"geomap.{module}" for module, names in _ORIGINS.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module 'geomap' has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return __all__
