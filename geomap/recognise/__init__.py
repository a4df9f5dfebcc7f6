"""First stage: from a report's text to the mentions of places in it.

    tokens ──▶ candidates ──────────▶ features ──▶ scorer ──▶ spaCy pipeline ──▶ second pass ──▶ caseless text ─┐
               gazetteer, generic terms            one by one     if asked for       by the others                 │
       ┌───────────────────────────────────────────────────────────────────────────────────────────────────────┘
       └▶ selection ──▶ names that share a word ──▶ names that the wording marks ──▶ kind words ──▶ mentions
          disjoint      "Lakes Erie and Huron"      "the village of X"               full names

`recogniser` goes through these in order. A name that the gazetteer lacks is a mention without candidates. Coordinates
(`coordinates`) and spans given by hand (`given_spans`) become mentions beside this road. Which place a mention means is
for `geomap.resolve`.
"""

from __future__ import annotations

from geomap.recognise.recogniser import Recogniser

__all__ = ["Recogniser"]
