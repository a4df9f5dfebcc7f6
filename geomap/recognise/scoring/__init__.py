"""From candidates to choices: the scorer, the second pass of the forest, a spaCy pipeline that has a say, selection."""
