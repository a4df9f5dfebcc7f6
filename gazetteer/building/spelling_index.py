"""The index of each country's names by the skeletons of their sounds, which `gazetteer.file.by_spelling` reads.

Countries with too many places to be asked are only counted. Memory is that of the names of one country.
"""

from __future__ import annotations

import json
import sqlite3

from gazetteer.file.by_spelling import MOST_PLACES, names_by_skeleton

_COUNT = "SELECT country, count(*) FROM places WHERE country NOT NULL GROUP BY country"
_FEW = "CREATE TEMP TABLE few (country TEXT, fid INTEGER, PRIMARY KEY (country, fid)) WITHOUT ROWID"
_FILL_FEW = """INSERT INTO few SELECT country, fid FROM places
  WHERE country IN (SELECT country FROM spelling WHERE places <= ?)"""
_NAMED = "SELECT fid, p.name, p.names FROM few JOIN places AS p USING (fid) WHERE few.country = ? ORDER BY fid"


def write_spellings(connection: sqlite3.Connection) -> None:
    """Fill the table `spelling` from the places that are written."""
    counts = connection.execute(_COUNT).fetchall()
    connection.executemany("INSERT INTO spelling VALUES (?, ?, NULL)", counts)
    # Places are in the order of their fids, not of their countries.
    connection.execute(_FEW)
    connection.execute(_FILL_FEW, (MOST_PLACES,))
    for country, places in counts:
        if places <= MOST_PLACES:
            names = names_by_skeleton(connection.execute(_NAMED, (country,)))
            text = json.dumps(names, separators=(",", ":"), ensure_ascii=False)
            connection.execute("UPDATE spelling SET names = ? WHERE country = ?", (text, country))
    connection.execute("DROP TABLE few")
