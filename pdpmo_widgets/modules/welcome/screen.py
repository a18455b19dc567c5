"""Module 00: what the screen shows, from a case and what was decided so far; pure.

The page knows companies by their place in the case: "1", "2", ….
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import room_words, say, sentence
from pdpmo_widgets.grading.marks import part
from pdpmo_widgets.modules.welcome import model
from pdpmo_widgets.simulation import Entry, case_seed

WORDS = room_words("welcome", "lesson")
SAID = room_words("welcome")
SCREEN = room_words("welcome", "offices")
SHOWN = 5  # vignettes in the course; the exercise deals others
OFFICES, START = "offices", "start"
UNKNOWN = "This company is not on the list. Reload the page, please."
Decided = Mapping[str, list[str]]


@lru_cache(maxsize=16)
def practice(run: int) -> model.Case:
    """The practice case of a number, the same for everybody; the first is easy."""
    if not run:
        return model.easy(case_seed("practice easy", "welcome"))
    return model.deal(case_seed(f"practice {run - 1}", "welcome"))


def vignettes(case: model.Case) -> list[dict[str, str]]:
    """Offices in a paragraph each, with whose decision gets better and why."""
    said = WORDS["deciders"]
    return [
        {
            "id": one.id,
            "title": said["card"].format(n=number),
            "text": say(
                SAID, f"vignettes.{one.id}.text", label=SAID["types"][one.label]
            ),
            "source": said["source"],
            "place": model.RIGHT[one.id],
            "why": SAID["vignettes"][one.id]["why"],
        }
        for number, one in enumerate(model.vignettes(case.seed)[:SHOWN], 1)
    ]


def stages() -> list[dict[str, Any]]:
    """One stage: companies, and what the office starts in each; no case in it."""
    said = SCREEN["list"]
    columns = [
        {"id": id, "label": said[id], "kind": "number", "whole": said[f"{id}_whole"]}
        for id in ("started", "effort")
    ]
    start = {
        "id": START, "kind": "some", "label": said["start"], "most": model.PICKS,
        "least": 0, "options": [_option(id) for id in model.FUNCTIONS],
    }  # fmt: skip
    offices = {"id": OFFICES, "title": said["title"], "few": True, "columns": columns,
               "fields": [start], "looks": []}  # fmt: skip
    return [
        {"id": "choice", "title": said["stage"], "commit": said["commit"],
         "sure": said["sure"], "lists": [offices], "form": [], "voice": _voice()}
    ]  # fmt: skip


def _option(id: str) -> dict[str, str]:
    one, points = SAID["functions"][id], model.LOADS[id]
    said = SCREEN["list"]["meaning_one" if points == 1 else "meaning"]
    return {"id": id, "text": one["name"],
            "meaning": said.format(points=points, meaning=one["meaning"])}  # fmt: skip


def _voice() -> dict[str, Any]:
    return {"face": face("kofi"), "name": "Kofi Mensah",
            "text": SCREEN["voice"]["text"]}  # fmt: skip


def decisions(case: model.Case, value: object) -> dict[str, Any]:
    """The decisions of the model, from what the card keeps today or kept once.

    DecisionError for companies that are not in the case; what was chosen for one is
    read by the model.
    """
    given = value if isinstance(value, Mapping) else {}
    if "stages" not in given:
        return {"picks": given.get("picks") or {}}
    stages = given["stages"]
    first = stages[0] if isinstance(stages, list) and stages else {}
    rows = part(first, "rows", OFFICES) or {}
    places = {str(at): one.place for at, one in enumerate(case.offices, 1)}
    if not isinstance(rows, Mapping) or not set(rows) <= set(places):
        raise model.DecisionError(UNKNOWN)
    return {"picks": {place: part(rows, at, START) or []
                      for at, place in places.items()}}  # fmt: skip


def kept(case: model.Case, picks: Decided, done: bool = True) -> dict[str, Any]:
    """What the card keeps of choices; the inverse of ``decisions``."""
    rows = {
        str(at): {START: list(picks[one.place])}
        for at, one in enumerate(case.offices, 1)
        if picks.get(one.place)
    }
    stage = {"looks": [], "rows": {OFFICES: rows}, "form": {}, "done": done}
    return {"stages": [stage], "done": done, "run": 0, "tries": 0}


def today(case: model.Case, value: object) -> dict[str, Any]:
    """What the first edition kept (``{picks, done}``) as today's card keeps it."""
    given = dict(value) if isinstance(value, Mapping) else {}
    picks = given.get("picks")
    if "stages" in given or not isinstance(picks, Mapping):
        return given
    known = {one.place for one in case.offices}
    if not set(picks) <= known:
        raise model.DecisionError(UNKNOWN)
    found = kept(case, picks, bool(given.get("done")))
    return {**found, "tries": given.get("tries", 0)}


