"""Module 04, five labs: guess first, then move the levers."""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.instruments.comparison import RED, RED_BETTER
from pdpmo_widgets.modules.value import sums
from pdpmo_widgets.modules.value.charts import labs as charts
from pdpmo_widgets.parts.labs import Labs, Levers, Shown
from pdpmo_widgets.widgets.lab import Lab

WORDS = room_words("value", "lesson")
LABS = Labs("value")
PERCENT, MONTHS, MILLION = "per cent", "months", "$ million"
LATE = 14  # the month that the question on the two clocks asks about


def returned() -> Lab:
    """Red projects that were helped: how many come back if the help does nothing?"""
    levers = [
        LABS.lever("returned", "helped", "projects", 3, 40, 1, sums.HELPED),
        LABS.lever("returned", "better", PERCENT, 0, 100, 5, sums.BETTER),
    ]

    def shown(at: Levers) -> Shown:
        found = sums.returned(int(at["helped"]), at["better"])
        line = "never" if found.least is None else "least"
        said = WORDS["returned"][line].format(least=found.least, helped=found.helped)
        figures = {"better": str(RED_BETTER), "red": str(RED), "rare": said}
        return charts.returned(found), figures, "now"

    truth = round(100 * sums.returned().luck)
    return LABS.lab("returned", levers, 100, truth, shown)


def clocks() -> Lab:
    """Earned value in money and in time, of one project that is late."""
    levers = [
        LABS.lever("clocks", "takes", MONTHS, 10, 20, 1, sums.TAKES),
        LABS.lever("clocks", "month", MONTHS, 1, 20, 1, LATE),
    ]

    def shown(at: Levers) -> Shown:
        found, month = sums.clocks(int(at["takes"])), int(at["month"])
        money, time = sums.clocks().at(LATE)
        figures = {"money": f"{money:.2f}", "time": f"{time:.2f}"}
        return charts.clocks(found, month), figures, "now"

    truth = round(100 * sums.clocks().at(LATE)[0])
    return LABS.lab("clocks", levers, 100, truth, shown)


def others() -> Lab:
    """A promise beside what came of others' promises."""
    said = WORDS["others"]
    kinds = [{"id": id, "text": said["kinds"][id]} for id in sums.KINDS]
    levers = [
        LABS.lever("others", "promised", MONTHS, 3, 36, 1, sums.PROMISE),
        LABS.lever("others", "chance", PERCENT, 50, 95, 5, sums.CHANCE),
        {
            "id": "kind",
            "label": said["kind"],
            "options": kinds,
            "value": kinds[0]["id"],
        },
    ]

    def shown(at: Levers) -> Shown:
        found = sums.others(at["promised"], at["chance"], at["kind"])
        figures = {"half": f"{sums.others().half:.0f}"}
        return charts.others(found, int(at["chance"])), figures, "now"

    return LABS.lab("others", levers, 60, round(sums.others().sure), shown)


def answers() -> Lab:
    """Would you recommend us? Eighteen answers, and what chance alone does to them."""
    levers = [
        LABS.lever("answers", "count", "answers", 6, 200, 2, sums.ANSWERS),
        LABS.lever("answers", "glad", PERCENT, 0, 100, 1, sums.GLAD),
        LABS.lever("answers", "cross", PERCENT, 0, 100, 1, sums.CROSS),
    ]

    def shown(at: Levers) -> Shown:
        found = sums.answers(int(at["count"]), at["glad"], at["cross"])
        return charts.answers(found, int(at["count"])), {}, "now"

    return LABS.lab("answers", levers, 100, round(sums.answers().half), shown)


def tornado() -> Lab:
    """What a dollar of the office brings, and the one guess that it hangs on."""
    office, ends, lever = sums.OFFICE, sums.ENDS, LABS.lever
    levers = [
        lever("tornado", "avoided", MILLION, *ends["avoided"], 0.1, office.avoided),
        lever("tornado", "stopped", MILLION, *ends["stopped"], 0.1, office.stopped),
        lever("tornado", "used", PERCENT, *(100 * x for x in ends["used"]), 5,
               100 * office.used),
    ]  # fmt: skip

    def shown(at: Levers) -> Shown:
        middle = sums.dollar(
            stopped=at["stopped"], avoided=at["avoided"], used=at["used"] / 100
        )
        found = sums.hangs_on(middle)
        worst = charts.cents(sums.dollar(stopped=0).per_dollar)
        figures = {
            "now_at": charts.cents(middle.per_dollar),
            "middle": charts.cents(office.per_dollar),
            "worst": worst,
        }
        return picture(*charts.tornado(middle, found)), figures, "now"

    truth = round(100 * sums.dollar(stopped=0).per_dollar)
    return LABS.lab("tornado", levers, 200, truth, shown)
