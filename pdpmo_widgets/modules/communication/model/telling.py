"""What a page does: how far it is acted on, whom it surprises, how a manager fares.

Bad news moves nobody who is not told what they can act on, and costs trust where
it comes wrong, late or as a surprise before others.  All weights are our own design.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pdpmo_widgets.modules.communication.model.case import CEO, CFO, CLOUDS, Case
from pdpmo_widgets.modules.communication.model.choices import Page
from pdpmo_widgets.simulation.basics import Entry

LEAST_SERVED = 0.99  # an executive counts as answered from here on


@dataclass
class Told:
    """One page's effects: ``act`` 0..1, moves of trust by person and of candour."""

    act: float = 0.0
    trust: dict[str, float] = field(default_factory=dict)
    candour: float = 0.0
    because: list[Entry] = field(default_factory=list)

    def move(self, who: str, by: float, id: str, **params: object) -> None:
        """Somebody's trust moves, and why."""
        self.trust[who] = self.trust.get(who, 0.0) + by
        self.because.append(Entry(f"because.{id}", {"who": who, **params}, who, by))


def told(
    case: Case,
    page: Page,
    red: bool,
    trust: Mapping[str, float],
    mood: Mapping[str, float],
) -> Told:
    """The effects of one page; ``mood``: how open each executive is, about 1."""
    found = Told()
    sponsor = case.report(page.project).project.sponsor
    sat = page.tell in ("sponsor_first", "sponsor_only") and sponsor in (
        case.hidden.buries
    )
    for who, weight in weights(case, sponsor).items():
        if who not in heard(page.tell, sponsor):
            continue
        share = served(case, who, page)
        if who == sponsor and _unwarned(page.tell, who):
            share *= case.setting.unwarned
        belief = 1 - case.setting.doubt * (1 - min(1.0, max(0.0, trust[who])))
        found.act += weight * share * belief * mood.get(who, 1.0)
        _trusts(case, found, page, red, who, sat and who != sponsor)
    if sat:
        found.act *= case.setting.buried
    if page.tell == "at_board":
        found.act *= case.setting.public
    _surprise(case, found, page, sponsor)
    _manager(case, found, page)
    return found


def weights(case: Case, sponsor: str) -> dict[str, float]:
    """How much each executive's action counts for a project; together 1."""
    rest = (1 - case.setting.sponsor_weight) / 2
    found = {CEO: rest, CFO: rest}
    found[sponsor] = found.get(sponsor, 0.0) + case.setting.sponsor_weight
    return found


def heard(tell: str, sponsor: str) -> set[str]:
    """Who gets to know of it this quarter."""
    if tell == "chief_only":
        return {CEO}
    return {sponsor} if tell == "sponsor_only" else {CEO, CFO, sponsor}


def served(case: Case, who: str, page: Page) -> float:
    """How far a page gives an executive what they can act on, 0..1."""
    share = 1.0 if case.hidden.needs[who] in page.cards else case.setting.missed
    clouds = sum(card in CLOUDS for card in page.cards)
    return max(0.0, share - clouds * case.setting.bad_card)


def _unwarned(tell: str, sponsor: str) -> bool:
    if tell == "chief_only":
        return sponsor != CEO
    if tell == "at_board":
        return True
    return tell == "all_at_once" and sponsor not in (CEO, CFO)


def _trusts(
    case: Case, found: Told, page: Page, red: bool, who: str, late: bool
) -> None:
    s, project = case.setting, case.report(page.project).project.name
    if not red:
        found.move(who, -s.wrong, "wrong", project=project)
        return
    gain = s.right * served(case, who, page)
    id = "right" if served(case, who, page) >= LEAST_SERVED else "unanswered"
    found.move(who, gain, id, project=project)
    if late:
        found.move(who, -s.stale - gain, "stale", project=project)
    if "point" in page.cards:
        found.move(who, -s.bare, "bare", project=project)


def _surprise(case: Case, found: Told, page: Page, sponsor: str) -> None:
    s, project = case.setting, case.report(page.project).project.name
    if page.tell == "at_board":
        found.move(sponsor, -s.in_public, "in_public", project=project)
    elif _unwarned(page.tell, sponsor):
        found.move(sponsor, -s.surprised, "surprised", project=project)


def _manager(case: Case, found: Told, page: Page) -> None:
    """How the project manager fares, and what the others make of it."""
    s, project = case.setting, case.report(page.project).project.name
    moves = {
        "join": s.joined,
        "blame": -s.shamed,
        "take": -s.taken,
        "soothe": 0.0,
    }
    if page.reply == "soothe":
        found.act *= 1 - s.soothed
    steps = [(page.reply, moves[page.reply])]
    if "blame" in page.cards:
        steps.append(("named", -s.shamed / 2))
    if page.tell == "at_board":
        steps.append(("exposed", -s.exposed))
    for id, by in steps:
        found.candour += by
        found.because.append(
            Entry(f"because.manager_{id}", {"project": project}, "", by)
        )
