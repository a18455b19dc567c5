"""One sentence for each measure that agrees with the causes shown beside it."""

from pdpmo_widgets.modules.purpose.model.case import Case, ranked
from pdpmo_widgets.modules.purpose.model.check import Decisions, charter_of
from pdpmo_widgets.modules.purpose.model.hearsay import hearsay
from pdpmo_widgets.modules.purpose.model.measures import floors, measures
from pdpmo_widgets.modules.purpose.model.result import play
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.verdicts import level

WELL = 0.85  # of what decides the year: served well
BLOCKS = {"because.veto", "because.still"}


def verdicts(case: Case, decisions: Decisions) -> tuple[Entry, ...]:
    """What to say of who was heard, served, brought together, refused."""
    room, charter = walk(case, decisions), charter_of(decisions, case)
    found, least = measures(room, charter), floors(case)
    causes = {e.id for q in play(case, decisions).quarters for e in q.because}
    losers = [w for w in case.there if ranked(room.wants[w])[0] in charter["not_now"]]
    served = level("served", found["served"], least["served"], WELL)
    if served.id == "verdict.served_high" and causes & BLOCKS:
        served = Entry("verdict.served", served.params)
    heard = level("heard", found["heard"], least["heard"], 1.0)
    return (
        heard, served, _aligned(case, found["aligned"]),
        _refused(losers, set(room.told)), *hearsay(case),
    )  # fmt: skip


def luck(case: Case, decisions: Decisions) -> Entry:
    """What happened in the one year that came, against what was to be expected."""
    outcome = play(case, decisions)
    likely = outcome.expected >= 0.5
    word = ("kept_likely" if likely else "kept_lucky") if all(outcome.happened) else (
        "lost_unlucky" if likely else "lost_likely"
    )  # fmt: skip
    return Entry(f"luck.{word}", {"chance": round(100 * outcome.expected)})


def _aligned(case: Case, share: float) -> Entry:
    if not case.hidden.pair:
        return Entry(f"verdict.aligned_{'none' if share == 1 else 'hard'}")
    return Entry("verdict.aligned_high" if share == 1 else "verdict.aligned_low")


def _refused(losers: list[str], told: set[str]) -> Entry:
    if not losers:
        return Entry("verdict.refused_none")
    unsaid = [w for w in losers if w not in told]
    if not unsaid:
        return Entry("verdict.refused_said", {"who": losers})
    return Entry("verdict.refused_unsaid", {"who": unsaid})
