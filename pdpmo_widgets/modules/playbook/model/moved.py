"""How two playbooks differ in one control or one project, and which habit tells why."""

from pdpmo_widgets.modules.playbook.model import signs
from pdpmo_widgets.modules.playbook.model.case import Case, Sketch
from pdpmo_widgets.modules.playbook.model.check import Plan
from pdpmo_widgets.modules.playbook.model.exceptions import granted
from pdpmo_widgets.modules.playbook.model.seen import asked
from pdpmo_widgets.modules.playbook.model.telling import level, says
from pdpmo_widgets.simulation.basics import Entry

Both = tuple[Plan, Plan]  # one's own and the reader's
Ids = tuple[str, ...]


def only(case: Case, one: Plan, other: Plan) -> list[tuple[str, int]]:
    """What is asked for in ``one`` and nowhere in ``other``; of how many projects."""
    counts = [
        (c.id, sum(c.id in one.asked(p.id) for p in case.projects))
        for c in case.controls
        if not any(c.id in other.asked(p.id) for p in case.projects)
    ]
    return [(id, count) for id, count in counts if count]


def habit_at(case: Case, plans: Both, p: Sketch, sets: tuple[Ids, Ids]) -> str:
    """The habit that would have put a project where the reader has it.

    ``sets``: what it is asked for now, and by the reader.
    """
    mine, (now, goal) = plans[0], sets
    hours, better = asked(case, p, now), asked(case, p, goal)
    own = asked(case, p, mine.asked(p.id))
    alike = len({mine.asked(q.id) for q in case.projects}) == 1
    if alike and own and better < hours:
        return "tiers" if level(p.facts) else "stakes"
    if better < hours and own > p.bears:
        return "bears"
    if _learnt(case, plans, p):
        return "visits"
    little = level(p.facts) == 0 and better < hours
    return "stakes" if little or (level(p.facts) == 2 and better > hours) else "threats"


def _learnt(case: Case, plans: Both, p: Sketch) -> bool:
    """Did the reader learn by a visit what the office did not know for sure?"""
    mine, theirs = ({x.what for x in plan.looks} for plan in plans)
    if p.id in mine or p.id not in theirs:
        return False
    true = {f.id for f in case.hidden.told[p.id] if says(f)}
    return true != {f.id for f in p.facts if says(f) and not f.rumour}


def did_at(case: Case, plan: Plan, p: Sketch) -> Entry:
    """What oneself asked of a project, or that it was let off."""
    mine = plan.asked(p.id)
    if not mine:
        return Entry("did.nothing", {"name": p.name})
    if p.id in granted(case, plan):
        return Entry("did.let_free", {"name": p.name})
    hours = round(asked(case, p, mine))
    return Entry("did.asked_of", {"name": p.name, "asked": hours})


def better_at(case: Case, plan: Plan, p: Sketch) -> Entry:
    """What the reader asks of it, or that the reader lets it off."""
    goal = plan.asked(p.id)
    if not goal:
        return Entry("better.nothing")
    if p.id in granted(case, plan):
        share = f"{100 * case.setting.vigilance:g}"
        return Entry("better.let_free", {"vigilance": share})
    params = {"control": list(goal), "asked": round(asked(case, p, goal))}
    return Entry("better.ask_of", params)


def sign_at(case: Case, plans: Both, p: Sketch, habit: str) -> Entry:
    """The sentence behind the habit."""
    if habit == "bears":
        own = round(asked(case, p, plans[0].asked(p.id)))
        params = {"name": p.name, "bears": round(p.bears), "asked": own}
        return Entry("sign.bears", params)
    mine, theirs = ([x.what for x in plan.looks] for plan in plans)
    if p.id in mine or p.id in theirs:
        return signs.at_visit(case, p, p.id in mine, plans[0].asked(p.id))
    return signs.in_office(case, p, plans[0].asked(p.id))
