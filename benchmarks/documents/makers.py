"""What makes the files of each format. Used by `document_formats.py`; run by itself this does nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from web_files import crawled, mailed, printed, saved, scanned
from written_files import Maker, by_libreoffice, pdflatex, python_docx, table_by_libreoffice

MAKERS: Mapping[str, Maker] = {
    "DOCX, python-docx": python_docx,
    "DOCX, LibreOffice": partial(by_libreoffice, "docx"),
    "ODT, LibreOffice": partial(by_libreoffice, "odt"),
    "RTF, LibreOffice": partial(by_libreoffice, "rtf"),
    "EPUB, LibreOffice": partial(by_libreoffice, "epub"),
    "HTML, LibreOffice": partial(by_libreoffice, "html"),
    "DOC, LibreOffice": partial(by_libreoffice, "doc"),
    "PDF, LibreOffice": partial(by_libreoffice, "pdf"),
    "PDF, pdfLaTeX, 1 column": partial(pdflatex, 1),
    "PDF, pdfLaTeX, 2 columns": partial(pdflatex, 2),
    "PDF, pdfLaTeX, 3 columns": partial(pdflatex, 3),
    "PDF, Chromium": partial(printed, 1),
    "PDF, Chromium, 2 columns": partial(printed, 2),
    "PDF, scanned": scanned,
    "HTML, Chromium": partial(saved, "html"),
    "MHTML, Chromium": partial(saved, "mhtml"),
    "WARC, wget": crawled,
    "MBOX, Mutt": mailed,
    "XLSX, LibreOffice": partial(table_by_libreoffice, "xlsx"),
    "XLS, LibreOffice": partial(table_by_libreoffice, "xls"),
    "ODS, LibreOffice": partial(table_by_libreoffice, "ods"),
}
"""What makes the files of each format."""
