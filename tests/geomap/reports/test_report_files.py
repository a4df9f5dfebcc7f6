"""Reading reports: what is good comes through as it is, what is bad is named, file and line."""

from __future__ import annotations

import io
import json
import os
import sys
import threading
import tracemalloc
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from geomap.errors import GeomapError, NoReports, ReportInvalid, ReportUnreadable
from geomap.model import Report, Span
from geomap.reports import report_files
from geomap.reports.json_lines import heading
from geomap.reports.left_out import LeftOut
from geomap.reports.report_files import count_reports, read_reports

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
"""A busy machine is no failure, and each example overwrites the file of the one before."""

TEXT = "A convoy left Hama.\r\nIt reached Idlib."


def piped(data: bytes, *, given_spans: bool = False) -> list[Report]:
    return list(read_reports(["-"], standard_input=io.BytesIO(data), given_spans=given_spans))


def written(folder: Path, **contents: str | bytes) -> Path:
    for name, content in contents.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def message(*paths: Path | str, given_spans: bool = False) -> str:
    with pytest.raises(GeomapError) as caught:
        list(read_reports(paths, given_spans=given_spans))
    assert caught.value.exit_code == 3
    return str(caught.value)


def line(**values: object) -> str:
    return json.dumps({"id": "a", "text": TEXT} | values)


# Files and folders


def test_a_text_file_is_one_report_with_its_line_endings(tmp_path: Path) -> None:
    written(tmp_path, hama_2015_txt=TEXT)
    assert list(read_reports([tmp_path / "hama.2015.txt"])) == [Report(id="hama.2015", text=TEXT, date="2015")]


def test_a_markdown_file_has_its_first_heading_as_title(tmp_path: Path) -> None:
    written(tmp_path, a_md=f"Some words\n\n```\n# remark\n```\n## The road to *Hama* ##\n{TEXT}")
    (report,) = read_reports([str(tmp_path / "a.md")])
    assert report.title == "The road to Hama"
    assert report.text.startswith("Some words")


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("# Hama", "Hama"),
        ("\n  ### Hama ###\r\nx", "Hama"),
        ("Hama\n====\n", "Hama"),
        ("\n====\n", None),
        ("#Hama", None),
        ("    # Hama", None),
        ("#\n# Hama", "Hama"),
        ("~~~ x\n```\n# no\n~~~~\n# yes", "yes"),
        ("# C#", "C#"),
        ("", None),
    ],
)
def test_headings_are_those_of_commonmark(markdown: str, title: str | None) -> None:
    assert heading(markdown) == title


def test_a_folder_is_read_at_any_depth_in_order(tmp_path: Path) -> None:
    written(
        tmp_path,
        b_txt="b",
        a_MD="a",
        sub__c_txt="c",
        Sub__d_TXT="d",
        sub__deep__e_jsonl=line(id="e") + "\n" + line(id="f"),
        _hidden_txt="x",
        sub___hidden__g_txt="x",
        table_csv="x",
        h_json="x",
    )
    assert [report.id for report in read_reports([tmp_path])] == ["d", "a", "b", "c", "e", "f"]
    assert count_reports([tmp_path]) == 8


def test_a_hidden_file_is_read_when_it_is_named(tmp_path: Path) -> None:
    written(tmp_path, _hidden_txt="x")
    assert [report.id for report in read_reports([tmp_path / ".hidden.txt"])] == [".hidden"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    written(tmp_path, a_txt="a", b_txt="b")
    paths = [tmp_path / "b.txt", tmp_path, tmp_path / "." / "a.txt", tmp_path / "x" / ".." / "b.txt"]
    (tmp_path / "x").mkdir()
    assert [report.id for report in read_reports(paths)] == ["b", "a"]


def test_files_of_the_same_name_take_their_paths_below_the_common_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, one__x_txt="1", one__x_md="2", two__deep__x_txt="3", two__y_txt="4", three__z_txt="5")
    ids = ["one/x.md", "one/x.txt", "z", "two/deep/x.txt", "y"]
    assert [report.id for report in read_reports([tmp_path / name for name in ("one", "three", "two")])] == ids
    monkeypatch.chdir(tmp_path / "one")
    assert [report.id for report in read_reports([".", "../three", "../two"])] == ids


def test_links_to_folders_are_left_alone(tmp_path: Path) -> None:
    written(tmp_path, a_txt="a")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [report.id for report in read_reports([tmp_path])] == ["a"]


