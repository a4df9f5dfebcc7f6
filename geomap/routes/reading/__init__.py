"""Reading reported movements from text.

    sentence ──▶ words (chunks) ──▶ roles (bindings) ──▶ sentence (legs) ──▶ report (movements)

`read` puts these in order; `missed_names` asks it for names that only a movement shows to be places.
"""
