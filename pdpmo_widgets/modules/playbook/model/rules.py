"""What everybody is told of how the year works: rules of thumb, in hours and shares."""

from collections.abc import Mapping

from pdpmo_widgets.modules.playbook.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.basics import Entry

STAKES = (0, 1, 2)  # little, some, much hangs on it


def rules(setting: Setting = SETTING) -> dict[str, float]:
    """The numbers that a learner is told before the first decision.

    ``danger``: chance a year of a kind of trouble that threatens; ``stake_0`` to
    ``stake_2``: hours of repair by what hangs on the project; ``million``: more hours
    for each $ million; ``together``: hours a quarter for the square of the number of
    controls; ``theatre``: share of the effect lost above what is borne; ``finding``:
    hours for each required control that is missing; ``experience``: share of trouble
    avoided per similar project led; ``vigilance``: share that an old hand who is let
    off catches alone.
    """
    hours = {f"stake_{s}": setting.stake + setting.stake_critical * 2 * s
             for s in STAKES}  # fmt: skip
    return hours | {
        "danger": setting.danger,
        "million": setting.stake_million,
        "together": setting.together,
        "theatre": setting.theatre,
        "finding": setting.finding,
        "experience": setting.experience,
        "vigilance": setting.vigilance,
        "logs": setting.logs,
    }


def told(given: Mapping[str, float]) -> tuple[Entry, ...]:
    """The same in sentences, for a card beside the projects."""
    shares = ("danger", "theatre", "experience", "vigilance")
    shown = {
        name: round(100 * value if name in shares else value)
        for name, value in given.items()
    }
    names = ("danger", "stake", "together", "theatre", "finding", "experience")
    return tuple(Entry(f"rules.{name}", shown) for name in names)
