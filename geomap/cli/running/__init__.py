"""Reading the reports of one command: over several processes, so that nothing is lost and a killed run can go on.

    reports ──▶ parts ──▶ put aside ──▶ sample ──▶ what they say together
                              │                            │
                              ▼                            ▼
                            batches ──▶ readers (this process, or several) ──▶ products, in order ──▶ output
                              ▲                                                     │
                           kept products of a run that was killed ◀─────────────────┘

A *product* is what a command makes of one part: text for `geomap extract`, an extraction for `geomap map`. It depends
on the part and on what the reports say together, and on nothing else, so that the output is the same however many
processes read, and whatever an earlier run has kept.
"""
