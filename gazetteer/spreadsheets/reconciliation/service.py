"""What the service answers: from a path and its parameters to a status and a body.

Not here: sockets and who may ask (`server`, `access`). What always holds: only the paths of `manifest` and `ENDPOINTS`
lead anywhere, none of them to a file; every answer is JSON, a call of the function that a client of version 0.1 names
(JSONP), or a page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from typing import TYPE_CHECKING

from gazetteer.errors import GazetteerError
from gazetteer.spreadsheets.reconciliation import manifest as paths
from gazetteer.spreadsheets.reconciliation.answering import answer_batch
from gazetteer.spreadsheets.reconciliation.extending import Extender, propose
from gazetteer.spreadsheets.reconciliation.manifest import manifest
from gazetteer.spreadsheets.reconciliation.preview import missing_page, page, policy
from gazetteer.spreadsheets.reconciliation.queries import Refused, read_batch, read_extension
from gazetteer.spreadsheets.reconciliation.suggesting import suggest_places, suggest_properties, suggest_types
from gazetteer.util.text import as_json

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

ENDPOINTS = ("/", "/reconcile")
"""Where queries go; the second is what people type who know other services."""

_CALLBACK = re.compile(r"[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*){0,5}", re.ASCII)
_LONGEST_CALLBACK = 128
_JSON_POLICY = "default-src 'none'; frame-ancestors 'none'"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was read and may be answered.

    Attributes:
        path: The path, without the query.
        parameters: Parameters of the address and of the form that was sent.
        address: Where the client reached the service, such as `http://127.0.0.1:8642`.
        framers: Sources of pages that may show a preview.
    """

    path: str
    parameters: Mapping[str, str]
    address: str
    framers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, ready to be sent."""

    status: int
    media_type: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class Service:
    """Answers requests from one gazetteer; threads may share it."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Answer from an open gazetteer."""
        self._gazetteer = gazetteer
        self._extender = Extender(gazetteer)
        self._title = gazetteer.info().title
        self._version = metadata.version("geomap-reports")

    def answer(self, asked: Asked) -> Answer:
        """Answer a request; what cannot be answered gets a status that says so."""
        try:
            callback = _callback(asked.parameters)
            if asked.path == paths.PREVIEW:
                return self._preview(asked)
            return written(self._record(asked), callback=callback)
        except Refused as error:
            return refusal(error)
        except GazetteerError as error:
            return refusal(Refused(500, str(error)))

    def _record(self, asked: Asked) -> dict[str, object]:
        """Return what the answer holds, for every path that answers with JSON."""
        match asked.path:
            case paths.ENTITIES:
                return suggest_places(asked.parameters, self._gazetteer)
            case paths.TYPES:
                return suggest_types(asked.parameters)
            case paths.PROPERTIES:
                return suggest_properties(asked.parameters)
            case paths.PROPOSALS:
                return propose(asked.parameters)
            case path if path in ENDPOINTS:
                return self._endpoint(asked)
        raise Refused(404, f"nothing is here; the service answers at {asked.address}/")

    def _endpoint(self, asked: Asked) -> dict[str, object]:
        if "queries" in asked.parameters:
            return answer_batch(read_batch(asked.parameters["queries"]), self._gazetteer)
        if "extend" in asked.parameters:
            return self._extender.extend(read_extension(asked.parameters["extend"]))
        return manifest(asked.address, title=self._title, version=self._version)

    def _preview(self, asked: Asked) -> Answer:
        place_id = asked.parameters.get("id", "")
        place = self._gazetteer.get(place_id)
        body = page(place, self._gazetteer) if place else missing_page(place_id)
        headers = {"Content-Security-Policy": policy(asked.framers)}
        return Answer(200 if place else 404, "text/html; charset=utf-8", body.encode(), headers)


def written(record: Mapping[str, object], *, status: int = 200, callback: str | None = None) -> Answer:
    """Write an answer as JSON, or as a call of the function that the client named."""
    text = as_json(record)
    headers = {"Content-Security-Policy": _JSON_POLICY}
    if callback is None:
        return Answer(status, "application/json; charset=utf-8", text.encode(), headers)
    # The comment keeps the first bytes from being what another kind of file begins with.
    return Answer(status, "text/javascript; charset=utf-8", f"/**/{callback}({text});".encode(), headers)


def refusal(error: Refused) -> Answer:
    """Return the answer that says why a request cannot be answered."""
    answer = written({"status": "error", "message": str(error)}, status=error.status)
    return Answer(answer.status, answer.media_type, answer.body, {**answer.headers, **error.headers})


def _callback(parameters: Mapping[str, str]) -> str | None:
    name = parameters.get("callback")
    if name is not None and not (len(name) <= _LONGEST_CALLBACK and _CALLBACK.fullmatch(name)):
        raise Refused(400, "callback is not the name of a function")
    return name
