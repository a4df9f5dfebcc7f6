"""Evaluation: how well predicted places agree with those that people annotated.

    gold documents ──▶ judged against predictions ──▶ figures ──▶ table, JSON, reliability diagram

Gold documents and predictions are read in `corpora`, one document at a time; `judging` compares one document, `scoring`
adds documents up, `reliability` asks what confidence is worth, `presenting` and `diagram` show the result. Not here:
running the pipeline (`geomap.cli.evaluate`) and fitting (`geomap.training`). What always holds: no more than one
document's text is in memory, and the same input gives the same figures, table and picture to the byte.
"""

from __future__ import annotations

from geomap.training.evaluation.corpora import (
    GoldDocument,
    GoldToponym,
    PredictedPlace,
    Predictions,
    gold_document,
    places_of,
    read_gold,
)
from geomap.training.evaluation.diagram import reliability_diagram
from geomap.training.evaluation.presenting import to_json, to_table
from geomap.training.evaluation.reliability import Bin, Reliability
from geomap.training.evaluation.scoring import Agreement, Evaluation, Figures, KindFigures

__all__ = [
    "Agreement",
    "Bin",
    "Evaluation",
    "Figures",
    "GoldDocument",
    "GoldToponym",
    "KindFigures",
    "PredictedPlace",
    "Predictions",
    "Reliability",
    "gold_document",
    "places_of",
    "read_gold",
    "reliability_diagram",
    "to_json",
    "to_table",
]
