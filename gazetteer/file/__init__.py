"""The gazetteer file: its layout and how it is opened, and how places are found in it.

By position (`by_position`, `nearest`), and by name (`by_name`) in four steps:

    as written      the key of `gazetteer.names.keys.fold`, in the file's index of names
    by sound        the key of `gazetteer.names.keys.romanise`, in the index of sounds (`by_sound`)
    misspelt        sounds one or two slips away (`gazetteer.names.misspelling`), unless that may be chance
    beginning with  a range of the index of names
"""
