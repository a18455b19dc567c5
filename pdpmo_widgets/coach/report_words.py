"""What the report on a cohort says: sentences and tables of plain text, no markup."""

from collections.abc import Sequence
from dataclasses import dataclass

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.coach.report_skills import Skill
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.standing import Place, Row

SAID = words("report", __package__)
WAIT = ("look", "changed", "alike", "asked")
Cell = tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """Sentences, and a table below them: its head, and cells of one line or more."""

    lines: tuple[str, ...]
    head: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


def who(rows: Sequence[Row], stems: Sequence[str]) -> Told:
    """A row for each learner, with what a coach has to do; and the sums."""
    text, lines = SAID["standing"], []
    for stem in stems:
        places = [row.places[stem] for row in rows if stem in row.places]
        counts = {
            "sent": sum(one.state != "nothing" for one in places),
            "graded": sum(one.state == "graded" for one in places),
            "waits": sum(one.state in WAIT for one in places),
            "broken": sum(one.state == "broken" for one in places),
        }
        line = text["sum"].format(stem=exercise(stem), all=len(rows), **counts)
        lines.append(line)
    cells = [
        (
            (row.learner.name, *(() if row.listed else (text["unlisted"],))),
            (row.learner.id,),
            *(_place(row.places.get(stem)) for stem in stems),
        )
        for row in rows
    ]
    return Told(tuple(lines), (*text["head"], *map(exercise, stems)), tuple(cells))


def _place(one: Place | None) -> Cell:
    text = SAID["standing"]
    if one is None:
        return (said("state.nothing"),)
    lines = [one.words]
    if one.points is not None:
        points = {"points": f"{one.points:g}", "most": f"{one.most:g}"}
        final = one.state == "graded"
        lines = [text["points" if final else "so_far"].format(**points), one.words]
    if one.handed or one.saved:
        key, when = ("handed", one.handed) if one.handed else ("saved", one.saved)
        lines.append(text[key].format(when=when))
    return tuple(lines)


def exercise(stem: str) -> str:
    """Number and title of an exercise, as in the course."""
    module = catalog.of_stem(stem)
    return f"{module.number:02d} {module.title}" if module else stem


def skilled(found: Sequence[Skill]) -> Told:
    """The middle and the middle half of each skill, once one has enough learners."""
    text = SAID["skills"]
    if not found:
        return Told((SAID["said"]["nothing"],))
    if all(one.middle is None for one in found):
        return Told(())
    return Told((), tuple(text["head"]), tuple(_skill(one) for one in found))


def _skill(one: Skill) -> tuple[Cell, ...]:
    text, name = SAID["skills"], (one.name,)
    count = (str(len(one.shares)),)
    if one.middle is None or one.low is None or one.high is None:
        return name, count, (text["few"],), (text["few"],)
    low, high = percent(one.low), percent(one.high)
    key = "share" if low == high else "between"
    between = text[key].format(share=low, low=low, high=high)
    return name, count, (text["share"].format(share=percent(one.middle)),), (between,)


def percent(share: float) -> str:
    """A share as whole per cent."""
    return f"{100 * share:.0f}"
