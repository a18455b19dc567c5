"""Why a claim brought or cost what it did: the sentences of the debrief."""

from collections.abc import Iterator

from pdpmo_widgets.modules.value.model.audit import Audited
from pdpmo_widgets.modules.value.model.case import (
    GRADES,
    VERDICTS,
    Case,
    read_kind,
)
from pdpmo_widgets.modules.value.model.choices import Claim, Design, hours
from pdpmo_widgets.modules.value.model.evidence import FAIR
from pdpmo_widgets.modules.value.model.moves import dip, twins_share
from pdpmo_widgets.modules.value.model.setting import Setting
from pdpmo_widgets.modules.value.model.worth import decided
from pdpmo_widgets.simulation.basics import Entry

NEAR = 10.0  # $k: what a per cent is worth to a practice that is kept
SMALL = 2.0  # $k below which a range is as good as a perfect reader's


def because(
    case: Case, design: Design, found: Audited, seen: float
) -> tuple[Entry, ...]:
    """Of one practice: what misled, range, grade, decision, audit, what joins them."""
    outcome, claim = found.outcome, found.claim
    low, high = found.belief.best_range()
    keep_from, scale_from = breaks(case.setting)
    said = {
        "practice": outcome,
        "low": round(claim.low),
        "high": round(claim.high),
        "least": round(low),
        "most": round(high),
        "points": max(0, round(seen)),
        "mean": round(found.belief.mean(), 1),
        "keep_from": round(keep_from),
        "scale_from": round(scale_from),
    }
    right = found.belief.decision()
    how = f"{claim.decision}_{right}" if found.loss.decision > 0 else claim.decision
    return (
        *_misled(case, design, outcome),
        Entry(f"range.{_range(found)}", said, "", -found.loss.range or 0.0),
        Entry(f"grade.{_grade(found)}", _grades(found), "", -found.loss.grade or 0.0),
        Entry(f"decision.{how}", said, "", -found.loss.decision or 0.0),
        Entry(f"audit.{_audit(claim, seen)}", said, "", -found.loss.credibility or 0.0),
        Entry(f"joined.{_joined(case, found, seen)}"),
    )


def breaks(setting: Setting) -> tuple[float, float]:
    """The gains, per cent, from which keeping pays, and all teams pay more."""
    more = setting.scale_cost - setting.keep_cost
    return (
        setting.keep_cost / setting.keep_gain,
        more / (setting.scale_gain - setting.keep_gain),
    )


def _joined(case: Case, found: Audited, seen: float) -> str:
    """Was the decision right with what could be known, and did it come so?"""
    values = {d: decided(d, max(0.0, seen), case.setting) for d in VERDICTS}
    came = values[found.claim.decision] == max(values.values())
    if found.loss.decision > 0:
        near = max(values.values()) - values[found.claim.decision] < NEAR
        return "wrong_lucky" if came else "wrong_near" if near else "wrong_showed"
    return "right_came" if came else "right_unlucky"


def overall(case: Case, design: Design) -> tuple[Entry, ...]:
    """What is to be said of the design: its costs, and what they were for."""
    s = case.setting
    spent = round(hours(case, design))
    found = [Entry("design.hours", {"hours": spent}, "", -s.hour * spent)]
    if design.wait:
        params: dict[str, object] = {"months": design.wait}
        found.append(Entry("design.wait", params, "", -s.month * design.wait))
    if design.comparison == "staggered":
        found.append(Entry("design.talks", {}, "", -float(case.talks)))
    return tuple(found)


def _misled(case: Case, design: Design, outcome: str) -> Iterator[Entry]:
    """What moved the figures besides the practice, in points."""
    truth, results = case.hidden, design.of(outcome, "result")
    if not results:
        yield Entry("misled.nothing", {"practice": outcome})
        return
    if design.comparison not in FAIR:
        yield _moved("drift", outcome, truth.drift[outcome])
    if design.comparison == "matched":
        yield _moved("unlike", outcome, truth.unlike[outcome])
    if design.first == "willing":
        yield _moved("eager", outcome, truth.eager[outcome])
    if design.first == "worst" and design.comparison != "none":
        back = [dip(case, case.card(m)) * truth.dip[m] for m in results]
        share = twins_share(design) * min(3, design.baseline) / design.baseline
        yield _moved("return", outcome, share * sum(back) / len(back))
    told = [m for m in results if read_kind(case.card(m).source) == "self"]
    if told:
        checked = "checked" if design.of(outcome, "counter") else "flattered"
        yield _moved(checked, outcome, truth.gaming[outcome])


def _moved(what: str, outcome: str, points: float) -> Entry:
    way = "up" if points >= 0 else "down"
    params: dict[str, object] = {"practice": outcome, "points": abs(round(points))}
    return Entry(f"misled.{what}_{way}", params)


def _range(found: Audited) -> str:
    claim, (low, high) = found.claim, found.belief.best_range()
    if found.loss.range < SMALL:
        return "fair"
    if claim.low + claim.high > low + high and claim.high > high:
        return "above"
    if claim.low + claim.high < low + high and claim.low < low:
        return "below"
    return "narrow" if claim.high - claim.low < high - low else "wide"


def _grade(found: Audited) -> str:
    steps = GRADES.index(found.grade) - GRADES.index(found.claim.grade)
    return "over" if steps > 0 else "under" if steps < 0 else "right"


def _grades(found: Audited) -> dict[str, object]:
    return {
        "practice": found.outcome,
        "grade": found.claim.grade,
        "bears": found.grade,
    }


def _audit(claim: Claim, seen: float) -> str:
    points = max(0, round(seen))
    if points < round(claim.low):
        return "below"
    return "above" if points > round(claim.high) else "inside"
