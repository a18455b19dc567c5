"""The projects of the table: one line each, and what stands beside the open one."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.cases.people import face, person
from pdpmo_widgets.cases.words import Words, find, sentence
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.model.counting import NEVER, chance
from pdpmo_widgets.modules.courage.model.rules import signed
from pdpmo_widgets.modules.courage.screen.deciding import (
    CHECK,
    place_of,
    projects,
)
from pdpmo_widgets.simulation.basics import Entry


class Told:
    """What is told of the projects after the steps so far."""

    def __init__(self, case: model.Case, seen: model.Seen, said: Words) -> None:
        self.case, self.seen, self.words = case, seen, said
        self.said, self.visible = said["row"], case.visible()

    def rows(self) -> list[dict[str, Any]]:
        """All projects, as the card lists them."""
        return [self.row(one) for one in projects(self.case)]

    def row(self, one: model.Project) -> dict[str, Any]:
        """One project."""
        known, who = self.seen.projects[one.id], person(one.sponsor)
        cells = self._cells(one, known)
        news = self._news(known)
        line = self.said["line"].format(**cells)
        return {
            "id": place_of(self.case, one.id), "face": face(one.sponsor),
            "title": one.name,
            "sub": self.said["sub"].format(name=who.name, role=who.role),
            "line": line, "cells": cells, "facts": list(self._facts(one, cells)),
            "signs": list(self._signs(one, known, news)),
            "notes": list(self._notes(one, known)), "cannot": self._cannot(known),
        }  # fmt: skip

    def _cells(self, one: model.Project, known: model.Known) -> dict[str, Any]:
        line = model.line(self.visible, one, self.seen.month)
        return {
            "stake": one.stake,
            "report": self.said["report"][known.months[-1].colour],
            "counted": signed(model.counted(self.visible, one, known)),
            "line": self.said["never"] if line >= NEVER else signed(line),
        }

    def _facts(self, one: model.Project, cells: Mapping[str, Any]) -> Iterator[str]:
        said, about = self.said, self.words["aims"]
        left = max(0.0, 1 - self.visible.fade * (self.seen.month - 1))
        yield said["stake"].format(
            stake=f"{one.stake:.1f}", left=f"{one.stake * left:.1f}"
        )
        yield said["aim"].format(
            who=self.words["people"][one.sponsor]["short"], aim=about[one.aim]
        )
        line = model.line(self.visible, one, self.seen.month)
        if line >= NEVER:
            yield said["line_never"]
        else:
            sure = round(100 * chance(self.visible.base, line))
            yield said["line_at"].format(line=cells["line"], chance=sure)
        id = "counted_rosy" if one.mark == "rosy" else "counted"
        worth = self.visible.points
        yield said[id].format(
            counted=cells["counted"], hard=worth["hard"], good=-worth["good"]
        )

    def _news(self, known: model.Known) -> str:
        note = known.months[-1].note
        return self._bare(note) if note else ""

    def _bare(self, note: Entry) -> str:
        """A sentence without the name of the project that it begins with."""
        text = sentence(self.words, note).partition(": ")[2]
        return text[:1].upper() + text[1:]

    def _signs(
        self, one: model.Project, known: model.Known, news: str
    ) -> Iterator[dict[str, str]]:
        said = self.said
        if news:
            yield {"sign": "speech", "short": said["news"],
                   "text": said["news_of"].format(month=self._month(), text=news),
                   }  # fmt: skip
        if one.mark:
            text = find(self.words, f"proud.{one.mark}")
            yield {"sign": "warn", "short": "", "text": text}
        if known.check is not None:
            found = "trouble" if known.check else "sound"
            yield {"sign": "lens", "short": said[found], "text": said[f"{found}_of"]}
        if known.raised:
            month = self.words["moments"][f"m{known.raised}"]
            short, text = said["told"], said["told_of"].format(month=month)
            if known.known is not None:
                id = "right" if known.known else "alarm"
                short, text = said[id], said[f"{id}_of"]
            yield {"sign": "check", "short": short, "text": text}

    def _month(self) -> str:
        return str(self.words["moments"][f"m{self.seen.month}"])

    def _notes(self, one: model.Project, known: model.Known) -> Iterator[str]:
        """The sentences of earlier months, the latest first, then the talk."""
        for at in range(len(known.months) - 2, -1, -1):
            if note := known.months[at].note:
                month = self.words["moments"][f"m{at + 1}"]
                yield self.said["heard"].format(month=month, text=self._bare(note))
        if known.raised:
            yield from (
                sentence(self.words, entry)
                for entry in self.seen.log
                if entry.id.startswith("talks.") and entry.who == one.id
            )

    def _cannot(self, known: model.Known) -> dict[str, str]:
        """Why it cannot be checked any more."""
        if known.raised:
            return {CHECK: self.said["already"]}
        if not self.seen.checks_left and known.check is None:
            return {CHECK: self.said["no_checks"]}
        return {}
