from __future__ import annotations

import gazetteer
import geomap


def test_all_is_sorted_and_complete() -> None:
    for package in (gazetteer, geomap):
        assert list(package.__all__) == sorted(package.__all__)
        for name in package.__all__:
            assert getattr(package, name) is not None
