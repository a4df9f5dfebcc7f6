"""The modules of the front end as files: how they are put together."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from importlib import resources
from pathlib import Path

from geomap.outputs.map_file.page import front_end, modules

FOLDER = Path(str(resources.files("geomap.outputs.map_file"))) / "assets" / "modules"
DECLARED = re.compile(r"^(?:export )?(?:async )?(?:const|let|function) (\w+)", re.MULTILINE)


def test_every_module_is_part_of_the_page() -> None:
    assert set(modules()) == {path.stem for path in FOLDER.glob("*.js")} - {"types"}


def test_a_module_follows_those_it_needs() -> None:
    names = modules()
    for name in names:
        imported = re.findall(
            r'^import .* from "\./(\w+)\.js";', (FOLDER / f"{name}.js").read_text("utf-8"), re.MULTILINE
        )
        assert all(names.index(other) < names.index(name) for other in imported), name


def test_no_two_modules_declare_one_name() -> None:
    declared = Counter(
        name for module in modules() for name in set(DECLARED.findall((FOLDER / f"{module}.js").read_text("utf-8")))
    )
    assert {name for name, times in declared.items() if times > 1} == set()


def test_modules_are_small() -> None:
    for path in FOLDER.glob("*.js"):
        assert len(path.read_text("utf-8").splitlines()) < 250, path.name


def test_the_front_end_is_a_module_that_parses(node: str, tmp_path: Path) -> None:
    path = tmp_path / "front_end.mjs"
    path.write_text(front_end(), encoding="utf-8")
    run = subprocess.run([node, "--check", str(path)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert not re.search(r"^import ", front_end(), re.MULTILINE)


def test_what_only_readers_need_is_left_out() -> None:
    assert "@ts-check" not in front_end()
    assert "@typedef" not in front_end()
    assert not re.search(r"^[ \t]+\S", front_end(), re.MULTILINE)
