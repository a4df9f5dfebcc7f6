"""Words: what they may mean in a movement (`lexicon`), and the chunks of a sentence that the rules work on."""
