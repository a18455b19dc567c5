"""Module 06: what the screen shows, from a case and what was decided so far; pure."""

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import STANDARD, Words, sentence, told_in
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.model.value import used
from pdpmo_widgets.modules.acumen.screen import closing, desk, requests, running
from pdpmo_widgets.modules.acumen.screen.deciding import decisions, kept
from pdpmo_widgets.modules.acumen.screen.example import example
from pdpmo_widgets.modules.acumen.screen.table import stages
from pdpmo_widgets.simulation import case_seed

__all__ = [
    "decisions",
    "example",
    "kept",
    "practice",
    "result",
    "stages",
    "told",
    "view",
]


SHARE = round(100 * model.SETTING.money)  # per cent of what is asked, as the title says


@lru_cache(maxsize=16)
def practice(run: int) -> model.Case:
    """The practice case of a number, the same for everybody; the first is easy."""
    seed = case_seed(f"practice {run}", "acumen")
    return model.deal(seed) if run else model.easy(seed)


def told(industry: str = STANDARD) -> Words:
    """The words of case and screen in the trade of an edition; play's names win."""
    return {**told_in(industry, "acumen"), **told_in(industry, "acumen", "play")}


def view(case: model.Case, value: Mapping[str, Any], said: Words) -> dict[str, Any]:
    """What the screen shows of the stage that is open. DecisionError for what no
    card has kept."""
    decided = decisions(case, value)
    seen = model.see(case, decided)
    signed = bool(value["stages"][0]["done"])
    tell = partial(sentence, said)
    shown: dict[str, Any] = {
        "stage": _stage(case, seen, signed, said), "lens": decided["lens"],
        "rules": list(model.rules_text(case.visible())),
        "log": requests.log(case, decided, said, tell),
    }  # fmt: skip
    parts = _midyear if signed else _list
    return shown | parts(case, value, decided, seen, said)


def _list(
    case: model.Case,
    _: Mapping[str, Any],
    decided: Mapping[str, Any],
    seen: model.Seen,
    said: Words,
) -> dict[str, Any]:
    return {
        "lists": {"requests": requests.rows(case, decided, seen, said)},
        "meters": desk.meters(case, decided, said),
        "sum": desk.list_sum(case, decided, seen, said),
        "problem": desk.list_problem(case, decided, seen, said),
        "hint": desk.list_hint(case, decided, seen, said),
        "closing": closing.of_list(case, decided, seen, said),
    }


def _midyear(
    case: model.Case,
    value: Mapping[str, Any],
    decided: Mapping[str, Any],
    seen: model.Seen,
    said: Words,
) -> dict[str, Any]:
    words, bad = said["midyear"], running.bad_news(case, seen)
    news = words.get({0: "news_none", 1: "news_1"}.get(bad, "news_many"), "")
    line = words["news"].format(count=len(seen.midyear), told=news.format(count=bad))
    return {
        "lists": {"running": running.rows(case, decided, seen, said)},
        "sum": desk.cut_sum(case, decided, seen, said),
        "problem": desk.cut_problem(value, said),
        "hint": desk.cut_hint(case, decided, seen, said),
        "closing": closing.of_cut(case, value, decided, seen, said),
        "after": [{"title": words["after"], "lines": [line]}],
    }


def _stage(
    case: model.Case, seen: model.Seen, signed: bool, said: Words
) -> dict[str, Any]:
    """The open stage with the figures of this case."""
    asked, cut = used(case.offers)["money"], case.visible().cut
    params = {"asked": f"{asked:g}", "money": f"{case.room['money']:g}",
              "cut": f"{cut:.1f}"}  # fmt: skip
    name = said["people"]["tomas"]["name"]
    share = round(100 * case.room["money"] / asked)
    params["share"] = f"{share}"
    ask = "ask" if share == SHARE else "ask_first"
    text = said["scene"]["cut" if signed else ask].format(**params)
    words = text[text.index("“") :]
    about = stages(said, case)[int(signed)]
    if signed:
        words = said["midyear"]["ask"].format(cut=words.removesuffix("”"))
        count = said["midyear"]["title"].format(count=len(seen.midyear))
        about["lists"] = [{**about["lists"][0], "title": count}]
    return {**about, "voice": {"face": face("tomas"), "name": name, "text": words}}


def result(case: model.Case, value: Mapping[str, Any], said: Words) -> dict[str, Any]:
    """How good the decisions were, luck apart; the debrief says why."""
    score = model.score(case, decisions(case, value))
    words = said["result"]
    line = words["line" if score.expected >= 0 else "loses"].format(
        expected=desk.number(abs(score.expected)),
        reference=desk.number(score.reference),
    )
    return {"title": words["title"].format(total=round(100 * score.total)),
            "lines": [line]}  # fmt: skip
