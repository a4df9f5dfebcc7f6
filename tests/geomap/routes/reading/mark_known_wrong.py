"""Write anew which of the tests of reading fail: `python tests/geomap/routes/reading/mark_known_wrong.py`.

To be run after the network or what stands round it was fitted anew; the commit says how many there are.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LISTED = HERE / "known_wrong.json"


class Failing:
    """Notes the names of the tests that fail."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.names.add(report.nodeid.partition("::")[2])


def main() -> None:
    LISTED.write_text("[]\n", "utf-8")
    failing = Failing()
    pytest.main(["-q", "--tb=no", "-p", "no:cacheprovider", str(HERE / "test_reading.py")], plugins=[failing])
    LISTED.write_text(json.dumps(sorted(failing.names), ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{len(failing.names)} are read wrong")


if __name__ == "__main__":
    main()
