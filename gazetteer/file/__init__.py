"""Finding places by name, step by step: `matching` has the steps, the other modules what they are made of.

    as written      the key of `gazetteer.names.keys.fold`, in the file's index of names
    as heard        the sound of `gazetteer.names.keys.romanise`, in its index of sounds (`sounds`)
    misspelt        sounds a slip or two away (`misspelling`, `hashing`), where that is hardly chance (`likeness`)
    beginning with  a range of the index of names

`filters` says which places are wanted at all. The file is opened by `gazetteer.gazetteer`.
"""
