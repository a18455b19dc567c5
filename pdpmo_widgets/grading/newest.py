"""Which of two hand-ins of one learner is the newer, or whether a person has to say.

Evidence, in this order: when the work was saved, by its own record; when the exchange
took it in; the time of the file, which is often only that of a download. The revision
counts saves on one machine. Where these contradict each other nothing is guessed,
unless one of the two holds all that the other holds: then it was made from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from pdpmo_widgets.store import file
from pdpmo_widgets.store.record import Record

NEWER, OLDER, UNCLEAR = "newer", "older", "unclear"
DAY = 86_400.0


@dataclass(frozen=True)
class Evidence:
    """What is known of one hand-in: times in seconds since 1970, None for unknown.

    ``file`` is right to ``within`` seconds; ``held`` are its answers, if it has any.
    """

    handed: float | None = None
    file: float | None = None
    within: float = 0.0
    held: Record | None = None

    @property
    def saved(self) -> float | None:
        """When the answers say that they were saved; a time to come says nothing."""
        found = moment(self.held.saved) if self.held else None
        return None if found is None or found > file.now() / 1000 + DAY else found


def moment(text: str) -> float | None:
    """A time as our records or nbgrader's exchange write it; None for anything else."""
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text.strip().replace(" UTC", "+00:00"))
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()


def order(new: Evidence, old: Evidence) -> str:
    """NEWER or OLDER, for ``new``; UNCLEAR where a person has to say it."""
    signs = {
        _sign(new.saved, old.saved),
        _sign(new.handed, old.handed),
        _sign(_rev(new), _rev(old)),
    } - {0}
    dated = _both(new.saved, old.saved) or _both(new.handed, old.handed)
    if not dated and new.file is not None and old.file is not None:
        far = abs(new.file - old.file) > max(new.within, old.within)
        signs |= {_sign(new.file, old.file)} - {0} if far else set()
    if new.held and old.held and len(signs) != 1:
        more, less = (_holds(a, b) for a, b in ((new.held, old.held),
                                                (old.held, new.held)))  # fmt: skip
        if more and less:  # the same answers: whichever was saved more often
            return NEWER if new.held.rev > old.held.rev else OLDER
        if more or less:
            return NEWER if more else OLDER
    return {1: NEWER, -1: OLDER}[signs.pop()] if len(signs) == 1 else UNCLEAR


def _both(one: float | None, two: float | None) -> bool:
    return one is not None and two is not None


def _sign(new: float | None, old: float | None) -> int:
    if new is None or old is None or new == old:
        return 0
    return 1 if new > old else -1


def _rev(one: Evidence) -> float | None:
    return float(one.held.rev) if one.held else None


def _holds(one: Record, two: Record) -> bool:
    """Was ``one`` made from ``two``: has it each of its answers, or a later one?"""
    mine: Mapping = one.answers
    return all(
        entry.at <= one.reset
        or (key in mine and (mine[key].at, mine[key].value) == (entry.at, entry.value))
        or (key in mine and mine[key].at > entry.at)
        for key, entry in two.answers.items()
    )
