"""The command `geomap`, and `python -m geomap`."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command; an interrupt while it is still being loaded ends it at once, without a traceback."""
    usual = signal.getsignal(signal.SIGINT)
    if usual is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from geomap.cli import main as command

    signal.signal(signal.SIGINT, usual)
    command()


if __name__ == "__main__":
    main()
