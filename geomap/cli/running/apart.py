"""Outputs that are inputs of the same command: writing one would destroy what the other is read from.

Not here: outputs of earlier runs in a folder that is read (`geomap.reports.own_output`). Always holds: links are
followed; an output that is not there yet is none of the inputs.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from gazetteer.util.commands import file_key, is_read
from gazetteer.util.text import printable
from geomap.reports.own_output import is_own_output

_Key = tuple[int, int]


def require_apart(outputs: Sequence[Path], *, inputs: Iterable[Path], folders: Sequence[str]) -> None:
    """Refuse outputs that are files which the command reads, or one another.

    Args:
        outputs: What the command writes.
        inputs: The single files that it reads: gazetteer, corrections.
        folders: The files and folders of its reports.

    Raises:
        click.UsageError: One of the outputs is.
    """
    seen: set[_Key | Path] = set()
    read = {key for path in inputs if (key := file_key(path))}
    for output in outputs:
        key = file_key(output)
        name = key or Path(os.path.abspath(output))  # noqa: PTH100 - of a file that is not there yet
        if name in seen:
            raise click.UsageError(f"{printable(str(output))} is named for two outputs")
        seen.add(name)
        if key is not None and (key in read or _is_report(output, key, folders)):
            raise is_read(output)


def _is_report(output: Path, key: _Key, folders: Sequence[str]) -> bool:
    """Tell whether a file is one of the reports; what geomap wrote in a folder of reports is none."""
    for given in folders:
        path = Path(given)
        if key == file_key(path):
            return True
        if _is_folder(path) and key in _keys_below(path, output.name) and not is_own_output(output):
            return True
    return False


def _keys_below(folder: Path, name: str) -> Iterator[_Key]:
    for root, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if not one.startswith(".")]
        if name in names and (key := file_key(Path(root, name))):
            yield key


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
