"""A simulation as a card of rounds: for practice, graded, and its debrief."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from pdpmo_widgets.cases.words import STANDARD, Words, room_words
from pdpmo_widgets.grading.graded_run import GradedRun
from pdpmo_widgets.parts import debrief as parts
from pdpmo_widgets.parts.common import desk, head
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.explained import Played
from pdpmo_widgets.widgets.debrief import Debrief
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.rounds import Rounds

Result = Callable[[Any, dict, Words], dict[str, Any]]


@dataclass(frozen=True)
class Game:
    """One room's simulation on the kind of rounds.

    ``run`` is its graded run, with the model; ``screen`` has ``practice`` (the case of
    a run, 0 the easy one), ``decisions``, ``told`` (its words in a trade), ``stages``,
    ``view`` and ``example``; ``result(case, value, said)`` says that a run is over,
    ``story`` draws it.
    """

    noun: str
    run: GradedRun
    screen: ModuleType
    clock: Mapping[str, Any]
    result: Result
    story: Callable[[Any, Any], Mapping[str, Any]]

    @property
    def model(self) -> ModuleType:
        """The simulation; it keeps the contract of `simulation.explained`."""
        return self.run.model

    @property
    def key(self) -> str:
        """Where the practice card is kept."""
        return f"{self.noun}.play"

    @property
    def words(self) -> Words:
        """The sentences of the card, in the room's `play`."""
        return room_words(self.noun, "play")

    def card(self) -> Rounds:
        """Run 0 is easy and begun by somebody; then full cases without end."""

        def leaves(value: dict) -> dict[str, Any]:
            case = self.screen.practice(value["run"])
            left = self.model.leaves(case, self.screen.decisions(case, value))
            return {f"{self.noun}.left": left}

        return Rounds(
            desk=desk, key=self.key, **head(self.words["card"]), clock=dict(self.clock),
            stages=self.screen.stages(self.screen.told()), answer=self.played,
            leaves=leaves, plain=(DecisionError,), deals=True,
            guess=dict(self.words["guess"]),
        )  # fmt: skip

    def played(self, value: dict, _: Desk) -> dict[str, Any]:
        """What is seen after the decisions so far, and the result of a finished run."""
        case, said = self.screen.practice(value["run"]), self.screen.told()
        shown: dict[str, Any] = self.screen.view(case, value, said)
        if value["run"] == 0:
            shown["example"] = self.screen.example(case, said)
        if value["done"]:
            shown["result"] = self.result(case, value, said)
        return shown

    def debrief(self) -> Debrief:
        """What each decision of the last run cost, its luck, its story, what next."""
        return parts.debrief(
            desk, self.noun, self.model, key=f"{self.noun}.debrief", watch=self.key,
            run=self.finished, story=lambda run: self.story(run.case, run.decisions),
        )  # fmt: skip

    def finished(self, at: Desk) -> Played | None:
        """The run that the card keeps, None until it is over."""
        value = at.get(self.key)
        if not value or not value.get("done"):
            return None
        case = self.screen.practice(value.get("run", 0))
        return Played(case, self.screen.decisions(case, value), value.get("guess"))

    def graded(
        self, at: Desk, learner: str, key: str, industry: str = STANDARD
    ) -> list[Rounds]:
        """The same on the learner's own case: no way back, and no result."""
        case, said = self.run.dealt(learner), self.screen.told(industry)

        def answer(value: dict, _: Desk) -> dict[str, Any]:
            shown: dict[str, Any] = self.screen.view(case, value, said)
            if value["done"]:
                sent = said["result"]
                shown["result"] = {"title": sent["sent"], "lines": [sent["sent_line"]]}
            return shown

        return [
            Rounds(
                desk=at, key=key, **head(self.words["graded"]), clock=dict(self.clock),
                stages=self.screen.stages(said), answer=answer, rewind=False,
                again=False, plain=(DecisionError,),
            )
        ]  # fmt: skip
