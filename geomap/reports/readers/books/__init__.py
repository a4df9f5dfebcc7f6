"""Documents with pages: PDF, e-books, and the XML of editions and of recognised scans."""
