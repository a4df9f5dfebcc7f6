"""Fitting the reader of journeys: its gate, its network, and the confidence of what it reads."""
