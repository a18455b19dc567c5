"""Module 02, five labs: guess first, then move the levers."""

from collections.abc import Callable, Mapping
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.playbook import sums
from pdpmo_widgets.modules.playbook.charts import labs as charts
from pdpmo_widgets.modules.playbook.charts.labs import whole
from pdpmo_widgets.modules.playbook.model.case import AVAILABLE, KINDS
from pdpmo_widgets.modules.playbook.model.tailoring import AXES, MOST
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.lab import Lab

WORDS = room_words("playbook", "lesson")
GATE = (30.0, 80.0, 10.0, 3.0)  # bad, seen of them, stopped by mistake, weeks
SCREENS = {"personnel": 0, "dynamism": 0, "culture": 0, "size": 0, "criticality": 4}
REGISTER = ("much", 3, 0.7)  # what hangs on it, kinds that threaten, $ million
Levers = Mapping[str, Any]
Shown = tuple[dict[str, Any], Mapping[str, str], str]
"""The picture, figures for the sentences, and which sentence tells of the levers."""


def _lever(name: str, id: str, unit: str, *at: float) -> dict[str, Any]:
    """A lever from least to most by steps, and where it rests."""
    least, most, step, value = at
    return {"id": id, "label": WORDS[name][id], "unit": unit, "min": least,
            "max": most, "step": step, "value": value}  # fmt: skip


def _lab(
    name: str,
    levers: list[dict[str, Any]],
    most: float,
    truth: float,
    shown: Callable[[Levers], Shown],
    **asked: str,
) -> Lab:
    """A lab of this room: the guess beside the truth, the levers, how to read it."""
    said = WORDS[name] | {"question": WORDS[name]["question"].format(**asked)}

    def answer(value: dict, _: Desk) -> dict:
        drawing, figures, now = shown(value["levers"])
        fill = {**figures, "guess": f"{value['guess']:,g}", "truth": whole(truth)}
        text = [said[id].format(**fill) for id in ("told", now, "read")]
        return {"chart": drawing, "text": text}

    return common.lab(desk, f"playbook.{name}", said, levers, most, answer)


def bill() -> Lab:
    """What controls take in a whole portfolio, and what still comes through."""
    count = len(sums.billed().projects)
    every, none = sums.bill(AVAILABLE, count), sums.bill(0, 0)
    levers = [
        _lever("bill", "controls", "controls", 0, AVAILABLE, 1, AVAILABLE),
        _lever("bill", "projects", "projects", 0, count, 1, count),
    ]

    def shown(at: Levers) -> Shown:
        found = sums.bill(int(at["controls"]), int(at["projects"]))
        figures = {
            "control": whole(every.control), "repair": whole(every.repair),
            **{f"now_{id}": whole(getattr(found, id))
               for id in ("control", "repair", "audit", "total")},
        }  # fmt: skip
        return charts.bill(found, none), figures, "now"

    asked = {"projects": str(count), "none": whole(round(none.total, -2))}
    return _lab("bill", levers, 100, round(every.total / 1000), shown, **asked)


def gate() -> Lab:
    """What a gate's answer is worth, less waiting and papers."""
    bad, caught, wrong, weeks = GATE
    levers = [
        _lever("gate", "bad", "of 100", 0, 60, 5, bad),
        _lever("gate", "caught", "of 100", 0, 100, 10, caught),
        _lever("gate", "wrong", "of 100", 0, 50, 5, wrong),
        _lever("gate", "weeks", "weeks", 0, 12, 1, weeks),
    ]

    def shown(at: Levers) -> Shown:
        found = sums.gate(at["bad"], at["caught"], at["wrong"], at["weeks"])
        ids = ("knows", "waits", "papers", "worth")
        return charts.gate(found), {id: whole(getattr(found, id)) for id in ids}, "now"

    return _lab("gate", levers, 1000, sums.gate(*GATE).worth, shown)


def much() -> Lab:
    """More controls than a project can bear: forms without thought."""
    levers = [
        _lever("much", "good", "controls", 0, len(KINDS), 1, 3),
        _lever("much", "idle", "controls", 0, 5, 1, 2),
        _lever("much", "budget", "$ million", 0.5, 20, 0.5, 2),
    ]

    def shown(at: Levers) -> Shown:
        good, idle = int(at["good"]), int(at["idle"])
        found = sums.much(good, idle, at["budget"])
        figures = {
            "asked": whole(found.asked), "bears": whole(found.bears),
            "empty": whole(100 * found.empty), "caught": whole(100 * found.caught),
        }  # fmt: skip
        thinking = good / len(KINDS) * sums.CATCHES
        return charts.much(found, thinking), figures, "now"

    return _lab("much", levers, 100, round(100 * sums.much(3, 2, 2).caught), shown)


def tier() -> Lab:
    """How much is there to lose, and which tier takes the fewest hours."""
    said = WORDS["tier"]
    options = [{"id": id, "text": text} for id, text in said["hangs_options"].items()]
    hangs, threats, budget = REGISTER
    levers = [
        {"id": "hangs", "label": said["hangs"], "options": options, "value": hangs},
        _lever("tier", "threats", "of five", 0, len(KINDS), 1, threats),
        _lever("tier", "budget", "$ million", 0.5, 20, 0.1, budget),
    ]

    def shown(at: Levers) -> Shown:
        found = sums.tiers(at["hangs"], int(at["threats"]), at["budget"])
        figures = {name: whole(one.total) for name, one in found.items()}
        figures["best"] = said["tiers"][sums.least(found)]
        return charts.tier(found), figures, "now"

    truth = sums.tiers(*REGISTER)["light"].repair
    return _lab("tier", levers, 10_000, truth, shown)


def ways() -> Lab:
    """Five questions on the kind of work, and what to ask of it."""
    said = WORDS["ways"]
    levers = [
        {"id": axis, "label": said["axes"][axis], "unit": said["step"], "min": 0,
         "max": MOST, "step": 1, "value": SCREENS[axis]}
        for axis in AXES
    ]  # fmt: skip

    def shown(at: Levers) -> Shown:
        levels = {axis: int(at[axis]) for axis in AXES}
        return charts.ways(levels), {}, f"now_{sums.way(levels)}"

    return _lab("ways", levers, 5, sums.leans(SCREENS)[0], shown)
