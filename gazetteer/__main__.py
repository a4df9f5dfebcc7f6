"""`python -m gazetteer` is the command `gazetteer`."""

from __future__ import annotations

from gazetteer.cli import main

main()
