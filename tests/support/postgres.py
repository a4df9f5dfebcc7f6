"""A PostgreSQL server of the tests' own: in a temporary folder, behind a Unix socket, ended with them."""

from __future__ import annotations

import getpass
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.support.needs import missing

LOCKED = "locked"
"""A user who needs a password."""

PASSWORD = "pa/ss w:rd"  # noqa: S105 - of the tests' own server
"""Their password."""

_ANY_USER = "postgres"
"""Who runs the server where the tests run as root, as whom PostgreSQL refuses to run."""

_SECONDS = 60.0


@dataclass(frozen=True)
class Server:
    """A running server.

    Attributes:
        programs: The folder of its programs.
        socket: The folder of its socket.
        administrator: Who may do everything there.
    """

    programs: Path
    socket: Path
    administrator: str

    def url(self, database: str, *, user: str = "", password: str = "", options: str = "") -> str:
        """Return the address of a database."""
        credentials = quote(user or self.administrator, safe="") + (f":{quote(password, safe='')}" if password else "")
        return f"postgresql://{credentials}@/{database}?host={quote(str(self.socket), safe='')}{options}"

    def psql(self, database: str, query: str) -> str:
        """Return what psql prints for a query: a line each row, values with | between."""
        command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", query, self.url(database)]
        done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        return done.stdout.rstrip("\n")


def programs() -> Path:
    """Return the folder of the newest PostgreSQL here that has PostGIS; without it, the test is skipped."""
    folders = {*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/opt/homebrew/opt").glob("postgresql@*/bin")}
    if (named := shutil.which("initdb")) is not None:
        folders.add(Path(named).resolve().parent)
    for folder in sorted(folders, key=lambda path: path.parent.name.zfill(20), reverse=True):
        config = subprocess.run([folder / "pg_config", "--sharedir"], capture_output=True, check=False, text=True)
        shares = [Path(config.stdout.strip()), Path("/usr/share/postgresql", folder.parent.name)]
        if (folder / "postgres").exists() and any((one / "extension" / "postgis.control").exists() for one in shares):
            return folder
    return missing("no PostgreSQL with PostGIS here")


@contextmanager
def running_server() -> Iterator[Server]:
    """Give a server that listens on a Unix socket alone, and end it with its folder."""
    if shutil.which("psql") is None:
        missing("no psql here")
    found = programs()
    runs_as = _account()
    # The path of a socket has at most 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="gm-", dir="/tmp" if Path("/tmp").is_dir() else None))  # noqa: S108
    try:
        if "user" in runs_as:
            shutil.chown(folder, runs_as["user"], runs_as["group"])
        data = folder / "data"
        made = [found / "initdb", "-D", data, "-E", "UTF8", "--locale=C", "-A", "trust", "--no-sync"]
        subprocess.run([*made, "-U", "postgres"], check=True, capture_output=True, cwd=folder, **runs_as)
        (data / "pg_hba.conf").write_text(f"local all {LOCKED} scram-sha-256\nlocal all all trust\n", "utf-8")
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(
                [found / "postgres", "-D", data, "-k", folder, *_SETTINGS],
                cwd=folder,
                stdout=log,
                stderr=log,
                **runs_as,
            )
            try:
                _await(found, folder, server)
                yield Server(found, folder, "postgres")
            finally:
                server.send_signal(signal.SIGINT)
                server.wait(_SECONDS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


_SETTINGS = [
    argument
    for setting in ("listen_addresses=", "fsync=off", "full_page_writes=off", "shared_buffers=32MB", "jit=off")
    for argument in ("-c", setting)
]


def _account() -> dict[str, Any]:
    """Return as whom the server runs, in words of `subprocess`."""
    if os.geteuid() != 0:
        return {}
    try:
        pwd.getpwnam(_ANY_USER)
    except KeyError:
        missing(f"PostgreSQL cannot run as {getpass.getuser()}, and there is no user {_ANY_USER}")
    return {"user": _ANY_USER, "group": _ANY_USER, "extra_groups": []}


def _await(found: Path, folder: Path, server: subprocess.Popen[bytes]) -> None:
    last = time.monotonic() + _SECONDS
    while subprocess.run([found / "pg_isready", "-q", "-h", folder], check=False).returncode:
        log = (folder / "log").read_text("utf-8", errors="replace")
        assert server.poll() is None and time.monotonic() < last, log
        time.sleep(0.05)
