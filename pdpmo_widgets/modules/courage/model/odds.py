"""What a sign says about trouble: log likelihood ratios, and whole points of them."""

from functools import lru_cache
from math import exp, log

from pdpmo_widgets.modules.courage.model.setting import Setting

NOTHING = "nothing"  # a month without a note says a little, too
ROUND = 2.2  # points for one in log odds: whole numbers that fingers can add
SHOWN = {  # colour weights (green, amber, red) of a report that is straight, or not
    True: (0.1, 0.3, 0.6),
    False: (0.7, 0.25, 0.05),
    None: (0.5, 0.3, 0.2),
}


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


def points(setting: Setting, candid: float) -> dict[str, int]:
    """What a month's sentence, a quarter's colour and a check count, in points."""
    said = {kind: round(ROUND * w) for kind, w in weights(setting).items()}
    shown = {name: round(ROUND * w) for name, w in colours(candid).items()}
    return {**said, **shown, "check": round(ROUND * check_weight(setting))}
