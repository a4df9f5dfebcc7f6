"""Makes again what the documents show: `python docs/build.py`.

Nobody copies output into the documents by hand. In each Markdown file

- a block marked ```console holds commands after `$` and what they print, both streams as a terminal shows them;
- a block marked ```python is run, and a region `output` after it holds what it prints;
- a region between `<!-- generated: NAME -->` and `<!-- end -->` is written by the function of that name;
- `<!-- file: NAME -->` before a block marked ```text writes the block into a file, for the commands after it.

`docs/cli.md` is written whole, from the help of every command. `tests/docs/test_docs.py` makes everything again and
compares. What always holds: commands run in a temporary folder with copies of the worked examples' reports and the
folder `inbox` (`docs/reports/inbox.py`), and see nothing else of the project; the same project and gazetteer give the
same documents.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import runpy
import shlex
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
from click.testing import CliRunner

import gazetteer.cli
import geomap.cli
from gazetteer import Gazetteer
from gazetteer.gazetteer import ENVIRONMENT_VARIABLE
from gazetteer.util.explained import EXIT_CODES
from geomap import Pipeline, build_document, read_reports, to_record
from geomap.outputs.tables.schema import FEATURES, TABLES

PROJECT = Path(__file__).resolve().parent.parent
CLI_REFERENCE = PROJECT / "docs" / "cli.md"
INBOX = PROJECT / "docs" / "reports" / "inbox.py"
COMMANDS = {"geomap": geomap.cli.main, "gazetteer": gazetteer.cli.main}

_WIDTH = 80
_LINE = 116
_PART = re.compile(
    r"<!-- file: (?P<file>\S+) -->\n```text\n(?P<content>.*?)```\n"
    r"|```console\n(?P<console>.*?)```\n"
    r"|```python\n(?P<python>.*?)```\n"
    r"|<!-- generated: (?P<name>[\w-]+) -->\n(?P<region>.*?)<!-- end -->\n",
    re.DOTALL,
)

_REFERENCE_HEAD = """# Command line

What `--help` says of every command, written here by `python docs/build.py`.
"""


def documents() -> list[Path]:
    """Return the Markdown files of the project that people read."""
    return sorted({*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md"), CLI_REFERENCE})


def main() -> None:
    """Write every document again and name those that changed."""
    os.environ.pop(ENVIRONMENT_VARIABLE, None)
    for path in documents():
        before = path.read_text("utf-8") if path.exists() else ""
        after = cli_reference() if path == CLI_REFERENCE else rebuilt(before)
        if after != before:
            path.write_text(after, "utf-8")
            print(path.relative_to(PROJECT))


def rebuilt(text: str) -> str:
    """Return a document with everything in it that can be made, made again.

    Args:
        text: The document, in Markdown.

    Raises:
        ValueError: A block holds a command of another program, or a region has a name that is not known.
    """
    if _PART.search(text) is None:
        return text
    with workshop():
        builder = _Builder()
        return _PART.sub(builder.part, text)


@contextlib.contextmanager
def workshop() -> Iterator[Path]:
    """Work in a temporary folder that holds the reports of the worked examples, and the folder `inbox`."""
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        for report in (PROJECT / "maps").glob("*/report.md"):
            copy = Path(name, report.relative_to(PROJECT))
            copy.parent.mkdir(parents=True)
            shutil.copyfile(report, copy)
        runpy.run_path(str(INBOX))["make"](Path("inbox"))
        yield Path(name)


class _Builder:
    """Goes through one document from the top; later parts see the files and the output of those before."""

    def __init__(self) -> None:
        self._output = ""
        self._file = Path()

    def part(self, match: re.Match[str]) -> str:
        """Return what belongs in the place of one block or region."""
        if match["file"]:
            self._file = Path(match["file"])
            self._file.write_text(match["content"], "utf-8")
        elif match["console"] is not None:
            return f"```console\n{transcript(match['console'])}```\n"
        elif match["python"] is not None:
            self._output = run_python(match["python"])
        else:
            text = self._output if match["name"] == "output" else _region(match["name"], self._file)
            return f"<!-- generated: {match['name']} -->\n{_fenced(match['name'], text)}<!-- end -->\n"
        return match[0]


def _fenced(name: str, text: str) -> str:
    languages = {"output": "text", "extraction-record": "json", "map-document": "json"}
    return f"```{languages[name]}\n{text}```\n" if name in languages else text


def transcript(block: str) -> str:
    """Run the commands of a console block and return the block with what they print now."""
    return "".join(f"$ {line[2:]}\n{run(line[2:])}" for line in block.splitlines() if line.startswith("$ "))


def run(command: str) -> str:
    """Run a command line of this project in this process.

    Args:
        command: A command with its arguments, and `> FILE` at the end if its output goes there.

    Returns:
        What a terminal would show: both streams, without what went into the file.

    Raises:
        ValueError: It is a command of another program.
    """
    words = shlex.split(command)
    if words[0] not in COMMANDS:
        raise ValueError(f"{command!r} is no command of this project")
    target = Path(words[-1]) if words[-2:-1] == [">"] else None
    result = CliRunner().invoke(COMMANDS[words[0]], words[1:-2] if target else words[1:], prog_name=words[0])
    if target is None:
        return result.output
    target.write_text(result.stdout, "utf-8")
    return result.stderr


def run_python(source: str) -> str:
    """Run a Python block and return what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(source, "<document>", "exec"), {"__name__": "__main__"})  # noqa: S102 - the block is ours
    return printed.getvalue()


