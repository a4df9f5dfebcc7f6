"""Fourth stage: from the extractions of all reports to the one map document that every output is made from.

A map document is a GeoJSON FeatureCollection (RFC 7946) in the form of `schemas/document.schema.json`. It holds the
places and routes of all reports, merged, each with its mentions, sentences, sources and confidence; names that could
not be resolved are features without geometry. The extraction record of a single report (`record`) is made here too.
"""
