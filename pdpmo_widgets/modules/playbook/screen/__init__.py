"""Module 02: what the screen shows, from a case and what was decided so far; pure."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import STANDARD, Words, sentence, told_in
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.screen import controls, desk, projects
from pdpmo_widgets.modules.playbook.screen.deciding import (
    CONTROLS,
    PROJECTS,
    decisions,
    kept,
    ruled,
)
from pdpmo_widgets.modules.playbook.screen.example import example
from pdpmo_widgets.modules.playbook.screen.reckoned import book
from pdpmo_widgets.modules.playbook.screen.table import stages
from pdpmo_widgets.simulation import case_seed
from pdpmo_widgets.simulation.basics import Entry

__all__ = [
    "decisions", "example", "kept", "practice", "result", "stages", "told", "view",
]  # fmt: skip

ASKS = "ingrid"  # who wants the playbook


@lru_cache(maxsize=16)
def practice(run: int) -> model.Case:
    """The practice case of a number, the same for everybody; the first is easy."""
    seed = case_seed(f"practice {run}", "playbook")
    return model.deal(seed) if run else model.easy(seed)


def told(industry: str = STANDARD) -> Words:
    """The words of case and screen in the trade of an edition; play's names win."""
    return {**told_in(industry, "playbook"), **told_in(industry, "playbook", "play")}


def view(case: model.Case, value: Mapping[str, Any], said: Words) -> dict[str, Any]:
    """What the screen shows. DecisionError for what no card has kept."""
    decided = decisions(case, value)
    seen, written = model.see(case, decided), book(case, decided, ruled(value))
    return {
        "stage": _stage(case, bool(seen.records), said),
        "rules": list(model.rules_text(case.visible())),
        "lists": {CONTROLS: controls.rows(written, seen, said),
                  PROJECTS: projects.rows(written, seen, said)},
        "meters": desk.meters(written, said),
        "sum": desk.total(written, said),
        "problem": desk.problem(written, value, said),
        "hint": desk.hint(written, seen, said),
        "closing": desk.closing(written, seen, said),
        "log": _log(case, decided, said),
    }  # fmt: skip


def _stage(case: model.Case, read: bool, said: Words) -> dict[str, Any]:
    """The stage with the figures of the case; logs that were read are not offered."""
    (about,) = stages(said, case)
    about["acts"] = [{**act, "hidden": read} for act in about["acts"]]
    name = said["people"][ASKS]["name"]
    voice = {"face": face(ASKS), "name": name, "text": said["stage"]["voice"]}
    return {**about, "voice": voice}


def _log(
    case: model.Case, decided: Mapping[str, Any], said: Words
) -> list[dict[str, str]]:
    """What was looked at, in order, with what it cost."""
    return [
        {"text": sentence(said, one.did),
         "cost": said["cost" if one.cost > 1 else "cost_1"].format(hours=one.cost)}
        for one in model.moments(case, {"looks": decided["looks"]})
    ]  # fmt: skip


def result(case: model.Case, value: Mapping[str, Any], said: Words) -> dict[str, Any]:
    """What the year is expected to take, then what came; the debrief says why."""
    decided, words = decisions(case, value), said["result"]
    out, best = model.play(case, decided), model.score(case, decided).reference
    sums = {
        name: sum(getattr(q, name) for q in out.quarters)
        for name in ("control", "through", "audit")
    }
    figures = {**sums, "expected": out.expected, "nothing": out.nothing, "best": best}
    line = words["line"].format(**{name: f"{x:,.0f}" for name, x in figures.items()})
    return {
        "title": words["title"], "lines": [line, words["came"]],
        "parts": _quarters(out.quarters, said),
    }  # fmt: skip


def _quarters(quarters: Sequence[model.Quarter], said: Words) -> list[dict[str, Any]]:
    """What happened in each three months, the largest thing first; nothing twice."""
    heard: set[str] = set()
    found = []
    for quarter in quarters:
        new = [e for e in quarter.because if e.who or e.id not in heard]
        heard |= {e.id for e in new}
        first, *more = [sentence(said, e) for e in new or [Entry("because.quiet")]]
        title = said["result"]["quarter"].format(number=quarter.number)
        found.append({"title": title, "lines": [first], "more": more})
    return found
