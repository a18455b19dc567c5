"""A conversation of three turns: what stands in the room, four wordings, how it lands.

What helps depends on what the other has just said or where you meet; the same move
is right in one talk and wrong in the next.  Each wording has two tags: the *move* it
makes and the *manner* it is said in (plain, taken back, or looking for the guilty).
The tags are our own; that continuing grows with what was sunk and falls when an
alternative is on the table is Keil, Truex and Mixon (1995).
"""

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases.words import find, room_words
from pdpmo_widgets.modules.courage.model.case import COLOURS, Case, Project
from pdpmo_widgets.modules.courage.model.hearing import TURNS, heard
from pdpmo_widgets.modules.courage.model.setting import Setting
from pdpmo_widgets.simulation.carried import EXECUTIVES

__all__ = [
    "MANNERS", "OFFERS", "ROOMS", "STUNG", "TURNS", "Turn", "Wording", "about", "heard",
    "turn", "worth",
]  # fmt: skip

OFFERS = 4  # things to say in a turn
# What stands in the room at each turn -> the move that answers it.
OPENING = {
    "others": "private",  # people listen in
    "rushed": "timing",  # on the way to something else
    "wary": "interest",  # this project is close to the heart
    "open": "evidence",  # time, a door that closes, an attentive face
}
REACTION = {
    "doubts": "evidence",  # how sure are you?
    "defends": "interest",  # you want to take this from me?
    "accuses": "system",  # who did that?
    "weighs": "impact",  # what does it cost?
    "waves": "test",  # the report says green
}
CLOSING = {
    "asks": "options",  # so what am I to do?
    "clings": "alternative",  # so much is in it already
    "fears": "privacy",  # who else knows?
    "files": "date",  # leave it with me
    "delays": "waiting",  # let me think it over after the summer
}
ROOMS = (OPENING, REACTION, CLOSING)
STUNG = (("defends", "accuses", "waves"), ("clings", "fears", "delays"))
MANNERS = ("plain", "hedged", "blaming")
PLAIN_WORDINGS = 2
# What is likelier about the boss's own project, about the project of a colleague with
# whom you have a history, and with a sponsor who goes by the report.
LEANS, LEAN = {"pet": "defends", "rival": "accuses", "rosy": "waves"}, 4
STINGS = 0.4  # a turn worth less than this stings


@dataclass(frozen=True)
class Wording:
    """One thing you could say: its id in the words, and its two tags."""

    id: str
    move: str
    manner: str


@dataclass(frozen=True)
class Turn:
    """What stands in the room (id of the line), and four things you could say.

    ``options`` are in a dealt order; what is said is named by its place, 0 to 3.
    """

    room: str
    line: str
    options: tuple[Wording, ...]


def worth(setting: Setting, turn: int, room: str, said: Wording) -> float:
    """How well a wording answers what stands in the room, 0..1."""
    fits = 1.0 if ROOMS[turn][room] == said.move else setting.beside
    kept = {"plain": 1.0, "hedged": setting.hedged, "blaming": setting.blaming}
    return fits * kept[said.manner]


def turn(
    case: Case, project: Project, at: int, worths: tuple[float, ...], month: int = 1
) -> Turn:
    """The turn ``at`` (0..2) in a month, after turns that were worth ``worths``.

    What stands in the room is the same in every month; how it is said knows the report.
    """
    stung = bool(worths) and worths[-1] < STINGS
    wary = project.mark != "" or case.carried.trust.get(project.sponsor, 0.5) < 0.4
    colour = COLOURS[case.hidden.months[project.id][month - 1].colour]
    voice = 1 + EXECUTIVES.index(project.sponsor)
    found = _turn(case.seed, project.id, at, stung, wary, project.mark)
    if found.room == "waves" and colour != "green":
        voice += len(EXECUTIVES)
    return Turn(found.room, f"rooms.{at}.{found.room}_{voice}", found.options)


@lru_cache(maxsize=4096)
def _turn(seed: int, project: str, at: int, stung: bool, wary: bool, mark: str) -> Turn:
    """The turn without the voice of who speaks."""
    rng = Random(f"talk:{seed}:{project}:{at}:{stung}")
    rooms = list(ROOMS[at])
    if at == 0:
        weights = (1, 1, 2, 1) if wary else (1, 1, 0.5, 1.5)
        room = rng.choices(rooms, weights)[0]
    else:
        open_ = STUNG[at - 1] if stung else tuple(rooms)
        leaning = [LEAN if r == LEANS.get(mark) else 1 for r in open_]
        room = rng.choices(open_, leaning)[0]
    moves = list(dict.fromkeys(ROOMS[at].values()))
    right = ROOMS[at][room]
    shown = [right, *rng.sample([m for m in moves if m != right], 2)]
    options = [_wording(rng, at, move, "plain") for move in shown]
    manner = rng.choice(MANNERS[1:])
    options.append(_wording(rng, at, rng.choice(shown), manner))
    rng.shuffle(options)
    return Turn(room, "", tuple(options))


def _wording(rng: Random, at: int, move: str, manner: str) -> Wording:
    last = f"_{rng.randint(1, PLAIN_WORDINGS)}" if manner == "plain" else ""
    return Wording(f"say.{at}.{move}.{manner}{last}", move, manner)


def about(project: Project) -> dict[str, object]:
    """The parameters of every sentence of a talk about a project."""
    aim = find(room_words("courage"), f"aims.{project.aim}")
    money = f"{project.stake:.1f}"
    return {
        "project": project.name, "who": project.sponsor, "aim": aim, "money": money,
    }  # fmt: skip
