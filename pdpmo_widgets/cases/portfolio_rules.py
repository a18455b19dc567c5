"""What must hold within a project and across a list of them, and what stands in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases.fields import FIELDS
from pdpmo_widgets.cases.projects import Project


def complete(row: int, values: Mapping[str, Any]) -> Project:
    """A project from the cells that were filled; the rest is derived or middling."""
    given = {name: one.default for name, one in FIELDS.items()} | dict(values)
    middle = given["npv_mid"]
    derived = {
        "id": f"row{row}",
        "stage": "request" if given["start"] > 0 else "build",
        "current_budget": given["first_budget"],
        "current_end": given["first_end"],
        "npv_low": min(middle, given["npv_high"]) if "npv_high" in values else middle,
        "npv_high": max(middle, given["npv_low"]) if "npv_low" in values else middle,
    }
    return Project(**(given | {k: v for k, v in derived.items() if k not in values}))


def within(project: Project) -> Iterator[tuple[str, str]]:
    """Sentence and column of each thing that cannot be in one project."""
    if project.first_end <= project.start:
        yield "order", "first_end"
    if project.current_end <= project.start and project.first_end > project.start:
        yield "order", "current_end"
    if not project.npv_low <= project.npv_mid <= project.npv_high:
        yield "npv", "npv_mid"


def across(
    rows: Sequence[tuple[int, Project]],
) -> Iterator[tuple[int, str, dict[str, str]]]:
    """Row, sentence and its words for each thing that cannot be in one list."""
    seen: set[str] = set()
    for row, one in rows:
        if one.id in seen:
            yield row, "twice", {"text": f"“{one.id}”"}
        seen.add(one.id)
    for row, one in rows:
        for need in one.depends_on:
            if need not in seen:
                yield row, "needs", {"text": f"“{need[:40]}”"}
    yield from _circles(rows)


def _circles(
    rows: Sequence[tuple[int, Project]],
) -> Iterator[tuple[int, str, dict[str, str]]]:
    """Take away what needs nothing that is left, until nothing moves."""
    left = {one.id: (row, set(one.depends_on)) for row, one in rows}
    while True:
        free = [id for id, (_, needs) in left.items() if not needs & left.keys()]
        if not free:
            break
        for id in free:
            del left[id]
    for id, (row, needs) in left.items():
        if needs & left.keys():
            yield row, "circle", {"text": f"“{id[:40]}”"}
            return
