"""Copy spaCy's rules by which words are told apart: `python -m tools.words.tokenizer_rules`.

For each language of the package, `geomap/languages/spacy_rules/` gets the patterns and special cases that it names, as
the installed spaCy has them (Copyright ExplosionAI GmbH, MIT). Whoever moves to another version of spaCy runs this; a
test compares the tokens with spaCy's own.
"""

from __future__ import annotations

import json
import tomllib

from gazetteer.util.files import write_atomically
from geomap.languages.word_rules import RULES, rules_of_spacy
from tools.words.word_lists import DATA


def main() -> None:
    """Write the rules of every language of the package."""
    for folder in sorted(path.parent for path in DATA.parent.glob("*/language.toml")):
        code = tomllib.loads((folder / "language.toml").read_text("utf-8"))["tokenizer"]
        write_atomically(RULES / f"{code}.json", as_text(code).encode())


def as_text(code: str) -> str:
    """Return what the file of the rules with a code of spaCy holds."""
    return json.dumps(rules_of_spacy(code), ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    main()
