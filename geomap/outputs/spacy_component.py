"""geomap as a component of a spaCy pipeline: `nlp.add_pipe("geomap")`.

A document that has passed through it carries:

- `doc._.geomap`: the extraction record, as `geomap extract` prints it; None before.
- `doc.spans["geomap"]`: a span for each place of the record, in its order. The label is the kind of the place and
  `kb_id_` the gazetteer id, or `unresolved` and nothing where it is not placed; `id_` is the index of the place in the
  record.
- `span._.geomap`: the place of the record that the span mentions; None for any other span.

The record does not depend on the rest of the pipeline, because `geomap.pipeline` has tokens of its own. Documents carry
plain data alone, which survives `Doc.to_bytes`, `DocBin(store_user_data=True)` and child processes. Each process opens
the gazetteer with its first document; it is never saved or pickled. spaCy imports this module with every pipeline on a
machine that has geomap, so it must stay light.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import filter_spans

from gazetteer.model import Bounds
from geomap.model import Focus, MentionForm, Report

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from geomap.model import Extraction
    from geomap.pipeline import Pipeline

SPANS_KEY = "geomap"
"""The key of the mentions in `doc.spans`."""

_USER_DATA_KEY = "geomap"

UNRESOLVED = "unresolved"
"""The label of a mention that is not placed."""


class GeomapComponent:
    """A pipeline component that finds the places and reported routes of a document.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> component = nlp.add_pipe("geomap")
    >>> doc = nlp("Floods cut off the village of Latmeen.")
    >>> [(span.text, span.label_, span.kb_id_) for span in doc.spans["geomap"]]
    [('Latmeen', 'village', 'geonames:167680')]
    >>> component.close()
    """

    def __init__(
        self,
        gazetteer: str | None = None,
        *,
        demonyms: bool = True,
        routes: bool = True,
        set_ents: bool = False,
        countries: Sequence[str] = (),
        near: Sequence[float] | None = None,
        bounds: Sequence[float] | None = None,
    ) -> None:
        """Keep the settings; nothing is opened or loaded yet.

        Args:
            gazetteer: Path of the gazetteer file; where None, the one that the environment variable GEOMAP_GAZETTEER
                names, else the starter gazetteer.
            demonyms: Whether mentions such as "Turkish" are kept. Stops of routes may be demonyms either way.
            routes: Whether the record lists routes.
            set_ents: Whether mentions become entities too: of those that share a token the longest, in place of
                entities that overlap it.
            countries: Where the documents are set: ISO 3166-1 alpha-2 codes.
            near: A point that they are about, (lon, lat) in degrees.
            bounds: A box that they are about: west, south, east, north in degrees.

        Raises:
            ValueError: `near` is no pair of numbers, or `bounds` are not four.
        """
        self._path = gazetteer
        self._demonyms = demonyms
        self._routes = routes
        self._set_ents = set_ents
        self._focus = _focus(countries, near, bounds)
        self._gazetteer: Gazetteer | None = None
        self._pipeline: Pipeline | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document.

        Args:
            doc: The document, changed in place. `doc.user_data["id"]`, if it is there, is the id of the record.

        Returns:
            The same document.

        Raises:
            GazetteerError: The gazetteer is missing, cannot be read or cannot be compiled.
        """
        from geomap.document.record import to_record

        report = Report(str(doc.user_data.get("id", "")), doc.text)
        record = to_record(self._wanted(self._opened().extract(report)))
        doc._.geomap = record
        mentions = _mentions(doc, record["places"])
        doc.spans[SPANS_KEY] = SpanGroup(doc, name=SPANS_KEY, spans=mentions)
        if self._set_ents:
            _make_entities(doc, mentions)
        return doc

    def close(self) -> None:
        """Close the gazetteer; the next document opens it again."""
        if self._gazetteer is not None:
            self._gazetteer.close()
        self._gazetteer = self._pipeline = None

    def __getstate__(self) -> dict[str, Any]:
        """Return the settings alone: an open gazetteer cannot go to another process."""
        return self.__dict__ | {"_gazetteer": None, "_pipeline": None}

    def _opened(self) -> Pipeline:
        if self._pipeline is None:
            from gazetteer import Gazetteer
            from geomap.pipeline import Pipeline

            self._gazetteer = Gazetteer.open(self._path)
            self._pipeline = Pipeline(self._gazetteer, focus=self._focus)
        return self._pipeline

    def _wanted(self, extraction: Extraction) -> Extraction:
        findings = extraction.findings
        if not self._demonyms:
            findings = tuple(finding for finding in findings if finding.form != MentionForm.DEMONYM)
        return replace(extraction, findings=findings, routes=extraction.routes if self._routes else ())


