"""A map document as tables, for spreadsheets, GIS and databases.

`schema` says which tables there are, their columns and what each means; `document_rows` fills them from a document;
each other module writes them in one form. docs/tables.md is made from the schema: a column means the same in all.
"""
