"""Fourth stage: from the extractions of all reports to the one map document that every output is made from.

A map document is a GeoJSON FeatureCollection (RFC 7946), described by `geomap/document/schemas/document.schema.json`:
places and routes merged over the reports, each with its mentions, the sentences they stand in, their sources and how
sure they are; names that could not be resolved as features without geometry. Nothing is drawn here.
"""

from __future__ import annotations

from geomap.document.build import SCHEMA, build_document, few_enough, with_texts
from geomap.document.shown import MapDocument

__all__ = ["SCHEMA", "MapDocument", "build_document", "few_enough", "with_texts"]
