"""Reading reports: from files, folders and standard input to `Report`s.

files ──▶ encoding ──▶ one text a file, or json_lines ──▶ readable: the text as its reader sees it
"""
