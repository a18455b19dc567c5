"""Two workspaces from plain data: requests with meters, people with wishes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pdpmo_widgets.modules.purpose.board import practice_card
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept
from pdpmo_widgets.widgets.rounds import Rounds, stage_at

DATA = json.loads(Path(__file__).with_name("rounds.json").read_text("utf-8"))
LIMITS = {"money": 42.7, "pm": 290, "arch": 71.7}
EXTRA = {"money": 12, "pm": 60, "arch": 18}
CFO = {"initials": "TO", "seat": "chief", "colour": "indigo"}
CHIEF = {"initials": "IV", "seat": "chair", "colour": "blue"}
RECORD = [
    ["IT", 1.73, 0.35, 1.57], ["Solar", 1.07, 0.51, 1.17], ["Civil", 1.34, 0.67, 1.17],
    ["Service", 1.16, 0.83, 1.17], ["Regulatory", 1.19, 0.99, 1.17],
    ["Change", 1.31, 1.15, 1.17],
]  # fmt: skip
PAIRS = {
    "heads": ["wanted most", "wanted least"],
    "rows": [
        ["Less burden on teams", "Compliance and audit"],
        ["Predictable dates and cost", "A better choice of work"],
    ],
}
WISHES = [{"id": f"w{n}", "text": text} for n, text in enumerate(DATA["heads"])]
LEGEND = [
    {"wish": {"kind": "most", "n": 2}, "text": "wanted most, on 2 cards"},
    {"wish": {"kind": "least", "n": 1}, "text": "wanted least, on 1 card"},
    {"wish": {"kind": "said"}, "text": "only said in public"},
    {"wish": {"kind": "seen"}, "text": "seen, neither"},
]


def request(one: dict[str, Any], signed: set[str], found: set[str]) -> dict[str, Any]:
    """A request as its row."""
    checked = one["checked"] or one["id"] in found
    promised = round(abs(one["left"]) * 2.4 + one["cost"], 1)
    signs = []
    if checked:
        signs.append({"sign": "lens", "text": "checked", "short": ""})
    if one["needs"]:
        lacks = one["id"] in signed and one["needs"] not in signed
        tone = {"tone": "warn"} if lacks else {}
        sign = "warn" if lacks else "link"
        text = f"needs {one['needs']}"
        signs.append({"sign": sign, "text": text, "short": "needs", **tone})
    figures = {"kind": one["kind"], "cost": one["cost"], "pm": one["pm"]}
    kind = [row[0] for row in RECORD].index(one["kind"])
    row: dict[str, Any] = {
        "id": one["id"], "title": one["title"], "signs": signs,
        "sub": f"{one['kind']} · asked for 5 months ago",
        "line": f"{one['kind']} · ${one['cost']}m · {one['arch']} arch wk",
        "cells": {**figures, "arch": one["arch"]},
        "lens": {"said": {"left": promised}, "record": {"left": one["left"]}},
        "quote": {"face": CHIEF, "name": "Ingrid Vale", "text": "“Please take whatever "
                  "time you need. I know that others ask too.”"},
        "dots": {"heads": ["said", "record", "checked"], "rows": [
            {"label": "Cost, $m", "min": 0, "max": 16, "values": [
                one["cost"], round(one["cost"] * RECORD[kind][1], 1),
                round(one["cost"] * 1.1, 1) if checked else None]},
            {"label": "Brings, $m", "min": 0, "max": 40, "values": [
                promised, round(promised * RECORD[kind][2], 1),
                round(promised * 0.6, 1) if checked else None]}]},
        "table": {"head": ["Record by kind", "cost ×", "brings ×", "time ×"],
                  "rows": RECORD, "mark": kind},
        "start": {"on": one["on"]},
    }  # fmt: skip
    if one["law"]:
        row["locked"] = {"value": True, "text": "law"}
    return row


def requests(desk: Desk) -> Rounds:
    def answer(value: dict, _: Desk) -> dict:
        stage = value["stages"][stage_at(value)]
        decided = stage["rows"].get("requests", {})
        on = [
            one
            for one in DATA["requests"]
            if one["law"] or decided.get(one["id"], {}).get("on", one["on"])
        ]
        names = {one["title"] for one in on} | {one["id"] for one in on}
        found = {row for _, row, _ in stage["looks"]}
        bought = stage["form"].get("buy", "none")
        limit = {k: n + (EXTRA[k] if k == bought else 0) for k, n in LIMITS.items()}
        used = {
            "money": round(sum(one["cost"] for one in on), 1),
            "pm": sum(one["pm"] for one in on),
            "arch": sum(one["arch"] for one in on),
        }
        labels = {"money": "Money", "pm": "Project-manager weeks", "arch": "Architects"}
        unit = {"money": "$ million"}
        meters = [
            {"id": k, "label": labels[k], "used": used[k], "of": limit[k],
             "short": {"pm": "PM weeks"}.get(k, labels[k]), "unit": unit.get(k, "")}
            for k in LIMITS
        ]  # fmt: skip
        lacking = [one for one in on if one["needs"] and one["needs"] not in names]
        over = [labels[k] for k in LIMITS if used[k] > limit[k]]
        problem = (
            f"{over[0]} above what there is. Take something off, or buy more."
            if over
            else f"{lacking[0]['title']} needs {lacking[0]['needs']}. "
            "Put it on your list, or take this one off."
            if lacking
            else ""
        )
        left = round(sum(one["left"] for one in on), 1)
        rows = [request(one, names, found) for one in DATA["requests"]]
        log = [{"text": f"You checked {r}.", "cost": "3 hours"} for r in sorted(found)]
        view: dict[str, Any] = {
            "lists": {"requests": rows}, "meters": meters, "problem": problem,
            "sum": {"number": str(left), "share": max(0, left) / 91.1,
                    "text": "$ million are left of 91.1 promised"},
            "hint": f"{len(on)} on your list · law kept", "log": log,
        }  # fmt: skip
        if value["stages"][0]["done"]:
            view["after"] = [{"title": "Six months later", "lines": ["$4.3m is gone."]}]
        if value["done"]:
            view["result"] = {"title": "55 of 100", "lines": ["The law was kept."]}
        return view

    columns = [
        {"id": "kind", "label": "Kind"},
        {"id": "cost", "label": "Cost", "kind": "number"},
        {"id": "left", "label": "Left", "kind": "bar"},
        {"id": "pm", "label": "PM", "kind": "number",
         "whole": "weeks of project managers"},
        {"id": "arch", "label": "Arch", "kind": "number",
         "whole": "weeks of architects"},
    ]  # fmt: skip
    listed = {
        "id": "requests", "title": "22 requests", "columns": columns, "sort": "left",
        "tick": "on", "fields": [{"id": "on", "kind": "yes", "label": "Sign"}],
        "looks": [{"id": "check", "label": "Check it", "cost": 3, "done": "Checked"}],
        "lenses": [{"id": "record", "text": "Corrected by the record"},
                   {"id": "said", "text": "As promised"}],
    }  # fmt: skip
    names = {"none": "None", "money": "Money", "pm": "PM", "arch": "Architects"}
    options = [{"id": key, "text": text} for key, text in names.items()]
    buy = {"id": "buy", "kind": "one", "label": "Buy more of one, once, $1.6m",
           "optional": True, "options": options}  # fmt: skip
    voice = {"face": CFO, "name": "Tomas Okafor", "text": "“You asked for $95 million. "
             "You have $42.7 million. Bring me the list that you would sign if it were "
             "your money.”"}  # fmt: skip
    first = {"id": "list", "title": "The list", "total": 12, "commit": "Sign the list",
             "what": "left for checking", "sure": "Sign it now? It cannot be changed.",
             "lists": [listed], "form": [buy], "voice": voice}  # fmt: skip
    second = {**first, "id": "cut", "title": "Six months later", "total": 0}
    return Rounds(
        desk=desk, key="x.requests", title="The CFO’s 45 %", rewind=False,
        clock={"unit": "hours", "one": "hour"}, stages=[first, second], deals=True,
        rules=["What is promised is corrected by its record."], answer=answer,
    )  # fmt: skip


def people(desk: Desk) -> Rounds:
    def answer(value: dict, _: Desk) -> dict:
        stage = value["stages"][0]
        met = {row for _, row, look in stage["looks"] if look == "talk"}
        first = stage["form"].get("first", [])
        not_now = stage["form"].get("not", [])
        state = dict.fromkeys(first, "first") | dict.fromkeys(not_now, "not")
        heads = [
            {"id": one["id"], "label": one["text"], "state": state.get(one["id"])}
            for one in WISHES
        ]
        rows = []
        for one in DATA["people"]:
            known = bool(one["chips"]) or one["id"] in met
            row = {**one, "line": "" if known else "not asked yet"}
            row["facts"] = ["No project budget has passed this year without them.",
                            {"text": "They have a review in six weeks.",
                             "rumour": True}]  # fmt: skip
            if known:
                row["notes"] = ["“Every new idea from above is a form below.”"]
                row["pairs"] = PAIRS
            rows.append(row)
        log = [{"text": "You talked.", "cost": "2 hours"} for _ in met]
        return {"lists": {"people": rows}, "heads": {"people": heads}, "log": log}

    listed = {
        "id": "people", "title": "12 people", "legend": LEGEND,
        "looks": [
            {"id": "talk", "label": "Interview", "cost": 2, "done": "Interviewed"},
            {"id": "corridor", "label": "Corridor", "cost": 0.5},
        ],
    }  # fmt: skip
    form = [
        {"id": "first", "kind": "some", "look": "slots", "label": "We serve first",
         "options": WISHES, "least": 3, "most": 3},
        {"id": "not", "kind": "some", "look": "slots", "label": "Not now",
         "options": WISHES, "least": 2, "most": 2},
        {"id": "who", "kind": "one", "label": "Answers for it", "look": "select",
         "options": [{"id": p["id"], "text": p["title"]} for p in DATA["people"]]},
    ]  # fmt: skip
    stage = {
        "id": "board", "title": "The board", "total": 12, "commit": "Go to the board",
        "sure": "Go now? You cannot come back.", "lists": [listed], "form": form,
        "page": "The page for the board",
        "voice": {"face": CHIEF, "name": "Ingrid Vale",
                  "text": "“Bring one page that we can all stand behind.”"},
    }  # fmt: skip
    return Rounds(
        desk=desk, key="x.people12", title="Twelve hours before the board",
        clock={"unit": "hours", "one": "hour", "step": 0.5}, stages=[stage],
        answer=answer,
    )  # fmt: skip


def board(desk: Desk) -> Rounds:
    """The workspace of module 01 as it stands there."""
    return practice_card(desk, "x.board")


MAKERS = {
    "rounds_requests": requests, "rounds_people": people, "rounds_board": board
}  # fmt: skip


def kinds(desk: Desk) -> dict[str, Callable[[], Kept]]:
    """Each workspace by name, ready to be made at this desk."""
    return {name: lambda make=make: make(desk) for name, make in MAKERS.items()}
