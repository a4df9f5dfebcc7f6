"""The map document of more reports than fit into memory.

    extractions ──▶ Pool ──▶ the strongest of what they say ──▶ a map document that says how much there is in all
                     │
                     └─────▶ every mention and every account, put aside in temporary files ──▶ tables beside the map

What is kept in memory grows with the number of different places, names and routes, not with that of the reports. Which
mentions are quoted does not depend on the order in which the reports come.
"""
