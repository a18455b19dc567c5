"""A line of the debrief says nothing of the learner that her or his decisions deny."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose.model.case import ranked
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss
from tests.modules.purpose.test_debrief import drawn, said_in
from tests.modules.purpose.test_played import FILES, read

RUNS = 1000
PROMISE = ("sign.need", "sign.second", "sign.others_want", "sign.nobody")
Checks = Mapping[str, Sequence[tuple[str, bool]]]


class AsPlayed:
    """What can be asked of a run as it was played."""

    def __init__(self, case: Any, decisions: Mapping[str, Any]) -> None:
        self.case, self.page = case, decisions["charter"]
        self.room = walk(case, decisions)
        self.steps = decisions["steps"]
        year = purpose.play(case, decisions).quarters
        self.blocks = {who for quarter in year for who in quarter.vetoes}

    def done(self, do: str) -> bool:
        """Was such a step taken?"""
        return any(s["do"] == do for s in self.steps)

    def people(self, do: str) -> set[str]:
        """With whom such steps were taken."""
        return {w for s in self.steps if s["do"] == do for w in s["who"]}

    def need(self, who: str) -> str:
        """What somebody wants most after the evening."""
        return ranked(self.room.wants[who])[0]

    def wrong(self, entry: Entry) -> Iterator[str]:
        """What an entry says that is not so; only of what is said about the learner."""
        kind, _, word = entry.id.partition(".")
        checks = self.did(entry) if kind == "did" else self.sign(entry)
        yield from (text for text, holds in checks.get(word, ()) if not holds)

    def did(self, entry: Entry) -> Checks:
        """By sentence, what must be so for it to be said of the learner."""
        who, wish = names(entry), entry.params.get("outcome")
        some = {*entry.params.get("outcomes", ())}
        heard, met = self.people("interview"), self.people("corridor")
        told = self.people("tell")
        over = [{*s["who"]} for s in self.steps
                if s["do"] == "pair" and s["interest"] == wish]  # fmt: skip
        gathered, sent = self.done("workshop"), self.done("draft")
        broke = all(self.room.said.get(w) == wish for w in who)
        return {
            "without_interview": [("was heard or met", not (heard | met) & who)],
            "met_only": [("was heard", not heard & who), ("not met", who <= met)],
            "without_corridor": [("was met", not met & who)],
            "without_tell": [("was told", not told & who)],
            "without_pair": [("were brought together", who not in over)],
            "without_workshop": [("was held", not gathered)],
            "interview": [("was not heard", who <= heard)],
            "corridor": [("was not met", who <= met)],
            "tell": [("was not told", who <= told)],
            "pair": [("were not brought together", who in over)],
            "workshop": [("was not held", gathered)],
            "draft": [("was not sent", sent)],
            "wrote_outcomes": [("not promised", some <= {*self.page["outcomes"]})],
            "wrote_not_now": [("not refused", some <= {*self.page["not_now"]})],
            "wrote_sponsor": [("not named", who == {self.page["sponsor"]})],
            "broken": [("kept", broke and wish in self.page["outcomes"])],
        }  # fmt: skip

    def sign(self, entry: Entry) -> Checks:
        """The same of what should have told the learner."""
        who, wish = names(entry), entry.params.get("outcome")
        first = [("not the first need", all(self.need(w) == wish for w in who))]
        served = all(self.need(w) in self.page["outcomes"] for w in who)
        heard = self.people("interview")
        return {
            "corridor": [("had been heard", not heard & who)],
            "block": [("nobody of them blocked", who <= self.blocks)],
            "workshop": [("keys unheard", {*self.case.hidden.keys} <= heard)],
            "tell": [("it is promised", not served)],
            "sponsor": [("finds no need in it", served)],
            "need": first, "others_want": first, "asked": first, "asked_all": first,
        }  # fmt: skip


def names(entry: Entry) -> set[str]:
    """Of whom an entry speaks."""
    who = entry.params.get("who", ())
    return {who} if isinstance(who, str) else {*who}  # type: ignore[misc]


def lies(case: Any, decisions: Mapping[str, Any], loss: Loss) -> list[str]:
    """What a line says of the learner that is not so, or advises against itself."""
    run = AsPlayed(case, decisions)
    found = [f"{one.id}: {text}" for entry in (loss.did, loss.sign)
             for one in said_in(entry) for text in run.wrong(one)]  # fmt: skip
    wanted = [o for one in said_in(loss.better) if one.id == "better.outcomes"
              for o in one.params["outcomes"]]  # fmt: skip
    if {*wanted} & {*run.page["outcomes"]}:
        found.append("better: it is promised already")
    reasons = [one for one in said_in(loss.sign) if one.id in PROMISE]
    if wanted and loss.points > 0:
        found += [f"better: {one.id} speaks of something else" for one in reasons
                  if one.params["outcome"] not in wanted]  # fmt: skip
    return found


def test_no_line_says_of_the_learner_what_the_decisions_deny():
    told = 0
    for case, decisions in drawn(RUNS):
        for loss in purpose.losses(case, decisions):
            assert lies(case, decisions, loss) == [], loss
            told += 1
    assert told > 3 * RUNS


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_debriefs_of_people_who_played_say_what_they_did(file):
    from pdpmo_widgets.modules.purpose import screen

    found, case = read(file)
    decisions = screen.decisions(found["value"])
    for loss in purpose.losses(case, decisions):
        assert lies(case, decisions, loss) == [], loss


def test_a_word_that_was_broken_is_named_with_whom_and_what():
    broken = 0
    for case, decisions in drawn(120):
        room, page = walk(case, decisions), decisions["charter"]
        doubt = {w for w, wish in room.said.items() if wish in page["outcomes"]}
        lines = purpose.losses(case, decisions)
        said = {loss.picks[0] for loss in lines if loss.did.id == "did.broken"}
        asked = {s["who"][0] for s in purpose.reader(case)["steps"]
                 if s["do"] == "tell"}  # fmt: skip
        assert doubt - asked <= said <= doubt
        broken += len(said)
    assert broken > 10
