"""Every mention and every account of very many reports, in tables beside the map that quotes the strongest of them.

The mentions are the table `mentions` of any map (`geomap.outputs.tables.schema`), row by row as they come. Always
holds: a `feature` or `route` is the id of what the map shows, or would show if it had room for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from geomap.document.confidence import in_words
from geomap.document.pooled.pool import Pool
from geomap.document.pooled.pooled_document import Pooled
from geomap.outputs.tables.document_rows import Geometry, Row, harmless, value_of
from geomap.outputs.tables.geoparquet import write_rows
from geomap.outputs.tables.schema import ACCOUNTS, MENTIONS, Table

_OF_A_PLACE = ("name", "kind", "country", "country_name", "admin1", "gazetteer_id")


def write_mentions(pool: Pool, pooled: Pooled, path: Path) -> None:
    """Write the table of all mentions.

    Args:
        pool: What the reports say.
        pooled: What was made of it.
        path: The file; what it holds is replaced.

    Raises:
        FormImpossible: The extra `gis` is missing.
        OSError: The file cannot be written.
    """
    geometries = (one["geometry"] for one in pooled.readings.values() if one["geometry"] is not None)
    _write(path, MENTIONS, _mentions(pool, pooled), geometries, pooled.document)


def write_accounts(pool: Pool, pooled: Pooled, path: Path) -> None:
    """Write the table of all accounts of journeys; the arguments and errors are those of `write_mentions`."""
    stops = (at for _, _, _, _, at, *_ in pool.accounts.aside)
    points = (made for one in stops if (made := _points(one)) is not None)
    _write(path, ACCOUNTS, _accounts(pool, pooled), points, pooled.document)


def _write(
    path: Path, table: Table, rows: Iterable[Row], geometries: Iterable[Geometry], document: Mapping[str, Any]
) -> None:
    write_rows(
        path,
        table,
        rows,
        geometries=geometries,
        title=_one_line(document["title"]) or "",
        attribution=[harmless(one) for one in document["attribution"]],
    )


def _mentions(pool: Pool, pooled: Pooled) -> Iterator[Row]:
    known: dict[int, tuple[str, str, tuple[Any, ...], Geometry | None]] = {}
    for row in pool.namings.aside:
        reading, report, title, date, source, start, end, sentence, _, where, surface, form, sure, _ = row
        if (feature := known.get(reading)) is None:
            feature = known[reading] = _of_feature(pooled.readings[reading])
        identifier, kind, fixed, geometry = feature
        at = dict(where)
        yield Row(
            (
                f"{identifier}@{_text(report)}:{start}", identifier, kind, harmless(surface), form, *fixed,
                *((sure, in_words(sure)) if geometry is not None else (None, None)),
                harmless(" ".join(sentence.split())) or None, start, end,
                value_of(at.get("page"), "text"), value_of(at.get("sheet"), "text"), at.get("row"), at.get("paragraph"),
                _text(report), _text(title), _text(date), _text(source),
            ),
            geometry,
        )  # fmt: skip


def _of_feature(feature: Mapping[str, Any]) -> tuple[str, str, tuple[Any, ...], Geometry | None]:
    """Return what all mentions of a feature have: its id, its type, what stands of its place, and where it is."""
    properties, geometry = feature["properties"], feature["geometry"]
    if geometry is None:
        return feature["id"], properties["type"], (None,) * (len(_OF_A_PLACE) + 2), None
    lon, lat = geometry["coordinates"]
    fixed = (*(value_of(properties[name], "text") for name in _OF_A_PLACE), lat, lon)
    return feature["id"], properties["type"], fixed, geometry


def _accounts(pool: Pool, pooled: Pooled) -> Iterator[Row]:
    for key, (report, title, date, source), mover, status, stops, sure, first, _ in pool.accounts.aside:
        ways = {
            role: "; ".join(_stop(part, surface) for one, part, surface, _ in stops if one == role)
            for role in ("origin", "via", "destination")
        }
        start, end, sentence = first or (0, 0, "")
        yield Row(
            (
                f"{_text(report)}:{start}:{key.hex()[:8]}", pooled.routes.get(key), harmless(mover) or None, status,
                *(text or None for text in ways.values()), sum(at is not None for *_, at in stops), sure,
                harmless(" ".join(sentence.split())) or None, start, end,
                _text(report), _text(title), _text(date), _text(source),
            ),
            _points(stops),
        )  # fmt: skip


def _points(stops: Iterable[tuple[str, str | None, str, tuple[float, float] | None]]) -> Geometry | None:
    """Return the placed stops in travel order; None where no stop is placed."""
    placed = [list(at) for *_, at in stops if at is not None]
    return {"type": "MultiPoint", "coordinates": placed} if placed else None


def _stop(part: str | None, surface: str) -> str:
    return harmless(f"{part} {surface}" if part else surface)


@lru_cache(maxsize=4096)
def _text(text: str | None) -> str | None:
    return harmless(text) if text else None


def _one_line(text: str) -> str:
    return " ".join(harmless(text).split())
