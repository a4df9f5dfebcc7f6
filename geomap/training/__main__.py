"""Fit all weights anew: `python -m geomap.training FOLDER [--except NAME ...] [--output FOLDER]`.

Every corpus of the folder (`*.jsonl`, in the order of their names) is given to the commands that fit the single
models, one after the other, and their weights go where the package reads them. A corpus is one document a line,
`{"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid"}]}`.

TUD-Loc-2013 is for testing only: its licence (CC BY-NC-SA 4.0) does not suit weights that anybody may use, and the
figures for text unlike what was fitted on depend on it. It is left out under any spelling of its name, and so is each
corpus that `--except` names. Not here: how a model is fitted (`geomap.training.fit_recogniser`,
`geomap.training.fit_resolver`). What always holds: the same corpora, gazetteer and libraries give the same bytes, and
no weights are touched before each corpus is known to be in the form of one. Needs the extra `fit`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from gazetteer.errors import GazetteerError
from gazetteer.util.text import printable
from geomap.errors import GeomapError, NoReports, ReportInvalid, exit_code
from geomap.languages import FALLBACK
from geomap.recognise.scoring.scorer import CASELESS_WEIGHTS
from geomap.recognise.scoring.scorer import WEIGHTS as RECOGNISER_WEIGHTS
from geomap.resolve.context import WEIGHTS as RESOLVER_WEIGHTS
from geomap.training import fit_calibration as calibration
from geomap.training import fit_caseless as caseless
from geomap.training import fit_recogniser as recogniser
from geomap.training import fit_resolver as resolver
from geomap.training.evaluation import read_gold

TEST_ONLY = ("tudloc",)
"""How the names of corpora begin that are never fitted to, letters and digits in lower case."""


class Stage(NamedTuple):
    """A model: the command that fits it, and where its weights belong below the package."""

    command: click.Command
    weights: Path


STAGES = (
    Stage(recogniser.main, Path("languages", FALLBACK, RECOGNISER_WEIGHTS)),
    Stage(caseless.main, Path("languages", FALLBACK, CASELESS_WEIGHTS)),
    Stage(resolver.main, Path("resolve", RESOLVER_WEIGHTS)),
    Stage(calibration.main, Path("resolve", "calibration.json")),
)
"""The models, in the order in which they are fitted."""


def corpora_in(folder: Path, *, excepted: Collection[str] = ()) -> tuple[list[Path], list[Path]]:
    """Return the corpora of a folder to fit to and those to leave out, each in the order of their names.

    Args:
        folder: Holds a `.jsonl` file for each corpus.
        excepted: Names of corpora to leave out, with or without `.jsonl`; in any case, `-` and `_` as they like.

    Raises:
        NoReports: None is left to fit to.
        ReportInvalid: A name to leave out is that of none, so that a slip of the pen could let it be fitted to.
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


def fit_all(corpora: Sequence[Path], *, output: Path) -> list[Path]:
    """Fit every model to corpora.

    Args:
        corpora: Files of gold documents.
        output: A folder such as the package `geomap` itself; the weights go below it.

    Returns:
        The files that were written.

    Raises:
        InputError: A corpus cannot be read or used. Nothing has been written then.
    """
    for path in corpora:
        for _ in read_gold(path):
            pass
    written = []
    for stage in STAGES:
        weights = output / stage.weights
        weights.parent.mkdir(parents=True, exist_ok=True)
        stage.command.main([*map(str, corpora), "--output", str(weights)], standalone_mode=False)
        written.append(weights)
    return written


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--except", "excepted", metavar="NAME", multiple=True, help="Leave a corpus out; may be given repeatedly."
)
@click.option(
    "--output", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path), default=Path(__file__).parents[1],
    help="Write the weights below FOLDER in place of the package.",
)  # fmt: skip
@click.pass_context
def main(context: click.Context, *, folder: Path, excepted: Sequence[str], output: Path) -> None:
    """Fit all weights to the corpora in FOLDER, *.jsonl in the order of their names.

    \b
    Examples:
      python -m geomap.training corpora/
      python -m geomap.training corpora/ --except held-out --output trial/
    """
    try:
        fitted, left_out = corpora_in(folder, excepted=excepted)
        for path in left_out:
            click.echo(f"geomap.training: left out: {printable(path.name)}", err=True)
        fit_all(fitted, output=output)
    except (GeomapError, GazetteerError) as error:
        click.echo(f"geomap.training: {error}", err=True)
        context.exit(exit_code(error))


if __name__ == "__main__":
    main()
