"""The list of projects: a line each, and what stands beside the one that is open."""

from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.telling import about
from pdpmo_widgets.modules.playbook.model.voice import of_project
from pdpmo_widgets.modules.playbook.screen.deciding import TIER
from pdpmo_widgets.modules.playbook.screen.reckoned import Asked, Book


def rows(book: Book, seen: model.Seen, said: Words) -> list[dict[str, Any]]:
    """Every project as the card lists it."""
    return [_row(book, str(at), one, seen, said) for at, one in enumerate(book.rows, 1)]


def _row(
    book: Book, place: str, one: Asked, seen: model.Seen, said: Words
) -> dict[str, Any]:
    words, p = said["project"], one.p
    says = of_project(book.case, p.id)
    speaker = {"face": face(p.sponsor), "name": said["people"][p.sponsor]["name"]}
    tier, kind = said["tier"][one.tier], said["kinds"][p.kind]
    budget = f"{p.budget:g}"
    asked, bears = round(one.hours), round(one.bears)
    row: dict[str, Any] = {
        "id": place, "title": p.name,
        "sub": words["sub"].format(kind=kind, budget=budget),
        "line": words["line"].format(tier=tier, budget=budget, led=p.led),
        "cells": {"budget": p.budget, "led": p.led, "asked": asked, "bears": bears,
                  "tier": tier},
        "start": {TIER: model.TIERS[0]},
        "quote": {**speaker, "text": sentence(said, says)},
        "facts": _facts(book, one, p.id in seen.visits, said),
        "signs": _signs(book, one, seen, words),
        "table": _tiers(book, one, said),
    }  # fmt: skip
    if p.id in seen.visits:
        told = [fact for fact in seen.visits[p.id] if about(fact) != "stake"]
        row["notes"] = [sentence(said, fact) for fact in told]
    return row


def _facts(book: Book, one: Asked, visited: bool, said: Words) -> list[str]:
    """What the office says beside its sponsor, and what the register says."""
    words, p = said["project"], one.p
    heard = () if visited else p.facts  # a visit tells more, and without hearsay
    office = [sentence(said, fact) for fact in heard if about(fact) != "stake"]
    setting = book.case.setting
    calm = f"{100 * setting.calm:g}"
    office += [words["named"].format(calm=calm)] if visited else []
    led = words["led_0" if not p.led else "hand" if one.old_hand else "led_some"]
    stakes = {f"stake_{at}": f"{book.stakes[at]:,.0f}" for at in (0, 1, 2)}
    return [
        words["repair"].format(**stakes, million=f"{setting.stake_million:g}"),
        *office,
        led.format(led=p.led, declared=p.declared),
    ]


def _signs(
    book: Book, one: Asked, seen: model.Seen, words: Words
) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []

    def add(sign: str, id: str, tone: str = "", **params: object) -> None:
        text = words[f"{id}_whole"].format(**params)
        made = {"sign": sign, "text": text, "short": words[id]}
        found.append({**made, "tone": tone} if tone else made)

    if one.p.id in seen.visits:
        add("lens", "seen")
    if one.over:
        params = {"asked": round(one.hours), "bears": round(one.bears)}
        add("warn", "over", "warn", **params)
    if one.off:
        add("check", "off")
    if one.p.budget >= book.case.limit:
        add("law", "large")
    return found


def _tiers(book: Book, one: Asked, said: Words) -> dict[str, Any]:
    """What each tier would ask of this project, beside what is bearable."""
    words = said["project"]
    table = [
        [said["tier"][tier], f"{book.at(one.p, tier):.0f}", f"{one.bears:.0f}"]
        for tier in model.TIERS
    ]
    return {
        "head": words["head"], "rows": table, "mark": model.TIERS.index(one.tier)
    }  # fmt: skip
