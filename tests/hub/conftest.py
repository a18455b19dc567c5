"""A week on a hub, lived once: a coach and two learners, each at their own server."""

import json
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import pytest

from tests.grading import handing
from tests.hub.machine import Machine, accounts, possible
from tests.hub.people import Person, Running
from tests.hub.running import running

STEM = "01_purpose"
EXCHANGE = "/srv/pdpmo/exchange/pdpmo"
COACH, ADA, GRACE = PEOPLE = ("jupyter-coach", "jupyter-ada", "jupyter-grace")
LIST = """id,name,e-mail
ada,Ada Lovelace,ada@example.org
grace,Grace Hopper,
alan,Alan Turing,
"""
FORGED = "ada+01_purpose+2030-01-01 00:00:00.000000 UTC+Zm9yZ2Vk"


@dataclass
class Week:
    """The hub and its people at the end, and what each command told the coach."""

    machine: Machine
    hub: Running
    coach: Person
    ada: Person
    grace: Person
    said: dict[str, str] = field(default_factory=dict)

    def command(self, *words: str, cohort: str = "cohort") -> None:
        """One of the coach's commands, in a kernel of the coach's own server."""
        self.said[" ".join(words[:2])] = self.coach.run(
            f"import os; os.chdir(os.path.expanduser('~/{cohort}'))\n"
            f"from pdpmo_widgets.cli import main; main({['coach', *words]!r})"
        )


def book(learner: str, answers: dict[str, Any], rev: int = 1) -> bytes:
    """The answers.json of a learner, of this revision."""
    found = json.loads(handing.book("purpose", learner, answers))
    return json.dumps(found | {"rev": rev}).encode()


@pytest.fixture(scope="session")
def week(tmp_path_factory):
    if why := possible():
        pytest.skip(f"no hub here: {why}")
    machine = Machine(tmp_path_factory.mktemp("machine"), PEOPLE)
    machine.run("python", "/srv/pdpmo/course/hub/prepare.py", "--coach", COACH)
    with running(machine) as hub:
        people = [hub.person(name) for name in ("coach", "ada", "grace")]
        found = Week(machine, hub, *(each.ready() for each in people))
        _assigned(found)
        _handed_in(found)
        _graded(found)
        yield found


def _assigned(week: Week) -> None:
    week.coach.save("list.csv", LIST.encode())
    week.command("new", "cohort", "--learners", "list.csv", cohort="")
    button = f"formgrader/api/assignment/{STEM}/release"
    told = week.coach.ask(button, "POST", id=STEM)
    assert told[1]["success"], told


def _handed_in(week: Week) -> None:
    best = handing.of_purpose("ada", "best")
    charter = {"charter": {"text": handing.sample("purpose", "charter")}}
    mine = [book("ada", charter), book("ada", best, 3), book("ada", charter, 2)]
    hers, his = (_own(charter, why) for why in ("Two depots order.", "Crews wait."))
    for who, books in ((week.ada, mine), (week.grace, [book("grace", hers)])):
        who.exchange("fetch", STEM)
        for each in books:
            who.save(f"exercises/{STEM}/answers.json", each)
            who.exchange("submit", STEM)
    if accounts():
        _forged(week)
    week.coach.save("alan.json", book("alan", his))


def _own(answers: dict[str, Any], why: str) -> dict[str, Any]:
    """The charter with a line of one's own: the same words would be asked about."""
    return {"charter": {"text": {**answers["charter"]["text"], "because": why}}}


def _forged(week: Week) -> None:
    """Grace puts answers of a high revision into the exchange under Ada's name."""
    week.grace.save("forged.json", book("ada", {}, 99))
    week.grace.run(
        f"import os, shutil; os.mkdir('{EXCHANGE}/inbound/{FORGED}'); "
        "shutil.copy(os.path.expanduser('~/forged.json'), "
        f"'{EXCHANGE}/inbound/{FORGED}/answers.json')"
    )


def _graded(week: Week) -> None:
    week.command("collect")
    week.command("collect", "../alan.json")
    week.command("grade")
    for who, row in product(("ada", "grace", "alan"), "123"):
        week.command("review", "set", who, "purpose.charter", row, "3")
    week.command("feedback", "--no-pdf")
    week.command("release", "purpose", "--no-pdf")
    week.command("return")
    for learner in (week.ada, week.grace):
        learner.exchange("fetch_feedback", STEM)
