"""What the wording of a report says about its places, before any of them is decided.

`cues` reads the words beside a name, `parents` which candidates lie where these say, `variety` in which English it is.
"""
