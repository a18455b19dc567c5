"""A process that dies loses nobody; what ends its process again is said."""

import os
import signal
from functools import partial
from pathlib import Path

import pytest

from pdpmo_widgets.grading import direct
from pdpmo_widgets.grading.direct import Graded, Job, grade_all
from pdpmo_widgets.grading.pool import spread

NAMES = [f"learner{n}" for n in range(20)]
posix = pytest.mark.skipif(os.name == "nt", reason="ends a process by a signal")


def once(mark: Path, name: str) -> str:
    """Upper case; the first process that meets learner7 is killed."""
    if name == "learner7" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return name.upper()


def always(name: str) -> str:
    if name == "learner7":
        os.kill(os.getpid(), signal.SIGKILL)
    return name.upper()


@posix
def test_what_a_killed_process_had_taken_is_done_again(tmp_path):
    heard: list[str] = []
    found = spread(partial(once, tmp_path / "mark"), NAMES, 2, heard.append)
    assert found == {name: name.upper() for name in NAMES}
    assert sorted(heard) == sorted(found.values())


@posix
def test_only_what_ends_its_process_every_time_is_missing():
    found = spread(always, NAMES, 2)
    assert set(NAMES) - set(found) == {"learner7"}


def killing(job: Job, name: str) -> Graded:
    return Graded(always(name))


@posix
def test_the_learner_whose_grading_dies_has_a_result_too(tmp_path, monkeypatch):
    monkeypatch.setattr(direct, "grade", killing)
    results = grade_all(Job(tmp_path, "01_purpose"), NAMES, workers=2)
    assert [bool(one.trouble) for one in results] == [n == "learner7" for n in NAMES]
    assert results[7].line == "learner7: this hand-in could not be graded."


def test_an_error_of_a_task_is_an_error_and_no_dead_process():
    with pytest.raises(ZeroDivisionError):
        spread(partial(divmod, 1), [0], 2)  # type: ignore[list-item]
