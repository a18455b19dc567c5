"""The list of controls: a line each, and what stands beside the one that is open."""

from typing import Any

from pdpmo_widgets.cases.controls import COSMETIC, SEEN, WORKS
from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.case import KINDS, Control, Fact
from pdpmo_widgets.modules.playbook.model.voice import of_control
from pdpmo_widgets.modules.playbook.screen.reckoned import Book

USUAL = 5.0  # $ million of the project for which the table says the hours


def rows(book: Book, seen: model.Seen, said: Words) -> list[dict[str, Any]]:
    """Every control as the card lists it."""
    return [
        _row(book, str(at), c, seen.records.get(c.id), said)
        for at, c in enumerate(book.case.controls, 1)
    ]


def _row(
    book: Book, place: str, c: Control, log: Fact | None, said: Words
) -> dict[str, Any]:
    words, case = said["control"], book.case
    name, claims = said["controls"][c.id], ", ".join(said["short"][k] for k in c.claims)
    changed, about = _log(log, said)
    asked = [t for t in model.TIERS if c.id in book.plan.sets[t]]
    tiers = " ".join(said["letter"][t] if t in asked else "–" for t in model.TIERS)
    names = ", ".join(said["tier"][t] for t in asked) or words["nobody"]
    read = words["read"].format(changed=changed, about=about)
    hours = round(c.fixed + USUAL * c.per_million)
    row: dict[str, Any] = {
        "id": place, "title": name["name"], "sub": name["meaning"],
        "line": words["line"].format(
            tiers=names, log=read if log else words["unread"], hours=hours
        ),
        "cells": {"hours": hours, "claims": claims, "changed": changed or "?",
                  "about": about or "?", "asked": tiers},
        "facts": _facts(case, c, log is not None, said), "signs": _signs(c, words),
    }  # fmt: skip
    if log is not None:
        row["notes"] = [sentence(said, log)]
    if speaks := of_control(case, c.id):
        speaker = {"face": face(speaks.who), "name": said["people"][speaks.who]["name"]}
        row["quote"] = {**speaker, "text": sentence(said, speaks)}
    return row


def _log(log: Fact | None, said: Words) -> tuple[str, str]:
    """How many of its uses changed a decision, and about which trouble; "" unread."""
    if log is None:
        return "", ""
    words = said["control"]
    kind = log.id.removeprefix("record.").split("_")[0]
    changed = words["of"].format(changed=log.params["changed"], uses=log.params["uses"])
    return changed, said["short"][kind] if kind in KINDS else words["none"]


def _facts(case: model.Case, c: Control, read: bool, said: Words) -> list[str]:
    words = said["control"]
    claims = " · ".join(said["troubles"][kind]["name"] for kind in c.claims)
    takes = {"fixed": f"{c.fixed:.0f}", "more": f"{c.per_million:.1f}"}
    found = [
        words["claims_to"].format(claims=claims),
        words["takes"].format(**takes),
    ]
    if read:
        often, seldom = round(100 * SEEN * WORKS[0]), round(100 * COSMETIC)
        found.append(words["works"].format(often=often, seldom=seldom))
    if c.required:
        many = sum(p.budget >= case.limit for p in case.projects)
        found.append(words["where"].format(
            limit=f"{case.limit:g}", count=many, finding=f"{case.setting.finding:g}"
        ))  # fmt: skip
    return found


def _signs(c: Control, words: Words) -> list[dict[str, str]]:
    if not c.required:
        return []
    text, short = words["required_whole"], words["required"]
    return [{"sign": "law", "text": text, "short": short}]
