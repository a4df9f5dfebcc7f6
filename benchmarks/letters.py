"""Find names in text whose capitals say nothing: `python benchmarks/letters.py CORPUS.jsonl ...`.

A corpus is one document a line, `{"id", "text", "toponyms": [{"start", "end"}]}`. The corpora are split by document
into five parts. For each part both models are fitted on the other four parts and find the names in it, as it is and
with its text in small letters, in capitals, and with a capital for each word but the little ones. Precision, recall and
F1 of the spans are printed for each corpus: found names are right where their bounds are those of an annotated one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import click
from readers import folds_of

from gazetteer import Gazetteer
from geomap.languages.model import load_language
from geomap.languages.tokens import tokenise
from geomap.recognise import Recogniser
from geomap.recognise.scoring.scorer import Scorer
from geomap.training.evaluation import GoldDocument, read_gold
from geomap.training.fit_caseless import caseless_examples, fit_caseless
from geomap.training.fit_recogniser import fit_recogniser
from geomap.training.training_set import prepare

Lettering = Callable[[str], str]


def by_character(change: Callable[[str], str]) -> Lettering:
    """Return what changes each character of a text, except those that would become two."""
    return lambda text: "".join(changed if len(changed := change(char)) == 1 else char for char in text)


def as_headline(text: str) -> str:
    """Give each word but the little ones a capital, and small letters after it."""
    small, capital = by_character(str.lower), by_character(str.upper)

    def word(match: re.Match[str]) -> str:
        found = small(match[0])
        return found if found in load_language().word_class("function") else capital(found[0]) + found[1:]

    return re.sub(r"[^\W\d_][\w'’]*", word, text)


LETTERS: Mapping[str, Lettering] = MappingProxyType(
    {
        "as it is": str,
        "small letters": by_character(str.lower),
        "capitals": by_character(str.upper),
        "headlines": as_headline,
    }
)


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(corpora: Sequence[Path]) -> None:
    """Find the names of CORPORA in four sorts of letters."""
    counts: Counter[tuple[str, str, str]] = Counter()
    with Gazetteer.open() as gazetteer:
        documents = {path.stem: prepare(read_gold(path), gazetteer=gazetteer) for path in corpora}
        caseless = {
            id(one): caseless_examples(one.document, names=gazetteer) for ones in documents.values() for one in ones
        }
        for part in folds_of(documents):
            scorer, forest = fit_recogniser([one.readings() for one in part.seen])
            intercept, weights = fit_caseless([example for one in part.seen for example in caseless[id(one)]])
            recogniser = Recogniser(
                gazetteer,
                scorer=scorer,
                forest=forest,
                caseless=Scorer(intercept=intercept, weights=weights),
            )
            for name, texts in part.unseen.items():
                for letters in LETTERS:
                    for text in texts:
                        count(text, name=name, letters=letters, recogniser=recogniser, into=counts)
    for name in documents:
        for letters in LETTERS:
            right, found, gold = (counts[name, letters, what] for what in ("right", "found", "gold"))
            precision, recall, f1 = right / max(found, 1), right / max(gold, 1), 2 * right / max(found + gold, 1)
            click.echo(f"{name}, {letters}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def count(
    document: GoldDocument, *, name: str, letters: str, recogniser: Recogniser, into: Counter[tuple[str, str, str]]
) -> None:
    """Compare the names found in a document with those that are annotated."""
    text = LETTERS[letters](document.text)
    gold = {(toponym.start, toponym.end) for toponym in document.toponyms}
    found = {(one.span.start, one.span.end) for one in recogniser.recognise(tokenise(text), text=text)}
    for what, spans in (("right", gold & found), ("found", found), ("gold", gold)):
        into[name, letters, what] += len(spans)


if __name__ == "__main__":
    main()
