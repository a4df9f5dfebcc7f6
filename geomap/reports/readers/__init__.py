"""Reading documents that are not plain text: one module for each kind of file, all of them run in a child process.

bytes ──▶ sandbox ──▶ child ──▶ a reader ──▶ documents and their blocks ──▶ as_reports: one report a document

`documents` holds what a reader gives, `registry` which file goes to which reader, `limits` how much a file may take,
`child` and `sandbox` the two ends of the pipe, `cleaning` the rules that turn printed lines into paragraphs. Readers of
others register under the entry point `geomap.readers`. What a reader needs beyond Python comes with the extra
`documents`. Nothing here imports what the child has no use for: it starts in a tenth of a second.
"""
