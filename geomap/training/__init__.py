"""Fitting every model to gold data, and measuring what was fitted (`evaluation`). Needs the extra `fit`."""
