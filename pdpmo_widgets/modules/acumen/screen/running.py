"""Six months later: the projects that run, what each has ahead, and what it adds."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, find
from pdpmo_widgets.cases.words import words as case_words
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.model.ebit import effect
from pdpmo_widgets.modules.acumen.screen.deciding import place_of
from pdpmo_widgets.modules.acumen.screen.requests import record

KINDS = case_words("projects")["kinds"]
LESS = 0.9  # of the first promise: below it, a sponsor has taken something back


def rows(
    case: model.Case, decided: Mapping[str, Any], seen: model.Seen, said: Words
) -> list[dict[str, Any]]:
    """Every running project as the card lists it."""
    record = model.outside(case.visible()) | dict(seen.found)
    lenses = {"promised": model.promised(case), "record": record}
    stop = set(decided.get("stop", ()))
    return [
        _row(case, report, lenses, stop, seen, decided, said) for report in seen.midyear
    ]


def _row(
    case: model.Case,
    report: model.Report,
    lenses: Mapping[str, Mapping[str, model.Estimate]],
    stop: set[str],
    seen: model.Seen,
    decided: Mapping[str, Any],
    words: Words,
) -> dict[str, Any]:
    offer, said = case.offer(report.id), words["midyear"]
    figures = {"spent": report.spent, "rest": report.rest, "gain": report.gain}
    share = round(100 * report.spent / max(0.1, report.spent + report.rest))
    speaker = {"face": face(offer.sponsor),
               "name": words["people"][offer.sponsor]["name"]}  # fmt: skip
    by_lens = {lens: cells(offer, report, views[offer.id])
               for lens, views in lenses.items()}  # fmt: skip
    ebit = f"{by_lens[decided['lens']]['ebit']:+.2f}".replace("-", "−")
    row: dict[str, Any] = {
        "id": place_of(case, report.id), "title": offer.name,
        "sub": said["sub"].format(kind=KINDS[offer.kind], share=share),
        "line": said["line"].format(ebit=ebit, **figures), "cells": figures,
        "lens": by_lens,
        "quote": {**speaker, "text": find(words, offer.pitch)},
        "facts": _facts(case, offer, lenses, seen, decided, said),
        "signs": _signs(case, offer, report, stop, said),
        "table": record(case, offer.kind, words),
    }  # fmt: skip
    if offer.mandatory:
        row["locked"] = {"value": False, "text": said["law_whole"],
                         "short": said["law"]}  # fmt: skip
    return row


def cells(
    offer: model.Offer, report: model.Report, view: model.Estimate
) -> dict[str, float]:
    """What lies ahead, and what it adds to next year's EBIT, $ million, by one view."""
    gain = report.gain * view.benefit / max(0.1, offer.benefit)
    rest = report.rest * view.cost / offer.cost
    year, wear = effect(gain, report.spent + rest, view.live)
    return {"ahead": round(gain - rest, 1) + 0.0, "ebit": round(year - wear, 2) + 0.0}


def _facts(
    case: model.Case,
    offer: model.Offer,
    lenses: Mapping[str, Mapping[str, model.Estimate]],
    seen: model.Seen,
    decided: Mapping[str, Any],
    said: Words,
) -> list[str]:
    found = [said["first"].format(cost=offer.cost, benefit=offer.benefit)]
    live = round(lenses["record"][offer.id].live)
    if offer.id in seen.found:
        found.append(said["live_checked"].format(live=live))
    elif decided["lens"] == "record":
        found.append(said["live_record"].format(live=live, live_said=offer.live))
    else:
        found.append(said["live"].format(live=offer.live))
    names = [
        o.name for o in case.offers
        if offer.id in o.depends_on and o.id in decided["portfolio"]
    ]  # fmt: skip
    if names:
        found.append(said["needed"].format(names=", ".join(names)))
    return found


def _signs(
    case: model.Case,
    offer: model.Offer,
    report: model.Report,
    stop: set[str],
    said: Words,
) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []

    def add(sign: str, id: str, tone: str = "", **params: object) -> None:
        text = said[f"{id}_whole"].format(**params)
        one = {"sign": sign, "text": text, "short": said[id]}
        found.append({**one, "tone": tone} if tone else one)

    if report.gain < LESS * offer.benefit:
        add("warn", "less", "warn", gain=report.gain, benefit=offer.benefit)
    if report.rest > offer.cost:
        add("warn", "dearer", "warn", rest=report.rest, cost=offer.cost)
    for need in offer.depends_on:
        id, sign = ("pulled", "warn") if need in stop else ("needs", "link")
        add(sign, id, name=case.offer(need).name)
    return found


def bad_news(case: model.Case, seen: model.Seen) -> int:
    """How many running projects say that less comes, or that more must be spent."""
    return sum(
        r.gain < LESS * case.offer(r.id).benefit or r.rest > case.offer(r.id).cost
        for r in seen.midyear
    )
