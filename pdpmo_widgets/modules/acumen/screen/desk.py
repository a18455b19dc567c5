"""What never leaves the eye: meters, the sum, what hinders, and what is unwise."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.model.case import NEEDS
from pdpmo_widgets.modules.acumen.model.ebit import Z
from pdpmo_widgets.modules.acumen.model.midyear import open_share, with_followers
from pdpmo_widgets.modules.acumen.model.value import space, used
from pdpmo_widgets.modules.acumen.screen.running import cells

Decided = Mapping[str, Any]
MUCH = 0.5  # $ million found beyond the cut that deserve a question


def number(value: float) -> str:
    """One decimal, and a minus that is one."""
    return f"{round(value, 1) + 0.0:.1f}".replace("-", "−")


def meters(case: model.Case, decided: Decided, said: Words) -> list[dict[str, Any]]:
    """What the list takes of each resource, of what there is."""
    need = used(_chosen(case, decided))
    there = space(case.room, case.extra, decided["buy"])
    return [
        {"id": r, **said["meters"][r], "used": need[r], "of": there[r]}
        for r in model.RESOURCES
    ]


def list_sum(
    case: model.Case, decided: Decided, seen: model.Seen, said: Words
) -> dict[str, Any]:
    """What the list promises, and what is left of it once it is corrected."""
    chosen, bought = _chosen(case, decided), decided["buy"] != "none"
    promised = sum(o.npv for o in chosen)
    price = case.setting.price * bought
    paid = said["sum"]["paid"].format(price=f"{price:g}") if bought else ""
    if decided["lens"] == "promised":
        text = f"{said['sum']['promised']} {paid}".strip()
        return {"number": number(promised - price), "text": text}
    left = sum(seen.corrected[o.id].value for o in chosen) - price
    text = f"{said['sum']['record'].format(promised=number(promised))} {paid}".strip()
    share = left / promised if promised > 0 else 0.0
    return {"number": number(left), "text": text, "share": max(0.0, min(1.0, share))}


def list_problem(
    case: model.Case, decided: Decided, seen: model.Seen, said: Words
) -> str:
    """Why the list cannot be signed yet, with the price of mending it; "" if it can."""
    words = said["problem"]
    if seen.over:
        name = max(seen.over, key=lambda r: seen.over[r] / case.room[r])
        id = "over" if decided["buy"] == "none" else "bought"
        return str(words[f"{id}_{name}"].format(more=f"{seen.over[name]:g}"))
    if seen.lost:
        child, need = seen.lost[0]
        return _lacks(case, child, need, seen, words)
    if all(o.mandatory for o in _chosen(case, decided)):
        return str(words["empty"])
    return ""


def _lacks(
    case: model.Case, child: str, need: str, seen: model.Seen, words: Words
) -> str:
    """The condition that is missing, and what it takes of what would be short."""
    other = case.offer(need)
    takes = {r: float(getattr(other, NEEDS[r])) for r in model.RESOURCES}
    lacking = [r for r in model.RESOURCES if takes[r] > seen.left[r]]
    name = max(lacking, key=lambda r: takes[r] / case.room[r], default="money")
    params = {
        "name": case.offer(child).name, "other": other.name,
        "cost": f"{takes[name]:g}", "left": f"{seen.left[name]:g}",
    }  # fmt: skip
    if name == "money":
        return str(words["needs"].format(**params))
    return str(words["needs_weeks"].format(people=words["people"][name], **params))


def list_hint(case: model.Case, decided: Decided, seen: model.Seen, said: Words) -> str:
    """How many stand on the list, and the first thing that seems unwise."""
    count = said["hint"]["count"].format(count=len(decided["portfolio"]))
    if list_problem(case, decided, seen, said):
        return str(count)
    free = [o for o in _chosen(case, decided) if not o.mandatory]
    first = next(unwise(case, decided, seen, said), "") if free else ""
    return f"{count} {first}".strip()


def unwise(
    case: model.Case, decided: Decided, seen: model.Seen, said: Words
) -> Iterator[str]:
    """What one can see to be unwise, from what is on the screen; it is allowed."""
    words, buy = said["hint"], decided["buy"]
    chosen = [o for o in _chosen(case, decided) if not o.mandatory]
    if decided["lens"] == "promised":
        yield words["promised"]
        return
    needed = {need for o in chosen for need in o.depends_on}
    for offer in chosen:
        if seen.corrected[offer.id].value < 0 and offer.id not in needed:
            yield words["loses"].format(name=offer.name)
    if buy != "none" and seen.left[buy] >= case.extra[buy]:
        people = said["problem"]["people"].get(buy)
        yield words["idle"].format(people=people) if people else words["idle_money"]
    open_ = [o for o in chosen if o.id not in seen.found and o.basis != "trial"]
    if open_ and seen.hours_left >= case.setting.check:
        most = max(open_, key=lambda o: o.benefit)
        yield words["unchecked"].format(hours=seen.hours_left, name=most.name)


def freed(case: model.Case, decided: Decided, seen: model.Seen) -> float:
    """What the stops find for the cut, $ million, with what stops along."""
    gone = with_followers(case, decided["stop"], decided["portfolio"])
    return round(sum(r.rest for r in seen.midyear if r.id in gone), 1)


def cut_sum(
    case: model.Case, decided: Decided, seen: model.Seen, said: Words
) -> dict[str, Any]:
    """What was found of what must be found."""
    found, cut = freed(case, decided, seen), case.visible().cut
    text = said["sum"]["cut"].format(cut=number(cut))
    return {"number": number(found), "text": text, "share": min(1.0, found / cut)}


def cut_hint(case: model.Case, decided: Decided, seen: model.Seen, said: Words) -> str:
    """Where EBIT starts; what everybody pays, or a stop that the cut does not need."""
    base = {"base": f"{case.base:g}", "blur": f"{Z * case.setting.blur:.1f}"}
    start = said["hint"]["base"].format(**base)
    return f"{start} {cut_unwise(case, decided, seen, said)}".strip()


def cut_unwise(
    case: model.Case, decided: Decided, seen: model.Seen, said: Words
) -> str:
    """What everybody pays, or a stop that the cut does not need; "" if neither."""
    words, cut = said["hint"], case.visible().cut
    found = freed(case, decided, seen)
    if found < round(cut, 1):
        lost = 100 * case.setting.salami * open_share(found, cut)
        return str(words["short"].format(lost=f"{lost:.0f}"))
    views = seen.corrected or model.promised(case)
    spare = [
        r for r in seen.midyear
        if r.id in decided["stop"] and r.rest <= found - cut
        and cells(case.offer(r.id), r, views[r.id])["ahead"] > MUCH
    ]  # fmt: skip
    if not spare:
        return ""
    name = case.offer(min(spare, key=lambda r: r.rest).id).name
    return str(words["more"].format(more=number(found - cut), name=name))


def cut_problem(value: Mapping[str, Any], said: Words) -> str:
    """Why Tomas cannot be answered yet; "" if he can."""
    stages = value.get("stages", [])
    form = stages[1].get("form", {}) if len(stages) > 1 else {}
    low, high = form.get("ebit") or (None, None)
    if low is None or high is None:
        return str(said["problem"]["range_open"])
    return str(said["problem"]["range_upside"]) if high < low else ""


def _chosen(case: model.Case, decided: Decided) -> list[model.Offer]:
    return [o for o in case.offers if o.id in decided["portfolio"]]
