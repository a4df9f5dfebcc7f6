"""Words for kinds of place, each with what may be done with it: `place_words.toml` in the folder of a language.

Every rule and feature that asks whether a word stands for a kind of place asks here: which names it ends or begins,
which kinds of the gazetteer it speaks for, what its plural is. The head of the table explains its columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Row = Mapping[str, str]

COLUMNS = frozenset({"plural", "kinds", "ends", "begins", "stands_for", "behind_list", "before_list", "uses"})
USES = frozenset(
    {
        "kinds", "listed", "completes", "of", "beside", "in", "apposed", "between", "optional", "makes", "turned",
        "street", "facility", "stem", "shown", "bare",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The words for kinds of place of a language, all in small letters.

    Attributes:
        ends: Category of the names that end with a word.
        begins: Category of the names that begin with a word.
        kinds: Kinds of the gazetteer that a word speaks for.
        stands_for: The word that an abbreviation stands for.
        plurals: All plurals.
        singulars: The singular of each plural that stands for every name of a list.
        behind_list: How a name is written with the word whose plural follows a list; `{}` stands for the name.
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
            if unknown := (row.keys() - COLUMNS) | (_uses_of(row).keys() - USES):
                raise ValueError(f'the word "{word}" has what is neither a column nor a use: {", ".join(unknown)}')
        ends = {word: category for category, members in endings.items() for word in members.split()}
        listed = {row["plural"]: word for word, row in words.items() if "listed" in _uses_of(row)}
        return cls(
            ends=ends | _column(words, "ends"),
            begins=_column(words, "begins"),
            kinds=dict(_kinds(words)),
            stands_for=_column(words, "stands_for"),
            plurals=frozenset(_column(words, "plural").values()),
            singulars=listed,
            behind_list=_by_plural(words, "behind_list"),
            before_list=_by_plural(words, "before_list"),
            uses={use: frozenset(_with_use(words, use)) for use in USES},
        )


def _column(words: Mapping[str, Row], column: str) -> dict[str, str]:
    return {word: row[column] for word, row in words.items() if column in row}


def _by_plural(words: Mapping[str, Row], column: str) -> dict[str, list[str]]:
    return {words[word]["plural"]: forms.split(", ") for word, forms in _column(words, column).items()}


def _uses_of(row: Row) -> dict[str, bool]:
    """Return the uses of a word, each with whether its plural has it, too."""
    return {use.removesuffix("+"): use.endswith("+") for use in row.get("uses", "").split()}


def _with_use(words: Mapping[str, Row], use: str) -> Iterator[str]:
    for word, row in words.items():
        uses = _uses_of(row)
        if use in uses:
            yield word
            if uses[use]:
                yield row["plural"]


def _kinds(words: Mapping[str, Row]) -> Iterator[tuple[str, frozenset[str]]]:
    for word, row in words.items():
        if "kinds" in row:
            kinds = frozenset(row["kinds"].split())
            yield word, kinds
            if "kinds" in _uses_of(row):
                yield row["plural"], kinds
