"""Who counts, and when: power, legitimacy and urgency (Mitchell, Agle, Wood 1997).

The classes are theirs. The graded weight, power times the mean of legitimacy and
urgency, is a weighting of this course [D]: power that nobody uses is no claim.
"""

MOST = 10
HAS = 5
KINDS = {
    (False, False, False): "none",
    (True, False, False): "dormant",
    (False, True, False): "discretionary",
    (False, False, True): "demanding",
    (True, True, False): "dominant",
    (True, False, True): "dangerous",
    (False, True, True): "dependent",
    (True, True, True): "definitive",
}


def kind(power: float, legitimacy: float, urgency: float, has: float = HAS) -> str:
    """Class of a stakeholder; an attribute counts from ``has`` upwards."""
    return KINDS[power >= has, legitimacy >= has, urgency >= has]


def weight(power: float, legitimacy: float, urgency: float) -> float:
    """Share of your attention, 0..100, from three values 0..10."""
    for value in (power, legitimacy, urgency):
        if not 0 <= value <= MOST:
            raise ValueError("Power, legitimacy and urgency lie between 0 and 10.")
    return power * (legitimacy + urgency) / 2
