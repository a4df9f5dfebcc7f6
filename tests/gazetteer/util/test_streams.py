"""Standard output that is unbuffered, full or closed; signals from outside."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gazetteer.util import streams
from gazetteer.util.explained import EXIT_CODES, EndedBySignal, exit_code


class _Short(io.RawIOBase):
    """Takes four bytes at a time, as a disk that is nearly full takes what fits."""

    def __init__(self) -> None:
        self.taken = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        piece = bytes(data)[:4]  # type: ignore[call-overload]
        self.taken += piece
        return len(piece)


def test_an_unbuffered_output_gets_all_of_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = _Short()
    usual = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)  # type: ignore[type-var]
    monkeypatch.setattr(sys, "stdout", usual)
    streams.settle_output()
    print("Rain fell on Gulu and on Arua.")
    sys.stdout.flush()
    assert raw.taken == b"Rain fell on Gulu and on Arua.\n"


def test_a_closed_output_fails_only_when_it_is_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    streams.settle_output()
    assert not sys.stdout.isatty()
    sys.stdout.flush()
    with pytest.raises(OSError, match="closed"):
        print("x")


def test_an_output_with_a_buffer_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", usual)
    streams.settle_output()
    assert sys.stdout is usual


def test_a_signal_becomes_an_error_and_is_left_as_it_was() -> None:
    before = signal.getsignal(signal.SIGTERM)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        with pytest.raises(EndedBySignal) as caught, streams.signals_as_errors():
            os.kill(os.getpid(), signal.SIGTERM)
            signal.sigtimedwait([], 1)
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)
    assert exit_code(caught.value) == 143
    assert 143 in EXIT_CODES
    assert str(caught.value) == "ended by the signal SIGTERM"


def test_a_signal_that_is_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with streams.signals_as_errors():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("command", [["geomap", "--help"], ["geomap", "map", "--help"], ["gazetteer", "--help"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_help_on_a_full_disk_says_so(command: list[str], unbuffered: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", *command],
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr.count("\n")) == (4, 1), done.stderr
    assert "the disk is full" in done.stderr


def test_help_to_a_closed_output_says_so() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m gazetteer --help >&-'], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.count("\n")) == (4, 1), done.stderr
    assert "standard output: cannot be written: it is closed" in done.stderr


@pytest.mark.parametrize("package", ["geomap", "gazetteer"])
def test_an_interrupt_while_the_command_is_loaded_is_no_traceback(package: str) -> None:
    script = (
        "import os, signal, sys, runpy\n"
        # What a shell runs in the background ignores interrupts.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == '{package}.cli': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Finder())\n"
        f"sys.argv = ['{package}']\n"
        f"runpy.run_module('{package}', run_name='__main__')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


ODD_CONSOLES = (
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "ascii:strict"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "cp1252", "PYTHONUNBUFFERED": "1", "PYTHONLEGACYWINDOWSSTDIO": "1"},
)
SAYING = (
    ["geomap", "--help"],
    ["geomap", "map", "--help"],
    ["gazetteer", "--help"],
    ["gazetteer", "lookup", "--kind", "حلب → Ţarţūs", "x"],
    ["gazetteer", "match", "حلب → Ţarţūs.csv", "--column", "حلب"],
    ["geomap", "map", "حلب → Ţarţūs.txt"],
    ["geomap", "picture", "حلب → Ţarţūs.geojson", "-o", "x.svg"],
    ["geomap", "embed", "حلب → Ţarţūs.html"],
    ["geomap", "حلب → Ţarţūs"],
)


@pytest.mark.parametrize("console", ODD_CONSOLES, ids=lambda console: " ".join(map("=".join, console.items())))
def test_what_is_no_terminal_gets_utf_8_whatever_the_console_has(console: dict[str, str], tmp_path: Path) -> None:
    """One process says all, since each takes a second to start."""
    program = (
        "import importlib, os\n"
        f"for package, *words in {SAYING!r}:\n"
        "    command = importlib.import_module(package + '.cli').main\n"
        "    try:\n"
        "        command([os.fsdecode(word.encode()) for word in words])  # as the system gives them\n"
        "    except SystemExit as end:\n"
        "        assert end.code in (0, 1, 2, 3), (words, end.code)\n"
        "print('Ţarţūs → حلب')\n"
    )
    done = _run(program, console, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout.endswith("Ţarţūs → حلب\n")
    if "LC_ALL" not in console:  # Python does not know there what the bytes of an option mean.
        assert done.stderr.count("حلب") >= len(SAYING) - 3, done.stderr


def test_a_terminal_shows_the_codes_of_letters_that_it_lacks(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    leader, follower = pty.openpty()
    program = (
        "import sys\n"
        "from gazetteer.util.streams import settle_output\n"
        "settle_output()\n"
        "print('Łódź → حلب é')\n"
        "print('Łódź → حلب é', file=sys.stderr)\n"
    )
    done = _run(program, {"PYTHONIOENCODING": "cp1252"}, tmp_path, terminal=follower)
    os.close(follower)
    shown = os.read(leader, 4096)
    os.close(leader)
    assert done.returncode == 0
    assert shown == b"\\u0141\xf3d\\u017a -> \\u062d\\u0644\\u0628 \xe9\r\n" * 2


def _run(
    program: str, console: dict[str, str], folder: Path, *, terminal: int | None = None
) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    script = folder / "program.py"
    script.write_text(program, "utf-8")
    output = subprocess.PIPE if terminal is None else terminal
    environment = plain | {"PYTHONPATH": str(Path(__file__).parents[3])} | console
    return subprocess.run(
        [sys.executable, str(script)],
        env=environment, cwd=folder, stdout=output, stderr=output, check=False, encoding="utf-8",
    )  # fmt: skip
