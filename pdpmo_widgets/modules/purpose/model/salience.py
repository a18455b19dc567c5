"""How much of your day someone gets: power, legitimacy, urgency from 0 to 10.

After Mitchell, Agle and Wood (1997), who say yes or no to each. Ours [D]: a lever at
7 of 10 is taken as a 70 % chance that the attribute holds, and the share is the
expected weight that the simulation gives to the number of attributes held.
"""

from itertools import product

from pdpmo_widgets.modules.purpose.model.setting import SETTING

KINDS = {
    (True, True, True): "definitive",
    (True, True, False): "dominant",
    (True, False, True): "dangerous",
    (False, True, True): "dependent",
    (True, False, False): "dormant",
    (False, True, False): "discretionary",
    (False, False, True): "demanding",
    (False, False, False): "none",
}


def kind(power: float, legitimacy: float, urgency: float) -> str:
    """The class in the original's words; a lever from 5 up counts as yes."""
    return KINDS[power >= 5, legitimacy >= 5, urgency >= 5]


def share(power: float, legitimacy: float, urgency: float) -> float:
    """Expected weight, 0 to 1, of someone with these levers (0 to 10 each)."""
    chances = [level / 10 for level in (power, legitimacy, urgency)]
    total = 0.0
    for held in product((False, True), repeat=3):
        chance = 1.0
        for has, one in zip(held, chances, strict=True):
            chance *= one if has else 1 - one
        total += chance * SETTING.weights[sum(held)]
    return total
