"""The rules of the year in words: what nobody can guess."""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.welcome.model.case import Visible
from pdpmo_widgets.modules.welcome.model.result import FLOORS, PASS
from pdpmo_widgets.modules.welcome.model.setting import SETTING
from pdpmo_widgets.simulation.basics import CAPPED


def rules_text(visible: Visible) -> tuple[str, ...]:
    """The rules, one paragraph each, in the order in which a run needs them."""
    s = SETTING
    numbers = {
        "short": s.short, "most": s.short + s.shorter - 1, "first": 100 * s.first,
        "second": 100 * s.second, "third": 100 * s.third, "mark": 100 * PASS,
        "capped": 100 * CAPPED, **{name: 100 * x for name, x in FLOORS.items()},
    }  # fmt: skip
    told = {name: f"{round(value, 1):g}" for name, value in numbers.items()}
    return tuple(str(t).format(**told) for t in room_words("welcome")["rules"].values())
