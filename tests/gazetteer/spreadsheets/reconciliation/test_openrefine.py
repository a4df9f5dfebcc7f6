"""OpenRefine itself reconciles a table with the service: its server asks, and its pages in a browser do.

Debian has it as the package `openrefine`. Without it these tests are skipped, or fail where GEOMAP_REQUIRE_BROWSER is
1, as it is in CI.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest

from tests.gazetteer.spreadsheets.reconciliation.asking import Client
from tests.support.needs import missing

TOWNS = """town,land,near
Latmeen,Syria,
Tripoli,Lebanon,
Tripoli,LBY,
Tripoli,,
Bowling Green,,"36.99, -86.44"
Springfield,,
Qwertzuiop,,
"""
ROWS = json.dumps({"facets": [], "mode": "row-based"})
STARTS_WITHIN, ENDS_WITHIN = 180.0, 120.0


class OpenRefine:
    """A running OpenRefine, asked as its own pages ask it."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def get(self, command: str, **parameters: str) -> Any:
        with self._opener.open(f"{self.address}/command/core/{command}?{urlencode(parameters)}", timeout=60) as answer:
            return json.load(answer)

    def post(self, command: str, **form: str) -> bytes:
        form["csrf_token"] = self.get("get-csrf-token")["token"]
        address = f"{self.address}/command/core/{command}?{urlencode({'project': form['project']})}"
        with self._opener.open(address, urlencode(form).encode(), timeout=60) as answer:
            return bytes(answer.read())

    def create(self, table: str) -> str:
        """Make a project of a CSV table and return its number."""
        options = {"separator": ",", "encoding": "UTF-8", "headerLines": 1}
        parts = {"format": "text/line-based/*sv", "project-name": "towns", "options": json.dumps(options)}
        body = "".join(f'--XX\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in parts.items())
        body += '--XX\r\nContent-Disposition: form-data; name="project-file"; filename="towns.csv"\r\n'
        body += f"Content-Type: text/csv\r\n\r\n{table}\r\n--XX--\r\n"
        token = self.get("get-csrf-token")["token"]
        address = f"{self.address}/command/core/create-project-from-upload?csrf_token={token}"
        request = Request(address, body.encode(), {"Content-Type": "multipart/form-data; boundary=XX"})  # noqa: S310
        with self._opener.open(request, timeout=60) as answer:
            number = re.search(r"project=(\d+)", answer.geturl())
        assert number is not None
        return number[1]

    def finish(self, project: str) -> None:
        """Wait until what was begun in a project is done."""
        end = time.monotonic() + ENDS_WITHIN
        while self.get("get-processes", project=project)["processes"]:
            assert time.monotonic() < end, "OpenRefine does not finish"
            time.sleep(0.2)

    def exported(self, project: str) -> list[dict[str, str]]:
        text = self.post("export-rows", project=project, format="csv", engine=ROWS).decode("utf-8")
        return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture(scope="module")
def openrefine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenRefine]:
    program = shutil.which("openrefine") or missing("OpenRefine is not installed (Debian's package openrefine)")
    folder = tmp_path_factory.mktemp("openrefine")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [
        program,
        "-p",
        str(port),
        "-i",
        "127.0.0.1",
        "-d",
        str(folder),
        "-m",
        "600M",
        "-x",
        "refine.headless=true",
    ]
    with Path(folder, "log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True
        )
    try:
        refine = OpenRefine(port)
        end = time.monotonic() + STARTS_WITHIN
        while True:
            try:
                refine.get("get-version")
                break
            except (URLError, OSError):
                assert process.poll() is None and time.monotonic() < end, Path(folder, "log").read_text("utf-8")
                time.sleep(0.3)
        yield refine
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture(scope="module")
def project(openrefine: OpenRefine, client: Client) -> str:
    """A project of `TOWNS` whose first column is reconciled, with the other two as properties."""
    number = openrefine.create(TOWNS)
    manifest = client.get("/").json
    configuration = {
        "mode": "standard-service",
        "service": f"{client.address}/",
        "identifierSpace": manifest["identifierSpace"],
        "schemaSpace": manifest["schemaSpace"],
        "type": {"id": "P", "name": "populated place"},
        "autoMatch": True,
        "columnDetails": [
            {"column": "land", "propertyName": "country", "propertyID": "country"},
            {"column": "near", "propertyName": "coordinates", "propertyID": "coordinates"},
        ],
        "limit": 0,
    }
    openrefine.post("reconcile", project=number, columnName="town", config=json.dumps(configuration), engine=ROWS)
    openrefine.finish(number)
    return number


def test_types_are_guessed_from_the_cells(openrefine: OpenRefine, client: Client, project: str) -> None:
    answer = json.loads(
        openrefine.post("guess-types-of-column", project=project, columnName="town", service=f"{client.address}/")
    )
    assert answer["code"] == "ok"
    assert answer["types"][0]["name"] == "populated place"


def test_sure_cells_are_matched_and_others_have_candidates(openrefine: OpenRefine, project: str) -> None:
    answer = json.loads(openrefine.post("get-rows", project=project, engine=ROWS, start="0", limit="20"))
    recons = [answer["pool"]["recons"][row["cells"][0]["r"]] for row in answer["rows"]]
    matched = [recon["m"]["id"] if recon["j"] == "matched" else None for recon in recons]
    assert matched[:4] == ["geonames:167680", "geonames:266826", "geonames:2210247", None]
    assert matched[5:] == [None, None]
    assert [len(recon.get("c", [])) for recon in recons][3:] != [0, 0, 0, 0]
    assert {each["name"] for each in recons[5]["c"]} == {"Springfield"}
    assert recons[6]["c"] == []


def test_matched_cells_are_extended(openrefine: OpenRefine, client: Client, project: str) -> None:
    wanted = [{"id": key, "name": key} for key in ("coordinates", "country", "population", "geonameid")]
    manifest = client.get("/").json
    openrefine.post(
        "extend-data", project=project, baseColumnName="town", endpoint=f"{client.address}/", columnInsertIndex="1",
        identifierSpace=manifest["identifierSpace"], schemaSpace=manifest["schemaSpace"],
        extension=json.dumps({"properties": wanted}), engine=ROWS,
    )  # fmt: skip
    openrefine.finish(project)
    rows = openrefine.exported(project)
    assert len(rows) == 7
    assert rows[0]["coordinates"] == "35.35799,36.65157"
    assert [row["country"] for row in rows[:4]] == ["Syria", "Lebanon", "Libya", ""]
    assert rows[1]["population"] == "229398"
    assert rows[1]["GeoNames id"] == "266826"


@pytest.mark.browser
def test_its_page_finds_the_service_and_completes_what_is_typed(
    browser: Any, openrefine: OpenRefine, client: Client
) -> None:
    """Clicks as a person does, in a browser that enforces who may read what."""
    number = openrefine.create(TOWNS)
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    page = context.new_page()
    page.goto(f"{openrefine.address}/project?project={number}")
    page.locator(".column-header-menu").nth(1).click()
    page.get_by_text("Reconcile", exact=True).click()
    page.get_by_text("Start reconciling").click()
    page.get_by_text("Add standard service").click()
    page.locator(".dialog-container input:visible").last.fill(f"{client.address}/")
    page.get_by_role("button", name="Add Service").click()
    page.get_by_text("populated place").first.wait_for()
    row = page.locator("tr", has=page.get_by_text("land", exact=True)).last
    row.locator("input[type=checkbox]").check()
    row.locator("input[type=text], input:not([type])").first.press_sequentially("countr", delay=40)
    page.get_by_text("country code").first.wait_for()
    context.close()
