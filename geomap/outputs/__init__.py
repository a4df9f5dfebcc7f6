"""Everything that is written from a map document: files, the element, notebooks, folium layers, spaCy documents."""
