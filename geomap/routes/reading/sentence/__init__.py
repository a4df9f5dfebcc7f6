"""One sentence: its legs, who moved, whether it happened, and how far."""
