"""Fits the network that reads journeys: `python -m geomap.training.route_reader FOLDER`.

Only here is torch imported.
"""
