"""Reported routes: what the text says about things that moved, and the line that they took.

Reading is in `geomap.routes.reading`; nothing else happens in this file.
"""
