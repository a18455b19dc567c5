"""What is about to be sent, in sentences, and what one can see to be unwise in it."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.model.midyear import with_followers
from pdpmo_widgets.modules.acumen.screen import desk

Decided = Mapping[str, Any]
MOST = 3  # warnings that are read before a button


def of_list(
    case: model.Case, decided: Decided, seen: model.Seen, said: Words
) -> list[str]:
    """The list that is signed, then the warnings that the desk knows."""
    words, chosen = said["closing"], set(decided["portfolio"])
    free = [o.name for o in case.offers if o.id in chosen and not o.mandatory]
    if not free:
        return [words["list_law"]]
    line = words["list"].format(count=len(free), names=", ".join(free))
    return [line, *islice(desk.unwise(case, decided, seen, said), MOST)]


def of_cut(
    case: model.Case,
    value: Mapping[str, Any],
    decided: Decided,
    seen: model.Seen,
    said: Words,
) -> list[str]:
    """The stops with what they find, the range, then a warning if there is one."""
    words, stop = said["closing"], set(decided.get("stop", ()))
    gone = with_followers(case, decided.get("stop", ()), decided["portfolio"])
    found = desk.number(desk.freed(case, decided, seen))
    params = {"found": found, "cut": desk.number(case.visible().cut)}
    id = "stops" if stop else "stops_none"
    lines = [words[id].format(names=_names(case, stop), **params)]
    if along := set(gone) - stop:
        id = "along" if len(along) == 1 else "along_many"
        lines.append(words[id].format(names=_names(case, along)))
    low, high = (value["stages"][1]["form"].get("ebit") or (None, None))[:2]
    if low is not None and high is not None:
        lines.append(words["range"].format(low=f"{low:g}", high=f"{high:g}"))
    unwise = desk.cut_unwise(case, decided, seen, said)
    return [*lines, unwise] if unwise else lines


def _names(case: model.Case, ids: set[str]) -> str:
    return ", ".join(o.name for o in case.offers if o.id in ids)
