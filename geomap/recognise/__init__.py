"""First stage: from a report's text to the mentions of places in it.

    tokens ──▶ candidates (gazetteer) ──▶ features ──▶ scorer ──▶ selection ──▶ mentions

The gazetteer proposes and a fitted scorer decides; a span that no gazetteer row matches but that the wording marks as a
place ("the village of X") is a mention without candidates. Which place a mention means is for `geomap.resolve`.
"""

from __future__ import annotations

from geomap.recognise.recogniser import Recogniser

__all__ = ["Recogniser"]
