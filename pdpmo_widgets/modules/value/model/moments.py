"""What happened in a run, moment by moment: for the log, the debrief, the coach."""

from collections.abc import Iterator

from pdpmo_widgets.modules.value.model import signs
from pdpmo_widgets.modules.value.model.case import Case
from pdpmo_widgets.modules.value.model.check import Decisions
from pdpmo_widgets.modules.value.model.choices import Design, design_of, hours, whole
from pdpmo_widgets.modules.value.model.halfyear import shown_by
from pdpmo_widgets.modules.value.model.result import Finding, play
from pdpmo_widgets.modules.value.model.route import way
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Moment


def moments(case: Case, decisions: Decisions) -> tuple[Moment, ...]:
    """What was done so far, in order; what came of it only once all is claimed.

    DecisionError for decisions that cannot be read.
    """
    design = design_of(case, decisions)
    if design is None:
        return ()
    found = [*_design(case, design)]
    if whole(case, decisions):
        for one in play(case, decisions).findings:
            found += _claim(one)
    return tuple(found)


def _design(case: Case, design: Design) -> Iterator[Moment]:
    """How it is compared, who comes first, the months, and what the measures showed."""
    did = way("did", design.comparison)
    took = case.talks if design.comparison == "staggered" else 0
    yield _step("design", (design.comparison,), did, took)
    yield _step("design", (design.first,), Entry(f"did.first_{design.first}"))
    late = case.setting.month * design.wait
    did = Entry("did.baseline", {"months": design.baseline})
    yield _step("design", (str(design.baseline),), did, late)
    if not design.measures:
        yield _step("design", (), Entry("did.chosen_none"))
        return
    learnt = tuple(
        Entry("learnt.shown", {
            "metric": id, "gain": signs.signed(one.gain),
            "swing": round(signs.Z * one.chance),
        })
        for id, one in shown_by(case, design).items()
    )  # fmt: skip
    did = Entry("did.chosen", {"metric": list(design.measures)})
    spent = round(case.setting.hour * hours(case, design), 1)
    yield _step("design", design.measures, did, spent, learnt)


def _claim(one: Finding) -> Iterator[Moment]:
    """Range, grade and decision of a practice, and what the auditors found."""
    low, high = (round(end) for end in one.claimed)
    params: dict[str, object] = {"practice": one.outcome, "low": low, "high": high}
    audit = Entry(
        "came.audit", {"practice": one.outcome, "points": max(0, round(one.seen))}
    )
    yield _step("claims", (one.outcome, "range"), Entry("did.claimed", params))
    did = Entry("did.graded", {"practice": one.outcome, "grade": one.claimed_grade})
    yield _step("claims", (one.outcome, "grade"), did)
    did = Entry(f"did.decided_{one.decision}", {"practice": one.outcome})
    picks = (one.outcome, "decision")
    yield Moment(
        "claims", picks, "claims", (), did, 0, "money", (), (audit,)
    )  # fmt: skip


def _step(
    part: str, picks: tuple[str, ...], did: Entry, cost: float = 0,
    learnt: tuple[Entry, ...] = (),
) -> Moment:  # fmt: skip
    return Moment(part, picks, part, (), did, cost, "money", learnt, ())
