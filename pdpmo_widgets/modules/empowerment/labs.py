"""Module 03, the labs: sort what was said, then guess first and move the levers."""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.empowerment import sums
from pdpmo_widgets.modules.empowerment.charts import labs as charts
from pdpmo_widgets.modules.empowerment.charts.labs import figure
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.parts.labs import Labs, Levers, Shown
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.lab import Lab

WORDS = room_words("empowerment", "lesson")
LABS = Labs("empowerment")
LEVEL = (1, 7, 1)
ASKED_LEVEL = 3  # of the question on hours
ADVICE, ALONE = 5, 7
TEAM, SPREAD, TENTHS = 9, 1.0, 10  # of the question on few answers


def levels() -> Evidence:
    """What was said, and what came of it: whose word held?"""
    return common.sorting(desk, "empowerment.levels", WORDS["levels"], "place")


def holding() -> Lab:
    """What a week of decisions takes of your hours, by the levels that you give."""
    first, room = (*LEVEL, ASKED_LEVEL), sums.capacity()
    levers = [LABS.lever("holding", f"level_{size}", "", *first) for size in sums.WEEK]
    small = sums.WEEK[sums.SMALL]
    levers.append(LABS.lever("holding", "small", "a week", 0, 24, 1, small))

    def shown(at: Levers) -> Shown:
        found = sums.week(
            {size: int(at[f"level_{size}"]) for size in sums.WEEK}, int(at["small"])
        )
        left = room - sum(found.values())
        now = "over" if left < 0 else "now"
        return charts.holding(found, room), {"left": figure(abs(left))}, now

    asked = sums.week(dict.fromkeys(sums.WEEK, ASKED_LEVEL))
    truth = round(sum(asked.values()))
    return LABS.lab("holding", levers, 40, truth, shown, room=figure(room))


def edge() -> Lab:
    """How ready, which level: what goes well, and what is learnt."""
    least = 100 * sums.EDGE
    levers = [
        LABS.lever("edge", "ready", "points", -40, 40, 4, round(least)),
        LABS.lever("edge", "level", "", *LEVEL, ALONE),
    ]

    def shown(at: Levers) -> Shown:
        ready, level = at["ready"], int(at["level"])
        alone = sums.edge(ready / 100, ALONE).well
        advised = sums.edge(ready / 100, ADVICE).well
        figures = {"alone": f"{alone:.0f}", "advised": f"{advised:.0f}"}
        now = "wide" if advised - alone >= 10 else "narrow"
        return charts.edge(ready, level), figures, now

    truth = round(sums.edge(sums.EDGE, ALONE).well)
    with_advice = round(sums.edge(sums.EDGE, ADVICE).well)
    asked = {"by": figure(-least), "with_advice": str(with_advice)}
    return LABS.lab("edge", levers, 100, truth, shown, **asked)


def fifty() -> Lab:
    """Five answers or fifty: how wide the range round a mean is."""
    levers = [
        LABS.lever("fifty", "count", "people", 2, 50, 1, TEAM),
        LABS.lever("fifty", "spread", "steps", 0.4, 2.4, 0.2, SPREAD),
    ]

    def shown(at: Levers) -> Shown:
        count, spread = int(at["count"]), at["spread"]
        few = count < charts.COUNTS[0]
        now = "few" if few else "mean" if sums.alike(spread) else "split"
        return charts.fifty(count, spread), {"n": str(count)}, now

    truth = round(TENTHS * sums.width(TEAM, SPREAD))
    asked = {
        "five": f"{TENTHS * sums.width(5, SPREAD):.0f}",
        "fifty": f"{TENTHS * sums.width(50, SPREAD):.0f}",
    }
    return LABS.lab("fifty", levers, 60, truth, shown, **asked)
