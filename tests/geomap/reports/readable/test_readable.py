"""What a reader sees of a text that was pasted from somewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap import Report
from geomap.model import Span
from geomap.reports.readable import readable, readable_text

FOOTNOTES = [
    ("Fire in Taiz[3] and Aden[4][5].", "Fire in Taiz and Aden."),
    ("They took Kidal.[7] Then Gao.[8]", "They took Kidal. Then Gao."),
    ("They took Kidal.[7]Then Gao", "They took Kidal. Then Gao"),
    ("Kidal[7], Gao[8, 9]; Zinder[10–12]: Agadez[a]!", "Kidal, Gao; Zinder: Agadez!"),
    ("from Tabora[b] to Dodoma[c]", "from Tabora to Dodoma"),
    ("Tabora[2]to Dodoma", "Tabora to Dodoma"),
    ("Tabora[note 3] and Dodoma[nb 1]", "Tabora and Dodoma"),
    ("Tabora[lower-alpha 1] and Dodoma[n 4] and Mwanza[n. 5]", "Tabora and Dodoma and Mwanza"),
    ("the port of Aden[citation needed] closed", "the port of Aden closed"),
    ("the port of Aden[Citation needed] closed", "the port of Aden closed"),
    ("the port of Aden[clarification needed] closed", "the port of Aden closed"),
    ("Aden[when?] and Taiz[by whom?]", "Aden and Taiz"),
    ("Aden[dubious – discuss] fell", "Aden fell"),
    ("Aden[1]:23 and Taiz[2]: 45–6.", "Aden and Taiz."),
    ("Aden[ii] and Taiz[iv]", "Aden and Taiz"),
    ("Aden[aa] and Taiz[*]", "Aden and Taiz"),
    ("Aden^[2] and Taiz[^3] and Ibb[^long-name]", "Aden and Taiz and Ibb"),
    ("Aden’s[4] port and “Taiz”[5]", "Aden’s port and “Taiz”"),
    ("(Aden)[6]", "(Aden)"),
    ("Aden¹ and Taiz¹² and Ibb²,³ over 5 km² or 3 m³", "Aden and Taiz and Ibb over 5 km² or 3 m³"),
    ("Aden† and Taiz‡ and Mocha* and *Ibb", "Aden and Taiz and Mocha and Ibb"),
    ("Aden{{cn|date=May 2020}} fell", "Aden fell"),
    ("Aden<sup>2</sup> and Taiz<sup>[3]</sup> the 5<sup>th</sup> time", "Aden and Taiz the 5th time"),
    ("Aden<ref name=x /> and Taiz", "Aden and Taiz"),
    ("Aden[[14]](https://wiki.example/a#cite) fell", "Aden fell"),
    ("Aden[14](#cite-14) fell", "Aden fell"),
    ("near Aden [12] and near Taiz [13]", "near Aden [12] and near Taiz [13]"),
    ("[Aden] and [Taiz, Yemen]", "[Aden] and [Taiz, Yemen]"),
    ("Aden (Yemen) and Niamey (Niger)", "Aden (Yemen) and Niamey (Niger)"),
    ("Aden(Yemen)", "Aden (Yemen)"),
    ("from the interval [0, 5] or (0, 5] at 2 * 3", "from the interval [0, 5] or (0, 5] at 2 * 3"),
    ("the plan[s] of Aden[Yemen]", "the plan [s] of Aden [Yemen]"),
    ("Constant[i]nople and [T]rabzon", "Constantinople and Trabzon"),
    ("f*** that sh*t, 5*3", "f*** that sh*t, 5*3"),
]

MARKDOWN = [
    ("from [Tabora](https://x.example/wiki/Paris) to [Dodoma](d.md)", "from Tabora to Dodoma"),
    ("[Tabora](https://x.example/Paris_(Texas) 'Rome').", "Tabora."),
    ("[Tabora](<my file/Paris.md>) and [Dodoma](#rome)", "Tabora and Dodoma"),
    ("[**Tabora**](https://x.example/Rome) and **[Dodoma](x.md)**", "Tabora and Dodoma"),
    ("![Map of Paris](paris.png)", ""),
    ("[![Paris](p.png)](https://x.example/Rome) Aden", " Aden"),
    ("[Aden][port] and [Taiz][]\n\n[port]: https://x.example/Paris 'Rome'\n[taiz]: t.md", "Aden and Taiz\n\n\n"),
    ("[Aden] and [Taiz]\n\n[aden]: <https://x.example/Paris>", "Aden and [Taiz]\n\n"),
    ("[Aden][port] and [Taiz][]", "[Aden][port] and [Taiz][]"),
    ("[Aden](Yemen) burns", "[Aden](Yemen) burns"),
    ("[[Aden]] and [[Aden Governorate|the province]]", "Aden and the province"),
    ("see <https://x.example/Berlin/Rome> on it", "see http://x.org on it"),
    ("see https://x.example/wiki/Paris, or (http://localhost/London).", "see http://x.org, or (http://x.org)."),
    ("see www.x.example/Rome or site.example/wiki/Paris", "see http://x.org or http://x.org"),
    ("seehttps://x.example/Paris", "see http://x.org"),
    ("in /home/Paris/rome.txt and C:\\Paris\\rome", "in http://x.org and http://x.org"),
    ("Aden/Taiz/Ibb and/or U.S./Canada at 5 a.m./6 p.m.", "Aden/Taiz/Ibb and/or U.S./Canada at 5 a.m./6 p.m."),
    ("*Aden*, **Taiz**, ***Ibb***, _Mocha_ and __Lahij__", "Aden, Taiz, Ibb, Mocha and Lahij"),
    ("**San** Salvador and the **port** of _Aden_.", "San Salvador and the port of Aden."),
    ("snake_case_Aden, 5 * Aden * 3, @_aden_, ____", "snake_case_Aden, 5 * Aden * 3, @_aden_, ____"),
    ("from ~~Taiz~~ Aden", "from  Aden"),
    ("from ~5 km of `Aden` and ``Taiz``", "from ~5 km of Aden and Taiz"),
    ("<!-- Paris --> Aden", " Aden"),
    ("<b>Aden</b><br>Taiz <a href='https://x.example/Rome' title=\"Paris\">Ibb</a>", "Aden\nTaiz Ibb"),
    ("a <Paris> tag and 3 < 5", "a <Paris> tag and 3 < 5"),
    ("<script>var Paris</script>Aden<style>Rome</style>", "Aden"),
    ("Aden &amp; Taiz&nbsp;and I&shy;bb, AT&T &bogus;", "Aden & Taiz and Ibb, AT&T &bogus;"),
    ("> From Aden\n> to Taiz\n>> now", "From Aden\nto Taiz\nnow"),
    ("# Fire in [Aden](x.md)\n\nIt spread.", "Fire in Aden\n\nIt spread."),
    ("#Aden is a tag", "#Aden is a tag"),
    ("- [ ] Aden\n- [x] Taiz\n* Ibb\n1. Mocha", "- Aden\n- Taiz\n* Ibb\n1. Mocha"),
    ("| place | dead |\n|---|--:|\n| [Aden](a.md) | 4 |", "| place | dead |\n\n| Aden | 4 |"),
    ("Aden\n\n[^1]: Taken from Taiz.", "Aden\n\nTaken from Taiz."),
]

IN_MARKDOWN_FILES = [
    ("---\ntitle: Paris\ntags: [Rome]\n---\nAden\n", "Aden\n"),
    ("# Aid #\nAden", "Aid\n\nAden"),
    ("Aid\n===\nAden", "Aid\n\nAden"),
    ("Aden\n\n***\n\n* * *\n\nTaiz", "Aden\n\n\n\n\n\nTaiz"),
    ("```text\nAden\n```\n", "\nAden\n\n"),
    ("Mo**ch**a and [Taiz](Yemen)", "Mocha and Taiz"),
    ("N\\. Y\\. and \\*Aden\\*", "N. Y. and Aden"),
    ("**From Aden\nto Taiz**", "From Aden\nto Taiz"),
    ("Aden  \nTaiz\\\nIbb", "Aden\nTaiz\nIbb"),
]

INVISIBLE = [
    ("\u200b", "a zero-width space"),
    ("\u200c", "a zero-width non-joiner"),
    ("\u200d", "a zero-width joiner"),
    ("\u200e", "a left-to-right mark"),
    ("\u200f", "a right-to-left mark"),
    ("\u061c", "an Arabic letter mark"),
    ("\u202a\u202c", "an embedding"),
    ("\u202d", "an override"),
    ("\u2066", "an isolate"),
    ("\u2069", "the end of an isolate"),
    ("\u2060", "a word joiner"),
    ("\u2061", "an invisible function"),
    ("\u2063", "an invisible comma"),
    ("\u206a", "a deprecated format character"),
    ("\u00ad", "a soft hyphen"),
    ("\u034f", "a grapheme joiner"),
    ("\ufeff", "a byte order mark"),
    ("\ufe0f", "a variation selector"),
    ("\ufe00", "another variation selector"),
    ("\U000e0101", "a supplementary variation selector"),
    ("\U000e0067\U000e007f", "tag characters"),
    ("\u180e", "a Mongolian vowel separator"),
    ("\u115f", "a Hangul filler"),
    ("\u3164", "another Hangul filler"),
    ("\uffa0", "a halfwidth Hangul filler"),
    ("\ufff9", "an annotation anchor"),
    ("\U0001d173", "the beginning of a musical beam"),
    ("\U00013430", "a joiner of hieroglyphs"),
    ("\U000e0fff", "one that is reserved"),
    ("\x00", "a null character"),
    ("\x08", "a backspace"),
    ("\x1b", "an escape"),
    ("\x7f", "a delete"),
    ("\u200b\u200e\u2060\ufeff", "several"),
    ("&shy;", "an entity"),
    ("&#8203;", "a numbered entity"),
    ("&#x200E;", "a hexadecimal entity"),
]

SEEN = [
    ("Deir\u00a0ez\u2011Zor", "Deir ez-Zor"),
    ("Ain\u2010Issa\u202fand\u2009Tel\u3000Abyad", "Ain-Issa and Tel Abyad"),
    ("Aden \x97 a port", "Aden — a port"),
    ("⚽\ufe0f Aden 👨\u200d👩\u200d👧 ☀\ufe0fTaiz", "⚽\ufe0f Aden 👨\u200d👩\u200d👧 ☀\ufe0fTaiz"),
    ("نجف\u200cآباد", "نجف\u200cآباد"),
    ("क्\u200dष", "क्\u200dष"),
    ("Gu\u0308nzburg", "Gu\u0308nzburg"),
    ("N’Djamena\u2019s", "N’Djamena’s"),
]


@pytest.mark.parametrize(("text", "shown"), [*FOOTNOTES, *MARKDOWN, *SEEN])
def test_what_is_shown_of_any_text(text: str, shown: str) -> None:
    assert readable_text(text) == shown


@pytest.mark.parametrize(("text", "shown"), IN_MARKDOWN_FILES)
def test_what_is_shown_of_a_markdown_file(text: str, shown: str) -> None:
    assert readable_text(text, markdown=True) == shown


@pytest.mark.parametrize("name", ["front of {}Taiz", "front of Ta{}iz", "front of Taiz{} today", "{}Taiz"])
@pytest.mark.parametrize("characters", [one for one, _ in INVISIBLE], ids=[name for _, name in INVISIBLE])
def test_characters_that_nobody_sees_are_not_read(characters: str, name: str) -> None:
    text = name.format(characters)
    assert readable_text(text) == name.format("")
    shown = readable(Report("r", text))
    assert shown is not None
    start = shown.report.text.index("Taiz")
    (layer,) = shown.layers
    span = layer.before(Span(start, start + 4))
    assert readable_text(text[span.start : span.end]) == "Taiz"
    assert text[span.start] == "T"
    assert text[span.end - 1] == "z"


def test_a_text_without_marks_is_read_as_it_is() -> None:
    assert readable(Report("r", "The ferry left Aden (Yemen) at 5:30 for Berbera, 160 miles away.\n")) is None


def test_given_toponyms_keep_a_place_in_the_readable_form() -> None:
    text = "See https://x.example/Paris on **Ta\u00adiz**[3] and \u200b."
    spans = tuple(
        Span(text.index(part), text.index(part) + len(part)) for part in ("Paris", "**Ta\u00adiz**[3]", "[3]", "\u200b")
    )
    shown = readable(Report("r", text, toponyms=spans))
    assert shown is not None
    assert shown.report.toponyms is not None
    read = [shown.report.text[span.start : span.end] for span in shown.report.toponyms]
    assert read == ["Paris", "Taiz[3]", "[3]", "\u200b"]


PASTED = st.text(alphabet="aA b1\n#*_~`[]()<>|\\!&;:/.^\u200b\u00a0\u2011²†-=\"'", max_size=60)


@given(PASTED, st.booleans())
def test_every_character_knows_where_it_stood(text: str, markdown: bool) -> None:
    shown = readable(Report("r", text, markdown=markdown))
    if shown is None:
        return
    for layer, before in zip(shown.layers, [text, *(layer.text for layer in shown.layers)], strict=False):
        bounds = [layer.before(Span(index, index + 1)) for index in range(len(layer.text))]
        assert bounds == sorted(bounds)
        for index, span in enumerate(bounds):
            around = layer.around(Span(index, index + 1))
            assert 0 <= around.start <= span.start <= span.end <= around.end <= len(before)
            if not layer.meeting(span) and span.start < span.end:
                assert before[span.start : span.end] == layer.text[index]
                assert layer.after(span) == Span(index, index + 1)


@given(PASTED, st.booleans())
def test_a_given_span_is_never_lost(text: str, markdown: bool) -> None:
    spans = tuple(Span(index, index + 1) for index in range(len(text)) if not text[index].isspace())
    shown = readable(Report("r", text, markdown=markdown, toponyms=spans))
    if shown is not None:
        assert shown.report.toponyms is not None
        assert all(span.start < span.end for span in shown.report.toponyms)


@pytest.mark.parametrize("piece", ["[", "[a](", "*a ", "<!--", "<script>", "`a ", "> ", "| ", "a[1", "[\\", "a."])
def test_marks_by_the_thousand_are_no_trouble(piece: str) -> None:
    readable_text(piece * 20_000, markdown=True)
    readable_text(piece + " " * 20_000 + "x", markdown=True)
