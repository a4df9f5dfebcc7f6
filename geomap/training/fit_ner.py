"""Fit how far a spaCy pipeline is heard: `python -m geomap.training.fit_ner PIPELINE CORPUS.jsonl ...`.

The corpora are those of `geomap.training.fit_recogniser`. Scorers are fitted on three quarters of the documents and
read the fourth; a logistic regression over their log-odds and what the pipeline says of each candidate gives the
weights. Fitted apart from the other models (`geomap.training`), since it needs a pipeline that has to be downloaded.
Needs the extra `fit`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np

from gazetteer import Gazetteer
from gazetteer.util.files import write_atomically
from geomap.languages import FALLBACK
from geomap.recognise.scoring.ner import VOICE, Voice, load_voice, relations_of
from geomap.training.fit_recogniser import Annotated, annotated, read_corpus, unseen_scores

_REGULARISATION = 1.0
_DECIMALS = 3


def fit_voice(documents: Sequence[Annotated], *, voice: Voice) -> dict[str, float]:
    """Fit the weights of a voice to annotated documents."""
    from sklearn.linear_model import LogisticRegression

    log_odds: list[float] = []
    relations: list[str] = []
    labels: list[bool] = []
    for document, scored in unseen_scores(documents):
        log_odds += [value for _, value in scored]
        relations += relations_of(scored, voice.entities(document.tokens.text))
        labels += [label for _, label in document.examples]
    kinds = sorted(set(relations))
    rows = np.zeros((len(relations), 1 + len(kinds)))
    rows[:, 0] = log_odds
    rows[np.arange(len(relations)), [1 + kinds.index(relation) for relation in relations]] = 1.0
    model = LogisticRegression(C=_REGULARISATION, fit_intercept=False, max_iter=1000)
    model.fit(rows, labels)
    weights = [round(float(weight), _DECIMALS) for weight in model.coef_[0]]
    return dict(zip(("slope", *kinds), weights, strict=True))


@click.command()
@click.argument("pipeline")
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path(__file__).parents[1] / "languages" / FALLBACK / VOICE,
    help="Where to write the weights.",
)
def main(pipeline: str, corpora: Sequence[Path], output: Path) -> None:
    """Fit how far PIPELINE, an installed spaCy pipeline, is heard to CORPORA."""
    voice = load_voice(pipeline)
    with Gazetteer.open() as gazetteer:
        documents = [annotated(one, names=gazetteer) for path in corpora for one in read_corpus(path)]
    weights = fit_voice(documents, voice=voice)
    record = {
        "fitted_on": [path.stem for path in corpora],
        "documents": len(documents),
        "pipeline": voice.name,
        "weights": weights,
    }
    write_atomically(output, (json.dumps(record, indent=1) + "\n").encode())
    click.echo(f"{output}: {len(weights)} weights from {len(documents)} documents", err=True)


if __name__ == "__main__":
    main()
