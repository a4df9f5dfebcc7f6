"""The ground that lines cross: areas and seas, how they join, and the strip about a line in which it is searched."""
