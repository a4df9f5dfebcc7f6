"""Words for kinds of place, each with what may be done with it: `place_words.toml` in the folder of a language.

Every rule and feature that asks whether a word stands for a kind of place asks here. The head of the table explains its
columns and uses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Row = Mapping[str, str]

COLUMNS = frozenset({"plural", "kinds", "ends", "begins", "stands_for", "behind_list", "before_list", "uses"})
USES = frozenset(
    {
        "kinds", "listed", "completes", "of", "beside", "in", "apposed", "between", "optional", "makes", "turned",
        "street", "facility", "stem", "shown", "bare", "party",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The words for kinds of place of a language, in small letters: the columns of the table by word.

    Attributes:
        plurals: All plurals.
        singulars: The singular of each plural that stands for every name of a list.
        behind_list: By plural, how a name is written with the word; `{}` stands for the name.
        before_list: The same where the plural goes before the list.
        uses: The words that have each of `USES`.
    """

    ends: Mapping[str, str]
    begins: Mapping[str, str]
    kinds: Mapping[str, frozenset[str]]
    stands_for: Mapping[str, str]
    plurals: frozenset[str]
    singulars: Mapping[str, str]
    behind_list: Mapping[str, Sequence[str]]
    before_list: Mapping[str, Sequence[str]]
    uses: Mapping[str, frozenset[str]]

    @classmethod
    def from_table(cls, words: Mapping[str, Row], *, endings: Row) -> PlaceWords:
        """Take the rows by word, and the words that only end names by category, with spaces between them.

        Raises:
            ValueError: A row has a column or a use that is not known.
        """
        for word, row in words.items():
            if unknown := (row.keys() - COLUMNS) | ({use.rstrip("+") for use in _uses_of(row)} - USES):
                raise ValueError(f'the word "{word}" has what is neither a column nor a use: {", ".join(unknown)}')

        def column(name: str) -> dict[str, str]:
            return {word: row[name] for word, row in words.items() if name in row}

        def by_plural(name: str) -> dict[str, list[str]]:
            return {words[word]["plural"]: forms.split(", ") for word, forms in column(name).items()}

        speaking = {
            **column("kinds"),
            **{words[word]["plural"]: words[word]["kinds"] for word in _using(words, "kinds+")},
        }
        return cls(
            ends={word: category for category, members in endings.items() for word in members.split()} | column("ends"),
            begins=column("begins"),
            kinds={word: frozenset(kinds.split()) for word, kinds in speaking.items()},
            stands_for=column("stands_for"),
            plurals=frozenset(column("plural").values()),
            singulars={words[word]["plural"]: word for word in _using(words, "listed")},
            behind_list=by_plural("behind_list"),
            before_list=by_plural("before_list"),
            uses={
                use: frozenset((*_using(words, use), *(words[word]["plural"] for word in _using(words, f"{use}+"))))
                for use in USES
            },
        )


def _uses_of(row: Row) -> list[str]:
    """Return the uses of a word, and with a plus sign those that its plural has, too."""
    return [each for use in row.get("uses", "").split() for each in {use.rstrip("+"), use}]


def _using(words: Mapping[str, Row], use: str) -> Iterator[str]:
    return (word for word, row in words.items() if use in _uses_of(row))
