"""A course that runs already on this home: its note, its lock, and whether it answers.

One server at a time on a home. The lock is the system's: a server that was killed holds
it no longer. Where a folder cannot be locked (some network drives) the note alone says
who is there.
"""

import contextlib
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from pdpmo_widgets.server.plan import LaunchError, Plan, state_file
from pdpmo_widgets.store import disk

ASK, WAIT = 3.0, 20.0  # seconds for an answer; for a course that is just starting

# A company's proxy stands in the environment for what is outside. The token of a
# server on this machine must not go there.
DIRECT = build_opener(ProxyHandler({}))


def running(plan: Plan) -> str | None:
    """Address of a course that already runs for this folder and home, or None."""
    try:
        known = json.loads(state_file(plan).read_text(encoding="utf-8"))
        if Path(known["folder"]) != plan.folder or not _answers(known):
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return f"{known['root']}{plan.page.removeprefix('/')}?token={known['token']}"


def _answers(known: dict[str, str]) -> bool:
    """Is it the server that wrote the note? Another one may have its port by now."""
    alive = known["root"] + "api/status?token=" + known["token"]
    try:
        with DIRECT.open(alive, timeout=ASK) as answer:
            return bool(json.loads(answer.read(10_000))["started"] == known["started"])
    except (OSError, ValueError, KeyError, TypeError, URLError):
        return False


@contextlib.contextmanager
def alone(plan: Plan) -> Iterator[None]:
    """Hold this home's server folder; LaunchError while another server holds it."""
    folder = state_file(plan).parent
    handle = None
    try:
        handle = disk.hold(folder)
    except disk.HELD as error:
        raise Held(_held(plan)) from error
    except OSError:
        pass  # it cannot be locked
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


class Held(LaunchError):
    """Another server works on this home."""


def wait_for(plan: Plan) -> str | None:
    """The address of a course that holds this home and may be just starting."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        if found := running(plan):
            return found
        try:
            with alone(plan):
                return None  # it has ended meanwhile
        except Held:
            time.sleep(0.2)
    return None


def _held(plan: Plan) -> str:
    """What a person is told who cannot start."""
    folder = ""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        folder = json.loads(state_file(plan).read_text(encoding="utf-8"))["folder"]
    if folder and Path(folder) != plan.folder:
        return (
            f"Another course, in {folder}, is open and keeps its work in {plan.home}. "
            "Stop it first, or choose another folder: pdpmo start --home FOLDER"
        )
    return (
        f"A course that keeps its work in {plan.home} is open already, but it does not "
        "answer. Wait a minute and start again. If that does not help, close its "
        "window, or restart the computer."
    )
