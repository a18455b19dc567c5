"""Long jobs beside the page: one at a time, in a thread; the page hears of each step.

What a job says arrives on the page's own thread, so that widgets are only ever touched
there. A second job is refused in words while one runs.
"""

import asyncio
import contextvars
import threading
import time
from collections.abc import Callable
from typing import Any

from pdpmo_widgets.widgets.fits import Misfit

BUSY = "“{name}” is still running. Wait until it is done, then press again."
PAUSE = 0.2  # seconds between two looks at how far a job is
Call = Callable[..., None]


class Worker:
    """Runs one job at a time; ``apart=False`` runs it at once, for tests."""

    def __init__(self, apart: bool = True) -> None:
        self.apart, self.running = apart, ""
        self._lock = threading.Lock()

    def start(self, name: str, job: Callable[[Call], Any], ended: Call) -> None:
        """Run ``job(post)``; ``post(call, *args)`` calls on the page's thread.

        ``ended(result, error)`` comes last, on that thread too. Raises `Misfit` while
        another job runs.
        """
        with self._lock:
            if self.running:
                raise Misfit(BUSY.format(name=self.running))
            self.running = name
        post = _poster() if self.apart else _now

        def end(result: Any, error: BaseException | None) -> None:
            self.running = ""
            ended(result, error)

        def run() -> None:
            result, error = None, None
            try:
                result = job(post)
            except BaseException as caught:
                error = caught
            post(end, result, error)

        if self.apart:
            threading.Thread(target=run, name=f"coach {name}", daemon=True).start()
        else:
            run()


class Pace:
    """Lets a call through at most every `PAUSE` seconds."""

    def __init__(self) -> None:
        self.next = 0.0

    def due(self) -> bool:
        """True if it is time again."""
        now = time.monotonic()
        if now < self.next:
            return False
        self.next = now + PAUSE
        return True


def _poster() -> Call:
    """Calls on this thread's loop, as an answer to the message that is handled now."""
    loop, context = asyncio.get_running_loop(), contextvars.copy_context()

    def post(call: Call, *args: Any) -> None:
        loop.call_soon_threadsafe(lambda: call(*args), context=context)

    return post


def _now(call: Call, *args: Any) -> None:
    call(*args)
