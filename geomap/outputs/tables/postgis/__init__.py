"""Writes the tables of a map document into a PostgreSQL database with PostGIS.

`database_address` reads where that is, and keeps its passwords; `database_layout` makes the tables there;
`database_rows` fills them. Needs the extra `gis` (psycopg 3, LGPL: a library that is called, nothing of it is here).

A schema of the database holds one map. Always holds: all is written or nothing, in one transaction; tables that geomap
did not make are not touched; no password gets into a message.
"""
