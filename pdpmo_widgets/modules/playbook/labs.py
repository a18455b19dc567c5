"""Module 02, five labs: guess first, then move the levers."""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.playbook import sums
from pdpmo_widgets.modules.playbook.charts import labs as charts
from pdpmo_widgets.modules.playbook.charts.labs import whole
from pdpmo_widgets.modules.playbook.model.case import AVAILABLE, KINDS
from pdpmo_widgets.modules.playbook.model.tailoring import AXES, MOST
from pdpmo_widgets.parts.labs import Labs, Levers, Shown
from pdpmo_widgets.widgets.lab import Lab

WORDS = room_words("playbook", "lesson")
LABS = Labs("playbook")
GATE = (30.0, 80.0, 10.0, 3.0)  # bad, seen of them, stopped by mistake, weeks
SCREENS = {"personnel": 0, "dynamism": 0, "culture": 0, "size": 0, "criticality": 4}
REGISTER = ("much", 3, 0.7)  # what hangs on it, kinds that threaten, $ million


def bill() -> Lab:
    """What controls take in a whole portfolio, and what still comes through."""
    count = len(sums.billed().projects)
    every, none = sums.bill(AVAILABLE, count), sums.bill(0, 0)
    levers = [
        LABS.lever("bill", "controls", "controls", 0, AVAILABLE, 1, AVAILABLE),
        LABS.lever("bill", "projects", "projects", 0, count, 1, count),
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
    return LABS.lab("bill", levers, 100, round(every.total / 1000), shown, **asked)


def gate() -> Lab:
    """What a gate's answer is worth, less waiting and papers."""
    bad, caught, wrong, weeks = GATE
    levers = [
        LABS.lever("gate", "bad", "of 100", 0, 60, 5, bad),
        LABS.lever("gate", "caught", "of 100", 0, 100, 10, caught),
        LABS.lever("gate", "wrong", "of 100", 0, 50, 5, wrong),
        LABS.lever("gate", "weeks", "weeks", 0, 12, 1, weeks),
    ]

    def shown(at: Levers) -> Shown:
        found = sums.gate(at["bad"], at["caught"], at["wrong"], at["weeks"])
        ids = ("knows", "waits", "papers", "worth")
        return charts.gate(found), {id: whole(getattr(found, id)) for id in ids}, "now"

    return LABS.lab("gate", levers, 1000, round(sums.gate(*GATE).worth), shown)


def much() -> Lab:
    """More controls than a project can bear: forms without thought."""
    levers = [
        LABS.lever("much", "good", "controls", 0, len(KINDS), 1, 3),
        LABS.lever("much", "idle", "controls", 0, 5, 1, 2),
        LABS.lever("much", "budget", "$ million", 0.5, 20, 0.5, 2),
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

    return LABS.lab("much", levers, 100, round(100 * sums.much(3, 2, 2).caught), shown)


def tier() -> Lab:
    """How much is there to lose, and which tier takes the fewest hours."""
    said = WORDS["tier"]
    options = [{"id": id, "text": text} for id, text in said["hangs_options"].items()]
    hangs, threats, budget = REGISTER
    levers = [
        {"id": "hangs", "label": said["hangs"], "options": options, "value": hangs},
        LABS.lever("tier", "threats", "of five", 0, len(KINDS), 1, threats),
        LABS.lever("tier", "budget", "$ million", 0.5, 20, 0.1, budget),
    ]

    def shown(at: Levers) -> Shown:
        found = sums.tiers(at["hangs"], int(at["threats"]), at["budget"])
        figures = {name: whole(one.total) for name, one in found.items()}
        figures["best"] = said["tiers"][sums.least(found)]
        return charts.tier(found), figures, "now"

    truth = round(sums.tiers(*REGISTER)["light"].repair)
    return LABS.lab("tier", levers, 10_000, truth, shown)


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

    return LABS.lab("ways", levers, 5, sums.leans(SCREENS)[0], shown)
