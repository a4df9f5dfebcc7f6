"""Reading reported movements from text.

    mentions ──▶ gate ──▶ network ──▶ decoding ──▶ read (movers, quantities, parts)

`read` puts these in order, once for the names that only a journey shows to be places, and once for the movements.
"""
