"""Figures for people, as tables, and for programs, as plain JSON values.

Shares are rounded to four decimals in JSON and three in tables, kilometres to one. What always holds: strings from a
corpus, which are its names of kinds, are shown without control characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from geomap.training.evaluation.scoring import Agreement, Figures, KindFigures, Placing


def to_json(figures: Figures) -> dict[str, Any]:
    """Return figures as plain JSON values: shares from 0 to 1, distances in kilometres, null for what is not known."""
    calibration = figures.calibration
    return {
        "documents": figures.documents,
        "gold": figures.gold,
        "predicted": figures.predicted,
        "strict": _agreement(figures.strict),
        "overlap": _agreement(figures.overlap),
        "e2e@161": _agreement(figures.end_to_end),
        **_placing(figures.placing),
        "calibration": {
            "predictions": calibration.predictions,
            "expected_calibration_error": _rounded(calibration.expected_error),
            "confident": {"predictions": calibration.confident, "right": _rounded(calibration.confident_right)},
            "bins": [
                {
                    "from": one.least,
                    "to": one.most,
                    "predictions": one.predictions,
                    "confidence": _rounded(one.mean_confidence),
                    "right": _rounded(one.share_right),
                }
                for one in calibration.bins
            ],
        },
        "kinds": [_kind(kind) for kind in figures.kinds],
    }


def to_table(figures: Figures) -> str:
    """Return figures as text for a terminal, lines joined by newlines."""
    from gazetteer.util.table import table

    agreement = [
        (name, _share(one.precision), _share(one.recall), _share(one.f1))
        for name, one in (("strict", figures.strict), ("overlap", figures.overlap), ("@161 km", figures.end_to_end))
    ]
    header = ("from raw text", "precision", "recall", "F1")
    placing = figures.placing
    return "\n".join(
        [
            f"{figures.documents:,} documents, {figures.gold:,} gold, {figures.predicted:,} predicted",
            "",
            table(header, agreement, right=header[1:]),
            "",
            f"of {placing.pairs:,} found: Acc@161 {_share(placing.accuracy)}, mean {_km(placing.mean_km)} km, "
            f"median {_km(placing.median_km)} km, AUC {_share(placing.auc)}",
            *_calibration_lines(figures),
            *_kind_lines(figures),
        ]
    )


def _calibration_lines(figures: Figures) -> Iterator[str]:
    from gazetteer.util.table import table

    calibration = figures.calibration
    if not calibration.predictions:
        return
    header = ("confidence", "predictions", "mean", "right")
    rows = [
        (
            f"{one.least:.1f}-{one.most:.1f}",
            f"{one.predictions:,}",
            _share(one.mean_confidence),
            _share(one.share_right),
        )
        for one in calibration.bins
    ]
    yield ""
    yield table(header, rows, right=header[1:])
    yield ""
    yield (
        f"expected calibration error {_share(calibration.expected_error)}; "
        f"right among {calibration.confident:,} with confidence .8 and more: {_share(calibration.confident_right)}"
    )


def _kind_lines(figures: Figures) -> Iterator[str]:
    from gazetteer.util.table import table

    if all(one.kind is None for one in figures.kinds):
        return
    header = ("gold kind", "gold", "strict", "overlap", "@161 km", "Acc@161", "mean km", "median km", "AUC")
    rows = [
        (
            one.kind or "none given", f"{one.gold:,}", _share(one.strict_recall), _share(one.overlap_recall),
            _share(one.recall_near if one.linked else None),
            _share(one.placing.accuracy if one.placing.pairs else None),
            _km(one.placing.mean_km), _km(one.placing.median_km),
            _share(one.placing.auc if one.placing.pairs else None),
        )
        for one in figures.kinds
    ]  # fmt: skip
    yield ""
    yield "Recall by kind of annotated toponym; what was placed of it:"
    yield table(header, rows, right=header[1:])


def _agreement(agreement: Agreement) -> dict[str, float]:
    return {
        "precision": round(agreement.precision, 4),
        "recall": round(agreement.recall, 4),
        "f1": round(agreement.f1, 4),
    }


def _placing(placing: Placing) -> dict[str, Any]:
    return {
        "placed": placing.pairs,
        "acc@161": round(placing.accuracy, 4),
        "mean_km": _rounded(placing.mean_km, digits=1),
        "median_km": _rounded(placing.median_km, digits=1),
        "auc": round(placing.auc, 4),
    }


def _kind(kind: KindFigures) -> dict[str, Any]:
    return {
        "kind": kind.kind,
        "gold": kind.gold,
        "linked": kind.linked,
        "strict_recall": round(kind.strict_recall, 4),
        "overlap_recall": round(kind.overlap_recall, 4),
        "recall@161": round(kind.recall_near, 4),
        **_placing(kind.placing),
    }


def _rounded(value: float | None, *, digits: int = 4) -> float | None:
    return None if value is None else round(value, digits)


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _km(value: float | None) -> str:
    return "-" if value is None else f"{value:,.1f}"
