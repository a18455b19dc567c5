"""The rules of the game in words: what nobody can guess, with this case's numbers."""

from pdpmo_widgets.cases.requests import ANNUITY, COST_SPREAD, WACC, YEARS
from pdpmo_widgets.cases.words import room_words, words
from pdpmo_widgets.modules.acumen.model.case import ASSET_YEARS, RESOURCES, Visible
from pdpmo_widgets.modules.acumen.model.ebit import HABIT, Z
from pdpmo_widgets.modules.acumen.model.result import PASS
from pdpmo_widgets.modules.acumen.model.seen import PRECISION
from pdpmo_widgets.modules.acumen.model.value import STANDS_FOR
from pdpmo_widgets.modules.acumen.model.year import FLOORS
from pdpmo_widgets.simulation.basics import CAPPED


def rules_text(visible: Visible) -> tuple[str, ...]:
    """The rules, one paragraph each, in the order in which a run needs them."""
    params = _numbers(visible)
    return tuple(
        str(t).format(**params) for t in room_words("acumen")["rules"].values()
    )


def _numbers(visible: Visible) -> dict[str, str]:
    t, extra, room = visible.terms, visible.extra, visible.room
    found = {
        "hours": t.hours, "check": t.check, "checks": visible.checks,
        "near": 100 * PRECISION, "fine": t.fine, "price": visible.price,
        "cut": round(visible.cut, 1), "cut_share": 100 * visible.cut / room["money"],
        "spent": 100 * t.spent, "wrong": 100 * t.wrong,
        "collapse": 100 * (1 - t.collapse), "dearer": 100 * t.dearer,
        "salami": 100 * visible.salami, "base": visible.base,
        "blur": round(Z * visible.blur, 1), "cost_near": 100 * COST_SPREAD,
        "swing": round(100 * Z * visible.swing), "wacc": 100 * WACC, "years": YEARS,
        "factor": round(ANNUITY, 2), "wear": ASSET_YEARS, "top": round(HABIT[1]),
        "trial": 100 * t.doubt_trial, "compared": 100 * t.doubt_compared,
        "guess": 100 * t.doubt_guess, "charter": 100 * visible.charter,
        "mark": 100 * PASS, "capped": 100 * CAPPED,
        "substance": 100 * FLOORS["substance"], "stops": 100 * FLOORS["stops"],
    }  # fmt: skip
    found |= {f"room_{r}": room[r] for r in RESOURCES}
    found |= {f"extra_{r}": extra[r] for r in RESOURCES}
    told = {name: f"{round(value, 2):g}" for name, value in found.items()}
    return told | {"goals": _goals(visible)}


def _goals(visible: Visible) -> str:
    """The goals of the company for which the charter's outcomes stand, in words."""
    names = words("projects")["goals"]
    goals = dict.fromkeys(STANDS_FOR[o] for o in visible.outcomes if o in STANDS_FOR)
    return ", ".join(f"“{names[g]['name']}”" for g in goals) or "–"
