"""The list of requests: a line each, and what stands beside the one that is open."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, find
from pdpmo_widgets.cases.words import words as case_words
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.model.value import weight
from pdpmo_widgets.modules.acumen.screen.deciding import TAKE, place_of
from pdpmo_widgets.simulation.basics import Entry

Views = Mapping[str, model.Estimate]
KINDS = case_words("projects")["kinds"]


def rows(
    case: model.Case, decided: Mapping[str, Any], seen: model.Seen, said: Words
) -> list[dict[str, Any]]:
    """Every request as the card lists it; `said` are the words of case and play."""
    views = model.outside(case.visible()) | dict(seen.found)
    told = Told(case, decided, seen, said, views)
    return [told.row(offer) for offer in case.offers]


class Told:
    """What is told of requests after the decisions so far."""

    def __init__(
        self, case: model.Case, decided: Mapping[str, Any], seen: model.Seen,
        said: Words, views: Views,
    ) -> None:  # fmt: skip
        self.case, self.said, self.seen, self.views = case, said["list"], seen, views
        self.words, self.on = said, set(decided["portfolio"])
        self.corrected = decided["lens"] == "record"

    def row(self, offer: model.Offer) -> dict[str, Any]:
        """One request."""
        people, said = self.words["people"], self.said
        kind = self.words["kinds"][offer.kind]
        own = f"{offer.pitch.rpartition('.')[2]}_{offer.sponsor}"
        pitch = self.words["pitch"].get(own) or find(self.words, offer.pitch)
        calls = _counted(said, "calls", offer.loud)
        speaker = {"face": face(offer.sponsor), "name": people[offer.sponsor]["name"]}
        row: dict[str, Any] = {
            "id": place_of(self.case, offer.id), "title": offer.name,
            "sub": _counted(said, "sub", -offer.filed, kind=KINDS[offer.kind]),
            "line": said["line"].format(
                kind=kind, cost=offer.cost, pm=offer.pm_weeks,
                arch=offer.architect_weeks),
            "cells": {"kind": kind, "cost": offer.cost, "pm": offer.pm_weeks,
                      "arch": offer.architect_weeks},
            "lens": {"promised": {"left": offer.npv},
                     "record": {"left": round(self.views[offer.id].value, 1)}},
            "quote": {**speaker, "text": f"{pitch} {calls}"},
            "facts": self._facts(offer), "signs": self._signs(offer),
            "dots": self._dots(offer),
            "table": record(self.case, offer.kind, self.words),
            "mends": self._mends(offer),
        }  # fmt: skip
        if offer.mandatory:
            row["locked"] = {"value": True, "text": said["law_whole"],
                             "short": said["law"]}  # fmt: skip
        return row

    def _facts(self, offer: model.Offer) -> list[str]:
        said, visible = self.said, self.case.visible()
        found = [find(self.words, f"basis.{offer.basis}")]
        if weight(offer, visible.outcomes, 1) > 1:
            found.append(self._charter(offer))
        names = [o.name for o in self.case.offers if offer.id in o.depends_on]
        if names:
            found.append(said["needed"].format(names=", ".join(names)))
        return found

    def _charter(self, offer: model.Offer) -> str:
        """What the charter adds, with the sum that the corrected figure comes from."""
        bonus = self.case.visible().charter
        found = self.said["charter"].format(bonus=round(100 * bonus))
        if not self.corrected:
            return str(found)
        share = self.case.track[offer.kind].benefit
        total = model.outside(self.case.visible())[offer.id].benefit
        more = self.said["charter_sum"].format(
            said=f"{offer.benefit:g}",
            share=f"{share:.2f}",
            times=f"{1 + bonus:.2f}",
            total=f"{total:.1f}",
        )
        return f"{found} {more}"

    def _signs(self, offer: model.Offer) -> list[dict[str, str]]:
        said, found = self.said, []
        if offer.id in self.seen.found:
            found.append({"sign": "lens", "text": said["found"], "short": ""})
        for need in offer.depends_on:
            there = need in self.on
            text = said["needs_on" if there else "needs_off"]
            sign = {"text": text.format(name=self.case.offer(need).name),
                    "short": said["needs"]}  # fmt: skip
            lacks = offer.id in self.on and not there
            warn = {"sign": "warn", "tone": "warn"} if lacks else {"sign": "link"}
            found.append({**sign, **warn})
        return found

    def _dots(self, offer: model.Offer) -> dict[str, Any]:
        """What was said, what the record makes of it, what a check found."""
        said, checked = self.words["dots"], self.seen.found.get(offer.id)
        record = model.outside(self.case.visible())[offer.id]
        money = 1.05 * max(
            offer.cost, offer.benefit, record.cost, record.benefit,
            *((checked.cost, checked.benefit) if checked else ()),
        )  # fmt: skip

        def line(name: str, given: float, most: float, digits: int) -> dict[str, Any]:
            by = {"cost": "cost", "brings": "benefit", "live": "live"}[name]
            views = (record if self.corrected else None, checked)
            values = [given, *(
                None if v is None else round(getattr(v, by), digits) for v in views
            )]  # fmt: skip
            return {
                "label": said[name],
                "values": values,
                "min": 0,
                "max": round(most, 2),
            }

        return {"heads": said["heads"], "rows": [
            line("cost", offer.cost, money, 1), line("brings", offer.benefit, money, 1),
            line("live", offer.live, 30, 0),
        ]}  # fmt: skip

    def _mends(self, offer: model.Offer) -> list[dict[str, Any]]:
        """What mends a list on which this request stands without its condition."""
        return [
            {"row": place_of(self.case, need), "field": TAKE, "value": True,
             "text": self.said["add_other"].format(name=self.case.offer(need).name)}
            for need in offer.depends_on
            if need not in self.on
        ]  # fmt: skip


def record(case: model.Case, kind: str, said: Words) -> dict[str, Any]:
    """What came of the promises of each kind, the one of this ``kind`` marked."""
    kinds = [one for one in KINDS if one in case.track]
    found = [case.track[one] for one in kinds]
    return {
        "head": said["record"]["head"],
        "rows": [
            [KINDS[t.kind], f"{t.cost:.2f}", f"{t.benefit:.2f}", f"{t.late:.2f}"]
            for t in found
        ],
        "mark": kinds.index(kind),
    }


def _counted(said: Words, id: str, count: int, **more: object) -> str:
    """A sentence with a number in it, for none, one and many."""
    text = said.get(f"{id}_{count}", said[id])
    return str(text.format(count=count, months=count, **more))


def log(
    case: model.Case, decided: Mapping[str, Any], said: Words, tell: Any
) -> list[dict[str, str]]:
    """What was done so far, in order; what a check found stands with it."""
    parts = ("lens", "looks") if "stop" not in decided else ("lens", "looks", "buy")
    short = {name: decided[name] for name in ("lens", "looks", "buy")}
    found = []
    for one in model.moments(case, short):
        if one.part in parts:
            entries: list[Entry] = [one.did, *one.learnt]
            text = " ".join(tell(entry) for entry in entries)
            cost = f"{one.cost:g} {said['log'][one.unit]}" if one.cost else ""
            found.append({"text": text, "cost": cost})
    return found
