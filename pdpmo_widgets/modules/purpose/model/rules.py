"""The rules of the evening and the year in words: what nobody can guess."""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.purpose.model.case import Visible
from pdpmo_widgets.modules.purpose.model.measures import FLOORS
from pdpmo_widgets.modules.purpose.model.result import PASS
from pdpmo_widgets.simulation.basics import CAPPED

# What is told as it stands, and what is told in points or cases of 100.
PLAIN = (
    "hours",
    "interview",
    "corridor",
    "pair",
    "workshop",
    "draft",
    "tell",
    "chaired",
    "people",
    "titled",
    "long_known",
)
OF_100 = (
    "rumour", "polite", "pull", "best", "heard", "refused", "left_out", "told_heard",
    "told_unheard", "rejected", "hardened", "creep", "weight_one", "weight_two",
    "never", "later", "veto", "cold", "sponsor_strong", "review_right", "softened",
    "second", "agreed", "grace", "rest", "base", "greeted", "review_done", "sure_yes",
    "sure_no", "untold", "asked", "clash", "contrary",
)  # fmt: skip
LOST = ("sponsor_weak", "sponsor_cold", "review_late", "review_early")


def rules_text(visible: Visible) -> tuple[str, ...]:
    """The rules, one paragraph each, in the order in which a run needs them."""
    s = visible.setting
    numbers = {name: getattr(s, name) for name in PLAIN}
    numbers |= {name: 100 * getattr(s, name) for name in OF_100}
    numbers |= {name: -100 * getattr(s, name) for name in LOST}
    numbers |= {f"floor_{name}": 100 * floor for name, floor in FLOORS.items()}
    numbers |= {
        "mark": 100 * PASS, "capped": 100 * CAPPED, "block": 100 * (1 - s.veto_leaves),
    }  # fmt: skip
    told = {name: f"{round(value, 1):g}" for name, value in numbers.items()}
    rules = room_words("purpose")["rules"].values()
    return tuple(str(text).format(**told) for text in rules)
