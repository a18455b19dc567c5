"""The moments of a decision trail as scenes: what was known and what was chosen.

Where the model can say so, also what an informed player would have done with the same
evidence.

All of it comes from playing the stored steps again. The informed player reads the same
sentences as the leader and misreads none; whom to hear next is all it can tell, since
talks of two, drafts and refusals hang on more than what was learnt so far.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.informed import LIKELY
from pdpmo_widgets.modules.purpose.model.reading import Reading, learn, read
from pdpmo_widgets.modules.purpose.rules.people import name_of
from pdpmo_widgets.modules.purpose.screen.kept import decisions
from pdpmo_widgets.modules.purpose.trail.moments import Moment, Trail

SAID = room_words("purpose", "scenes")
# People who will carry the year, at least and at most; talks of an informed player.
FEWEST, ENOUGH, MOST = 2, 4, 5


@dataclass(frozen=True)
class Scene:
    """One step: ids of people ``heard`` before it and ``named`` in it.

    ``better``: whom an informed player would have heard instead, () if nobody or if
    the model cannot say; ``says`` is that comparison in words, or "".
    """

    moment: Moment
    heard: tuple[str, ...]
    named: tuple[str, ...]
    better: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Line:
    """An outcome of the page: promised or not now, and who had chosen it on a card."""

    outcome: str
    promised: bool
    wanted: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """What was taken to the board: its lines, the sponsor, whether heard alone."""

    lines: tuple[Line, ...]
    sponsor: str
    heard: bool


def scenes(case: model.Case, found: Trail, value: Any) -> tuple[Scene, ...]:
    """The scenes of a trail that was replayed from ``value`` on ``case``."""
    steps = decisions(value)["steps"][: len(found.moments)]
    return tuple(
        _scene(model.see(case, {"steps": steps[:at]}), case, moment)
        for at, moment in enumerate(found.moments)
    )


def page(case: model.Case, found: Trail, value: Any) -> Page | None:
    """The page that was taken to the board; None if it was not, or is unreadable."""
    if found.trouble or not (isinstance(value, Mapping) and value.get("done") is True):
        return None
    chosen = decisions(value)
    people = model.see(case, {"steps": chosen["steps"][: len(found.moments)]}).people
    wanted = {who: {card.best for card in one.cards} for who, one in people.items()}
    charter = chosen["charter"]
    lines = [
        Line(
            outcome,
            kind == "outcomes",
            tuple(w for w in wanted if outcome in wanted[w]),
        )
        for kind in ("outcomes", "not_now")
        for outcome in charter[kind]
    ]
    sponsor = charter["sponsor"]
    return Page(tuple(lines), sponsor, people[sponsor].met)


def _scene(seen: model.Seen, case: model.Case, moment: Moment) -> Scene:
    heard = tuple(who for who, one in seen.people.items() if one.met)
    better, says = _informed(seen, case, moment, heard)
    return Scene(moment, heard, moment.who, better, says)


def _informed(
    seen: model.Seen, case: model.Case, moment: Moment, heard: tuple[str, ...]
) -> tuple[tuple[str, ...], str]:
    reading = read(case.visible(), Random(0), 0.0)
    asked = [who for who, one in seen.people.items() if one.met or one.checked]
    for who in asked:  # alone, or in the corridor about what was only hearsay
        learn(reading, seen, who)
    known = sum(map(reading.sure, heard))
    talk = moment.do == "interview"
    if known >= ENOUGH or len(heard) >= MOST or seen.left < model.COSTS["interview"]:
        return (), SAID["enough"].format(count=len(heard)) if talk and heard else ""
    best = _best(reading, heard)
    if known >= FEWEST and reading.weight(best[0]) / 3 < LIKELY:
        return (), SAID["enough"].format(count=len(heard)) if talk else ""
    if talk and (moment.who[0] in best or _sure(reading, moment.who[0], heard)):
        return (), SAID["same"]
    names = _or([name_of(who) for who in best])
    return best, SAID["talk" if talk else "first"].format(names=names)


def _or(names: list[str]) -> str:
    return SAID["or"].join(filter(None, (", ".join(names[:-1]), names[-1])))


def _best(reading: Reading, heard: tuple[str, ...]) -> tuple[str, ...]:
    rest = {who: reading.weight(who) for who in model.PEOPLE if who not in heard}
    most = max(rest.values())
    return tuple(who for who in rest if rest[who] > most - 1e-9)


def _sure(reading: Reading, who: str, heard: tuple[str, ...]) -> bool:
    """As good a choice: the same reader expects this person to carry the year too."""
    return who not in heard and reading.sure(who)
