"""Fit models to a folder of corpora: `python -m geomap.training FOLDER`.

A corpus is a file of gold documents (`geomap.training.evaluation.corpora`); the weights go where the package reads
them. TUD-Loc-2013 is for testing only, because its licence (CC BY-NC-SA 4.0) does not suit weights that anybody may use
and because the figures for unfamiliar text depend on it: it is left out under any spelling of its name.

Not here: how each model is fitted (`fit_recogniser` and its neighbours). What always holds: the same corpora, gazetteer
and libraries give the same bytes, whichever models are fitted together; no weights are touched before all corpora have
been read. Needs the extra `fit`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from types import MappingProxyType

import click

from gazetteer import Gazetteer
from gazetteer.util.explained import ExplainedError, exit_code
from gazetteer.util.files import write_atomically
from gazetteer.util.text import printable
from geomap.errors import NoReports, ReportInvalid
from geomap.languages import FALLBACK
from geomap.recognise.scoring.ner import load_voice
from geomap.training import fit_calibration, fit_caseless, fit_ner, fit_recogniser, fit_resolver
from geomap.training.training_set import TrainingSet

TEST_ONLY = ("tudloc",)
"""How the names of corpora begin that are never fitted to, letters and digits in lower case."""

_PACKAGE = Path(__file__).parents[1]

_OF_LANGUAGE, _OF_RESOLVER = "languages/{language}", "resolve"
"""Where weights belong, from the package: those of the resolver serve all languages."""

MODELS = MappingProxyType(
    {
        "recogniser": (fit_recogniser.weights_files, _OF_LANGUAGE),
        "caseless": (fit_caseless.weights_files, _OF_LANGUAGE),
        "ner": (fit_ner.weights_files, _OF_LANGUAGE),
        "resolver": (fit_resolver.weights_files, _OF_RESOLVER),
        "calibration": (fit_calibration.weights_files, _OF_RESOLVER),
    }
)
"""What fits each model, and the folder of its weights. `ner` is fitted only where a spaCy pipeline is named."""


def corpora_in(folder: Path, *, excepted: Collection[str] = ()) -> tuple[list[Path], list[Path]]:
    """Return the corpora of a folder to fit to and those to leave out, each in the order of their names.

    Args:
        folder: Holds a `.jsonl` file for each corpus.
        excepted: Names of corpora to leave out, with or without `.jsonl`; case, `-` and `_` do not matter.

    Raises:
        NoReports: None is left to fit to.
        ReportInvalid: A name to leave out is misspelt: no corpus has it.
    """
    paths = sorted(folder.glob("*.jsonl"), key=lambda path: path.name)
    names = {_plain(name.removesuffix(".jsonl")): name for name in excepted}
    unknown = set(names) - {_plain(path.stem) for path in paths}
    if unknown:
        name = printable(names[min(unknown)])
        raise ReportInvalid(f'has no corpus "{name}" to leave out', where=folder, advice="check its spelling")
    left_out = [path for path in paths if _plain(path.stem) in names or _plain(path.stem).startswith(TEST_ONLY)]
    fitted = [path for path in paths if path not in left_out]
    if not fitted:
        raise NoReports("holds no corpus to fit to", where=folder, advice="put .jsonl files of gold documents into it")
    return fitted, left_out


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def fit(training: TrainingSet, *, models: Collection[str], output: Path, language: str) -> Iterator[Path]:
    """Fit models, write their weights and yield each file that was written.

    Args:
        training: What to fit to.
        models: Keys of `MODELS`.
        output: A folder such as the package `geomap` itself; the weights go below it.
        language: The folder of the language below `geomap/languages`.
    """
    for weights_files, place in map(MODELS.__getitem__, models):
        folder = output / place.format(language=language)
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in weights_files(training).items():
            write_atomically(folder / file, text.encode())
            yield folder / file


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--only", "only", type=click.Choice(list(MODELS)), multiple=True,
    help="Fit this model; may be given repeatedly.  [default: all, ner if a pipeline is named]",
)  # fmt: skip
@click.option("--pipeline", metavar="NAME", help="Fit how far the spaCy pipeline NAME shifts the recogniser (ner).")
@click.option(
    "--except", "excepted", metavar="NAME", multiple=True, help="Leave a corpus out; may be given repeatedly."
)
@click.option(
    "--language",
    type=click.Choice(sorted(path.parent.name for path in (_PACKAGE / "languages").glob("*/language.toml"))),
    default=FALLBACK, show_default=True, help="The language of the corpora.",
)  # fmt: skip
@click.option(
    "--output", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path), default=_PACKAGE,
    help="Write the weights below FOLDER in place of the package.",
)  # fmt: skip
@click.pass_context
def main(
    context: click.Context, *, folder: Path, only: Sequence[str], pipeline: str | None, excepted: Sequence[str],
    language: str, output: Path,
) -> None:  # fmt: skip
    """Fit the models to the corpora in FOLDER, *.jsonl in the order of their names.

    \b
    Examples:
      python -m geomap.training corpora/
      python -m geomap.training corpora/ --except held-out --output trial/
      python -m geomap.training corpora/ --only ner --pipeline en_core_web_sm
    """
    models = [name for name in MODELS if (name in only if only else name != "ner" or pipeline)]
    if ("ner" in models) != (pipeline is not None):
        raise click.UsageError("the model ner is fitted for the pipeline that --pipeline names: give both or neither")
    try:
        fitted, left_out = corpora_in(folder, excepted=excepted)
        for path in left_out:
            click.echo(f"geomap.training: left out: {printable(path.name)}", err=True)
        voice = None if pipeline is None else load_voice(pipeline)
        with Gazetteer.open() as gazetteer:
            training = TrainingSet.read(fitted, gazetteer=gazetteer, voice=voice)
            for path in fit(training, models=models, output=output, language=language):
                click.echo(f"geomap.training: {path} from {len(training.documents)} documents", err=True)
    except ExplainedError as error:
        click.echo(f"geomap.training: {error}", err=True)
        context.exit(exit_code(error))


if __name__ == "__main__":
    main()
