"""Someone with the board, a pencil and the rules: no optimiser, no luck.

Asks colleagues about everyone, looks over what would hurt most where their word lies
between two levels, and sets the level by a card of five words and three kinds of
undoing.  News moves the word as far as the rules say, poor results by one.
"""

from collections.abc import Mapping
from random import Random
from typing import Any

from pdpmo_widgets.modules.empowerment.model.case import COSTS, Line, Visible
from pdpmo_widgets.modules.empowerment.model.moments import PLACES, well
from pdpmo_widgets.modules.empowerment.model.naive import Bot, Look
from pdpmo_widgets.modules.empowerment.model.seen import Seen

# How ready in five words → level, where nothing, half or nearly all can be undone.
CARD = {
    1: (3, 3, 3), 2: (3, 3, 4), 3: (4, 5, 6), 4: (6, 6, 6), 5: (7, 7, 7),
}  # fmt: skip
RAILED = 2.4  # from this word on a rail and a high level go together
MISREADS = 0.1  # share of the moments
FEW = 4  # decisions below which results tell nothing
POOR, FINE = 0.5, 0.05  # shares that went wrong
NEWS = {"harder": -1.0, "easier": 1.0, "talk": 0.0}
WORD = 0.2  # skill that one word of the news stands for; the rules tell how much
Words = dict[str, float]


def by_hand(visible: Visible, look: Look) -> dict[str, Any]:
    """Ask, look over, set the board by the card; then follow news and results."""
    rng = Random(f"hand:{visible.seed}")
    looks: list[list[str]] = [[who, "peers"] for who in visible.years]
    seen = look({"looks": looks})
    words = {line.id: _first(line, seen.peers[line.id]) for line in visible.lines}
    looks += _watched(visible, words, seen.left)
    for id, word in look({"looks": looks}).sample.items():
        words[id] = float(word)
    decisions: dict[str, Any] = {"looks": looks, "stages": []}
    board = {line.id: {"level": line.today} for line in visible.lines}
    for moment in visible.moments:
        if decisions["stages"]:
            _follow(visible, look(decisions), words, board)
        said = rng.choice(PLACES) if rng.random() < MISREADS else well(moment)
        wanted = {line.id: _cell(line, words[line.id]) for line in visible.lines}
        changed = {id: one for id, one in wanted.items() if one != board[id]}
        board = wanted
        decisions["stages"].append({"board": changed, "moment": said})
    return decisions


def _first(line: Line, peers: int) -> float:
    """The word of colleagues, with a little of what the owner says and has done."""
    share = 2 if line.held == 0 else 4 if line.held == line.past else 3
    return 0.75 * peers + 0.1 * line.says + 0.15 * share


def _watched(
    visible: Visible, words: Mapping[str, float], hours: float
) -> list[list[str]]:
    """What hangs most on, where the word is a middle one."""

    def matters(line: Line) -> float:
        between = 1.0 if 1.9 < words[line.id] < 4.1 else 0.3
        return between * line.stakes * line.weekly * (1.2 - line.undo)

    ranked = sorted(visible.lines, key=matters, reverse=True)
    return [[line.id, "watch"] for line in ranked[: int(hours / COSTS["watch"])]]


def _cell(line: Line, word: float) -> dict[str, Any]:
    kind = 0 if line.undo < 0.3 else 1 if line.undo < 0.7 else 2
    if line.spread and word > RAILED:
        return {"level": 7 if word > 4 else 6, "guard": True}
    return {"level": CARD[max(1, min(5, round(word)))][kind]}


def _follow(
    visible: Visible, seen: Seen, words: Words, board: Mapping[str, Any]
) -> None:
    """What failed often, or never, and what is said to have changed."""
    for line in visible.lines:
        found = seen.results[-1][line.id]
        if board[line.id]["level"] > 4 and found.decided >= FEW:
            share = found.wrong / found.decided
            words[line.id] -= (share >= POOR) - 0.5 * (share <= FINE)
    for entry in seen.news[3 * (len(seen.results) - 1) :]:
        kind = entry.id.removeprefix("news.").split("_")[0]
        id = str(entry.params["decision"])
        moved = NEWS[kind] * round(visible.terms.shift / WORD, 1)
        words[id] = max(1.0, min(5.0, words[id])) + moved


def card(
    *, share: float = 1.0, news: bool = False, undo: bool = False, meet: bool = True
) -> Bot:
    """The colleagues' word straight into a level, a rail where some are far bigger.

    ``share`` of the people are asked about; nobody else's word moves a level.
    """

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"card:{visible.seed}")
        people = list(visible.years)
        looks = [[who, "peers"] for who in people[: round(share * len(people))]]
        words = dict(look({"looks": looks}).peers)
        decisions: dict[str, Any] = {"looks": looks, "stages": []}
        for moment in visible.moments:
            if decisions["stages"] and news:
                told = look(decisions)
                for entry in told.news[3 * (len(told.results) - 1) :]:
                    kind = entry.id.removeprefix("news.").split("_")[0]
                    id = str(entry.params["decision"])
                    step = {"harder": -2, "easier": 2, "talk": 0}[kind]
                    words[id] = max(1, min(5, words[id] + step))
            board = {
                line.id: {
                    "level": words.get(line.id, 3)
                    + 2
                    - (undo and line.undo < 0.3 and words.get(line.id, 3) > 1),
                    "guard": line.spread,
                }
                for line in visible.lines
            }
            said = well(moment) if meet else rng.choice(PLACES)
            decisions["stages"].append({"board": board, "moment": said})
        return decisions

    return bot
