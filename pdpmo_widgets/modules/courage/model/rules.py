"""The rules of the year in words, with this case's numbers."""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.courage.model.case import A_MONTH, Visible
from pdpmo_widgets.modules.courage.model.counting import chance
from pdpmo_widgets.modules.courage.model.result import FLOORS, PASS
from pdpmo_widgets.simulation.basics import CAPPED

SHOWN = (-3, 0, 3, 6)  # points whose chance is told


def rules_text(visible: Visible) -> tuple[str, ...]:
    """The rules, one paragraph each, in the order in which a run needs them."""
    return tuple(rules(visible).values())


def rules(visible: Visible) -> dict[str, str]:
    """The rules by id: a screen tells each where it is needed."""
    params = _numbers(visible)
    said = room_words("courage")["rules"].items()
    return {id: str(text).format(**params) for id, text in said}


def _numbers(visible: Visible) -> dict[str, str]:
    t, v = visible.terms, visible
    found: dict[str, float] = {
        "projects": len(v.projects), "base": 100 * v.base, "mark": 100 * PASS,
        "capped": 100 * CAPPED, "fade": 100 * v.fade, "alarm": v.false_alarm,
        "relation": v.relation, "proud": v.relation + v.proud, "checks": v.checks,
        "a_month": A_MONTH, "price": v.check_price, "sure": 100 * v.check_right,
        "beside": 100 * t.beside, "hedged": 100 * t.hedged, "blaming": 100 * t.blaming,
        "alarm_costs": 100 * t.alarm_costs, "right_gains": 100 * t.right_gains,
        "silence": 100 * t.silence_costs, "word": 100 * v.credibility,
    }  # fmt: skip
    found |= {f"floor_{name}": 100 * least for name, least in FLOORS.items()}
    told = {name: f"{round(value, 2):g}" for name, value in found.items()}
    told |= {f"hears_{3 - at}": f"{100 * one:.0f}" for at, one in enumerate(t.hears)}
    told |= {
        f"chance_{at}": f"{100 * chance(v.base, n):.0f}" for at, n in enumerate(SHOWN)
    }
    told |= {f"p_{name}": signed(n) for name, n in v.points.items()}
    return told | {"p_sound": signed(-v.points["check"])}


def signed(points: float) -> str:
    """Points with their sign, and a minus that is one."""
    return f"{points:+g}".replace("-", "−") if points else "0"
