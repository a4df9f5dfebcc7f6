"""The other end of `gazetteer.building.workers`: carries out the tasks that come on standard input."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from typing import Any


def main() -> None:
    """Answer each pickled task with a pickled pair of result and error, until standard input ends."""
    # An interruption is for the parent to deal with; it ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source, answers = os.fdopen(os.dup(sys.stdin.fileno()), "rb"), os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever prints by accident must not end up among the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    while source.peek(1):
        # The parent is this program, and nobody else has its pipe.
        task = pickle.load(source)  # noqa: S301
        try:
            answer: tuple[Any, Exception | None] = (task(), None)
        except Exception as error:
            answer = (None, error)
        pickle.dump(answer, answers, protocol=pickle.HIGHEST_PROTOCOL)
        answers.flush()


if __name__ == "__main__":
    main()
