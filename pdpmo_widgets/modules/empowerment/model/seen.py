"""What has been learnt so far: from talks, and from the weeks that were played."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from pdpmo_widgets.modules.empowerment.model.case import (
    COSTS,
    HOURS,
    STAGES,
    STEP,
    Case,
    News,
)
from pdpmo_widgets.modules.empowerment.model.check import (
    Decisions,
    plan_of,
    read,
)
from pdpmo_widgets.modules.empowerment.model.quarter import State, simulate
from pdpmo_widgets.modules.empowerment.model.world import came, usual, world
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.inputs import Look


@dataclass(frozen=True)
class Result:
    """One line in the weeks of one board: how many, and failures that you know of."""

    decided: int
    wrong: int


@dataclass(frozen=True)
class Seen:
    """What talks and weeks have shown.

    ``peers`` and ``sample``: line to a word from 1 (not yet) to 5 (easily);
    ``keen``: person to -1 (would rather not), 0 or 1 (wants more); ``results``: for
    each board played, line to what is known of it; ``hours``: used by decisions a
    week, per board; ``news``: what has changed since; ``log``:
    the talks.
    """

    left: float
    peers: Mapping[str, int]
    sample: Mapping[str, int]
    keen: Mapping[str, int]
    results: tuple[Mapping[str, Result], ...]
    hours: tuple[float, ...]
    news: tuple[Entry, ...]
    log: tuple[Entry, ...]


def see(case: Case, decisions: Decisions) -> Seen:
    """What is known after the talks and as many stages as were decided."""
    found = read(case, decisions)
    peers, sample, keen = _told(case, found.looks)
    results: tuple[Mapping[str, Result], ...] = ()
    hours: tuple[float, ...] = ()
    if found.boards:
        until = STAGES[len(found.boards) - 1][1]
        w, plan = world(case), plan_of(case, found)
        state = simulate(case, w, plan, usual(case, w), came(case), until=until)
        parts = [_stage(case, state, at) for at in range(len(found.boards))]
        results = tuple(result for result, _ in parts)
        hours = tuple(used for _, used in parts)
    left = HOURS - sum(COSTS[talk.how] for talk in found.looks)
    log = tuple(entry for talk in found.looks for entry in _said(case, talk))
    news = tuple(heard(case, one) for one in case.hidden.news
                 if one.stage <= len(found.boards))  # fmt: skip
    return Seen(left, peers, sample, keen, results, hours, news, log)


def heard(case: Case, news: News) -> Entry:
    """What has changed, as a sentence."""
    line = case.lines[news.line]
    params = {
        "who": line.who,
        "decision": line.id,
        "week": STAGES[news.stage][0] * STEP,
    }
    return Entry(news.id, params, line.who)


def _told(
    case: Case, looks: tuple[Look, ...]
) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    peers, sample, keen = {}, {}, {}
    for talk in looks:
        for at, line in enumerate(case.lines):
            if talk.how == "peers" and line.who == talk.what:
                peers[line.id] = case.hidden.peers[at]
            if talk.how == "watch" and line.id == talk.what:
                sample[line.id] = case.hidden.sample[at]
        if talk.how == "talk":
            keen[talk.what] = case.hidden.keen[talk.what]
    return peers, sample, keen


def _stage(case: Case, state: State, at: int) -> tuple[dict[str, Result], float]:
    steps = state.steps[slice(*STAGES[at])]
    decided = np.sum([step["n"] for step in steps], axis=0)
    heard = np.sum([step["heard"][0] for step in steps], axis=0)
    found = {
        line.id: Result(int(decided[i]), int(heard[i]))
        for i, line in enumerate(case.lines)
    }
    return found, round(
        sum(float(step["used"][0, 0]) for step in steps) / len(steps), 1
    )


VARIANTS = 3  # of what colleagues say, and of what a look shows, for each word


def told(case: Case, at: int, how: str, word: int) -> Entry:
    """A word about a line as a sentence: of colleagues, or of your own look."""
    line, one = case.lines[at], (case.seed + at) % VARIANTS + 1
    params = {"who": line.who, "decision": line.id}
    return Entry(f"{how}.{word}_{one}", params, line.who)


def _said(case: Case, talk: Look) -> list[Entry]:
    """A talk in sentences: what people say, one for each line it is about."""
    if talk.how == "talk":
        wants = ("not", "fine", "more")[case.hidden.keen[talk.what] + 1]
        return [Entry(f"talk.{wants}", {"who": talk.what}, talk.what)]
    words = case.hidden.peers if talk.how == "peers" else case.hidden.sample
    return [
        told(case, at, talk.how, words[at])
        for at, line in enumerate(case.lines)
        if talk.what == (line.who if talk.how == "peers" else line.id)
    ]
