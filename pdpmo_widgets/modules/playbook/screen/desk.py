"""What never leaves the eye: what each tier asks, the sum, what is unwise."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.telling import level, says
from pdpmo_widgets.modules.playbook.screen.deciding import ruled
from pdpmo_widgets.modules.playbook.screen.reckoned import Book

MOST = 3  # warnings that are read before a button
WEEKS = 13  # in a quarter


def meters(book: Book, said: Words) -> list[dict[str, Any]]:
    """For each tier the project in which least is left of what is bearable."""
    found = []
    for tier in model.TIERS:
        mine = book.in_tier(tier)
        name = said["tier"][tier]
        used, of = 0, 0
        if asked := [one for one in mine if not one.off]:
            tight = max(asked, key=lambda one: one.hours / max(1.0, one.bears))
            used, of = round(tight.hours), round(tight.bears)
        label = said["meter"][_counted("tier", len(mine))]
        short = said["meter"]["short"].format(tier=name, count=len(mine))
        found.append({
            "id": tier, "label": label.format(tier=name, count=len(mine)),
            "short": short, "used": used, "of": of, "unit": "",
        })  # fmt: skip
    return found


def _counted(id: str, count: int) -> str:
    return f"{id}_{count}" if count < 2 else id


def total(book: Book, said: Words) -> dict[str, Any]:
    """Hours of control a quarter, and a week in the average project."""
    week = book.hours / len(book.rows) / WEEKS
    text = said["sum"]["text"].format(week=f"{week:.1f}")
    return {"number": f"{book.hours:,.0f}", "text": text}


def problem(book: Book, value: Mapping[str, Any], said: Words) -> str:
    """Why the year cannot be run yet; "" if it can."""
    words = said["problem"]
    if not any(book.plan.asked(one.p.id) for one in book.rows):
        asked = any(book.plan.sets.values())
        return str(words["nobody_in" if asked else "nothing"])
    return "" if ruled(value) else str(words["who"])


def hint(book: Book, seen: model.Seen, said: Words) -> str:
    """The first thing that seems unwise, else how many hours are left."""
    words = said["hint"]
    left = words[_counted("left", seen.left)].format(left=seen.left)
    return next(unwise(book, seen, said), left)


def unwise(book: Book, seen: model.Seen, said: Words) -> Iterator[str]:
    """What one can see to be unwise, from what is on the screen; it is allowed."""
    words = said["hint"]
    if not seen.records:
        left = seen.left >= book.case.setting.logs
        yield words["logs" if left else "logs_late"]
    yield from _over(book, words)
    for tier in model.TIERS[1:]:
        if book.in_tier(tier) and not book.plan.sets[tier]:
            yield words["empty"].format(tier=said["tier"][tier])
        if book.plan.sets[tier] and not book.in_tier(tier):
            yield words["alone"].format(tier=said["tier"][tier])
    if known := _known(book, seen):
        yield words["known"].format(names=", ".join(known))
    let, owned = book.plan.let_off != "nobody", book.plan.owned
    if let and not owned:
        yield words["unowned"]
    if owned and not let:
        yield words["idle_owner"]


def _known(book: Book, seen: model.Seen) -> list[str]:
    """Those of which a visit told a threat, on which something hangs, left alone."""
    return [
        one.p.name
        for one in book.rows
        if not one.hours and not one.off and level(one.p.facts)
        and any(map(says, seen.visits.get(one.p.id, ())))
    ]  # fmt: skip


def _over(book: Book, words: Words) -> Iterator[str]:
    over = [one for one in book.rows if one.over]
    if not over:
        return
    most = max(over, key=lambda one: one.hours / max(1.0, one.bears))
    params = {
        "name": most.p.name, "asked": round(most.hours), "bears": round(most.bears),
        "others": len(over) - 1,
    }  # fmt: skip
    yield words[_counted("over", len(over))].format(**params)


def closing(book: Book, seen: model.Seen, said: Words) -> list[str]:
    """The playbook in sentences, then what seems unwise in it."""
    words, plan = said["closing"], book.plan
    found = []
    for tier in reversed(model.TIERS):
        names = ", ".join(said["controls"][id]["name"] for id in plan.sets[tier])
        count = len(book.in_tier(tier))
        line = words["tier" if names else "tier_none"]
        found.append(line.format(tier=said["tier"][tier], count=count, names=names))
    owner = words["owned" if plan.owned else "unowned"]
    let = plan.let_off
    found.append(words[let] if let == "nobody" else f"{words[let]} {owner}")
    if book.missing:
        each = book.case.setting.finding
        hours = f"{each * book.missing:,.0f}"
        line = words[_counted("audit", book.missing)]
        found.append(line.format(count=book.missing, hours=hours))
    return [*found, *islice(unwise(book, seen, said), MOST)]
