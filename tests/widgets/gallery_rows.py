"""A journal with typed rows: the burden audit, and one with every kind of column."""

from collections.abc import Callable

from pdpmo_widgets.instruments import burden
from pdpmo_widgets.parts.audit import audit
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.kept import Kept

ROW = {"name": "Weekly report", "quick": 30, "slow": 60, "people": 12, "times": 48,
       "decision": "", "law": False, "overlaps": ""}  # fmt: skip
ROWS = [
    ROW,
    {**ROW, "name": "Gate form", "slow": "about 2 h", "decision": "Stopped Penrose"},
    {**ROW, "name": "Audit file", "times": 4, "law": True, "decision": "Fine avoided"},
]
OPTIONS = [{"id": "a", "text": "Stop it"}, {"id": "b", "text": "Keep it"}]


def journal_rows(desk: Desk) -> Journal:
    return audit(desk, "x.rows", burden.NAME, burden.score, ask="One row for each.")


def journal_kinds(desk: Desk) -> Journal:
    columns = [
        {"id": "what", "label": "What", "kind": "text"},
        {"id": "much", "label": "How much", "kind": "number", "unit": "$ million",
         "min": 0, "max": 90},
        {"id": "when", "label": "From when", "kind": "date"},
        {"id": "told", "label": "They know", "kind": "yes"},
        {"id": "then", "label": "Then", "kind": "one", "options": OPTIONS},
    ]  # fmt: skip
    rows = {"id": "list", "label": "What stops", "kind": "rows", "columns": columns}
    return Journal(desk=desk, key="x.kinds", title="A list", fields=[rows])


MAKERS = {"journal_rows": journal_rows, "journal_kinds": journal_kinds}


def kinds(desk: Desk) -> dict[str, Callable[[], Kept]]:
    """Each journal by name, ready to be made at this desk."""
    return {name: lambda make=make: make(desk) for name, make in MAKERS.items()}
