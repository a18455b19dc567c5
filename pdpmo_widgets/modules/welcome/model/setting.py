"""The numbers of the game that we assumed; nobody has measured them."""

from dataclasses import dataclass, fields
from functools import cached_property


@dataclass(frozen=True)
class Setting:
    """Every constant that we assumed; loads in half people, support from 0 to 1.

    ``load_<function>``: the share of a small office that a function takes.
    """

    load_status: int = 2
    load_method: int = 3
    load_monitor: int = 3
    load_training: int = 2
    load_tool: int = 4
    load_priorities: int = 3
    load_benefits: int = 3
    load_capacity: int = 4
    load_sponsors: int = 2
    load_lessons: int = 1
    load_recovery: int = 4
    load_recruit: int = 2
    first: float = 1.0  # worth of what a place needs most
    second: float = 0.9  # and of its second need
    third: float = 0.7  # and of its third
    short: int = 3  # of the load that all needs ask for, this much has no budget
    shorter: int = 3  # and up to this much, less one, on top
    start: float = 0.5  # support at the beginning
    helps: float = 0.085  # a quarter, of a need of worth 1 that is served
    hurts: float = 0.03  # a quarter, of a need of worth 1 that is not served yet
    weighs: float = 0.008  # a quarter, of each unit of load
    quick: int = 1  # units of load that are there at once; each more takes a quarter
    vary: float = 0.2  # a need turns out to be worth more or less by up to this share

    @cached_property
    def loads(self) -> dict[str, int]:
        """Each function's load, in the order of the list."""
        names = (f.name for f in fields(self) if f.name.startswith("load_"))
        return {name.removeprefix("load_"): getattr(self, name) for name in names}

    @cached_property
    def benefits(self) -> tuple[float, float, float]:
        """What the three needs of a place are worth, the greatest first."""
        return self.first, self.second, self.third


SETTING = Setting()
