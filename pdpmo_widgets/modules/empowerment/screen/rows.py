"""The lines of a board: one each in the list, and what stands beside the open one."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, find, sentence
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.model.seen import told as heard_word
from pdpmo_widgets.modules.empowerment.screen.deciding import (
    GUARD,
    LEVEL,
    OF_PERSON,
    board_at,
    lines,
    place_of,
)
from pdpmo_widgets.modules.empowerment.screen.table import first_name, level_text

LEFT = 4  # up to here a rail changes nothing
Board = Mapping[str, Mapping[str, Any]]


class Told:
    """What is told of lines after the decisions so far, on board ``at``, 0 to 2."""

    def __init__(
        self, case: model.Case, value: Mapping[str, Any], seen: model.Seen, at: int,
        said: Words,
    ) -> None:  # fmt: skip
        self.case, self.seen, self.at, self.words = case, seen, at, said
        self.said, self.visible = said["row"], case.visible()
        self.boards = [board_at(case, value, stage) for stage in range(at + 1)]
        self.board = self.boards[-1]
        self.places = {line.id: at for at, line in enumerate(case.lines)}

    def rows(self) -> list[dict[str, Any]]:
        """All lines, as the card lists them."""
        return [self.row(line) for line in lines(self.case)]

    def row(self, line: model.Line) -> dict[str, Any]:
        """One line."""
        person, cell = self.words["people"][line.who], self.board[line.id]
        level = level_text(self.words, cell[LEVEL])
        shown = self._cells(line)
        known = "".join(
            self.said[f"known_{how}"].format(word=shown[how])
            for how in (("wrong",) if self.at else ("peers", "watch"))
            if shown.get(how)
        )
        spoken = {"face": face(line.who), "name": person["name"],
                  "text": find(self.words, line.said)}  # fmt: skip
        before = self.boards[-2] if self.at else None
        start = before[line.id] if before else {LEVEL: line.today, GUARD: False}
        row = {
            "id": place_of(self.case, line.id), "face": face(line.who),
            "title": self.words["decisions"][line.id]["name"],
            "sub": self.said["sub"].format(name=person["name"], role=person["role"]),
            "line": self.said["line"].format(level=level, known=known),
            "cells": shown, "start": dict(start),
            "quote": spoken, "facts": self._facts(line), "signs": self._signs(line),
            "notes": self._notes(line), "table": self._prices(line),
            "cannot": self._cannot(line),
        }  # fmt: skip
        return row

    def _cells(self, line: model.Line) -> dict[str, Any]:
        short, seen = self.words["short"], self.seen
        words = short["word"]
        found = {
            "weighs": short["weighs"][str(line.stakes)],
            "undo": short["undo"][str(line.undo)],
            "peers": words.get(str(seen.peers.get(line.id)), ""),
            "watch": words.get(str(seen.sample.get(line.id)), ""),
            "level": self.board[line.id][LEVEL],
        }
        if self.at and seen.results:
            last = seen.results[-1][line.id]
            found["wrong"] = self.said["wrong"].format(wrong=last.wrong, n=last.decided)
        return found

    def _facts(self, line: model.Line) -> list[str]:
        said, words = self.said, self.words
        terms = self.visible.terms
        worth = said["worth"].format(
            size=words["stakes"][str(line.stakes)].capitalize(),
            win=self._points(terms.win * line.stakes),
            lose=self._points(terms.win * terms.lose * line.stakes),
            weekly=f"{line.weekly:.1f}",
        )
        spread = words["spread"]["yes" if line.spread else "no"]
        undo = f"{said['undo'][str(line.undo)]} {spread}"
        own = self.visible.own
        rank = sorted(own.values(), reverse=True).index(own[line.domain])
        mine = said["own"].format(
            domain=words["domains"][line.domain].lower(),
            own=round(100 * own[line.domain]), rank=said["rank"][rank],
            hard=words["hard"][str(line.hard)].capitalize(),
        )  # fmt: skip
        record = words["record"]["one"].format(
            past=line.past, who=first_name(words, line.who), held=line.held
        )
        return [worth, undo, record, mine]

    def _points(self, points: float) -> str:
        count = f"{points:g}"
        return str(self.said["point" if points == 1 else "points"].format(count=count))

    def _signs(self, line: model.Line) -> list[dict[str, str]]:
        """News first, then a rail: as a word in the list, whole beside the open one."""
        said, cell = self.said, self.board[line.id]
        found = [
            {"sign": "warn", "tone": "warn", "short": said["news"],
             "text": sentence(self.words, entry)}
            for entry in news_of(self.case, self.seen, self.at)
            if entry.params["decision"] == line.id
        ]  # fmt: skip
        if line.spread and not cell[GUARD]:
            text = self.words["spread"]["yes"]
            found.append({"sign": "levers", "short": said["big"], "text": text})
        if cell[GUARD]:
            id = "rail_idle" if not line.spread else "idle"
            whole = self.words["actions"]["guard"]["meaning"]
            idle = not line.spread or cell[LEVEL] <= LEFT
            text = said[id] if idle else whole
            one = {"sign": "check", "short": said["rail"], "text": text}
            found.append({**one, "tone": "warn"} if idle and not line.spread else one)
        return found

    def _notes(self, line: model.Line) -> list[str]:
        """What was learnt of this line and its owner, and what came of it."""
        at, found = self.places[line.id], []
        for how, told in (("peers", self.seen.peers), ("watch", self.seen.sample)):
            if line.id in told:
                entry = heard_word(self.case, at, how, told[line.id])
                text = sentence(self.words, entry).partition(": ")[2]
                whole = text[:1].upper() + text[1:]
                saw = self.said["saw"].format(text=text)
                found.append(saw if how == "watch" else whole)
        found += [
            sentence(self.words, entry)
            for entry in self.seen.log
            if entry.id.startswith("talk.") and entry.who == line.who
        ]
        found += [
            sentence(self.words, entry)
            for stage in range(1, self.at)
            for entry in news_of(self.case, self.seen, stage)
            if entry.params["decision"] == line.id
        ]
        for stage, results in enumerate(self.seen.results):
            one, cell = results[line.id], self.boards[stage][line.id]
            found.append(
                self.said["came"].format(
                    weeks=self.said["weeks"][stage],
                    level=cell[LEVEL],
                    n=one.decided,
                    wrong=one.wrong,
                )
            )
        return found

    def _prices(self, line: model.Line) -> dict[str, Any]:
        """What each level takes of the leader's week, for this line."""
        rail = self.board[line.id][GUARD]
        rows = [
            [level_text(self.words, n), f"{self._week(line, n, rail):.1f}"]
            for n in model.LEVELS
        ]
        mark = self.board[line.id][LEVEL] - 1
        return {"head": self.said["prices"], "rows": rows, "mark": mark}

    def _week(self, line: model.Line, level: int, rail: bool) -> float:
        return model.week(self.visible, line, level, rail)

    def _cannot(self, line: model.Line) -> dict[str, str]:
        """A talk about somebody is had once, whatever line it is asked at."""
        who, asked = first_name(self.words, line.who), {}
        if any(x.who == line.who and x.id in self.seen.peers for x in self.case.lines):
            asked["peers"] = self.said["asked"].format(who=who)
        if line.who in self.seen.keen:
            asked["talk"] = self.said["wished"].format(who=who)
        return {how: asked[how] for how in OF_PERSON if how in asked}


def news_of(case: model.Case, seen: model.Seen, at: int) -> tuple[Any, ...]:
    """The news that came with the board before this one; () before the first."""
    many = len(case.hidden.news) // (len(model.STAGES) - 1)
    return seen.news[many * (at - 1) : many * at] if at else ()
