"""Module 03, the mirror: a guess, the team's answers from files, and one job."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import StringIO
from typing import Any

from matplotlib.figure import Figure

from pdpmo_widgets.cases import climate as waves
from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.instruments import answer_sheet, climate, job_check, read_answers
from pdpmo_widgets.instruments.answers import AnswerError, Result, instrument, say
from pdpmo_widgets.instruments.small import FEWEST
from pdpmo_widgets.modules.empowerment.charts.climate import climate as drawn
from pdpmo_widgets.modules.empowerment.charts.job import job as job_chart
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.imports import Import
from pdpmo_widgets.widgets.instrument import Instrument
from pdpmo_widgets.widgets.kept import File
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.series import Series

WORDS = room_words("empowerment", "lesson")
GUESS, TEAM = "empowerment.guess", "empowerment.team"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EXAMPLE = 7  # the seed of the example: nine people who see most of it alike
Sheets = list[Mapping[str, int]]


def guess() -> Series:
    """The mean that the leader expects, before the team is asked."""
    said = WORDS["guess"]
    return Series(desk=desk, key=GUESS, **common.head(said), items=said["items"])


def guessed(at: Desk) -> float | None:
    """What was expected, once it is committed."""
    answer = ((at.get(GUESS) or {}).get("answers") or {}).get("mean") or {}
    return answer.get("number") if answer.get("done") else None


def team() -> Import:
    """The sheet to send out, and the files that come back, without names."""
    said = WORDS["team"]

    def take(name: str, data: bytes, _: Desk) -> Sheets:
        return [dict(one) for one in read_answers.read(climate.NAME, name, data).others]

    def answer(value: dict, _: Desk) -> dict[str, Any]:
        if not value.get("data"):
            return {}
        n = len(answers(value["data"]))
        climate.score(answers(value["data"]))  # a copy that cannot be read is refused
        text = said["few" if n < FEWEST else "count"].format(n=n)
        return {"text": [text, said["collect"]]}

    asks = {
        "xlsx": lambda _, __: File("climate.xlsx", SHEET, answer_sheet.xlsx(NAME)),
        "csv": lambda _, __: File("climate.csv", "text/csv", answer_sheet.csv(NAME)),
        "example": lambda _, __: File("example.csv", "text/csv", example()),
    }
    templates = [{"id": id, "label": said["templates"][id]} for id in asks]
    return Import(
        desk=desk, key=TEAM, **common.head(said), templates=templates, asks=asks,
        take=take, join=joined, answer=answer, plain=(AnswerError,),
    )  # fmt: skip


NAME = climate.NAME


def joined(before: Any, new: Sheets, name: str) -> dict[str, Sheets]:
    """The sheets by file: a file that is loaded again replaces itself."""
    return {**(before or {}), name: new}


def answers(data: Mapping[str, Sequence[Mapping[str, int]]]) -> Sheets:
    """All sheets of all files."""
    return [sheet for sheets in data.values() for sheet in sheets]


def example() -> bytes:
    """The sheet filled in by the nine of the running case, in its first wave."""
    asked = answer_sheet.questions(NAME)
    rows = [row for row in waves.deal(EXAMPLE) if row.wave == 1 and row.answered]
    out = StringIO()
    sheet = csv.writer(out)
    sheet.writerow(asked.values())
    for row in rows:
        sheet.writerow(getattr(row, f"item_{n}") for n in range(1, len(asked) + 1))
    return out.getvalue().encode("utf-8-sig")


def voice() -> Picture:
    """What the team says beside what was expected; nothing of fewer than five."""
    said = WORDS["voice"]

    def answer(_: dict, at: Desk) -> dict[str, Any]:
        expected, data = guessed(at), (at.get(TEAM) or {}).get("data")
        if expected is None or not data:
            return {"text": said["guess" if expected is None else "todo"]}
        result = climate.score(answers(data), expected)
        if result.finding.id == "few":
            return {"text": say(result)}
        return _shown(drawn(result, expected), result)

    return Picture(
        desk=desk, title=said["title"], answer=answer, watch=(GUESS, TEAM), step=False
    )


def _shown(figure: Figure, result: Result) -> dict[str, Any]:
    """The drawing with its finding, and below it what to bear in mind."""
    notes = [replace(result, finding=note, notes=()) for note in result.notes]
    drawing = picture(figure, say(replace(result, notes=())))
    return {**drawing, "text": [say(note) for note in notes]}


def job() -> Instrument:
    """Five statements on one job, and which of them is lowest."""
    asked = instrument(job_check.NAME)

    def answer(value: dict, _: Desk) -> dict[str, Any]:
        found = job_check.own(value["scores"])
        if found.finding.id == "open":
            return {"text": say(found)}
        return _shown(job_chart(found), found)

    scale = {
        "min": asked["scale"]["least"], "max": asked["scale"]["most"],
        "low": asked["scale"]["low"], "high": asked["scale"]["high"],
    }  # fmt: skip
    statements = [{"id": id, "text": text} for id, text in asked["items"].items()]
    return Instrument(
        desk=desk, key="empowerment.job", **common.head(WORDS["job"]), scale=scale,
        statements=statements, answer=answer,
    )  # fmt: skip
