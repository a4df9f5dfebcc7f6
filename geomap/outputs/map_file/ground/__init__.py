"""The ground of a map: the gazetteer's polygons as lines, rivers and what else ships in `data`, and the names on it.

`geomap.outputs.map_file.basemap` puts it together.
"""