def cli_reference() -> str:
    """Return the whole of `docs/cli.md`."""
    pages = [page for name in COMMANDS for page in _help_pages((name,), COMMANDS[name])]
    return _REFERENCE_HEAD + "".join(pages)


def _help_pages(path: tuple[str, ...], command: click.Command) -> Iterator[str]:
    # Called through the outermost command, from which the inner ones take their settings.
    outermost = COMMANDS[path[0]]
    result = CliRunner().invoke(outermost, [*path[1:], "--help"], prog_name=path[0], terminal_width=_WIDTH)
    yield f"\n## {' '.join(path)}\n\n```text\n{result.output}```\n"
    if isinstance(command, click.Group):
        with click.Context(command) as context:
            for name in command.list_commands(context):
                inner = command.get_command(context, name)
                if inner is not None and not inner.hidden:
                    yield from _help_pages((*path, name), inner)


def _region(name: str, file: Path) -> str:
    regions: dict[str, Callable[[Path], str]] = {
        "exit-codes": _exit_codes,
        "layers": _layers,
        "extraction-record": _extraction_record,
        "map-document": _map_document,
        "left-out": _left_out,
        "tables": _tables,
    }
    if name not in regions:
        raise ValueError(f"no function makes the region {name!r}")
    return regions[name](file)


def _exit_codes(_: Path) -> str:
    return "| code | meaning |\n|---|---|\n" + "".join(f"| {code} | {text} |\n" for code, text in EXIT_CODES.items())


def _layers(_: Path) -> str:
    with Gazetteer.open() as opened:
        layers = opened.info().layers
    rows = [
        f"| {layer.title} | {layer.places or layer.names:,} | {layer.source} | {layer.licence} |\n" for layer in layers
    ]
    return "| what | rows | source | licence |\n|---|---:|---|---|\n" + "".join(rows)


def _tables(_: Path) -> str:
    """Return all tables of a map document, column by column."""
    shapes = {
        "POINT": "a point",
        "MULTILINESTRING": "lines",
        "MULTIPOLYGON": "polygons",
        "GEOMETRY": "a point or lines",
    }
    parts = []
    for table in (FEATURES, *TABLES):
        geometry = f"; its geometry is {shapes[table.shape]}, or null" if table.shape else ""
        rows = [f"| `{column.name}` | {column.type} | {column.meaning} |\n" for column in table.columns]
        head = f"## {table.name}\n\nA row is {table.meaning}{geometry}.\n\n| column | type | meaning |\n|---|---|---|\n"
        parts.append(head + "".join(rows))
    return "\n".join(parts)


def _extraction_record(file: Path) -> str:
    with Gazetteer.open() as opened:
        record = to_record(Pipeline(opened).extract(next(iter(read_reports([file])))))
    return readable(record) + "\n"


def _map_document(file: Path) -> str:
    with Gazetteer.open() as opened:
        pipeline = Pipeline(opened)
        document = build_document([pipeline.extract(report) for report in read_reports([file])], gazetteer=opened)
    return readable(document) + "\n"


def _left_out(_: Path) -> str:
    """Return what the command before has listed in `left-out.csv`, as a table."""
    with Path("left-out.csv").open(newline="", encoding="utf-8") as stream:
        rows = [[one.replace("|", r"\|").replace("~", r"\~") for one in row] for row in csv.reader(stream)]
    titles, *listed = (f"| {' | '.join(row)} |\n" for row in rows)
    return f"{titles}|{'---|' * len(rows[0])}\n{''.join(listed)}"


def readable(value: Any, *, indent: int = 0) -> str:
    """Return a JSON value as text in which whatever fits on a line stands on one."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + indent <= _LINE or not isinstance(value, (dict, list)) or not value:
        return line
    inner = " " * (indent + 1)
    if isinstance(value, dict):
        parts = [f"{json.dumps(key)}: {readable(item, indent=indent + 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(inner + part for part in parts) + "\n" + " " * indent + "}"
    parts = [readable(item, indent=indent + 1) for item in value]
    return "[\n" + ",\n".join(inner + part for part in parts) + "\n" + " " * indent + "]"


if __name__ == "__main__":
    main()