@Language.factory(
    "geomap",
    default_config={
        "gazetteer": None,
        "demonyms": True,
        "routes": True,
        "set_ents": False,
        "countries": None,
        "near": None,
        "bounds": None,
    },
    assigns=["doc.spans", "doc._.geomap", "span._.geomap"],
)
def make_component(
    nlp: Language,  # noqa: ARG001 - spaCy hands every factory the pipeline and the component's name.
    *,
    name: str,  # noqa: ARG001
    gazetteer: str | None,
    demonyms: bool,
    routes: bool,
    set_ents: bool,
    countries: list[str] | None = None,
    near: list[float] | None = None,
    bounds: list[float] | None = None,
) -> GeomapComponent:
    """Make the component for `nlp.add_pipe("geomap", config=...)`, with the settings of `GeomapComponent`.

    spaCy raises ConfigValidationError for a setting that is unknown or of another type.
    """
    return GeomapComponent(
        gazetteer,
        demonyms=demonyms,
        routes=routes,
        set_ents=set_ents,
        countries=countries or (),
        near=near,
        bounds=bounds,
    )


def _focus(countries: Sequence[str], near: Sequence[float] | None, bounds: Sequence[float] | None) -> Focus | None:
    """Return where the documents are set; None where the settings do not say it."""
    if not countries and near is None and bounds is None:
        return None
    if near is not None and len(near) != 2:
        raise ValueError(f"near takes longitude and latitude, not {len(near)} numbers")
    if bounds is not None and len(bounds) != 4:
        raise ValueError(f"bounds takes west, south, east and north, not {len(bounds)} numbers")
    codes = tuple(code.upper() for code in countries)
    point = None if near is None else (near[0], near[1])
    return Focus(codes, point, None if bounds is None else Bounds(*bounds), said=True)


def record_of(doc: Doc) -> dict[str, Any] | None:
    """Return the extraction record of a document, or None where geomap has not read it; behind `doc._.geomap`."""
    record = doc.user_data.get(_USER_DATA_KEY)
    if record is not None and isinstance(record["places"], tuple):
        # A DocBin turns lists into tuples, which the schema of the record does not allow.
        record = doc.user_data[_USER_DATA_KEY] = _with_lists(record)
    return cast("dict[str, Any] | None", record)


def set_record(doc: Doc, record: dict[str, Any] | None) -> None:
    """Put an extraction record of its text on a document, and leave its spans alone; behind `doc._.geomap`."""
    doc.user_data[_USER_DATA_KEY] = record


def place_of(span: Span) -> dict[str, Any] | None:
    """Return the place of the extraction record that a span mentions, or None; behind `span._.geomap`.

    Where several mentions share the tokens of the span, its `id_` says which is meant; without one, it is the first.
    """
    record = record_of(span.doc)
    if record is None or not len(span):
        return None
    places: list[dict[str, Any]] = record["places"]
    first, last = span[0], span[-1]
    start = bisect_left(places, first.idx, key=_start)
    end = bisect_left(places, first.idx + len(first), lo=start, key=_start)
    inside = [index for index in range(start, end) if last.idx < places[index]["end"] <= last.idx + len(last)]
    if not inside:
        return None
    return places[next((index for index in inside if str(index) == span.id_), inside[0])]


def _start(place: dict[str, Any]) -> int:
    return cast("int", place["start"])


def _with_lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _with_lists(item) for key, item in value.items()}
    return [_with_lists(item) for item in value] if isinstance(value, tuple | list) else value


def _mentions(doc: Doc, places: list[dict[str, Any]]) -> list[Span]:
    spans = [
        doc.char_span(
            place["start"],
            place["end"],
            label=place["kind"] if place["placed"] else UNRESOLVED,
            kb_id=(place["gazetteer_id"] if place["placed"] else None) or "",
            alignment_mode="expand",
            span_id=str(index),
        )
        for index, place in enumerate(places)
    ]
    return [span for span in spans if span is not None]


def _make_entities(doc: Doc, mentions: list[Span]) -> None:
    chosen = filter_spans(mentions)
    taken = {token.i for span in chosen for token in span}
    kept = [entity for entity in doc.ents if taken.isdisjoint(range(entity.start, entity.end))]
    # An entity loses its knowledge-base id when it is set on a span of doc.ents, so all entities are set anew.
    doc.ents = tuple(sorted([*kept, *chosen], key=lambda span: span.start))


if not Doc.has_extension("geomap"):
    Doc.set_extension("geomap", getter=record_of, setter=set_record)
if not Span.has_extension("geomap"):
    Span.set_extension("geomap", getter=place_of)
