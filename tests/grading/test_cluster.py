"""The workers of a dask scheduler write the same gradebook, and may die."""

import os
import shutil
import signal
import threading
from pathlib import Path

import pytest

from pdpmo_widgets.grading import cluster
from pdpmo_widgets.grading.cluster import ClusterError, grade_on, sees
from pdpmo_widgets.grading.direct import Graded, Job, grade_all
from pdpmo_widgets.grading.gradebook import save
from tests.grading.hostile import STEM
from tests.grading.test_direct import filled, rows

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.timeout(300)
NAMES = ["untouched", "cells_reversed", "board_steps_are_text", "no_answers"]


@pytest.fixture(scope="module")
def workers():
    """Two workers on this machine, each a process of its own."""
    soon = {"distributed.comm.timeouts.connect": "2s"}  # who is dead stays dead here
    with dask.config.set(soon), distributed.LocalCluster(
        processes=True, n_workers=2, threads_per_worker=1,
        dashboard_address=None, host="127.0.0.1",
    ) as found:  # fmt: skip
        yield found


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course and, beside it, its gradebook as it was before grading."""
    made = filled(tmp_path_factory.mktemp("cluster"), NAMES)
    shutil.copyfile(made.folder / "gradebook.db", made.folder / "before.db")
    return made


def written(course, results) -> tuple:
    shutil.copyfile(course.folder / "before.db", course.folder / "gradebook.db")
    save(f"sqlite:///{course.folder / 'gradebook.db'}", STEM, results)
    return rows(course)


def test_workers_write_the_same_gradebook_even_when_one_is_killed(course, workers):
    job = Job(course.folder, STEM)
    here = written(course, grade_all(job, NAMES))
    heard: list[str] = []

    def told(one: Graded) -> None:
        if not heard:
            first = next(iter(workers.workers.values()))
            os.kill(first.process.process.pid, signal.SIGKILL)
        heard.append(one.student)

    found = grade_on(workers.scheduler_address, job, NAMES, told)
    assert sorted(heard) == sorted(NAMES)
    assert written(course, [found[name] for name in NAMES]) == here
    assert not list(course.folder.glob(".cluster-*"))


def test_nobody_at_the_address_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "SECONDS", 1)
    with pytest.raises(ClusterError, match="nobody answers at tcp"):
        grade_on("tcp://127.0.0.1:9", Job(tmp_path, STEM), NAMES)
    with pytest.raises(ClusterError, match="nobody answers at here"):
        grade_on("here", Job(tmp_path, STEM), NAMES)


def test_a_worker_that_does_not_see_the_folder_is_not_asked(tmp_path):
    (tmp_path / "mark").write_text("mark")
    assert sees(tmp_path / "mark")
    (tmp_path / "mark").write_text("another")
    assert not sees(tmp_path / "mark")
    assert not sees(tmp_path / "nothing" / "mark")


class Client:
    """A scheduler's answers, without one."""

    status = "running"

    def __init__(self, answers: dict[str, object]) -> None:
        self.answers = answers

    def scheduler_info(self) -> dict[str, object]:
        return {"workers": self.answers}

    def run(self, *_: object, **__: object) -> dict[str, object]:
        return self.answers


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, "no worker has joined tcp://x"),
        ({"a": False}, "no worker of tcp://x sees the folder"),
        ({"a": ImportError("no pdpmo_widgets")}, "cannot run the course"),
    ],
)
def test_workers_that_cannot_grade_are_told_in_a_sentence(tmp_path, answers, told):
    with pytest.raises(ClusterError, match=told):
        cluster._seeing(Client(answers), "tcp://x", tmp_path)
    assert not list(Path(tmp_path).iterdir())


def test_those_who_see_the_folder_are_asked_and_the_others_not(tmp_path):
    client = Client({"a": True, "b": False, "c": OSError("x")})
    assert cluster._seeing(client, "tcp://x", tmp_path) == ["a"]


class Task:
    """A future that never comes."""

    def add_done_callback(self, _: object) -> None:
        pass


def test_when_the_last_worker_is_gone_what_it_had_comes_back(monkeypatch):
    monkeypatch.setattr(cluster, "QUIET", 0.05)
    client = Client({"a": True})
    gone = threading.Timer(0.2, client.answers.clear)
    gone.start()
    assert cluster._gathered(client, {Task(): "ada"}, lambda _: None) == {}
    gone.join()
