"""What the page tells around the table: news, meters, what is left to save."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.model.year import COMES_OUT


def month(
    case: model.Case, seen: model.Seen, decided: Mapping[str, Any], said: Words
) -> list[dict[str, Any]]:
    """The month that is open: how a talk went, what was heard, what came out."""
    words, name = said["after"], said["moments"][f"m{seen.month}"]
    talks = [
        (p, entry) for p in case.projects for entry in seen.log
        if seen.projects[p.id].raised == seen.month
        and entry.id.startswith("talks.") and entry.who == p.id
    ]  # fmt: skip
    news = [
        sentence(said, known.months[-1].note)
        for known in seen.projects.values() if known.months[-1].note
    ]  # fmt: skip
    out = [
        sentence(said, entry) for p in case.projects for entry in seen.log
        if seen.projects[p.id].raised == seen.month - COMES_OUT
        and entry.id in ("because.right", "because.alarm") and entry.who == p.id
    ]  # fmt: skip
    parts = [
        {"title": words[id], "lines": lines}
        for id, lines in (
            ("talks", [sentence(said, entry) for _, entry in talks]),
            ("news", news or [words["quiet"]]), ("out", out),
        ) if lines
    ]  # fmt: skip
    title = name
    if talks:
        last = decided["steps"][-1].get("project", talks[-1][0].id)
        who = next((p.sponsor for p, _ in talks if p.id == last), talks[-1][0].sponsor)
        title = words["after"].format(month=name, who=said["people"][who]["short"])
    return [{"title": title, "parts": parts}]


def meters(case: model.Case, seen: model.Seen, said: Words) -> list[dict[str, Any]]:
    """The weight of your word, and the checks of the year."""
    words = said["meters"]
    used = model.CHECKS - seen.checks_left
    return [
        {"id": "word", **words["word"], "used": round(100 * seen.credibility),
         "of": 100},
        {"id": "checks", **words["checks"], "used": used, "of": model.CHECKS},
    ]  # fmt: skip


def sum_of(case: model.Case, seen: model.Seen, said: Words) -> dict[str, Any]:
    """What of a stake can still be saved this month."""
    left = max(0.0, 1 - case.setting.fade * (seen.month - 1))
    return {"number": f"{100 * left:.0f}%", "text": said["sum"]["text"], "share": left}


def checks_of_month(case: model.Case, decided: Mapping[str, Any], month: int) -> int:
    """How many checks were taken in a month."""
    now, found = 1, 0
    for step in decided["steps"]:
        now += step["do"] == "wait"
        found += step["do"] == "check" and now == month
    return found


def hint(case: model.Case, seen: model.Seen, said: Words) -> str:
    """What stands out: how many talks were had, and how many are possible."""
    told = sum(known.raised > 0 for known in seen.projects.values())
    words = said["hint"]
    return str(words.get(f"told_{told}", words["told"]).format(
        told=told, projects=len(case.projects)
    ))  # fmt: skip


def closing(
    case: model.Case, decided: Mapping[str, Any], seen: model.Seen, said: Words
) -> list[str]:
    """What was done this month, before it passes."""
    words = said["closing"]
    checks = checks_of_month(case, decided, seen.month)
    talks = sum(known.raised == seen.month for known in seen.projects.values())
    if not checks and not talks:
        return [words["nothing"]]
    parts = [
        words.get(f"{id}_{n}", words[id]).format(n=n)
        for id, n in (("checks", checks), ("talks", talks)) if n
    ]  # fmt: skip
    return [words["done"].format(what=" and ".join(parts))]
