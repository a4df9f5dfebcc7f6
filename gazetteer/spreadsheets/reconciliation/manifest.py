"""What the service says of itself to a client that asks for the first time."""

from __future__ import annotations

from gazetteer.spreadsheets.reconciliation.preview import HEIGHT, WIDTH
from gazetteer.spreadsheets.reconciliation.queries import MOST_QUERIES
from gazetteer.spreadsheets.reconciliation.vocabulary import CLASSES, type_record

IDENTIFIER_SPACE = "urn:x-geomap:place:"
SCHEMA_SPACE = "urn:x-geomap:kind:"
VERSIONS = ("0.1", "0.2")

PREVIEW, PROPOSALS = "/preview", "/properties"
ENTITIES, TYPES, PROPERTIES = "/suggest/entity", "/suggest/type", "/suggest/property"


def manifest(address: str, *, title: str, version: str) -> dict[str, object]:
    """Return the service manifest.

    Args:
        address: Where the service answers, as the client reached it: `http://127.0.0.1:8642`.
        title: What the gazetteer calls itself.
        version: Version of this program.
    """
    shown = f"{address}{PREVIEW}?id={{{{id}}}}"
    return {
        "versions": list(VERSIONS),
        "name": f"Gazetteer: {title}",
        "identifierSpace": IDENTIFIER_SPACE,
        "schemaSpace": SCHEMA_SPACE,
        "serviceVersion": version,
        "defaultTypes": [type_record(letter) for letter in CLASSES],
        "view": {"url": shown},
        "preview": {"url": shown, "width": WIDTH, "height": HEIGHT},
        "suggest": {
            kind: {"service_url": address, "service_path": path}
            for kind, path in (("entity", ENTITIES), ("type", TYPES), ("property", PROPERTIES))
        },
        "extend": {"propose_properties": {"service_url": address, "service_path": PROPOSALS}, "property_settings": []},
        "batchSize": MOST_QUERIES,
    }
