"""Every constant of "Right-sizing" that we assumed; all are our own design (D).

The cost function follows the course's control economics, with a stake that goes by
what hangs on a project and not by its size alone, so that a small project can hurt.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Setting:
    """Every constant that we assumed; money is counted in hours of work."""

    LIMITS: ClassVar[dict[str, tuple[float, float]]] = {
        "danger": (0.0, 0.8),
        "calm": (0.0, 0.8),
        "theatre": (0.0, 1.0),
        "strict": (0.0, 1.0),
        "drift": (0.0, 0.25),
        "experience": (0.0, 0.12),
        "vigilance": (0.0, 0.9),
        "hearsay": (0.0, 1.0),
        "false": (0.0, 0.9),
    }

    danger: float = 0.45  # chance a year of a kind of trouble that threatens a project
    calm: float = 0.02  # the same where nothing threatens
    stake: float = 300.0  # hours of repair that any trouble takes
    stake_million: float = 50.0  # more hours for each $ million
    stake_critical: float = 1200.0  # more hours for each step of what hangs on it
    together: float = 2.0  # hours a quarter per control squared: they have to fit
    bears: float = 80.0  # hours a quarter that a project bears with thought
    bears_million: float = 8.0  # more hours for each $ million
    spread: float = 0.15  # how far a manager's true patience is from the stated one
    theatre: float = 0.5  # share of the effect that is lost in theatre
    ramp: float = 0.5  # share above what is borne at which all of it is theatre
    strict: float = 0.35  # share of patience lost where no exception is possible
    drift: float = 0.1  # share of projects a quarter that follow an unowned exception
    owner: float = 4.0  # hours a quarter that owning one exception takes
    finding: float = 90.0  # hours for each required control that an audit misses
    experience: float = 0.06  # trouble avoided per similar project led before
    vigilance: float = 0.35  # share of trouble that a trusted old hand catches alone
    weighs: float = 0.3  # more weight for what the charter asks for
    hearsay: float = 0.6  # share of sentences in a sketch that are hearsay
    false: float = 0.5  # share of hearsay that is wrong
    effect: float = 1.0  # factor on what every control catches
    effort: float = 1.0  # factor on the hours that every control takes
    working: int = 5  # of ten controls those that still catch much; one more or less
    hours: int = 16  # hours for looking before the playbook is written
    logs: int = 6  # hours that reading the logs of all controls takes; a visit takes 1


SETTING = Setting()
