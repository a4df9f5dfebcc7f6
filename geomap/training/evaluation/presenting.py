"""Figures for people, as tables, and for programs, as plain JSON values.

Shares are rounded to four decimals in JSON and three in tables, kilometres to one. What always holds: strings from a
corpus, which are its names of kinds, are shown without control characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from geomap.training.evaluation.scoring import Agreement, Figures, KindFigures, Placing


def to_json(figures: Figures) -> dict[str, Any]:
    """Return figures as plain JSON values: shares from 0 to 1, distances in kilometres, null for what is not known."""
    reliability = figures.reliability
    record: dict[str, Any] = {
        "documents": figures.documents,
        "gold": figures.gold,
        "predicted": figures.predicted,
        "strict": _agreement(figures.strict),
        "overlap": _agreement(figures.overlap),
        "e2e@161": _agreement(figures.end_to_end),
        **_placing(figures.placing),
        "calibration": {
            "predictions": reliability.predictions,
            "expected_calibration_error": reliability.expected_error,
            "confident": {"predictions": reliability.confident, "right": reliability.confident_right},
            "bins": [
                {
                    "from": one.least,
                    "to": one.most,
                    "predictions": one.predictions,
                    "confidence": one.mean_confidence,
                    "right": one.share_right,
                }
                for one in reliability.bins
            ],
        },
        "kinds": [_kind(kind) for kind in figures.kinds],
    }
    return {key: _rounded(value, key) for key, value in record.items()}


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {"precision": agreement.precision, "recall": agreement.recall, "f1": agreement.f1}


def _placing(placing: Placing) -> dict[str, Any]:
    return {
        "placed": placing.pairs,
        "acc@161": placing.accuracy,
        "mean_km": placing.mean_km,
        "median_km": placing.median_km,
        "auc": placing.auc,
    }


def _kind(kind: KindFigures) -> dict[str, Any]:
    return {
        "kind": kind.kind,
        "gold": kind.gold,
        "linked": kind.linked,
        "strict_recall": kind.strict_recall,
        "overlap_recall": kind.overlap_recall,
        "recall@161": kind.recall_near,
        **_placing(kind.placing),
    }


def _rounded(value: Any, key: str) -> Any:
    """Round what a key holds, whole records and lists of them too."""
    if isinstance(value, dict):
        return {inner: _rounded(one, inner) for inner, one in value.items()}
    if isinstance(value, list):
        return [_rounded(one, key) for one in value]
    return round(value, 1 if key.endswith("_km") else 4) if isinstance(value, float) else value


def to_table(figures: Figures) -> str:
    """Return figures as text for a terminal, lines joined by newlines."""
    agreements = (("strict", figures.strict), ("overlap", figures.overlap), ("@161 km", figures.end_to_end))
    rows = [(name, _share(one.precision), _share(one.recall), _share(one.f1)) for name, one in agreements]
    placing = figures.placing
    return "\n".join(
        [
            f"{figures.documents:,} documents, {figures.gold:,} gold, {figures.predicted:,} predicted",
            "",
            _table(("from raw text", "precision", "recall", "F1"), rows),
            "",
            f"of {placing.pairs:,} found: Acc@161 {_share(placing.accuracy)}, mean {_km(placing.mean_km)} km, "
            f"median {_km(placing.median_km)} km, AUC {_share(placing.auc)}",
            *_reliability_lines(figures),
            *_kind_lines(figures),
        ]
    )


def _reliability_lines(figures: Figures) -> Iterator[str]:
    reliability = figures.reliability
    if not reliability.predictions:
        return
    rows = [
        (
            f"{one.least:.1f}-{one.most:.1f}",
            f"{one.predictions:,}",
            _share(one.mean_confidence),
            _share(one.share_right),
        )
        for one in reliability.bins
    ]
    yield ""
    yield _table(("confidence", "predictions", "mean", "right"), rows)
    yield ""
    yield (
        f"expected calibration error {_share(reliability.expected_error)}; "
        f"right among {reliability.confident:,} with confidence .8 and more: {_share(reliability.confident_right)}"
    )


def _kind_lines(figures: Figures) -> Iterator[str]:
    if all(one.kind is None for one in figures.kinds):
        return
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
    yield _table(("gold kind", "gold", "strict", "overlap", "@161 km", "Acc@161", "mean km", "median km", "AUC"), rows)


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    from gazetteer.util.table import table

    return table(header, rows, right=header[1:])


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _km(value: float | None) -> str:
    return "-" if value is None else f"{value:,.1f}"
