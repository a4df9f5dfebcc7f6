"""What a run keeps: used for the same run and part alone, whatever became of the file."""

from __future__ import annotations

import os
from pathlib import Path

import click
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.cli.running.kept import SUFFIX, Kept, digest_of, digest_of_run
from geomap.cli.running.reader import Outcome
from geomap.errors import GeomapError, OutputUnwritable
from geomap.model import Report, Span
from geomap.resolve.corrections import Marks

DIGESTS = [digest_of(number) for number in range(6)]
LEARNT = digest_of("learnt")
MADE = [Outcome(f"product {number}".encode() * 3) for number in range(6)]


def keep(output: Path, outcomes: list[Outcome], *, run: str = "a") -> Path:
    kept = Kept(output, run=run, resume=False)
    kept.agree(LEARNT)
    for number, outcome in enumerate(outcomes):
        kept.add(DIGESTS[number], outcome)
    kept.close()
    return kept.path


def taken(output: Path, *, run: str = "a", numbers: int = 6, learnt: bytes | None = None) -> list[Outcome | None]:
    kept = Kept(output, run=run, resume=True)
    kept.agree(learnt or LEARNT)
    found = [kept.take(digest) for digest in DIGESTS[:numbers]]
    kept.close()
    return found


def test_products_come_back_with_their_marks(tmp_path: Path) -> None:
    made = [*MADE[:2], Outcome(b"", Marks([3, 4], ["r"], [(7, "no route"), (8, None)])), MADE[3]]
    path = keep(tmp_path / "o.jsonl", made)
    assert path == tmp_path / f"o.jsonl{SUFFIX}"
    assert taken(tmp_path / "o.jsonl") == [*made, None, None]


def test_a_run_that_is_done_leaves_nothing(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "o.jsonl", run="a", resume=False)
    kept.add(DIGESTS[0], MADE[0])
    kept.done()
    assert not kept.close()
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_had_nothing_leaves_nothing(tmp_path: Path) -> None:
    assert not Kept(tmp_path / "o.jsonl", run="a", resume=False).close()
    assert list(tmp_path.iterdir()) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 400))
def test_a_file_that_was_cut_short_gives_what_is_whole(tmp_path: Path, size: int) -> None:
    path = keep(tmp_path / "o.jsonl", MADE)
    data = path.read_bytes()
    path.write_bytes(data[: min(size, len(data))])
    try:
        found = taken(tmp_path / "o.jsonl")
    except (GeomapError, click.UsageError):
        assert size < data.index(b"\n") + 1
        found = []
    whole = [one for one in found if one]
    assert found[: len(whole)] == MADE[: len(whole)]
    path.unlink(missing_ok=True)


def test_a_run_goes_on_behind_what_is_whole(tmp_path: Path) -> None:
    path = keep(tmp_path / "o.jsonl", MADE[:4])
    path.write_bytes(path.read_bytes()[:-3])
    kept = Kept(tmp_path / "o.jsonl", run="a", resume=True)
    kept.agree(LEARNT)
    assert [kept.has(digest) for digest in DIGESTS[:4]] == [True, True, True, False]
    assert [kept.take(digest) for digest in DIGESTS[:4]] == [*MADE[:3], None]
    assert not kept.has(DIGESTS[0]), "it is used once"
    for number in (3, 4, 5):
        kept.add(DIGESTS[number], MADE[number])
    assert kept.close()
    assert taken(tmp_path / "o.jsonl") == MADE


def test_a_damaged_frame_is_not_used_and_those_behind_it_are(tmp_path: Path) -> None:
    path = keep(tmp_path / "o.jsonl", MADE)
    data = bytearray(path.read_bytes())
    data[data.index(b"product 2")] ^= 1
    path.write_bytes(data)
    assert taken(tmp_path / "o.jsonl") == [*MADE[:2], None, *MADE[3:]]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 600), st.integers(1, 255))
