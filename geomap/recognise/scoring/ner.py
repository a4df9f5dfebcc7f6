"""What an installed spaCy pipeline says about the candidates: a second opinion, never a requirement.

A pipeline with a named-entity recogniser labels spans as places, organisations or people. A label on the words of a
candidate shifts the log-odds that the scorer gave. How far, by label and by how the two spans overlap, is fitted
(`geomap.training.fit_ner`) for the labels of OntoNotes 5, which spaCy's English pipelines use; other labels are
ignored.

Not here: choosing among candidates. Always holds: offsets are those of the report's own text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from geomap.errors import PipelineUnusable
from geomap.languages.model import load_language
from geomap.languages.tokens import blocks_of

if TYPE_CHECKING:
    from spacy.language import Language

    from geomap.recognise.scoring.second_pass import Scored

VOICE = "ner.json"

_BLOCK = 100_000
"""Characters that a pipeline is given at once; it refuses more than a million."""

_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG", "PERSON", "LANGUAGE"})
_COMPONENTS = ("ner", "beam_ner", "entity_ruler", "span_ruler")


class Entity(NamedTuple):
    """A labelled span: offsets into the text of the report, end exclusive."""

    start: int
    end: int
    label: str


class Voice:
    """A spaCy pipeline whose entities shift log-odds."""

    def __init__(self, language: Language, *, weights: Mapping[str, float] | None = None) -> None:
        """Take a pipeline with a named-entity recogniser and, if not the fitted ones, weights.

        Args:
            language: The pipeline.
            weights: The shift for each relation of `relations_of`, and `slope`, by which log-odds are multiplied first.
        """
        self._language = language
        self._weights = weights

    @property
    def name(self) -> str:
        """Name and version of the pipeline, such as `en_core_web_sm 3.8.0`."""
        meta = self._language.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    def entities(self, text: str) -> list[Entity]:
        """Return what the pipeline finds in a text, disjoint and in text order."""
        found = []
        for start, end in blocks_of(text, size=_BLOCK):
            doc = self._language(text[start:end])
            found += [Entity(start + one.start_char, start + one.end_char, one.label_) for one in doc.ents]
        return found

    def shift(self, scored: Sequence[Scored], *, text: str) -> list[Scored]:
        """Shift the log-odds of a report's candidates by what the pipeline says of them."""
        weights = fitted_voice() if self._weights is None else self._weights
        slope = weights["slope"]
        relations = relations_of(scored, self.entities(text))
        return [
            (candidate, slope * log_odds + weights.get(relation, 0.0))
            for (candidate, log_odds), relation in zip(scored, relations, strict=True)
        ]


def relations_of(scored: Sequence[Scored], entities: Sequence[Entity]) -> Iterator[str]:
    """Yield for each candidate how it overlaps an entity, such as `GPE same` or `ORG inside`.

    A candidate has the bounds of an entity (`same`), lies in it (`inside`), holds it (`around`) or crosses its bounds
    (`across`); where there is no entity, or one with an unknown label, `nothing`.
    """
    starts = [entity.start for entity in entities]
    for candidate, _ in scored:
        before = bisect_right(starts, candidate.start) - 1
        near = entities[max(before, 0) : before + 2]
        met = [entity for entity in near if entity.start < candidate.end and candidate.start < entity.end]
        if not met or met[0].label not in _LABELS:
            yield "nothing"
            continue
        start, end, label = met[0]
        if (start, end) == (candidate.start, candidate.end):
            how = "same"
        elif start <= candidate.start and candidate.end <= end:
            how = "inside"
        else:
            how = "around" if candidate.start <= start and end <= candidate.end else "across"
        yield f"{label} {how}"


def load_voice(name: str) -> Voice:
    """Load an installed spaCy pipeline by its name, such as `en_core_web_sm`, or from its folder.

    Raises:
        PipelineUnusable: There is none of that name, it cannot be loaded, or it labels no entities.
    """
    import spacy

    try:
        language = spacy.load(name)
    except OSError as error:
        advice = "install it (python -m spacy download NAME), or leave --nlp out"
        raise PipelineUnusable("is no installed spaCy pipeline", where=name, advice=advice) from error
    except Exception as error:
        raise PipelineUnusable(f"cannot be loaded: {error}", where=name, advice="install a matching version") from error
    if not any(component in _COMPONENTS for component in language.pipe_names):
        advice = "choose one with a component ner, such as en_core_web_sm"
        raise PipelineUnusable("labels no entities", where=name, advice=advice)
    return Voice(language)


@lru_cache(maxsize=1)
def fitted_voice() -> Mapping[str, float]:
    """Return the weights that ship with the package."""
    record: Mapping[str, Any] = load_language().weights(VOICE)
    weights: Mapping[str, float] = record["weights"]
    return weights
