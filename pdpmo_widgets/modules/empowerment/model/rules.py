"""The rules of the quarter in words, with this case's numbers."""

from math import exp

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.empowerment.model.case import (
    BANDS,
    COSTS,
    STAGES,
    STEP,
    Terms,
    Visible,
)
from pdpmo_widgets.modules.empowerment.model.moments import BEST, WORST
from pdpmo_widgets.modules.empowerment.model.result import FLOORS, PASS
from pdpmo_widgets.modules.empowerment.model.world import (
    BLIND,
    LEADER_HOURS,
    SIZE_HOURS,
    TOGETHER,
)
from pdpmo_widgets.simulation.basics import CAPPED

MORE = 0.2  # skill over difficulty, for which the rules tell a chance
UNDOES = {"days": 0.9, "half": 0.5, "never": 0.1}  # the three kinds of ``Line.undo``


def rules_text(visible: Visible) -> tuple[str, ...]:
    """The rules, one paragraph each, in the order in which a run needs them."""
    return tuple(rules(visible).values())


def rules(visible: Visible) -> dict[str, str]:
    """The rules by id: a screen tells each where it is needed."""
    params = _numbers(visible)
    said = room_words("empowerment")["rules"].items()
    return {id: str(text).format(**params) for id, text in said}


def _numbers(visible: Visible) -> dict[str, str]:
    t = visible.terms
    found = {
        "lines": len(visible.lines), "people": len(visible.years),
        "mark": 100 * PASS, "capped": 100 * CAPPED, "capacity": visible.capacity,
        "win_1": t.win, "win_2": 2 * t.win, "win_4": 4 * t.win, "lose": t.lose,
        "late": 100 * t.late_undo, "rots": 100 * t.rots,
        "well": round(100 / (1 + exp(-t.steep * MORE))), "more": 100 * MORE,
        "blind": 100 * t.blind * float(BLIND[1]),
        "middle": SIZE_HOURS[2], "large": SIZE_HOURS[4],
        "strategic": t.strategic, "soon": t.soon,
        "worth": round(t.strategic * (1 - exp(-1.0)), 1), "grown": t.grown / 10,
        "hours": visible.hours, "watch": COSTS["watch"], "keen": 100 * t.keen,
        "apart": 100 * (BANDS[1] - BANDS[0]), "peers": 100 * t.peers,
        "sample": 100 * t.sample, "shift": 100 * t.shift, "big": 100 * t.big,
        "bigger": t.bigger, "asked": t.asked, "back": 100 * t.back,
        "safe": 100 * (0.5 + t.told), "unsafe": 100 * (0.5 - t.told),
        "heard": 100 * t.heard_at_7,
    }  # fmt: skip
    found |= {"answer_best": 100 * BEST, "answer_worst": -100 * WORST}
    found |= {f"undo_{name}": 100 * t.undo * u for name, u in UNDOES.items()}
    found |= _by_level(t)
    found |= {f"floor_{name}": 100 * least for name, least in FLOORS.items()}
    for at, (first, after) in enumerate(STAGES, 1):
        found |= {f"from_{at}": first * STEP + 1, f"to_{at}": after * STEP}
    return {name: f"{round(value, 2):g}" for name, value in found.items()}


def _by_level(t: Terms) -> dict[str, float]:
    """Hours of a small decision and skill of two heads, for each level."""
    hours = {f"hours_{n}": t.leader_hours * float(LEADER_HOURS[n]) for n in range(1, 8)}
    heads = {f"heads_{n}": 100 * t.two_heads * float(TOGETHER[n]) for n in range(1, 8)}
    return hours | heads
