"""One sentence for each measure, from the figures that the causes come from."""

from pdpmo_widgets.modules.welcome.model.case import Case
from pdpmo_widgets.modules.welcome.model.choices import Decisions, playable
from pdpmo_widgets.modules.welcome.model.result import FLOORS, score_of, well_played
from pdpmo_widgets.modules.welcome.model.route import the
from pdpmo_widgets.simulation.basics import Entry


def verdicts(case: Case, decisions: Decisions) -> tuple[Entry, ...]:
    """What to say of needs met, of the company that got least, of effort."""
    picks = playable(case, decisions)
    found = score_of(case, picks).measures
    return (
        _met(case, found["met"]), _least(case, picks, found["nobody_forgotten"]),
        _useful(any(picks.values()), found["useful_load"]),
    )  # fmt: skip


def _met(case: Case, share: float) -> Entry:
    params = {"share": round(100 * share)}
    if share < FLOORS["met"]:
        return Entry("verdict.met_low", params)
    most = score_of(case, well_played(case)["picks"]).measures["met"]
    return Entry("verdict.met_high" if share >= most else "verdict.met", params)


def _least(case: Case, picks: dict[str, list[str]], share: float) -> Entry:
    if share >= FLOORS["nobody_forgotten"]:
        return Entry("verdict.least")

    def met(place: str) -> float:
        return sum(b for f, b in case.hidden[place].items() if f in picks[place])

    return Entry("verdict.least_low", {"place": the(min(picks, key=met))})


def _useful(any_started: bool, share: float) -> Entry:
    if not any_started:
        return Entry("verdict.useful_none")
    params = {"share": round(100 * share)}
    if share < FLOORS["useful_load"]:
        return Entry("verdict.useful_low", params)
    return Entry("verdict.useful_high" if share == 1 else "verdict.useful", params)
