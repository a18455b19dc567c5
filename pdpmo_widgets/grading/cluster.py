"""Grading on many machines: a scheduler of `dask.distributed`, by its address.

Each learner is one task for a worker that sees the cohort's folder at the same path;
the gradebook is written here alone. A task whose worker dies goes to another one, and
what no worker finished is left to the caller. Whoever reaches a scheduler can run
programs on its workers: it belongs into a network that you trust.
"""

import queue
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from pdpmo_widgets.grading.direct import Graded, Job, grade

SECONDS, QUIET, AGAIN = 15, 5, 3  # to be answered; between looks; tries of a task
NOT_INSTALLED = "“distributed” is not installed here: install pdpmo-widgets[cluster]"
NO_SCHEDULER = "nobody answers at {address}"
NO_WORKER = "no worker has joined {address}"
NO_FOLDER = (
    "no worker of {address} sees the folder {folder}: it must stand at the same "
    "path on all machines"
)
NO_COURSE = "the workers of {address} cannot run the course ({why})"
Told = Callable[[Graded], None]


class ClusterError(Exception):
    """Why nothing was graded there, in a sentence without its end."""


def grade_on(
    address: str, job: Job, names: Sequence[str], told: Told = lambda _: None
) -> dict[str, Graded]:
    """Results by learner, of all whom the workers finished; ClusterError before."""
    with _client(address) as client:
        workers = _seeing(client, address, job.course)
        tasks = client.map(partial(grade, job), names, pure=False, retries=AGAIN,
                           workers=workers)  # fmt: skip
        return _gathered(client, dict(zip(tasks, names, strict=True)), told)


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError(NOT_INSTALLED) from error
    try:
        return Client(address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:  # TimeoutError is an OSError
        raise ClusterError(NO_SCHEDULER.format(address=address)) from error


def _seeing(client: Any, address: str, folder: Path) -> list[str]:
    """Workers that read the very mark that was put into the folder here."""
    if not client.scheduler_info()["workers"]:
        raise ClusterError(NO_WORKER.format(address=address))
    mark = folder / f".cluster-{secrets.token_hex(8)}"
    mark.write_text(mark.name, "utf-8")
    try:
        seen = client.run(sees, mark, on_error="return")
    except Exception as error:
        raise ClusterError(_no_course(address, error)) from error
    finally:
        mark.unlink(missing_ok=True)
    found = [worker for worker, answer in seen.items() if answer is True]
    if not found and (failed := [a for a in seen.values() if a is not False]):
        raise ClusterError(_no_course(address, failed[0]))
    if not found:
        raise ClusterError(NO_FOLDER.format(address=address, folder=folder))
    return found


def _no_course(address: str, error: object) -> str:
    return NO_COURSE.format(address=address, why=str(error)[:200])


def sees(mark: Path) -> bool:
    """On a worker: is the mark there, and the same?"""
    try:
        return mark.read_text("utf-8") == mark.name
    except OSError:
        return False


def _gathered(client: Any, names: dict[Any, str], told: Told) -> dict[str, Graded]:
    """As they come; ends when all did, or when no worker is left to do the rest."""
    ready: queue.Queue[Any] = queue.Queue()
    for task in names:
        task.add_done_callback(ready.put)
    found: dict[str, Graded] = {}
    for _ in range(len(names)):
        task = _next(client, ready)
        if task is None:
            break
        with suppress(Exception):  # what failed there is done by the caller
            one = task.result(timeout=SECONDS)
            if isinstance(one, Graded):
                found[one.student] = one
                told(one)
    return found


def _next(client: Any, ready: queue.Queue[Any]) -> Any:
    while True:
        with suppress(queue.Empty):
            return ready.get(timeout=QUIET)
        if not _alive(client):
            return None


def _alive(client: Any) -> bool:
    if client.status != "running":
        return False
    with suppress(Exception):
        return bool(client.scheduler_info()["workers"])
    return False
