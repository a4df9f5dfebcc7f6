"""Names that say what contains the place: `Springfield, IL`, `Al-Bab, Aleppo, Syria`, `village of Latmeen`.

`containers` finds the larger places that a qualifier may mean, `within` the places that lie in one of them.
"""
