"""What the commands `geomap` and `gazetteer` have in common: how they write a file, and how they end.

Not here: options and subcommands. What always holds: a command that fails on purpose says one line on standard error
and ends with a code of `gazetteer.util.explained.EXIT_CODES`.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NoReturn

import click

from gazetteer.util.explained import EXIT_CODES, ExplainedError, OutputUnwritable, exit_code
from gazetteer.util.files import reason, replacing

EXIT_CODES_HELP = "\b\nExit codes:\n" + "\n".join(f"  {code:<4} {text}" for code, text in EXIT_CODES.items())
"""What `--help` of a command says of its exit codes."""


class CommandGroup(click.Group):
    """A command with subcommands, which turns errors, Ctrl-C and a broken pipe into one line and an exit code."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand that the user named."""
        try:
            return super().invoke(ctx)
        except ExplainedError as error:
            self._end(error, str(error))
        except KeyboardInterrupt as error:
            self._end(error, "interrupted")
        except BrokenPipeError as error:
            _forget_output()
            sys.exit(exit_code(error))
        except OSError as error:
            _forget_output()
            if error.filename is None:
                # Only the standard streams have no name.
                failure: ExplainedError = OutputUnwritable.because(error, where="standard output")
            else:
                failure = ExplainedError(f"cannot be used: {reason(error)}", where=str(error.filename))
            self._end(failure, str(failure))

    def _end(self, error: BaseException, message: str) -> NoReturn:
        click.echo(f"{self.name}: {message}", err=True)
        sys.exit(exit_code(error))


@contextlib.contextmanager
def output_file(path: Path) -> Iterator[BinaryIO]:
    """Give a stream of bytes to write to, which takes the place of an earlier file at the end.

    Raises:
        OutputUnwritable: It cannot be written.
    """
    try:
        with replacing(path) as temporary, temporary.open("wb") as stream:
            yield stream
    except OSError as error:
        if isinstance(error, ExplainedError):
            raise
        raise OutputUnwritable.because(error, where=path) from error


def _forget_output() -> None:
    """Drop what Python would write to standard output at its end, which would fail again."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
