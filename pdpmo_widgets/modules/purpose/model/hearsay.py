"""What was behind the hearsay: true, false, or nothing that says who counts."""

from collections.abc import Iterator

from pdpmo_widgets.modules.purpose.model.case import ATTRIBUTES, Case, Sketch
from pdpmo_widgets.simulation.basics import Entry

KINDS = ("true", "false", "noise")


def rumours(case: Case, who: str) -> Iterator[tuple[str, bool]]:
    """Each attribute that is hearsay on a card, and whether the hearsay is true."""
    for fact in _sketch(case, who).facts:
        attribute, _, sign = fact.id.partition("_")
        if fact.rumour and attribute in ATTRIBUTES:
            has = attribute in case.hidden.today[who]
            yield attribute, sign.startswith("yes") == has


def behind(case: Case, who: str) -> list[Entry]:
    """What you are told when you ask what is behind the hearsay about somebody."""
    found = []
    for attribute, _ in rumours(case, who):
        has = "yes" if attribute in case.hidden.today[who] else "no"
        found.append(Entry(f"hearsay.{attribute}_{has}", {"who": who}, who))
    if noise(case, who):
        found.append(Entry("hearsay.noise", {"who": who}, who))
    return found


def noise(case: Case, who: str) -> bool:
    """Is there hearsay that says nothing about what somebody has?"""
    return any(
        fact.rumour and fact.id.partition("_")[0] not in ATTRIBUTES
        for fact in _sketch(case, who).facts
    )


def hearsay(case: Case) -> tuple[Entry, ...]:
    """For the debrief: of whom the hearsay was true, false, or noise; () for none."""
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for who in case.there:
        kinds = {"true" if true else "false" for _, true in rumours(case, who)}
        kinds |= {"noise"} if noise(case, who) else set()
        for kind in kinds:
            found[kind].append(who)
    return tuple(
        Entry(f"verdict.hearsay_{kind}", {"who": names})
        for kind, names in found.items() if names
    )  # fmt: skip


def _sketch(case: Case, who: str) -> Sketch:
    return next(one for one in case.people if one.who == who)
