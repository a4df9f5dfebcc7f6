"""Where a database is: `postgresql://user:password@host/name`, as libpq reads it, and what of that may be shown.

libpq quotes what it cannot read, which may be a piece of a password: none of its words about an address get out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gazetteer.util.text import printable

DEFAULT_SCHEMA = "geomap"
_LONGEST_NAME = 63
_SCHEME = re.compile("postgres(?:ql)?://", re.IGNORECASE)
_CREDENTIALS = re.compile(r"(?P<user>[^:@/?]*)(?::[^@/]*)?@")
_AUTHORITY = re.compile(r"[\w.\-:,%\[\]]*")
_USER = re.compile(r"[\w.\-+%]*")
_SECRETS = re.compile(r"[?&]\w*(?:password|key|token|secret)\w*=(?P<value>[^&]*)", re.IGNORECASE)


def is_database(value: str) -> bool:
    """Tell whether an output is a database rather than a file.

    >>> [is_database(value) for value in ("postgresql:///news?host=/run/postgresql", "Postgres://me@db/news", "a.db")]
    [True, True, False]
    """
    return _SCHEME.match(value) is not None


@dataclass(frozen=True, slots=True)
class Database:
    """A database, and the schema in it that holds a map.

    Attributes:
        url: Where it is, as libpq reads it (PostgreSQL's documentation, 34.1.1.2); may hold a password.
        schema: The schema in it.
    """

    url: str = field(repr=False)
    schema: str = DEFAULT_SCHEMA

    @property
    def address(self) -> str:
        """The address for libpq, its scheme in the letters that libpq knows."""
        return f"postgresql://{self._rest}"

    @property
    def shown(self) -> str:
        """The address without passwords and options, safe to print.

        >>> Database("postgres://ann:s3cret@db.example.org:5433/news?sslmode=require").shown
        'postgresql://ann@db.example.org:5433/news'
        >>> Database("postgresql://ann:s3/cret@db/news").shown
        'postgresql://…'
        """
        if self.misread is not None:
            return "postgresql://…"
        found = _CREDENTIALS.match(self._rest)
        user = found["user"] if found else ""
        after = self._rest[found.end() :] if found else self._rest
        place, slash, name = after.partition("?")[0].partition("/")
        if not (_AUTHORITY.fullmatch(place) and _USER.fullmatch(user)):
            return "postgresql://…"
        return printable(f"postgresql://{user}{'@' if user else ''}{place}{slash}{name}")

    @property
    def misread(self) -> str | None:
        """What of the address would be taken for something else, as a password with a slash; None where nothing."""
        found = _CREDENTIALS.match(self._rest)
        after = self._rest[found.end() :] if found else self._rest
        place = after.partition("?")[0].partition("/")[0]
        ports = [host.rpartition(":")[2] for host in place.split(",") if ":" in host.rpartition("]")[2]]
        # libpq takes one in an option, but it may as well end a password that holds what begins the options.
        if "@" in after or not all(port.isdecimal() or not port for port in ports):
            return "has a port that is no number, or more than one @"
        return None

    @property
    def wrong_schema(self) -> str | None:
        """What is wrong with the name of the schema, None where nothing."""
        try:
            length = len(self.schema.encode())
        except UnicodeEncodeError:
            return "is no Unicode text"
        if not length:
            return "is empty"
        if length > _LONGEST_NAME:
            return f"is longer than the {_LONGEST_NAME} bytes that a name may have in PostgreSQL"
        return "begins with pg_, as only PostgreSQL's own do" if self.schema.startswith("pg_") else None

    def without_secrets(self, text: str) -> str:
        """Return a text of the server or of libpq in which no password of this address stands."""
        for secret in sorted(self._secrets(), key=len, reverse=True):
            text = text.replace(secret, "…")
        return text

    @property
    def _rest(self) -> str:
        return _SCHEME.sub("", self.url, count=1)

    def _secrets(self) -> Iterator[str]:
        from urllib.parse import unquote

        found = re.match(r"[^:@/?]*:(?P<password>[^@/]*)@", self._rest)
        given = [found["password"]] if found else []
        for secret in (*given, *(one["value"] for one in _SECRETS.finditer(self._rest))):
            yield from filter(None, (secret, unquote(secret)))
