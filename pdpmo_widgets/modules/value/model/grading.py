"""The grade that a design bears, as the rules tell it; for players who go by them."""

from typing import Any

LONG = 6  # months of baseline that before and after needs for a C


def grade_by_rule(design: dict[str, Any], alike: str, checked: bool) -> str:
    """A to D, from the design, how alike the teams are, and whether it is checked."""
    way, first = design["comparison"], design["first"]
    if way == "staggered":
        at = 0 if first == "lot" else 2
    elif way == "matched":
        at = 1 if alike != "poor" and first != "willing" else 2
    else:
        long = design["baseline"] >= LONG and way == "before_after"
        at = 2 if long and first == "lot" else 3
    return "ABCD"[min(3, at if checked else at + 1)]
