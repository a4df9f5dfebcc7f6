"""Readers that do what none may, for the tests of the child process."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from geomap.reports.readers.documents import Document, Part, paragraphs


def reads(stream: BinaryIO, _name: str) -> Iterator[Part]:
    yield Document(paragraphs([stream.read().decode()]))


def loops(_stream: BinaryIO, _name: str) -> Iterator[Part]:
    while True:
        pass
    yield


def sleeps(_stream: BinaryIO, _name: str) -> Iterator[Part]:
    time.sleep(1000)
    yield Document(())


def swells(_stream: BinaryIO, _name: str) -> Iterator[Part]:
    held = [bytearray(2**30) for _ in range(4)]
    yield Document((), title=str(len(held)))


def dies(_stream: BinaryIO, _name: str) -> Iterator[Part]:
    os._exit(3)
    yield Document(())


def connects(_stream: BinaryIO, _name: str) -> Iterator[Part]:
    socket.create_connection(("127.0.0.1", 9))
    yield Document(())


def resolves(_stream: BinaryIO, _name: str) -> Iterator[Part]:
    socket.getaddrinfo("example.org", 80)
    yield Document(())


def runs(_stream: BinaryIO, _name: str) -> Iterator[Part]:
    subprocess.run(["true"], check=False)
    yield Document(())


def writes(_stream: BinaryIO, _name: str) -> Iterator[Part]:
    Path("written by a reader").write_text("x" * 100_000)
    yield Document(())


def speaks(stream: BinaryIO, _name: str) -> Iterator[str]:
    yield stream.read().decode()


def lacks(_stream: BinaryIO, _name: str) -> Iterator[Part]:
    import no_such_module

    yield Document((), title=str(no_such_module))
