"""What never leaves the eye: hours, what stays of them, and what seems unwise."""

from collections.abc import Iterator, Mapping
from itertools import islice
from math import exp
from typing import Any

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.model.result import FLOORS
from pdpmo_widgets.modules.empowerment.screen.deciding import GUARD, LEVEL, lines
from pdpmo_widgets.modules.empowerment.screen.rows import LEFT, news_of
from pdpmo_widgets.modules.empowerment.screen.table import first_name

MOST = 3  # warnings that are read before a button
FAR, KEPT = 6, 2  # a level from which on the owner is alone; up to which you are
WEAK, STRONG = 2, 4  # words of the five
Board = Mapping[str, Mapping[str, Any]]


def number(value: float) -> str:
    """One decimal, and a minus that is one."""
    return f"{round(value, 1) + 0.0:.1f}".replace("-", "−")


class Desk:
    """The desk of board ``at``, with the board as it is set and as it was."""

    def __init__(
        self, case: model.Case, seen: model.Seen, at: int, boards: tuple[Board, Board],
        said: Words,
    ) -> None:  # fmt: skip
        self.case, self.seen, self.at, self.said = case, seen, at, said
        self.board, self.before = boards
        self.visible = case.visible()
        self.used = model.hours(self.visible, self.board)
        self.left = max(0.0, self.case.capacity - self.used)

    def meters(self) -> list[dict[str, Any]]:
        """What the board takes of the week."""
        of = {"used": self.used, "of": round(self.case.capacity, 1)}
        return [{"id": "hours", **self.said["meters"]["hours"], **of}]

    def sum(self) -> dict[str, Any]:
        """The hours that stay, and what they bring."""
        left, t = self.left, self.visible.terms
        worth = t.strategic * (1 - exp(-left / t.soon))
        text = self.said["sum"]["text"].format(
            worth=number(worth), most=f"{t.strategic:g}"
        )
        share = left / self.case.capacity
        return {"number": number(left), "text": text, "share": share}

    def hint(self) -> str:
        """How much is set otherwise, and the first thing that seems unwise."""
        words = self.said["hint"]
        count = sum(self.board[id] != self.before[id] for id in self.board)
        told = words.get(f"changed_{count}", words["changed"]).format(
            count=count, lines=len(self.board), before=words["before"][self.at]
        )
        return f"{told} {next(self.unwise(), '')}".strip()

    def closing(self) -> list[str]:
        """What the board takes, then what one can see to be unwise in it."""
        line = self.said["closing"]["hours"].format(
            used=number(self.used), capacity=number(self.case.capacity)
        )
        return [line, *islice(self.unwise(), MOST)]

    def unwise(self) -> Iterator[str]:
        """What one can see to be unwise, from what is on the screen; it is allowed."""
        words = self.said["hint"]
        if not self.at and self.seen.left >= min(model.COSTS.values()):
            left = f"{self.seen.left:g}"
            unused = words.get(f"unused_{left}", words["unused"]).format(left=left)
            yield words["none_asked"] if self.seen.left >= model.HOURS else unused
        if self.used >= self.case.capacity:
            yield words["full"]
        elif self.left < FLOORS["hours"] * self.case.capacity:
            yield words["floor"].format(
                left=number(self.left), capacity=number(self.case.capacity),
                floor=f"{100 * FLOORS['hours']:g}",
            )  # fmt: skip
        if names := self._unheard():
            yield words["news"].format(names=_listed(names))
        for line in lines(self.case):
            yield from self._line(line)

    def _unheard(self) -> list[str]:
        """The lines of which there is news and that stand as before, all of them.

        Gossip is among them: which news matters is for the reader to tell.
        """
        words, found = self.said["hint"], dict[str, str]()
        for entry in news_of(self.case, self.seen, self.at):
            id = str(entry.params["decision"])
            if self.board[id] == self.before[id]:
                found[id] = words["news_of"].format(**self._names(id, entry.who))
        return list(found.values())

    def _line(self, line: model.Line) -> Iterator[str]:
        words, cell = self.said["hint"], self.board[line.id]
        saw = self.seen.sample.get(line.id)
        word = saw or self.seen.peers.get(line.id)
        params = self._names(line.id, line.who) | {"level": cell[LEVEL]}
        if cell[GUARD] and not line.spread and cell[LEVEL] > LEFT:
            yield words["idle"].format(**params)
        if word is None or self.at:  # later, what came since tells more
            return
        told = {**params, "word": self.said["short"]["word"][str(word)]}
        end = "_saw" if saw else ""
        railed = cell[GUARD] and line.spread
        if cell[LEVEL] >= FAR and word <= WEAK and not railed:
            yield words[f"far{end}"].format(**told)
        if cell[LEVEL] <= KEPT and word >= STRONG:
            yield words[f"kept{end}"].format(**told)

    def _names(self, id: str, who: str) -> dict[str, object]:
        name = self.said["decisions"][id]["name"]
        return {"decision": name, "who": first_name(self.said, who)}


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
