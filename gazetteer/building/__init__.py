"""Writing a gazetteer file from rows.

    tables, geonames, layers ──▶ entries ──▶ keying ──▶ file_writer
                                    (workers)   (rtree, sound_index)

`entries` says what a source yields, `keying` turns names into keys (in several processes: `workers`), `sound_index` and
`rtree` fill the indexes that are built in one go, `file_writer` makes one file of it, atomically. `layers` reads the
layers that are committed, `starter` compiles them on first use, `geonames` reads a dump of GeoNames, `tables` reads
one's own places, `combining` lays several files together.
"""
