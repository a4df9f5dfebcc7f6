"""The public names: the two lists are complete, and the documents use nothing else."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import gazetteer
import geomap
import geomap.batches
import geomap.spark

PROJECT = Path(__file__).resolve().parents[1]
PACKAGES = {package.__name__: package for package in (gazetteer, geomap, geomap.batches, geomap.spark)}


def test_all_is_sorted_and_complete() -> None:
    for package in PACKAGES.values():
        assert list(package.__all__) == sorted(package.__all__)
        for name in package.__all__:
            assert getattr(package, name) is not None


@pytest.mark.parametrize("base", [gazetteer.GazetteerError, geomap.GeomapError])
def test_every_error_of_a_package_is_public(base: type[Exception]) -> None:
    module = sys.modules[base.__module__]
    errors = {name for name, value in vars(module).items() if isinstance(value, type) and issubclass(value, base)}
    assert errors <= set(PACKAGES[module.__name__.split(".")[0]].__all__)


def imports_of_documents() -> Iterator[tuple[str, str, str | None]]:
    """Yield each import in a Python block: the document, the module, and the name that is taken from it."""
    for path in sorted({*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md")}):
        for block in re.findall(r"^```(?:python|py)\n(.*?)^```$", path.read_text("utf-8"), re.DOTALL | re.MULTILINE):
            for node in ast.walk(ast.parse(block)):
                if isinstance(node, ast.ImportFrom) and node.module:
                    yield from ((path.name, node.module, alias.name) for alias in node.names)
                elif isinstance(node, ast.Import):
                    yield from ((path.name, alias.name, None) for alias in node.names)


def test_documents_import_public_names_alone() -> None:
    own = [found for found in imports_of_documents() if found[1].split(".")[0] in PACKAGES]
    assert {"README.md", "corrections.md", "lookup.md", "spacy.md", "widget.md"} <= {document for document, _, _ in own}
    for document, module, name in own:
        assert module in PACKAGES, f"{document} imports from {module}, which is private"
        assert name is None or name in PACKAGES[module].__all__, f"{document} imports {module}.{name}, which is private"


def test_documents_name_no_private_module() -> None:
    for path in (PROJECT / "README.md", *PROJECT.glob("docs/**/*.md")):
        for module, name in re.findall(r"`(geomap|gazetteer)\.(\w+)[`.]", path.read_text("utf-8")):
            is_public = name in PACKAGES[module].__all__ or f"{module}.{name}" in {*PACKAGES, "geomap.training"}
            assert is_public, (path.name, module, name)
