"""Opens the coach's page of a cohort as `pdpmo coach open` does, and ends it again."""

import contextlib
import os
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.opened import PAGE
from pdpmo_widgets.server.cohort import plan_of
from pdpmo_widgets.server.plan import state_file
from tests.serving import ROOT, Served, _end, _wait


@contextlib.contextmanager
def opening(cohort: Cohort, home: Path) -> Iterator[Served]:
    """The page is served on 127.0.0.1 until the block ends."""
    home.mkdir(parents=True, exist_ok=True)
    words = [sys.executable, "-m", "pdpmo_widgets.cli", "coach", "open", "--port", "0"]
    words += ["--no-browser", "--cohort", str(cohort.folder)]
    env = {k: v for k, v in os.environ.items() if not k.startswith("JUPYTER")}
    env["PDPMO_HOME"] = str(home)
    asked = Namespace(port=0, no_browser=True, lab=False)
    plan = plan_of(cohort, home, asked)
    printed = home / "printed.txt"
    with printed.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(words, stdout=out, stderr=out, env=env, cwd=ROOT)
    try:
        yield _wait(process, state_file(plan), cohort.folder, plan.home, printed)
    finally:
        _end(process)


__all__ = ["PAGE", "opening"]
