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
MIDDLE = 3  # the word of the five that says neither
APART = 2  # words between what somebody says and what colleagues say
NEVER = 0.3  # below, a mistake cannot be undone
ASKING, ALONE = 3, 7  # levels: you hear the owner first; the owner alone
LEFT = 4  # up to here a rail changes nothing


@dataclass(frozen=True)
class Signs:
    """What a careful player had seen: ``case``, and what its looks and weeks told."""

    case: Case
    seen: Seen

    def of(self, at: int, stage: int, mine: Cell, better: Cell) -> tuple[str, Entry]:
        """The habit and the sign that speak for another cell of a line in a stage."""
        line = self.case.lines[at]
        less = better.level < mine.level
        if mine.level == better.level:
            return "rails", _size(self.case, line)
        if changed := self._news(at, stage, less):
            return "again", changed
        if stage and less and self._failed(line, stage):
            return "again", self._results(line, stage)
        railed = mine.guard and mine.level > LEFT
        if better.guard and not (railed and less):
            return "rails", _size(self.case, line)
        if stage and not less and self._went_well(line, stage):
            return "again", self._results(line, stage, "well")
        return self._heard(at, mine, better)

    def _heard(self, at: int, mine: Cell, better: Cell) -> tuple[str, Entry]:
        """What a look or a word of colleagues says for the other level.

        Where they say the opposite, all that is known is put side by side.
        """
        line, less = self.case.lines[at], better.level < mine.level
        saw, word = self.seen.sample.get(line.id), self.case.hidden.peers[at]
        if better.level == ASKING and mine.level < ASKING:
            return "ask", _sign("hear", line)
        if saw is not None:
            sign = told(self.case, at, "watch", saw)
            return "watch", sign if _for(saw, less) else self._weighed(at, less)
        if word == MIDDLE and abs(mine.level - better.level) <= 1:
            return "undo", _undo(line)
        if less and word >= READY:
            return "ask", _less(line, mine) or self._weighed(at, less)
        if not less and word <= WEAK:
            return "ask", _more(line) or self._weighed(at, less)
        return "ask", told(self.case, at, "peers", word)

    def _weighed(self, at: int, less: bool) -> Entry:
        """All that is known of an owner, where one part of it says the opposite."""
        line = self.case.lines[at]
        five = room_words("empowerment")["five"]
        saw = self.seen.sample.get(line.id)
        params = {
            "decision": line.id, "who": line.who, "held": line.held,
            "past": line.past, "own": five[str(line.says)],
            "peers": five[str(self.case.hidden.peers[at])],
            "saw": five[str(saw)] if saw else "",
        }  # fmt: skip
        id = f"sign.weighed_{'less' if less else 'more'}{'_saw' if saw else ''}"
        return Entry(id, params, line.who)

    def _news(self, at: int, stage: int, less: bool) -> Entry | None:
        """The last news that speaks for the change; None where there is none."""
        news = [
            n for n in self.case.hidden.news
            if n.line == at and n.stage <= stage and (n.by > 0 if less else n.by < 0)
        ]  # fmt: skip
        return heard(self.case, news[-1]) if news else None

    def _failed(self, line: Line, stage: int) -> bool:
        return failed(self.seen.results[stage - 1][line.id])

    def _went_well(self, line: Line, stage: int) -> bool:
        return went_well(self.seen.results[stage - 1][line.id])

    def _results(self, line: Line, stage: int, how: str = "results") -> Entry:
        found = self.seen.results[stage - 1][line.id]
        params = {
            "decision": line.id, "who": line.who, "n": found.decided,
            "wrong": found.wrong, "week": STAGES[stage][0] * STEP,
        }  # fmt: skip
        return Entry(f"sign.{how}", params, line.who)


