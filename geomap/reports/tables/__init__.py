"""Tables of reports: each row with a text is a report; other columns give its id, title, date and source.

    file ──▶ delimited_rows, packed_rows ──▶ column_choice: which column holds what ──▶ row_reports: a report a row

`usual_columns.toml` lists the usual titles of columns, and the exports that are recognised by theirs. Always holds: a
row gives a report, or is told with its reason; the order of rows, and what stands in later rows, changes no earlier one
but for the order of day and month, which a column has once.
"""
