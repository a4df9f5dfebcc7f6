"""Languages: tokens and sentences, word lists, and what each language has in a folder of its own."""