def test_no_damage_makes_another_product(tmp_path: Path, where: int, change: int) -> None:
    path = keep(tmp_path / "o.jsonl", MADE)
    data = bytearray(path.read_bytes())
    first_line = data.index(b"\n")
    data[where % len(data)] ^= change
    path.write_bytes(data)
    try:
        found = taken(tmp_path / "o.jsonl")
    except (GeomapError, click.UsageError):
        assert where % len(data) <= first_line
        found = []
    assert all(one in (None, MADE[number]) for number, one in enumerate(found))
    path.unlink(missing_ok=True)


def test_a_part_that_failed_is_read_again_and_those_behind_it_are_used(tmp_path: Path) -> None:
    keep(tmp_path / "o.jsonl", [*MADE[:2], Outcome(None, failure="why"), *MADE[3:]])
    assert taken(tmp_path / "o.jsonl") == [*MADE[:2], None, *MADE[3:]]


def test_what_was_learnt_from_others_is_not_used_again(tmp_path: Path) -> None:
    path = keep(tmp_path / "o.jsonl", MADE)
    kept = Kept(tmp_path / "o.jsonl", run="a", resume=True)
    kept.agree(digest_of("learnt from fewer"))
    assert [kept.take(digest) for digest in DIGESTS] == [None] * 6
    kept.add(DIGESTS[0], MADE[5])
    assert kept.close()
    other = taken(tmp_path / "o.jsonl", learnt=digest_of("learnt from fewer"))
    assert other == [MADE[5], *[None] * 5]
    assert path.exists()


@pytest.mark.parametrize("content", [b"Dear diary,\nit rained.\n", b"geomap", b"\0" * 400])
def test_a_file_of_somebody_else_is_left_alone(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"o.jsonl{SUFFIX}"
    path.write_bytes(content)
    if content == b"geomap":
        Kept(tmp_path / "o.jsonl", run="a", resume=True).close()
        assert not path.exists(), "the first line was cut short: nothing was kept"
        return
    for resume in (False, True):
        with pytest.raises(OutputUnwritable, match="was not written by geomap"):
            Kept(tmp_path / "o.jsonl", run="a", resume=resume)
        assert path.read_bytes() == content


def test_another_run_is_not_gone_on_with_and_not_lost(tmp_path: Path) -> None:
    path = keep(tmp_path / "o.jsonl", MADE)
    before = path.read_bytes()
    with pytest.raises(click.UsageError, match="other options"):
        Kept(tmp_path / "o.jsonl", run="b", resume=True)
    assert path.read_bytes() == before
    kept = Kept(tmp_path / "o.jsonl", run="b", resume=False)
    assert "--resume" in kept.told
    assert not kept.close()


def test_two_runs_do_not_write_one_file(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "o.jsonl", run="a", resume=False)
    with pytest.raises(OutputUnwritable, match="another run"):
        Kept(tmp_path / "o.jsonl", run="a", resume=True)
    kept.agree(LEARNT)
    kept.add(DIGESTS[0], MADE[0])
    assert kept.close()
    assert taken(tmp_path / "o.jsonl", numbers=1) == MADE[:1]


def test_a_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputUnwritable, match="make the folder first"):
        Kept(tmp_path / "none" / "o.jsonl", run="a", resume=False)


def test_a_run_is_known_by_its_sample_and_options() -> None:
    sample = [(0, Report("r", "Rain.")), (4, Report("s", "Hail.", toponyms=(Span(0, 1),)))]
    same = digest_of_run([(1, Report("r", "Rain.")), (7, Report("s", "Hail.", toponyms=(Span(0, 1),)))], "v", 1)
    assert digest_of_run(sample, "v", 1) == same
    assert digest_of_run(sample, "v", 2) != same
    assert digest_of_run(sample[:1], "v", 1) != same
    assert digest_of_run([sample[0], (4, Report("s", "Hail."))], "v", 1) != same


def test_the_file_is_the_users_alone_to_open(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "o.jsonl", run="a", resume=False)
    assert not os.get_inheritable(kept._stream.fileno())
    kept.close()
