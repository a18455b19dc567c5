"""What earlier modules change in this one, each with its sentence."""

from pdpmo_widgets.modules.courage.model.setting import Setting
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import START, Carried


def straight(carried: Carried, setting: Setting) -> float:
    """Share of quarters in which a colour follows the truth: twice as many if candid.

    ``carried.candour`` of .5 is the middle; nobody candid leaves none.
    """
    return min(0.6, setting.straight * max(0.0, carried.candour) / START.candour)


def rescue(carried: Carried, setting: Setting) -> float:
    """What a team that has grown saves beside one that has not; 1 at no growth."""
    growth = max(-2.0, min(4.0, carried.growth))
    return 1 + setting.team_saves * growth


def because(carried: Carried) -> tuple[Entry, ...]:
    """One sentence for each thing that earlier decisions changed here."""
    found = []
    for who, trust in carried.trust.items():
        gap = trust - START.trust.get(who, 0.5)
        if abs(gap) >= 0.1:
            id = "because.trusted" if gap > 0 else "because.mistrusted"
            found.append(Entry(id, {"who": who}, who, gap))
    found += _moved("candour", carried.candour - START.candour)
    found += _moved("growth", carried.growth - START.growth)
    if carried.portfolio:
        found.append(Entry("because.portfolio", {}))
    return tuple(found)


def _moved(name: str, gap: float) -> list[Entry]:
    if abs(gap) < 0.1:
        return []
    return [Entry(f"because.{name}_{'more' if gap > 0 else 'less'}", {}, "", gap)]
