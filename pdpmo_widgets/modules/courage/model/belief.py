"""How likely it is that a project is in trouble, by Bayes, from all that was shown.

Log odds add up: one term per note, one per quarter's colour, one for a check.
"""

from functools import lru_cache
from math import exp, log

from pdpmo_widgets.modules.courage.model.case import Case
from pdpmo_widgets.modules.courage.model.coupling import straight
from pdpmo_widgets.modules.courage.model.deal import SHOWN
from pdpmo_widgets.modules.courage.model.setting import Setting

NOTHING = "nothing"  # a month without a note says a little, too


def share(odds: float) -> float:
    """The probability that belongs to log odds."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


@lru_cache(maxsize=128)
def weights(setting: Setting) -> dict[str, float]:
    """Log likelihood ratio of a month by the kind of its note."""
    s = setting
    quiet_bad = 1 - s.hard_bad - s.good_bad - s.chatter
    quiet_sound = 1 - s.hard_sound - s.good_sound - s.chatter
    return {
        "hard": log(s.hard_bad / s.hard_sound),
        "good": log(s.good_bad / s.good_sound),
        "soft": 0.0,
        "bright": 0.0,
        NOTHING: log(quiet_bad / quiet_sound),
    }


def colours(candid: float) -> dict[str, float]:
    """Log likelihood ratio of a quarter's colour, ``candid`` of them straight."""
    names = ("green", "amber", "red")
    pairs = zip(SHOWN[True], SHOWN[False], SHOWN[None], strict=True)
    mixed = [(candid * b + (1 - candid) * n, candid * s + (1 - candid) * n)
             for b, s, n in pairs]  # fmt: skip
    return {c: log(b / s) for c, (b, s) in zip(names, mixed, strict=True)}


def check_weight(setting: Setting) -> float:
    """Log likelihood ratio of a check that finds trouble (its negative: none)."""
    return log(setting.check_right / (1 - setting.check_right))


def kind_of(id: str) -> str:
    """The kind of a note by its id."""
    return id.partition(".")[2].partition("_")[0]


def beliefs(case: Case) -> dict[str, tuple[float, ...]]:
    """Log odds of trouble after each month (index 0: before the first), no checks."""
    note = weights(case.setting)
    colour = colours(straight(case.carried, case.setting))
    part = case.setting.troubled
    prior = log(part / (1 - part))
    found = {}
    for p in case.projects:
        odds, path = prior, [prior]
        for at, month in enumerate(case.hidden.months[p.id]):
            if at % 3 == 0 and p.mark != "rosy":
                odds += colour[month.colour]
            odds += note[kind_of(month.note.id) if month.note else NOTHING]
            path.append(odds)
        found[p.id] = tuple(path)
    return found