def test_another_suffix_is_read_when_it_is_named(tmp_path: Path) -> None:
    written(tmp_path, notes_text=TEXT, lines_log=line())
    assert [report.text for report in read_reports([tmp_path / "notes.text", tmp_path / "lines.log"])] == [TEXT, TEXT]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pipe with a name")
def test_a_pipe_is_read_when_it_is_named_and_never_found(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "is a folder without reports" in message(tmp_path)
    writer = threading.Thread(target=pipe.write_bytes, args=(TEXT.encode(),))
    writer.start()
    assert list(read_reports([pipe])) == [Report(id="pipe", text=TEXT)]
    writer.join()


# Standard input


def test_standard_input_is_one_text() -> None:
    assert piped(TEXT.encode()) == [Report(id="stdin", text=TEXT)]
    assert piped(b"\n\n { not JSON\n{}") == [Report(id="stdin", text="\n\n { not JSON\n{}")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_standard_input_is_json_lines_if_its_first_line_is(encoding: str) -> None:
    data = "\n  \n" + line(id=1) + "\r\n\n" + line(id="b", title="Über")
    assert piped(data.encode(encoding)) == [Report(id="1", text=TEXT), Report(id="b", text=TEXT, title="Über")]


def test_standard_input_is_that_of_the_process_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert [report.text for report in read_reports(["-"])] == [TEXT]
    monkeypatch.setattr(sys, "stdin", None)
    assert message("-") == "standard input: is closed; name a file"


def test_a_line_is_yielded_before_the_next_is_read() -> None:
    stream = io.BytesIO(f"{line(id=1)}\n{line(id=2)}\n".encode())
    results = read_reports(["-"], standard_input=stream)
    assert next(results).id == "1"
    assert stream.read() == f"{line(id=2)}\n".encode()


# JSON lines


def test_a_line_may_say_all_there_is() -> None:
    (report,) = piped(line(title="T", date="2015-10-07", source="S", more={"x": 1}, toponyms=3).encode())
    assert report == Report(id="a", text=TEXT, title="T", date="2015-10-07", source="S")


def test_what_is_missing_may_be_null_or_blank() -> None:
    (report,) = piped(line(title=None, date="", source=" ").encode())
    assert report == Report(id="a", text=TEXT)


def test_lines_end_at_line_feeds_only() -> None:
    text = "one\u2028two\u2029three\x85four\x0bfive\x0csix"
    data = json.dumps({"id": "a", "text": text}, ensure_ascii=False)
    assert [report.text for report in piped(f"{data}\n{line(id='b')}".encode())] == [text, TEXT]


@pytest.mark.parametrize(
    ("date", "kept"),
    [
        ("2015-10-07", "2015-10-07"),
        ("20151007", "2015-10-07"),
        ("2015-10-07T06:30:00Z", "2015-10-07T06:30:00+00:00"),
        ("2015-10-07 06:30", "2015-10-07T06:30:00"),
        ("2015-10", "2015-10"),
        (" 1812 ", "1812"),
        (1812, "1812"),
        (20151007, "2015-10-07"),
        ("Wed, 7 Oct. 2015", "2015-10-07"),
        ("44 BC", "-0043"),
    ],
)
def test_dates_are_kept_in_the_extended_format(date: str | int, kept: str) -> None:
    assert [report.date for report in piped(line(date=date).encode())] == [kept]


@pytest.mark.parametrize(
    ("date", "kept", "told"),
    [
        ("yesterday", None, 'date: "yesterday" is none that can be read'),
        ("2015-02-30", None, 'date: "2015-02-30" is none that can be read'),
        ("\x1b" * 99, None, "is none that can be read"),
        ("05/06/2015", "2015", "date: 05/06/2015 may be 5 June or 6 May; --date-order decides"),
    ],
)
def test_a_report_is_not_lost_for_its_date(date: str, kept: str | None, told: str) -> None:
    (report,) = piped(line(date=date).encode())
    assert report.date == kept
    assert told in report.warnings[0]
    assert report.warnings[0].isprintable()


def test_lone_surrogates_become_replacement_characters() -> None:
    data = rb'{"id": "\ud800", "text": "a\udfffb \ud83d\ude00", "title": "\udc80", "source": "\ud800"}'
    (report,) = piped(data)
    assert report == Report(id="\ufffd", text="a\ufffdb 😀", title="\ufffd", source="\ufffd")


def test_given_spans_are_sorted_and_checked() -> None:
    spans = [{"start": 32, "end": 37, "id": 1}, {"start": 14, "end": 18}, {"start": 14, "end": 18}]
    (report,) = piped(line(toponyms=spans).encode(), given_spans=True)
    assert report.toponyms == (Span(14, 18), Span(32, 37))
    (report,) = piped(line(toponyms=[]).encode(), given_spans=True)
    assert report.toponyms == ()


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        ("{", "is not valid JSON: Expecting property name enclosed in double quotes at character 2"),
        ("[1]", "is a list, not an object"),
        ("3", "is a number, not an object"),
        ("null", "is null, not an object"),
        ("[" * 200_000, "is nested too deeply"),
        ('{"a":' * 200_000, "is nested too deeply"),
        ('{"id": ' + "9" * 10_000 + "}", "holds a number with too many digits"),
        ('{"id": "a"}', 'has no "text"'),
        ('{"text": "x"}', 'has no "id"; give each report an id of its own'),
        (line(text=3), '"text" is a number, not a string'),
        (line(text=" \n"), '"text" is empty'),
        (line(id=True), '"id" is true, not a string'),
        (line(id=1.5), '"id" is a number, not a string'),
        (line(id=" "), '"id" is empty; give each report an id of its own'),
        (line(title=["x"]), '"title" is a list, not a string'),
        (line(source={}), '"source" is an object, not a string'),
        (line(date=[2015]), '"date" is a list, not a string'),
        ('{"id": "cut', "is not valid JSON: Unterminated string starting at character 8"),
        ('{"id": "a", "text": "Aden", "text": "Taiz"}', 'has "text" twice'),
        ("not JSON", "is not valid JSON: Expecting value at character 1"),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(bad: str, what: str, tmp_path: Path) -> None:
    path = written(tmp_path, r_jsonl=f"{line(id='x')}\n\n{bad}\n") / "r.jsonl"
    assert message(path).startswith(f"{path} line 3: {what}")


@pytest.mark.parametrize(
    ("toponyms", "what"),
    [
        (None, 'has no "toponyms"; give them, or read without given spans'),
        ("Hama", '"toponyms" is a string, not a list'),
        ([14], "toponym 1 is a number, not an object"),
        ([{"start": 1}], 'toponym 1 has no "end"'),
        ([{"start": 1, "end": 2}, {"start": "1", "end": 2}], '"start" of toponym 2 is a string, not a whole number'),
        ([{"start": True, "end": 2}], '"start" of toponym 1 is true, not a whole number'),
        ([{"start": 1.0, "end": 2}], '"start" of toponym 1 is a number, not a whole number'),
        ([{"start": 18, "end": 18}], "toponym 1 goes from 18 to 18 in a text of 38 characters"),
        ([{"start": -1, "end": 2}], "toponym 1 goes from -1 to 2 in a text of 38 characters"),
        ([{"start": 30, "end": 39}], "toponym 1 goes from 30 to 39 in a text of 38 characters"),
        ([{"start": 0, "end": 10**4000}], f"toponym 1 goes from 0 to 1{'0' * 18}… in a text of 38 characters"),
    ],
)
def test_bad_spans_are_named(toponyms: object, what: str, tmp_path: Path) -> None:
    path = written(tmp_path, r_jsonl=line(toponyms=toponyms)) / "r.jsonl"
    assert message(path, given_spans=True) == f"{path} line 1: {what}"


def test_a_text_file_has_no_given_spans(tmp_path: Path) -> None:
    path = written(tmp_path, a_txt=TEXT) / "a.txt"
    assert message(path, given_spans=True) == f'{path}: has no "toponyms"; give spans in a .jsonl file'


def test_a_line_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    text = "Hama " * 2_000_000
    path = written(tmp_path, r_jsonl=line(text=text), r_txt=text)
    assert {report.text for report in read_reports([path])} == {text}


def test_more_than_can_be_held_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_files, "LARGEST", 100)
    path = written(tmp_path, a_txt="x" * 101, b_jsonl=line(id="b") + "\n" + line(text="x" * 101))
    errors: list[GeomapError] = []
    assert [report.id for report in read_reports([path], on_error=errors.append)] == ["b"]
    assert [error.what for error in errors] == ["holds more than 0 MB in one text"] * 2


# Identifiers


def test_an_id_may_not_occur_twice(tmp_path: Path) -> None:
    path = written(tmp_path, a_txt=TEXT, b_jsonl=line(id="b") + "\n" + line(id="a"), c_jsonl=line(id="b"))
    errors: list[GeomapError] = []
    assert [report.id for report in read_reports([path], on_error=errors.append)] == ["a", "b"]
    assert [str(error) for error in errors] == [
        f'{path}/b.jsonl line 2: has the id "a", which {path}/a.txt has already; give each report an id of its own',
        f'{path}/c.jsonl line 1: has the id "b", which {path}/b.jsonl line 1 has already; '
        "give each report an id of its own",
    ]


def test_a_file_name_that_is_not_utf8_makes_an_id_that_is(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xffHama.txt"
    try:
        Path(os.fsdecode(path)).write_text(TEXT)
    except (OSError, UnicodeError):
        pytest.skip("the file system refuses such names")
    assert [report.id for report in read_reports([tmp_path])] == ["\\udcffHama"]


# Bad files


@pytest.mark.parametrize("content", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", "\u3000\u2028".encode()])
@pytest.mark.parametrize("suffix", ["txt", "md", "jsonl", "log"])
def test_an_empty_file_is_an_error(content: bytes, suffix: str, tmp_path: Path) -> None:
    if suffix == "jsonl" and content == "\u3000\u2028".encode():
        pytest.skip("in JSON these are no white space")
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(content)
    assert message(path) == f"{path}: is empty; leave it out or write a report into it"


def test_what_is_missing_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    good = written(tmp_path, a_txt=TEXT) / "a.txt"
    for missing in (tmp_path / "b.txt", good / "c.txt", tmp_path / ("x" * 300)):
        results = read_reports([good, missing])
        with pytest.raises(ReportUnreadable) as caught:
            next(results)
        assert caught.value.filename == str(missing)


@pytest.mark.parametrize("path", ["", "a\0b", "a\0b.txt"])
def test_what_can_be_no_file_is_an_error(path: str) -> None:
    assert message(path).endswith("cannot be a file; check the spelling of the path")


def test_no_paths_and_empty_folders_are_errors(tmp_path: Path) -> None:
    with pytest.raises(NoReports):
        list(read_reports([]))
    folder = written(tmp_path, places_kml="x")
    assert message(folder).startswith(f"{folder}: is a folder without reports; put .jsonl, .md or .txt files into it")


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, a_txt=TEXT) / "a.txt"
    monkeypatch.setattr(report_files.os, "access", lambda *_: False)
    assert message(path) == f"{path}: cannot be read: permission denied; ask for permission to read it"


def test_a_file_that_goes_while_others_are_read_is_told_of(tmp_path: Path) -> None:
    for name in ("a", "b", "c", "d"):
        (tmp_path / f"{name}.txt").write_text(f"Rain in {name}.")
    errors: list[GeomapError] = []
    read = []
    for report in read_reports([tmp_path], on_error=errors.append):
        read.append(report.id)
        (tmp_path / "b.txt").unlink(missing_ok=True)
        if (tmp_path / "c.txt").is_file():
            (tmp_path / "c.txt").unlink()
            (tmp_path / "c.txt").mkdir()
    assert read == ["a", "d"]
    assert [Path(error.where or "").name for error in errors] == ["b.txt", "c.txt"]
    assert all(isinstance(error, ReportUnreadable) for error in errors)


def test_whether_a_text_is_a_copy_is_told_without_a_list_of_its_words(tmp_path: Path) -> None:
    words = "It rained. " * 100_000
    for number, text in enumerate((words, words.replace(" ", "\n"), words + "No.")):
        (tmp_path / f"{number}.txt").write_text(text)
    left_out: list[LeftOut] = []
    reports = read_reports([tmp_path], on_left_out=left_out.append)
    assert next(reports).id == "0"
    tracemalloc.start()
    assert next(reports).id == "2"
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [one.reason for one in left_out] == ['has the same text as "0"']
    assert peak < 8 * len(words)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permission bits do not bind the superuser")
def test_a_protected_folder_is_an_error(tmp_path: Path) -> None:
    folder = written(tmp_path, sub__a_txt=TEXT) / "sub"
    folder.chmod(0)
    try:
        assert message(tmp_path).startswith(f"{folder}: cannot be read: permission denied")
    finally:
        folder.chmod(0o700)


def test_a_failing_device_is_an_error(tmp_path: Path) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(ReportUnreadable, match="standard input: cannot be read: the device reported an error"):
        list(read_reports(["-"], standard_input=Failing(b"A convoy\n")))


@pytest.mark.parametrize("suffix", ["txt", "md", "jsonl", "log"])
@pytest.mark.parametrize("data", [b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", b"\x89PNG\r\n\x1a\n\0\0\0", bytes(range(256)) * 3])
def test_a_binary_file_is_an_error_of_the_file(data: bytes, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data * 20)
    # A PDF file without a suffix of text goes to its reader.
    what = "is a PDF file" if data.startswith(b"%PDF") and suffix == "log" else "looks like a"
    shown = message(path)
    assert shown.startswith(f"{path}: ")
    assert what in shown or "damaged" in shown


@pytest.mark.parametrize("name", ["new\nline.txt", "\x1b[31mred.txt", "\u202etxt.exe", "[red]x[/red].txt"])
def test_a_message_shows_a_hostile_name_in_one_line(name: str, tmp_path: Path) -> None:
    shown = message(tmp_path / name)
    assert "no such file" in shown
    assert not any(unicodedata.category(character) in {"Cc", "Cf"} for character in shown)


# Going on


def test_errors_can_be_reported_and_left_out(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        a_txt="",
        b_jsonl=f"{line(id=1)}\n{{\n{line(id=2)}\n",
        c_txt=b"%PDF-",
        d_txt=TEXT,
        e_jsonl=b"\x7fELF\n" * 9,
    )
    errors: list[GeomapError] = []
    paths = [folder / "missing", folder]
    assert [report.id for report in read_reports(paths, on_error=errors.append)] == ["1", "2", "d"]
    assert [(Path(error.where or "").name, error.line) for error in errors] == [
        ("missing", None),
        ("a.txt", None),
        ("b.jsonl", 2),
        ("c.txt", None),
        ("e.jsonl", None),
    ]


def test_to_leave_out_everything_is_an_error(tmp_path: Path) -> None:
    errors: list[GeomapError] = []
    with pytest.raises(NoReports):
        list(read_reports([tmp_path, tmp_path / "x"], on_error=errors.append))
    assert len(errors) == 2


def test_an_error_that_the_caller_raises_comes_through_once(tmp_path: Path) -> None:
    calls: list[GeomapError] = []

    def stop(error: GeomapError) -> None:
        calls.append(error)
        raise error

    with pytest.raises(ReportInvalid):
        list(read_reports([written(tmp_path, a_jsonl="{\n{\n")], on_error=stop))
    assert len(calls) == 1


def test_the_number_of_reports_is_estimated(tmp_path: Path) -> None:
    folder = written(tmp_path, a_txt="x\ny\n", b_jsonl="{}\n{}\n{}", c_jsonl="")
    assert count_reports([folder]) == 4
    assert count_reports([folder, "-"]) is None
    assert count_reports([folder / "missing"]) is None


# Anything at all


@unhurried
@given(st.binary(max_size=300), st.sampled_from(["txt", "md", "jsonl", "log"]), st.booleans())
@example(b'{"id":"a","text":"\\ud800"}', "jsonl", False)
@example(b'{"id":"a"\n', "log", True)
@example(b"\xff\xfe{\x00", "jsonl", False)
def test_any_bytes_give_reports_or_an_error(tmp_path: Path, data: bytes, suffix: str, given_spans: bool) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data)
    try:
        found = list(read_reports([path], given_spans=given_spans))
    except GeomapError as error:
        assert str(error).startswith(str(path))
    else:
        for report in found:
            json.dumps([report.id, report.text, report.title], ensure_ascii=False).encode("utf-8")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=5),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(max_size=5), children, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["id", "text", "title", "date", "source", "toponyms", "x"])


@unhurried
@given(st.lists(st.dictionaries(KEYS, JSON | st.just([{"start": 0, "end": 1}])), max_size=4), st.booleans())
def test_any_json_gives_reports_or_errors(values: list[dict[str, object]], given_spans: bool) -> None:
    data = "".join(json.dumps(value) + "\n" for value in values).encode()
    errors: list[GeomapError] = []
    try:
        found = list(
            read_reports(["-"], standard_input=io.BytesIO(data), given_spans=given_spans, on_error=errors.append)
        )
    except NoReports:
        found = []
    assert len(found) + len(errors) == max(1, len(values))
    for report in found:
        assert all(0 <= span.start < span.end <= len(report.text) for span in report.toponyms or ())


@unhurried
@given(st.text().filter(str.strip), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_text_of_a_line_comes_through(text: str, encoding: str) -> None:
    data = json.dumps({"id": "a", "text": text}, ensure_ascii=False)
    assert [report.text for report in piped(f"{data}\n".encode(encoding))] == [text]


@pytest.mark.parametrize(("name", "advice"), [("data.geojson", ".jsonl"), ("table.csv", "--text-column")])
def test_text_that_is_not_meant_for_reading_is_refused(tmp_path: Path, name: str, advice: str) -> None:
    (tmp_path / name).write_text("Hama", "utf-8")
    with pytest.raises(ReportInvalid, match=advice):
        list(read_reports([tmp_path / name]))
