"""`gazetteer serve`: a service for reconciling, which OpenRefine and other clients ask."""

from __future__ import annotations

import signal
from typing import Any, NoReturn

import click

from gazetteer.cli.parameters import gazetteer_option
from gazetteer.util.text import printable

USUAL_PORT = 8642


def _origins(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Accept origins of web pages."""
    from gazetteer.spreadsheets.reconciliation.access import is_origin

    for value in values:
        if not is_origin(value):
            raise click.BadParameter(f"takes an origin, such as https://example.org, or *, not {printable(value)!r}")
    return values


@click.command(short_help="Let OpenRefine and other programs reconcile place names.")
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), default=USUAL_PORT, show_default=True,
    help="Port to listen at; 0 for any that is free.",
)  # fmt: skip
@click.option(
    "--host", metavar="ADDRESS", default="127.0.0.1", show_default=True,
    help="Address to listen at. Any other than that of this computer lets others in.",
)  # fmt: skip
@click.option(
    "--origin", "origins", metavar="ORIGIN", multiple=True, callback=_origins,
    help="Let pages of this origin ask, too, such as https://example.org; * for all. May be given again.",
)  # fmt: skip
@gazetteer_option
def serve(*, port: int, host: str, origins: tuple[str, ...], path: str | None) -> None:
    """Offer the gazetteer as a service for reconciling, until Ctrl-C ends it.

    OpenRefine and other clients of the W3C Reconciliation Service API (version 0.2) match columns of place names with
    it, offline, and fetch coordinates, country, population and more. Its address is printed first, on standard output.

    It answers programs on this computer alone, and pages that this computer serves, as OpenRefine's are.

    \b
    Examples:
      gazetteer serve
      gazetteer serve --port 0 --gazetteer camps.gpkg

    \b
    Exit code: 0 when Ctrl-C ends it, 7 where it cannot listen; gazetteer --help lists the others.
    """
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.spreadsheets.reconciliation.access import is_loopback
    from gazetteer.spreadsheets.reconciliation.server import ReconciliationServer

    with (
        Gazetteer.open(path) as gazetteer,
        ReconciliationServer(gazetteer, host=host, port=port, origins=origins) as server,
    ):
        if not is_loopback(host):
            text = "everybody who can reach this computer can ask this gazetteer: no password, no encryption"
            click.echo(f"gazetteer: warning: {text}", err=True)
        click.echo(f"{printable(server.address)}/")
        click.echo("gazetteer: waiting for queries there; Ctrl-C ends it", err=True)
        signal.signal(signal.SIGTERM, _interrupt)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("gazetteer: ended", err=True)


def _interrupt(_signal: int, _frame: Any) -> NoReturn:
    """End as Ctrl-C does when a program asks for it."""
    raise KeyboardInterrupt