def practised(value: object) -> dict[str, Any]:
    """What the course's own card keeps: the first edition had one case, now run 1."""
    given = dict(value) if isinstance(value, Mapping) else {}
    if "stages" in given or not given:
        return given
    return {**today(practice(1), given), "run": 1}


def view(case: model.Case, value: Mapping[str, Any]) -> dict[str, Any]:
    """What the screen shows while one decides. DecisionError for what no card kept."""
    picks = decisions(case, value)["picks"]
    seen = model.see(case, {"picks": picks})
    effort = {**SCREEN["meters"]["effort"], "id": "effort", "used": seen.spent,
              "of": case.budget}  # fmt: skip
    left = SCREEN["hint"]["left_one" if seen.left == 1 else "left"].format(
        left=seen.left
    )
    return {
        "lists": {OFFICES: rows(case, picks)},
        "meters": [effort],
        "rules": list(model.rules_text(case.visible())),
        "problem": _problem(case, picks, seen),
        "hint": "" if seen.over else left,
    }


def _problem(case: model.Case, picks: Decided, seen: model.Seen) -> str:
    said = SCREEN["problem"]
    if seen.over:
        return said["over"].format(spent=seen.spent, budget=case.budget)
    for place, chosen in picks.items():
        if not chosen:
            return said["open"].format(place=SAID["places"][place]["the"])
    return ""


def rows(case: model.Case, picks: Decided) -> list[dict[str, Any]]:
    """The companies with what people say there, and what was started."""
    said, found = SCREEN["list"], []
    for at, office in enumerate(case.offices, 1):
        place, chosen = SAID["places"][office.place], picks[office.place]
        effort = sum(case.setting.loads[f] for f in chosen)
        cells = {"started": len(chosen), "effort": effort}
        found.append(
            {
                "id": str(at), "title": place["name"],
                "sub": said["door"].format(label=SAID["types"][office.label]),
                "line": said["line"].format(**cells), "cells": cells,
                "facts": [place["line"], *(sentence(SAID, f) for f in office.facts)],
            }
        )  # fmt: skip
    return found


def example(case: model.Case) -> dict[str, Any]:
    """How somebody begins this case: the first company, with the sentence for each."""
    place = case.offices[0].place
    steps = [one for one in model.route(case) if one.picks[0] == place]
    said = SCREEN["example"]
    started = {START: [one.picks[1] for one in steps]}
    return {
        **said, "face": face("kofi"), "looks": [],
        "rows": {OFFICES: {"1": started}},
        "steps": [{"text": sentence(SAID, one.did), "why": sentence(SAID, one.sign)}
                  for one in steps],
    }  # fmt: skip


def result(case: model.Case, value: Mapping[str, Any]) -> dict[str, Any]:
    """The year of each company with its causes; how good it was, the debrief says."""
    strips = model.play(case, decisions(case, value)).strips
    parts = [
        {"title": SAID["places"][strip.place]["name"], "lines": because(strip)}
        for strip in strips
    ]
    return {"title": SCREEN["result"]["title"], "lines": [headline(strips)],
            "parts": parts}  # fmt: skip


def headline(strips: tuple[model.Strip, ...]) -> str:
    """How many companies stand more behind the office than on the first day."""
    said, every = SCREEN["result"], len(strips)
    count = sum(strip.support[-1] > model.SETTING.start for strip in strips)
    word = {0: "up_none", every: "up_all", 1: "up_one"}.get(count, "up")
    return say(said, word, count=count, all=every)


def because(strip: model.Strip) -> list[str]:
    """What moved a company's support in its last quarter, the worst first."""
    last = sorted(strip.because[-1], key=lambda entry: entry.effect)
    return [_caused(entry) for entry in last]


def _caused(entry: Entry) -> str:
    """A cause in words; what got better or goes on is named by its function."""
    said, (_, why) = SAID["because_what"], entry.id.split(".")
    table = {"helps": "eased", "missing": "goes_on"}.get(why)
    if not table:
        return sentence(SAID, entry)
    what = said[table][entry.params["function"]]
    return sentence(
        SAID, Entry(f"because_what.{why}", {**entry.params, "what": what}, entry.who)
    )
