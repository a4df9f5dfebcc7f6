"""How QGIS draws the layers of a map by itself: what they look like, and that in the two languages of styles.

`looks` says it once, as a small table of rules; `qml` writes it for QGIS, `sld` for other programs.
"""
