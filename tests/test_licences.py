"""No package that is installed to run, test or check geomap is under the GPL or the AGPL."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements.txt"
COPYLEFT = re.compile(r"\bA?GPL|Affero|(?<!Lesser )General Public", re.IGNORECASE)


def licences(package: str) -> str:
    """Return what a package says of its licence, in any of the three places where packages say it."""
    told = metadata.metadata(package)
    expression = told.get("License-Expression")
    if expression:
        return str(expression)
    classifiers = [each for each in told.get_all("Classifier") or [] if each.startswith("License ::")]
    return "\n".join(classifiers) or str(told.get("License") or "").split("\n", 1)[0]


def is_copyleft(told: str) -> bool:
    """Tell whether a package can be used under copyleft licences alone: of those between `OR` one may choose."""
    return all(COPYLEFT.search(each) for each in re.split(r"\bOR\b", told))


def test_no_requirement_is_under_a_copyleft_licence() -> None:
    pinned = re.findall(r"^([A-Za-z0-9._-]+)==", REQUIREMENTS.read_text("utf-8"), re.MULTILINE)
    installed = {each.metadata["Name"].lower().replace("_", "-") for each in metadata.distributions()}
    told = {package: licences(package) for package in pinned if package in installed}
    assert len(told) > 50
    assert {package: text for package, text in told.items() if not text or is_copyleft(text)} == {}


def test_the_words_of_copyleft_licences_are_known() -> None:
    assert COPYLEFT.search("License :: OSI Approved :: GNU General Public License v3 (GPLv3)")
    assert COPYLEFT.search("AGPL-3.0-only")
    assert is_copyleft("GPL-2.0-only OR AGPL-3.0-only")
    assert not is_copyleft("MPL-1.1 OR GPL-2.0-only")
    assert not COPYLEFT.search("License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)")
