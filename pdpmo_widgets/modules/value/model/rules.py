"""The rules of the game in words: what nobody can guess, with this case's numbers."""

from math import sqrt

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.value.model.because import breaks
from pdpmo_widgets.modules.value.model.case import LATEST, MONTHS, Visible
from pdpmo_widgets.modules.value.model.measures import DOUBLE, FLOORS, span
from pdpmo_widgets.modules.value.model.moves import BAD_QUARTER
from pdpmo_widgets.modules.value.model.result import PASS
from pdpmo_widgets.modules.value.model.signs import Z
from pdpmo_widgets.simulation.basics import CAPPED

FEW = 3.5  # below it a tenth matters
NUMBERS = {0: "none", 1: "one", 2: "two", 3: "three"}


def rules_text(visible: Visible) -> tuple[str, ...]:
    """The rules, one paragraph each, in the order in which a run needs them."""
    said, params = room_words("value"), _numbers(visible)
    return tuple(str(text).format(**params) for text in said["rules"].values())


DESIGN = ("aim", "thirds", "figures", "own", "compare", "first", "wait")
CLAIMS = ("thirds", "own", "range", "grade", "decide", "floors")


def rules_of(visible: Visible, act: str) -> tuple[str, ...]:
    """The rules of one act, "design" or "claims": told where they are needed."""
    names = dict(zip(room_words("value")["rules"], rules_text(visible), strict=True))
    return tuple(names[id] for id in (DESIGN if act == "design" else CLAIMS))


def money(thousand: float) -> str:
    """$ thousand in words: ``$320k``, below one ``$100``."""
    if thousand < 1:
        return f"${1000 * thousand:g}"
    return f"${thousand:g}k"


def rounded(value: float) -> str:
    """Whole where it is more than a few."""
    return f"{value:.0f}" if value > FEW else f"{round(value, 1):g}"


def _numbers(visible: Visible) -> dict[str, str]:
    s, count = visible.setting, len(visible.outcomes)
    keep_from, scale_from = breaks(s)
    lost = span(s) * count / DOUBLE
    plain = {
        "mark": 100 * PASS, "capped": 100 * CAPPED, "small": s.small, "large": s.large,
        "vary": s.vary, "gaming": s.gaming, "gaming_sd": s.gaming_sd,
        "drift": Z * s.drift, "close": Z * s.close, "fair_pairs": Z * s.fair,
        "poor": Z * s.poor, "blind": Z * s.blind, "eager": s.eager, "half": MONTHS,
        "latest": LATEST, "keep_from": keep_from, "scale_from": scale_from,
        "fair": 100 * FLOORS["fair"],
    }  # fmt: skip
    priced = {
        "hour": s.hour, "talks": visible.talks,
        "month": s.month, "range_cost": s.range_cost, "overclaim": s.overclaim,
        "over_grade": s.over_grade, "under_grade": s.under_grade,
        "scale_gain": s.scale_gain, "scale_cost": s.scale_cost,
        "keep_gain": s.keep_gain, "keep_cost": s.keep_cost,
        "honest": round((1 - FLOORS["honest"]) * lost),
        "decided": round((1 - FLOORS["decided"]) * lost),
    }  # fmt: skip
    least = next(n for n in range(count + 1) if n / count >= FLOORS["linked"])
    told = {name: rounded(value) for name, value in plain.items()}
    told |= {name: money(value).removeprefix("$") for name, value in priced.items()}
    return told | {
        "dip": f"{s.dip / sqrt(BAD_QUARTER):.1f} times",
        "linked": NUMBERS[least], "count": NUMBERS[count],
    }  # fmt: skip
