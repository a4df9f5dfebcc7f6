"""`gazetteer serve` from start to end: its address, its end, and what it says when it cannot begin."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from gazetteer import Gazetteer
from gazetteer.cli import main
from gazetteer.spreadsheets.reconciliation.server import ReconciliationServer

WITHIN = 60


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


@contextmanager
def running(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "gazetteer", "serve", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_its_address_answers_there_and_ends_when_told(number: signal.Signals) -> None:
    with running("--port", "0") as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        with urlopen(address, timeout=WITHIN) as answer:  # noqa: S310 - our own address
            assert json.load(answer)["versions"] == ["0.1", "0.2"]
        process.send_signal(number)
        output, messages = process.communicate(timeout=WITHIN)
    assert (process.returncode, output) == (0, "")
    assert messages.splitlines() == ["gazetteer: waiting for queries there; Ctrl-C ends it", "gazetteer: ended"]


def test_a_port_that_is_in_use_is_said_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = CliRunner().invoke(main, ["serve", "--port", str(port)])
    assert (result.exit_code, result.stdout) == (7, "")
    advice = "choose another with --port, or 0 for any that is free"
    assert result.stderr == f"gazetteer: 127.0.0.1 port {port}: is in use; {advice}\n"


@pytest.mark.parametrize("host", ["203.0.113.7", "256.1.1.1", "no such\x1bname", "x" * 300, ""])
def test_an_address_of_another_computer_is_said_in_one_line(host: str) -> None:
    result = CliRunner().invoke(main, ["serve", "--port", "0", "--host", host])
    assert result.exit_code in (2, 7)
    assert "\x1b" not in result.stderr
    if result.exit_code == 7:
        assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [("--port", "70000"), ("--port", "x"), ("--origin", "example.org"), ("--origin", "https://a/b")]
)
def test_options_that_are_none_are_refused(arguments: tuple[str, ...]) -> None:
    assert CliRunner().invoke(main, ["serve", *arguments]).exit_code == 2


def test_a_missing_gazetteer_is_said(tmp_path: object) -> None:
    result = CliRunner().invoke(main, ["serve", "--port", "0", "--gazetteer", f"{tmp_path}/none.gpkg"])
    assert (result.exit_code, len(result.stderr.splitlines())) == (5, 1)


def interrupted(*arguments: str) -> str:
    """Start the service, end it at once, and return its messages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ReconciliationServer, "serve_forever", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
        before = signal.getsignal(signal.SIGTERM)
        result = CliRunner().invoke(main, ["serve", "--port", "0", *arguments])
        signal.signal(signal.SIGTERM, before)
    assert result.exit_code == 0
    return result.stderr


def test_who_lets_others_in_is_warned() -> None:
    assert "warning" not in interrupted()
    assert "warning" not in interrupted("--host", "localhost")
    assert "everybody who can reach this computer" in interrupted("--host", "0.0.0.0")  # noqa: S104


def test_other_commands_load_nothing_of_the_service() -> None:
    program = (
        "import sys, gazetteer.cli, gazetteer; from gazetteer import Gazetteer\n"
        "print([name for name in sys.modules if 'reconciliation' in name or name in ('http.server', 'socketserver')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
