"""Module 02, the mirror: what the office asks of others, and what that changed."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.instruments import burden as instrument
from pdpmo_widgets.instruments.answers import Figure, Result
from pdpmo_widgets.instruments.audit import told_apart
from pdpmo_widgets.modules.playbook.charts import burden as charts
from pdpmo_widgets.papers.tables import Table
from pdpmo_widgets.parts.audit import audit
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.picture import Picture

WORDS, PAPER = room_words("playbook", "lesson"), room_words("playbook", "paper")
MARKS = room_words("playbook", "labs")["burden"]["marks"]
KEY = "playbook.burden"
TYPED = ("quick", "slow", "people", "times")


def burden() -> Journal:
    """One row for each demand, with its mark: keep, shrink, merge or stop."""
    said = WORDS["burden"]
    return audit(
        desk, KEY, instrument.NAME, instrument.score,
        title=said["title"], ask=said["ask"],
    )  # fmt: skip


def hours() -> Picture:
    """The hours that each demand takes in a year, from quick to slow."""
    said = WORDS["picture"]

    def answer(_: dict, at: Desk) -> dict[str, Any]:
        found = measured(at)[1]
        if not found:
            return {"text": said["todo"]}
        rows = [[d.name, *map(charts.whole, d.hours), MARKS[d.mark]] for d in found]
        return picture(*charts.hours(found)) | {
            "table": {"head": said["table"], "rows": rows}
        }

    return Picture(
        desk=desk, title=said["title"], answer=answer, watch=(KEY,), step=False
    )


def measured(at: Desk) -> tuple[list[Mapping[str, Any]], list[charts.Demand]]:
    """The rows of the audit that can be read, and what each of them takes."""
    rows = ((at.get(KEY) or {}).get("text") or {}).get("rows") or []
    good, _ = told_apart(instrument.NAME, rows)
    read = [rows[place] for place in good]
    return read, demands(instrument.score(read)) if read else []


def demands(found: Result) -> list[charts.Demand]:
    """The demands of an audit, in the order of their rows."""
    each = [f for f in found.figures if f.id.startswith("entry.")]
    return [charts.Demand(f.id.partition(".")[2], f.mark, _ends(f)) for f in each]


def _ends(figure: Figure) -> tuple[float, float, float]:
    return figure.value or 0.0, figure.low or 0.0, figure.high or 0.0


def table(at: Desk) -> Table:
    """The audit as a table to take along."""
    said, (rows, found) = PAPER["tables"]["audit"], measured(at)
    lines = [
        (
            demand.name, *(row[id] for id in TYPED), round(demand.hours[0]),
            row.get("decision") or "", bool(row.get("law")), MARKS[demand.mark],
        )
        for row, demand in zip(rows, found, strict=True)
    ]  # fmt: skip
    return Table(said["title"], tuple(said["heads"]), tuple(lines))


def stops(at: Desk) -> list[dict[str, Any]]:
    """What the audit says to stop, as rows of the stop list; the rest stays open."""
    return [
        {"name": one.name, "hours": round(one.hours[0]), "from": "", "told": "",
         "decision": PAPER["none"]}
        for one in measured(at)[1]
        if one.mark == instrument.STOP
    ]  # fmt: skip
