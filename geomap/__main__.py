"""`python -m geomap` is the command `geomap`."""

from __future__ import annotations

from geomap.cli import main

main()
