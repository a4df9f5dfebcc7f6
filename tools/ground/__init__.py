"""Makes the lines that ship in `geomap/outputs/map_file/ground/data`: `python -m tools.ground LAYER|all`."""