def as_heard(case: Case, heard: Seen, line: Line, stage: int, sign: Entry) -> Entry:
    """The reader's sign for whoever may not have asked, looked, or seen it fail."""
    params: dict[str, object] = {"who": line.who, "decision": line.id}
    if sign.id.startswith("watch.") and line.id not in heard.sample:
        return Entry("sign.unseen", {**params, "said": _bare(sign)}, line.who)
    asked = sign.id.startswith(("peers.", "sign.less", "sign.more", "sign.weighed"))
    if asked and line.id not in heard.peers:
        return Entry("sign.unasked", {**params, "said": _bare(sign)}, line.who)
    if sign.id in ("sign.results", "sign.well"):
        found = result(heard, line, stage)
        same = failed if sign.id == "sign.results" else went_well
        if found is None or not same(found):
            return Entry(f"{sign.id}_reader", sign.params, line.who)
        mine = {"n": found.decided, "wrong": found.wrong}
        return Entry(sign.id, {**sign.params, **mine}, line.who)
    return sign


def why_look(case: Case, line: Line) -> Entry:
    """Why one looks for oneself after colleagues were asked."""
    word = case.hidden.peers[case.lines.index(line)]
    apart = abs(word - line.says) >= APART
    kind = "apart" if apart else "open" if word == MIDDLE else "sure"
    return _sign(f"watch_{kind}", line)


def by_chance(
    found: Seen, line: Line, stage: int, levels: tuple[int, int], sign: Entry
) -> Entry:
    """The sign, and that failures of one's own that speak against it can be chance.

    ``levels``: one's own, and the reader's.
    """
    one = result(found, line, stage) if stage else None
    mine, better = levels
    if one is None or better <= mine or not failed(one) or sign.id.startswith("news."):
        return sign
    params = {
        "decision": line.id, "who": line.who, "n": one.decided, "wrong": one.wrong,
        "week": STAGES[stage][0] * STEP, "parts": (sign,),
    }  # fmt: skip
    return Entry("sign.bad_luck", params, line.who)


def result(found: Seen, line: Line, stage: int) -> Result | None:
    """What came of a line in the weeks before a stage; None where they were not."""
    return found.results[stage - 1][line.id] if stage <= len(found.results) else None


def _bare(sign: Entry) -> str:
    """A sentence without the name of the decision that it begins with."""
    text = sentence(room_words("empowerment"), sign)
    if sign.id.startswith(("peers.", "watch.")):
        text = text.partition(": ")[2]
    return text[:1].upper() + text[1:]


def failed(found: Result) -> bool:
    """Enough to tell something, and half of it wrong?"""
    return found.decided >= TELLS and 2 * found.wrong >= found.decided


def went_well(found: Result) -> bool:
    """Enough to tell something, and hardly any of it wrong?"""
    return found.decided >= TELLS and 10 * found.wrong <= found.decided


def _for(word: int, less: bool) -> bool:
    """Does a word of the five speak for less of a say, or for more?"""
    return word <= MIDDLE if less else word >= MIDDLE


def _sign(id: str, line: Line) -> Entry:
    return Entry(f"sign.{id}", {"decision": line.id, "who": line.who}, line.who)


def _size(case: Case, line: Line) -> Entry:
    """The big ones, and why a rail outweighs that nothing can be undone."""
    if not line.spread:
        return _sign("alike", line)
    big = case.setting.big * case.setting.bigger
    share = round(100 * big / (big + 1 - case.setting.big))
    params = {"decision": line.id, "who": line.who, "share": share}
    id = "bigger_never" if line.undo < NEVER else "bigger"
    return Entry(f"sign.{id}", params, line.who)


def _undo(line: Line) -> Entry:
    kind = "never" if line.undo < NEVER else "half" if line.undo < 0.7 else "days"
    return _sign(f"undo_{kind}", line)


def _less(line: Line, mine: Cell) -> Entry | None:
    """What takes a step off the good word of colleagues; None for nothing."""
    if line.says <= DOUBT:
        return _sign("less", line)
    return _sign("not_alone", line) if mine.level == ALONE else None


def _more(line: Line) -> Entry | None:
    """What speaks for an owner beside the poor word of colleagues; None for nothing."""
    if line.says <= DOUBT or line.undo < HALF:
        return None
    return _sign("more", line)


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
