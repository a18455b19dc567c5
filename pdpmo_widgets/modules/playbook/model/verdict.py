"""One sentence for each measure, from the very figures that the causes come from."""

from pdpmo_widgets.modules.playbook.model.case import Case
from pdpmo_widgets.modules.playbook.model.check import Decisions, playable
from pdpmo_widgets.modules.playbook.model.measures import FLOORS, groups, measures
from pdpmo_widgets.modules.playbook.model.result import year_of
from pdpmo_widgets.modules.playbook.model.year import Year
from pdpmo_widgets.simulation.basics import Entry

WELL = 0.45  # share caught of what can be lost most, from which on it is much
NONE = 1e-9


def verdicts(case: Case, decisions: Decisions) -> tuple[Entry, ...]:
    """What to say of danger, small ones, calm ones, thought, audit: in this order."""
    found = year_of(case, playable(case, decisions))
    shares = measures(case, found)
    return (
        _caught(case, found, shares["caught"]),
        _small(case, found, shares["small"]),
        _spared(shares["spared"]),
        _thought(found, shares["thought"]),
        _audit(case, found),
    )


def _share(value: float) -> dict[str, object]:
    return {"share": round(100 * value)}


def _caught(case: Case, found: Year, share: float) -> Entry:
    if share < FLOORS["caught"]:
        return Entry("verdict.caught_low", _share(share))
    bare = any(not found.full[id].hours for id in groups(case, found).risky)
    high = share >= WELL and not bare
    return Entry("verdict.caught_high" if high else "verdict.caught", _share(share))


def _small(case: Case, found: Year, share: float) -> Entry:
    bare = any(not found.full[id].hours for id in groups(case, found).small)
    low = share < FLOORS["small"] or bare
    return Entry("verdict.small_low" if low else "verdict.small", _share(share))


def _spared(share: float) -> Entry:
    low = share < FLOORS["spared"]
    return Entry("verdict.spared_low" if low else "verdict.spared", _share(1 - share))


def _thought(found: Year, share: float) -> Entry:
    if not sum(found.burden.values()):
        return Entry("verdict.thought_none")
    if found.theatre < NONE:
        return Entry("verdict.thought_high")
    low = share < FLOORS["thought"]
    return Entry("verdict.thought_low" if low else "verdict.thought", _share(1 - share))


def _audit(case: Case, found: Year) -> Entry:
    count = round(sum(found.audit) / max(1e-9, case.setting.finding))
    return Entry("verdict.audit_low", {"count": count}) if count else (
        Entry("verdict.audit")
    )  # fmt: skip
