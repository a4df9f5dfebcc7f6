"""Languages: what each has in a folder of its own, tokens and sentences, and which one a text is written in."""

from __future__ import annotations

FALLBACK = "en"
"""The language of a text that shows no other, whose weights and words serve where a language has none of its own."""
