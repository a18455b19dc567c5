"""The reference: whoever reads all records and people rightly, and no more."""

from typing import Any

from pdpmo_widgets.modules.communication.model.case import CEO, CFO, CLOUDS, NEEDS, Case
from pdpmo_widgets.modules.communication.model.choices import quarters
from pdpmo_widgets.modules.communication.model.course import later, walk
from pdpmo_widgets.modules.communication.model.hunt import beliefs, expected
from pdpmo_widgets.modules.communication.model.look import kind, look, looks_red
from pdpmo_widgets.modules.communication.model.setting import CARDS, COSTS


def well_read(case: Case) -> dict[str, Any]:
    """Announced looks where most harm is expected, then pages that answer."""
    many = int(case.shown.hours // COSTS["announced"])
    harm = {p: b.harm(case.setting) for p, b in beliefs(case).items()}
    first = sorted(harm, key=lambda p: -harm[p])[:many]
    one = _quarter(case, first)
    (after,) = walk(case, quarters(case, {"quarters": [one]}))
    shown = later(case, after.candour, set(first))
    then = {
        r.project.id: expected(r, case.setting, shown, after.candour)
        for r in case.shown.reports
        if r.project.id not in first
    }
    second = sorted(then, key=lambda p: -then[p])[:many]
    return {"quarters": [one, _quarter(case, second)]}


def _quarter(case: Case, projects: list[str]) -> dict[str, Any]:
    looks = [[project, "announced"] for project in projects]
    pages = [p for p in projects if looks_red(look(case, p, "announced"))]
    return {"looks": looks, "pages": [_page(case, p) for p in pages]}


def _page(case: Case, project: str) -> dict[str, Any]:
    found = look(case, project, "announced")
    sponsor = case.report(project).project.sponsor
    asked = [case.hidden.needs[who] for who in (sponsor, CEO, CFO)]
    order = [*dict.fromkeys([*asked, *NEEDS]), *CLOUDS][:CARDS]
    cards = [c.id for c in found.cards if kind(c) in order]
    reply = next(c.id for c in found.replies if kind(c) == "join")
    sits = sponsor in case.hidden.buries
    tell = "all_at_once" if sits else "sponsor_first"
    return {"project": project, "cards": cards, "tell": tell, "reply": reply}
