"""How far a long job is: a bar where tqdm is installed, else a plain line."""

import sys
import time
from collections.abc import Callable
from contextvars import ContextVar
from types import TracebackType
from typing import Any, Self

SECONDS, QUIET = 1.0, 5.0  # before the first line; between lines that go to a file


HEARD: ContextVar[Callable[[str, int, int], None] | None] = ContextVar(
    "heard", default=None
)
"""Who hears of each step instead of the terminal: label, steps done, all steps."""


class Progress:
    """Count the steps of a job on stderr; say nothing of one that takes a second."""

    def __init__(self, label: str, total: int) -> None:
        self.label, self.total, self.done = label, total, 0
        self.heard = HEARD.get()
        self.live = sys.stderr.isatty() and self.heard is None
        self.next = time.monotonic() + SECONDS
        self.bar: Any = _bar(label, total) if self.live else None
        self.shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        if self.bar is not None:
            self.bar.close()
        elif self.shown and self.live:
            print(file=sys.stderr)

    def step(self, _: object = None) -> None:
        """One more is done."""
        self.done += 1
        if self.heard is not None:
            self.heard(self.label, self.done, self.total)
        elif self.bar is not None:
            self.bar.update()
        elif time.monotonic() >= self.next:
            self.next = time.monotonic() + (0.2 if self.live else QUIET)
            self.shown = True
            line = f"{self.label}: {self.done} of {self.total}"
            print(("\r" if self.live else "") + line, file=sys.stderr, flush=True,
                  end="" if self.live else "\n")  # fmt: skip


def _bar(label: str, total: int) -> Any:
    try:
        from tqdm import tqdm
    except ImportError:
        return None
    return tqdm(desc=label, total=total, leave=False, delay=SECONDS)
