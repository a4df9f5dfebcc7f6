"""Second stage: from mentions to the places they mean, decided over the whole report at once.

    mentions ──▶ cues ──▶ candidate features ──▶ joint model ──▶ calibration, reasons ──▶ hosts ──▶ findings
                wording   each place by itself   other names     each name's choice       what the gazetteer lacks

A place is chosen by how well known it is, what the wording says ("Hama province", "Latmeen, Syria"), and where the
other names of the report lie. Each finding carries a probability, the alternatives, and reasons that a person can read.
What somebody corrected by hand (`corrections`), or coordinates in the text, the models do not change.
"""

from __future__ import annotations

from geomap.resolve.resolver import Resolver

__all__ = ["Resolver"]
