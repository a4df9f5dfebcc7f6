"""What the commands `geomap` and `gazetteer` have in common: how they write a file, and how they end.

Not here: options and subcommands. What always holds: a command that fails on purpose says one line on standard error
and ends with a code of `gazetteer.util.explained.EXIT_CODES`.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, NoReturn

import click

from gazetteer.util.explained import EXIT_CODES, EndedBySignal, ExplainedError, OutputUnwritable, exit_code
from gazetteer.util.files import reason, replacing
from gazetteer.util.streams import forget_output, settle_output, signals_as_errors
from gazetteer.util.text import printable

EXIT_CODES_HELP = "\b\nExit codes:\n" + "\n".join(f"  {code:<4} {text}" for code, text in EXIT_CODES.items())
"""What `--help` of a command says of its exit codes."""


class CommandGroup(click.Group):
    """A command with subcommands, which turns errors, signals and a broken pipe into one line and an exit code.

    A subcommand is imported when it is run or shown, since the others take longer to import than most take to run.
    """

    _modules: Mapping[str, str] = MappingProxyType({})

    def add_module(self, name: str, module: str) -> None:
        """Add a subcommand: that of its name among the commands which a module has.

        Raises:
            LookupError: The module has none of that name; raised when it is asked for.
        """
        self._modules = {**self._modules, name: module}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all subcommands in order."""
        return sorted({*super().list_commands(ctx), *self._modules})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the subcommand of a name; None where there is none."""
        if cmd_name in self._modules and cmd_name not in self.commands:
            found = [one for one in vars(import_module(self._modules[cmd_name])).values() if _is_command(one, cmd_name)]
            if not found:
                raise LookupError(f"{self._modules[cmd_name]} has no command {cmd_name}")
            self.add_command(found[0])
        return super().get_command(ctx, cmd_name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options of the group, one of which prints its help."""
        settle_output()
        with self._ending():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand that the user named."""
        with self._ending(), signals_as_errors():
            return super().invoke(ctx)

    @contextlib.contextmanager
    def _ending(self) -> Iterator[None]:
        try:
            yield
            # What is still in a buffer would fail after the command has ended well.
            sys.stdout.flush()
        except ExplainedError as error:
            self._end(error, str(error))
        except KeyboardInterrupt as error:
            self._end(error, str(error) if isinstance(error, EndedBySignal) else "interrupted")
        except BrokenPipeError as error:
            forget_output()
            sys.exit(exit_code(error))
        except OSError as error:
            forget_output()
            if error.filename is None:
                # Only the standard streams have no name.
                failure: ExplainedError = OutputUnwritable.because(error, where="standard output")
            else:
                failure = ExplainedError(f"cannot be used: {reason(error)}", where=str(error.filename))
            self._end(failure, str(failure))

    def _end(self, error: BaseException, message: str) -> NoReturn:
        with contextlib.suppress(OSError):
            click.echo(f"{self.name}: {message}", err=True)
        sys.exit(exit_code(error))


def _is_command(value: object, name: str) -> bool:
    return isinstance(value, click.Command) and value.name == name


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


def require_no_input(*outputs: Path | None, inputs: Iterable[Path | None]) -> None:
    """Refuse an output that is one of the files that the command reads, under whatever name: it would destroy it.

    Raises:
        click.UsageError: One of the outputs is.
    """
    read = {key for path in inputs if path and (key := file_key(path))}
    for output in outputs:
        if output is not None and file_key(output) in read:
            raise is_read(output)


def is_read(output: Path) -> click.UsageError:
    """Return the error that an output is a file which the command reads."""
    what = f"{printable(str(output))} is read by this command"
    return click.UsageError(f"{what}; name an output that is no other file of this command")


def file_key(path: Path) -> tuple[int, int] | None:
    """Return what tells a regular file from all others, under whatever name; None for what is none."""
    try:
        found = path.stat() if path.is_file() else None
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if found else None
