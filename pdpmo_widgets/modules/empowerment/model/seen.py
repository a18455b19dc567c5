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
    Talk,
    plan_of,
    read,
)
from pdpmo_widgets.modules.empowerment.model.quarter import State, simulate
from pdpmo_widgets.modules.empowerment.model.world import came, usual, world
from pdpmo_widgets.simulation.basics import Entry


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
    """What is known after the talks and as many boards as were set."""
    found = read(case, decisions)
    peers, sample, keen = _told(case, found.talks)
    results: tuple[Mapping[str, Result], ...] = ()
    hours: tuple[float, ...] = ()
    if found.boards:
        until = STAGES[len(found.boards) - 1][1]
        w, plan = world(case), plan_of(case, found)
        state = simulate(case, w, plan, usual(case, w), came(case), until=until)
        parts = [_stage(case, state, at) for at in range(len(found.boards))]
        results = tuple(result for result, _ in parts)
        hours = tuple(used for _, used in parts)
    left = HOURS - sum(COSTS[talk.do] for talk in found.talks)
    log = tuple(entry for talk in found.talks for entry in _said(case, talk))
    news = tuple(_heard(case, one) for one in case.hidden.news
                 if one.stage <= len(found.boards))  # fmt: skip
    return Seen(left, peers, sample, keen, results, hours, news, log)


def _heard(case: Case, news: News) -> Entry:
    line = case.lines[news.line]
    params = {
        "who": line.who,
        "decision": line.id,
        "week": STAGES[news.stage][0] * STEP,
    }
    return Entry(news.id, params, line.who)


def _told(
    case: Case, talks: tuple[Talk, ...]
) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    peers, sample, keen = {}, {}, {}
    for talk in talks:
        for at, line in enumerate(case.lines):
            if talk.do == "peers" and line.who == talk.about:
                peers[line.id] = case.hidden.peers[at]
            if talk.do == "watch" and line.id == talk.about:
                sample[line.id] = case.hidden.sample[at]
        if talk.do == "talk":
            keen[talk.about] = case.hidden.keen[talk.about]
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


def _said(case: Case, talk: Talk) -> list[Entry]:
    """A talk in sentences: what people say, one for each line it is about."""
    if talk.do == "talk":
        wants = ("not", "fine", "more")[case.hidden.keen[talk.about] + 1]
        return [Entry(f"talk.{wants}", {"who": talk.about}, talk.about)]
    heard = case.hidden.peers if talk.do == "peers" else case.hidden.sample
    return [
        Entry(f"{talk.do}.{word}", {"who": line.who, "decision": line.id}, line.who)
        for line, word in zip(case.lines, heard, strict=True)
        if talk.about == (line.who if talk.do == "peers" else line.id)
    ]
