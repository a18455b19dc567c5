"""The signs that should have told: who fills a figure in, what it showed and bears."""

from math import sqrt

from pdpmo_widgets.modules.value.model.because import breaks
from pdpmo_widgets.modules.value.model.case import Case, read_kind
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF
from pdpmo_widgets.modules.value.model.choices import Design, before
from pdpmo_widgets.modules.value.model.evidence import FAIR, parts, returned, shared
from pdpmo_widgets.modules.value.model.halfyear import series
from pdpmo_widgets.modules.value.model.worth import Belief
from pdpmo_widgets.simulation.basics import Entry

Z = 1.28  # standard errors within which chance stays four times in five


def of_measures(case: Case, mine: tuple[str, ...], best: tuple[str, ...]) -> Entry:
    """What spoke against one's measures of a practice, and for the better ones."""
    results = [m for m in mine if KIND_OF[m] == "result"]
    if not results:
        idle = [m for m in mine if KIND_OF[m] == "activity"]
        if idle:
            return Entry("sign.activity", {"metric": idle[0]})
        return Entry("sign.unmeasured")
    told = [m for m in results if own(case, m)]
    if told and not any(KIND_OF[m] == "counter" for m in mine):
        return Entry(
            "sign.own", {"metric": told[0], "points": round(case.setting.gaming)}
        )
    idle = [m for m in mine if m not in best and KIND_OF[m] != "result"]
    if idle and set(best) < set(mine):
        return Entry("sign.idle", {"metric": idle[0]})
    more = [m for m in best if m not in mine and KIND_OF[m] == "result"]
    less = [m for m in mine if m not in best]
    if more and not less:
        return Entry("sign.second", {"metric": more[0]})
    one = case.card((less or list(mine))[0])
    params: dict[str, object] = {
        "metric": one.id, "spread": one.spread, "records": one.records,
        "hours": one.hours,
    }  # fmt: skip
    return Entry("sign.card", params)


def own(case: Case, measure: str) -> bool:
    """Do people report on themselves with it?"""
    return read_kind(case.card(measure).source) == "self"


def of_comparison(case: Case, design: Design) -> Entry:
    """Why this comparison could not be better, or which one would be."""
    if design.comparison in ("none", "before_after"):
        return Entry("sign.drift", {"points": round(Z * case.setting.drift)})
    params = {
        "points": round(Z * float(getattr(case.setting, case.alike()))),
        "talks": case.talks,
    }  # fmt: skip
    return Entry(f"sign.pairs_{case.alike()}", params)


def of_first(case: Case, design: Design) -> Entry:
    """What comes of whoever is helped first."""
    if design.first == "willing":
        return Entry("sign.willing", {"points": round(case.setting.eager)})
    if design.first == "worst":
        results = [m for m in design.measures if KIND_OF[m] != "activity"]
        back = [returned(case, design, m) for m in results]
        points = round(max(back, default=0.0))
        return Entry("sign.worst", {"points": points})
    return Entry("sign.lot")


def of_baseline(case: Case, design: Design, best: Design) -> Entry:
    """Months that had to be waited for, or months that were too few."""
    if design.wait > best.wait:
        late = [m for m in design.measures if before(case, design, m) > 0]
        one = min(late or design.measures, key=lambda m: case.card(m).records)
        params: dict[str, object] = {
            "metric": one, "records": case.card(one).records, "months": design.wait
        }  # fmt: skip
        return Entry("sign.wait", params)
    id = "sign.short" if design.baseline < best.baseline else "sign.long"
    return Entry(id, {"months": design.baseline})


def of_belief(case: Case, found: Belief) -> Entry:
    """What the figures bear on average, beside what each decision needs."""
    keep, scale = breaks(case.setting)
    params: dict[str, object] = {
        "mean": round(found.mean(), 1), "keep_from": round(keep),
        "scale_from": round(scale),
    }  # fmt: skip
    return Entry("sign.bears", params)


def of_figures(case: Case, design: Design, outcome: str) -> Entry:
    """What the surest figure of a practice showed, and how far that can be wrong."""
    some = parts(case, design, outcome)
    if not some:
        return Entry("sign.blind")
    one = min(some, key=lambda p: p.variance)
    shown = series(case, design, one.id)
    gain = shown.gain
    if one.counter:  # of whole per cent, so that it is the sum that the table shows
        gain = round(gain) + round(series(case, design, one.counter).gain)
    spread = sqrt(one.variance + shared(case, design)[1])
    params: dict[str, object] = {
        "metric": one.id, "gain": signed(gain), "whole": round(Z * spread),
        "bias": round(one.bias + shared(case, design)[0]),
    }  # fmt: skip
    fair = design.comparison in FAIR
    kind = "netted" if one.counter else "shown" if fair else "alone"
    return Entry(f"sign.{kind}{'_less' if params['bias'] else ''}", params)


def kinds(case: Case) -> dict[str, object]:
    """The two gains, per cent, beside none towards which a range is pulled."""
    return {"small": round(case.setting.small), "large": round(case.setting.large)}


def signed(points: float) -> str:
    """Whole per cent, and a minus that is one."""
    return f"{round(points)}".replace("-", "−")


def of_grade(case: Case, design: Design, outcome: str, grade: str) -> Entry:
    """The rule that gives this grade."""
    results = design.of(outcome, "result")
    if not results:
        return Entry("sign.grade_nothing")
    alone = all(own(case, m) for m in results) and not design.of(outcome, "counter")
    if alone and design.comparison != "none":
        return Entry("sign.grade_own", {"grade": grade})
    way = design.comparison
    if way in ("matched", "staggered"):
        way = f"{way}_{case.alike() if way == 'matched' else design.first}"
        if design.comparison == "matched" and design.first == "willing":
            way = "matched_willing"
    return Entry(f"sign.grade_{way}", {"grade": grade})
