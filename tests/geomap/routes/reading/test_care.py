"""How much care excerpts get: all of a short report, bounded in a long one, and the same however it is cut."""

from __future__ import annotations

from geomap.model import Span
from geomap.routes.reading.care import FREELY, Care, cares
from geomap.routes.reading.gate import Excerpt

SIZE = 1_000


def dense(first: int, last: int) -> list[Excerpt]:
    """Return excerpts that fill a text without a gap."""
    return [Excerpt((Span(at, at + SIZE),), (0, 1), ()) for at in range(first, last, SIZE)]


def test_a_short_report_is_read_with_all_care() -> None:
    assert set(cares(dense(0, 20_000), before=0, length=20_000)) == {Care.ALL}
    crowded = [Excerpt((Span(0, 600),), tuple(range(300)), ())]
    assert list(cares(crowded, before=0, length=600)) == [Care.ALL]


def test_a_long_report_that_tells_of_journeys_now_and_then_is_read_with_all_care() -> None:
    length = 10 * FREELY
    some = dense(0, length)[::20]
    assert set(cares(some, before=0, length=length)) == {Care.ALL}


def test_what_is_read_of_a_report_that_tells_of_nothing_else_grows_slower_than_the_report() -> None:
    def read(length: int) -> list[Care]:
        return list(cares(dense(0, length), before=0, length=length))

    small, large = read(FREELY), read(10 * FREELY)
    assert {Care.ALL, Care.SENTENCES} <= set(small)
    assert set(large) == set(Care)
    assert large.count(Care.ALL) < 4 * small.count(Care.ALL)
    assert sum(care is not Care.NONE for care in large) < 4 * sum(care is not Care.NONE for care in small)


def test_later_parts_of_a_report_get_what_is_left() -> None:
    parts = [list(cares(dense(0, FREELY), before=start, length=FREELY)) for start in range(0, 4 * FREELY, FREELY)]
    assert parts[0].count(Care.ALL) > 3 * parts[1].count(Care.ALL) > 0
    assert parts[1] == parts[2] == parts[3]
    assert Care.NONE in parts[1]
