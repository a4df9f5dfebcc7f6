"""No module outside the folder of a language names a language or holds a word of one.

Searched are the string literals of `SEARCHED` that code compares with, collects or matches: in sets, lists, tuples,
dictionaries, comparisons, `startswith` and its like, and in patterns given to `re`. A word is one of the fallback's
classes or words for kinds of place. Messages, docstrings and the names of features are no such literals.

Left out: `geomap/routes`, which reads one language until another reader takes its place; `resolve/reasons.py` and
`training/evaluation`, which word things for people; kinds of the gazetteer, which are words of the data.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import geomap
from gazetteer.kinds import KINDS
from geomap.languages import FALLBACK
from geomap.languages.model import load_language
from geomap.languages.place_words import USES

ROOT = Path(geomap.__file__).parent
SEARCHED = ("recognise", "resolve", "training", "languages", "pipeline.py", "routes/doubts.py")
LEFT_OUT = ("resolve/reasons.py", "training/evaluation/")
ONLY_HERE = "languages/__init__.py"
"""The only module that may name the code of a language."""

NAMES_OF_COLUMNS = frozenset(
    [
        "COLUMNS",
        "ROUTE_COLUMNS",
        "STATIC",
        "CHOICE",
        "NEARNESS",
        "CONTEXT",
        "HOSTED",
        "FEATURES",
        "SUPPORT",
        "USES",
        "_USES",
        "NONE",
        "NONE_CONTEXT",
        "FOCUS",
        "_TRIED",
    ]
)
"""Constants that hold the names of features, or of what may be done with a word."""

NO_WORDS_HERE = frozenset({"one", "other", "pipeline", "hosted", "group", "lost"})
"""The two angles in the patterns of coordinates, keys of weights, and sorts of names in sentences made for fitting."""

METHODS = frozenset({"startswith", "endswith", "removeprefix", "removesuffix", "partition", "split"})
COLLECTIONS = (ast.Set, ast.List, ast.Tuple)


def modules() -> list[str]:
    paths = [path for name in SEARCHED for path in ([ROOT / name] if "." in name else (ROOT / name).rglob("*.py"))]
    names = [path.relative_to(ROOT).as_posix() for path in paths]
    return sorted(name for name in names if not name.startswith(LEFT_OUT))


def source_of(module: str) -> str:
    return (ROOT / module).read_text("utf-8")


@cache
def words() -> frozenset[str]:
    """Return the words that no code may hold."""
    language = load_language()
    place_words = language.place_words
    every = {*place_words.ends, *place_words.begins, *place_words.kinds, *place_words.stands_for, *place_words.plurals}
    every.update(*language.classes.values(), *place_words.uses.values())
    return frozenset(word for word in every if len(word) > 1 and word.isalpha()) - KINDS.keys() - NO_WORDS_HERE


def literals(tree: ast.AST) -> Iterator[tuple[int, str, bool]]:
    """Yield line, text, and whether it is a pattern, of each literal that code compares, collects or matches."""
    for node in ast.walk(tree):
        is_pattern = False
        inside: list[ast.expr | None] = []
        if isinstance(node, COLLECTIONS):
            inside = [*node.elts]
        elif isinstance(node, ast.Dict):
            inside = [*node.keys, *node.values]
        elif isinstance(node, ast.Compare):
            inside = [node.left, *node.comparators]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            is_pattern = ast.unparse(node.func.value) == "re"
            inside = [*node.args] if is_pattern or node.func.attr in METHODS else []
        for item in inside:
            for part in item.values if isinstance(item, ast.JoinedStr) else [item]:
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.lineno, part.value, is_pattern


def found_in(source: str) -> list[str]:
    """Return the words of a language that a module holds, each with its line."""
    tree = ast.parse(source)
    tree.body = [
        node
        for node in tree.body
        if not (isinstance(node, ast.Assign) and {ast.unparse(one) for one in node.targets} & NAMES_OF_COLUMNS)
    ]
    found = []
    for line, text, is_pattern in literals(tree):
        parts = re.findall(r"[^\W\d_]{2,}", re.sub(r"\?P<\w+>|\\[a-zA-Z]", " ", text)) if is_pattern else [text.strip()]
        found += [f"line {line}: {part}" for part in parts if part in words()]
    return found


@pytest.mark.parametrize("module", modules())
def test_no_module_holds_a_word_of_a_language(module: str) -> None:
    found = found_in(source_of(module))
    assert not found, f"geomap/{module} holds words that belong in a folder of geomap/languages: {found}"


@pytest.mark.parametrize("module", modules())
def test_no_module_names_a_language(module: str) -> None:
    tables = tomllib.loads((ROOT / "languages" / "detecting.toml").read_text("utf-8"))
    names = {table["name"] for table in tables.values()} | {load_language().name, FALLBACK}
    tree = ast.parse(source_of(module))
    strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    found = [text for text in strings if text in names] + [name for name in imported if name.startswith("spacy.lang.")]
    assert found == ([FALLBACK] if module == ONLY_HERE else []), f"geomap/{module} names a language: {found}"


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ('NEAR = {"near", "x"}', "near"),
        ('if word == "villages": pass', "villages"),
        ('if kind == "village": pass', None),
        (r'X = re.compile(r"\s(?P<near>county|x)")', "county"),
        ('name.startswith("the ")', "the"),
        ('COLUMNS = ("near", "from")', None),
        ('raise ValueError("the county near the village")', None),
    ],
)
def test_the_search_finds_words_and_nothing_else(source: str, word: str | None) -> None:
    assert [one.rpartition(" ")[2] for one in found_in(source)] == ([word] if word else [])


def test_what_code_asks_of_a_language_is_what_the_fallback_has() -> None:
    language, source = load_language(), "\n".join(map(source_of, modules()))
    parts = {*language.classes, *language.wording, *language.coordinates}
    assert set(re.findall(r'(?:word_class|pattern)\("(\w+)"\)', source)) <= parts
    assert set(re.findall(r'used\("(\w+)"\)', source)) <= USES
    patterns = (ROOT / "languages" / FALLBACK / "language.toml").read_text("utf-8")
    asked = {*re.findall(r"""["'](\w+)["']""", source), *re.findall(r"\{([a-z_]+)\}", patterns)}
    assert not parts - asked, "nothing reads these"
    assert not {use for use, members in language.place_words.uses.items() if members} - asked
