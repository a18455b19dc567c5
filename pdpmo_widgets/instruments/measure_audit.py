"""Measure audit: the purpose and decision of each measure, and how it is gamed."""

from collections.abc import Sequence

from .answers import Figure, Finding, Result
from .audit import Entry, entries, share

NAME = "measure_audit"
CHECKS = ("purpose", "decision", "owner", "counter", "gaming")
KEEP, MEND, STOP = "keep", "mend", "stop"


def score(rows: object, purposes: Sequence[str] | None = None) -> Result:
    """Each measure's checks met (0 to 5), and the share of measures that meet each.

    ``purposes``: ids in the charter; a measure that names another serves none.  Marks:
    stop without a decision, keep with all five, else mend.
    """
    found = [_linked(row, purposes) for row in entries(NAME, rows)]
    if not found:
        return Result(NAME, (), Finding("none"))
    shares = [share(check, found, check) for check in CHECKS]
    each = [_figure(row) for row in found]
    idle = tuple(f.id.removeprefix("entry.") for f in each if f.mark == STOP)
    params = {"n": len(found), "kept": sum(f.mark == KEEP for f in each)}
    if idle:
        said = Finding("stop", params | {"idle": len(idle), "names": idle})
    elif params["kept"] == len(found):
        said = Finding("whole", params)
    else:
        least = min(shares, key=lambda figure: figure.value or 0)
        without = sum(not row[least.id] for row in found)
        said = Finding("mend", params | {"item": least.id, "without": without})
    return Result(NAME, (*shares, *each), said, (Finding("caveat"),))


def _linked(row: Entry, purposes: Sequence[str] | None) -> Entry:
    known = purposes is None or row["purpose"] in purposes
    return row if known else {**row, "purpose": ""}


def _figure(row: Entry) -> Figure:
    met = sum(bool(row[check]) for check in CHECKS)
    mark = STOP if not row["decision"] else KEEP if met == len(CHECKS) else MEND
    return Figure(f"entry.{row['name']}", len(CHECKS), float(met), mark=mark)
