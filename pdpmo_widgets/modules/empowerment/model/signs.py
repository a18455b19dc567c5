"""What told how ready an owner was, and what the board looked like: as sentences."""

from dataclasses import dataclass

from pdpmo_widgets.cases.words import room_words, say, sentence
from pdpmo_widgets.modules.empowerment.model.case import STAGES, STEP, Case, Line
from pdpmo_widgets.modules.empowerment.model.check import Cell
from pdpmo_widgets.modules.empowerment.model.moments import STORIES
from pdpmo_widgets.modules.empowerment.model.seen import Result, Seen, heard, told
from pdpmo_widgets.simulation.basics import Entry

NAMES = ("first", "second", "third")  # of the stages, under ``moments``
TELLS = 3  # decisions from which on results tell something
WEAK, READY = 2, 4  # words of colleagues that speak against an owner, or for one
DOUBT = 3  # up to here somebody does not call a decision easy
HALF = 0.5  # from here on a good part of a mistake can be undone
LEFT = 4  # up to here a rail changes nothing


@dataclass(frozen=True)
class Signs:
    """What a careful player had seen: ``case``, and what its looks and weeks told."""

    case: Case
    seen: Seen

    def of(self, at: int, stage: int, mine: Cell, better: Cell) -> tuple[str, Entry]:
        """The habit and the sign that speak for another cell of a line in a stage."""
        line = self.case.lines[at]
        if mine.level == better.level:
            return "rails", _size(line)
        news = [n for n in self.case.hidden.news if n.line == at and n.by]
        changed = [n for n in news if n.stage <= stage]
        if changed:
            return "again", heard(self.case, changed[-1])
        if stage and self._failed(line, stage):
            return "again", self._results(line, stage)
        if better.guard and (not mine.guard or mine.level <= LEFT):
            return "rails", _size(line)
        if line.id in self.seen.sample:
            return "watch", told(self.case, at, "watch", self.seen.sample[line.id])
        word = self.case.hidden.peers[at]
        if word == 3 and abs(mine.level - better.level) <= 1:
            return "undo", _undo(line)
        if mine.level > better.level and word >= READY:
            return "ask", _less(line)
        if mine.level < better.level and word <= WEAK:
            return "ask", _more(line, told(self.case, at, "peers", word))
        return "ask", told(self.case, at, "peers", word)

    def _failed(self, line: Line, stage: int) -> bool:
        return failed(self.seen.results[stage - 1][line.id])

    def _results(self, line: Line, stage: int) -> Entry:
        found = self.seen.results[stage - 1][line.id]
        params = {
            "decision": line.id, "who": line.who, "n": found.decided,
            "wrong": found.wrong, "week": STAGES[stage][0] * STEP,
        }  # fmt: skip
        return Entry("sign.results", params, line.who)


def as_heard(case: Case, heard: Seen, line: Line, stage: int, sign: Entry) -> Entry:
    """The reader's sign for whoever may not have asked, looked, or seen it fail."""
    params: dict[str, object] = {"who": line.who, "decision": line.id}
    if sign.id.startswith("watch.") and line.id not in heard.sample:
        return Entry("sign.unseen", {**params, "said": _bare(sign)}, line.who)
    asked = sign.id.startswith(("peers.", "sign.less", "sign.more"))
    if asked and line.id not in heard.peers:
        return Entry("sign.unasked", {**params, "said": _bare(sign)}, line.who)
    if sign.id == "sign.results":
        found = (
            heard.results[stage - 1][line.id] if stage <= len(heard.results) else None
        )
        if found is None or not failed(found):
            return Entry("sign.results_reader", sign.params, line.who)
        mine = {"n": found.decided, "wrong": found.wrong}
        return Entry(sign.id, {**sign.params, **mine}, line.who)
    return sign


def _bare(sign: Entry) -> str:
    """A sentence without the name of the decision that it begins with."""
    text = sentence(room_words("empowerment"), sign)
    if sign.id.startswith(("peers.", "watch.")):
        text = text.partition(": ")[2]
    return text[:1].upper() + text[1:]


def failed(found: Result) -> bool:
    """Enough to tell something, and half of it wrong?"""
    return found.decided >= TELLS and 2 * found.wrong >= found.decided


def _size(line: Line) -> Entry:
    params = {"decision": line.id, "who": line.who}
    return Entry("sign.bigger" if line.spread else "sign.alike", params, line.who)


def _undo(line: Line) -> Entry:
    kind = "never" if line.undo < 0.3 else "half" if line.undo < 0.7 else "days"
    return Entry(f"sign.undo_{kind}", {"decision": line.id, "who": line.who}, line.who)


def _less(line: Line) -> Entry:
    """What takes a step off the good word of colleagues."""
    params = {"decision": line.id, "who": line.who}
    id = "less" if line.says <= DOUBT else "not_alone"
    return Entry(f"sign.{id}", params, line.who)


def _more(line: Line, peers: Entry) -> Entry:
    """What speaks for an owner beside the poor word of colleagues."""
    if line.says <= DOUBT or line.undo < HALF:
        return peers
    return Entry("sign.more", {"decision": line.id, "who": line.who}, line.who)


def meeting(case: Case, at: int) -> Entry:
    """What the moment of a stage asks for."""
    moment = case.moments[at]
    asked = STORIES[moment.id][moment.story][0]
    kind = "limit" if "boundary" in asked else "open" if "thanks" in asked else "clash"
    return Entry(f"sign.meet_{kind}", {"who": moment.who}, moment.who)


def answer(case: Case, at: int, place: int) -> str:
    """The words of an answer, as the person hears them."""
    moment = case.moments[at]
    id = f"scenes.{moment.id}.{moment.story}.{moment.options[place]}"
    said = room_words("empowerment")
    return say(said, id, who=said["people"][moment.who]["short"])


def cell(table: str, line: Line, one: Cell, first: int, last: int) -> Entry:
    """A line of a board in words, with the weeks that it held."""
    said = room_words("empowerment")
    rail = "_rail" if one.guard and one.level > LEFT else ""
    params = {
        "decision": line.id, "who": line.who,
        "level": said["levels"][str(one.level)]["label"],
        "weeks": said["weeks"][f"{first + 1}_{last + 1}"],
    }  # fmt: skip
    return Entry(f"{table}.board{rail}", params, line.who)
