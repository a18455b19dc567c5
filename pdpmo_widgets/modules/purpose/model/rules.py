"""The rules of the evening and the year in words: what nobody can guess."""

from math import exp

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.purpose.model.case import Visible
from pdpmo_widgets.modules.purpose.model.measures import FLOORS
from pdpmo_widgets.modules.purpose.model.result import PASS
from pdpmo_widgets.modules.purpose.model.setting import Setting
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
MORE, MOST = 60, 75  # means of support, of 100, that show how the chance grows
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
    numbers |= {"middle": 100 * s.middle, **_stands(s)}
    told = {name: f"{round(value, 1):g}" for name, value in numbers.items()}
    said = room_words("purpose")
    rules = {**said["rules"], **(said["rules_easy"] if _plain(s) else {})}
    return tuple(str(text).format(**told) for text in rules.values() if text)


def _plain(s: Setting) -> bool:
    """Is every card true, and does nothing change?"""
    return s.sure_yes == s.sure_no == s.two == 1 and s.rises == s.leaves == 0


def _stands(s: Setting) -> dict[str, float]:
    """Two means of support, and how often of 100 a quarter stands with them."""
    found = {"more": MORE, "most": MOST}
    chances = {
        f"{name}_stands": round(100 / (1 + exp(-s.steep * (at / 100 - s.middle))))
        for name, at in found.items()
    }
    return {**found, **chances}
