"""Change load and friction: the last six changes, what they removed, and who uses them.

Several changes at once share the same people's attention; the load is how many began
within three months.  People overlook taking away (Adams and others 2021).
"""

from collections.abc import Sequence

from .answers import AnswerError, Figure, Finding, Result
from .audit import Entry, entries, share
from .form import mean_figure
from .small import wilson

NAME = "friction"
MONTHS = 3  # D: changes that begin within so many months are felt as one load


def score(rows: object) -> Result:
    """Adoption of each change (95 %), of all (80 %, from five on), and the load.

    Figures: ``entry.<name>``, ``adoption``, ``asked`` and ``removed`` (shares of the
    changes), and ``load`` (most changes begun within three months).
    """
    found = entries(NAME, rows)
    if not found:
        return Result(NAME, (), Finding("none"))
    each = [_adoption(at, row) for at, row in enumerate(found, 1)]
    used = [f.value for f in each if f.value is not None]
    asked, removed = (share(id, found, id) for id in ("asked", "removed"))
    load = _load([row["month"] for row in found])
    figures = [
        mean_figure("adoption", used, 0, 1), asked, removed,
        Figure("load", len(found), float(load)), *each,
    ]  # fmt: skip
    gone = sum(bool(row["removed"]) for row in found)
    params = {"n": len(found), "removed": gone, "load": load}
    said = Finding("removed" if gone else "added", params)
    return Result(NAME, tuple(figures), said, _notes(found, load, used))


def _notes(
    rows: Sequence[Entry], load: int, used: Sequence[float]
) -> tuple[Finding, ...]:
    notes = [Finding("load", {"load": load})] if load > 2 else []
    deaf = sum(not row["asked"] for row in rows)
    if deaf:
        notes.append(Finding("deaf", {"deaf": deaf, "n": len(rows)}))
    if used:
        low, high = round(100 * min(used)), round(100 * max(used))
        notes.append(Finding("used", {"low": low, "high": high, "n": len(used)}))
    return (*notes, Finding("caveat"))


def _adoption(at: int, row: Entry) -> Figure:
    """Share of those who should use a change that do; no number where unknown."""
    due, using = row["due"], row["using"]
    id = f"entry.{row['name']}"
    if due is None or using is None or due == 0:
        return Figure(id, 0)
    if using > due:
        raise AnswerError(f"Row {at}: more people use it than should. Check both.")
    if due != int(due) or using != int(using):
        raise AnswerError(f"Row {at}: people must be whole numbers.")
    return Figure(id, int(due), using / due, *wilson(int(using), int(due)))


def _load(months: Sequence[float]) -> int:
    return max(sum(0 <= other - one < MONTHS for other in months) for one in months)
