"""What the tests of tables share: a file written, read, and parted into places and rejects."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gazetteer.building.entries import PlaceRow
from gazetteer.building.tables import Reject, TableOptions, TableRow, read_table


@dataclass(frozen=True)
class Outcome:
    rows: list[TableRow]
    rejects: list[Reject]

    @property
    def places(self) -> list[PlaceRow]:
        return [row.place for row in self.rows]

    @property
    def reasons(self) -> list[tuple[str, str | None]]:
        return [(reject.position, reject.column) for reject in self.rejects]


def read(path: Path, content: bytes | str | None = None, *, options: TableOptions | None = None) -> Outcome:
    """Write content into a file, read it as a table, and return all that comes of it."""
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    rejects: list[Reject] = []
    rows = list(read_table(path, on_reject=rejects.append, options=options))
    return Outcome(rows, rejects)
