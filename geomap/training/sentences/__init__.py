"""Sentences made for fitting: one file for each language, and what makes documents of them."""
