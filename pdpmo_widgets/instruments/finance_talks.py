"""The last five conversations with finance: who began them, and about what."""

from .answers import Finding, Result
from .audit import entries, share

NAME = "finance_talks"
CHECKS = ("began", "line", "asked", "changed")
TALKS = 5


def score(rows: object) -> Result:
    """Share of up to five talks that meet each check, with Wilson's 95 %.

    Five are few: the interval is wide, and that is said.
    """
    found = entries(NAME, rows)
    if not found:
        return Result(NAME, (), Finding("none"))
    shares = tuple(share(check, found, check) for check in CHECKS)
    n, caveat = len(found), Finding("caveat")
    few = (Finding("fewer", {"n": n}),) if n < TALKS else ()
    never = tuple(figure.id for figure in shares if figure.value == 0)
    if never:
        said = Finding("never", {"n": n, "items": never})
    elif all(figure.value == 1 for figure in shares):
        said = Finding("always", {"n": n})
    else:
        least = min(shares, key=lambda figure: figure.value or 0)
        held = sum(bool(row[least.id]) for row in found)
        said = Finding("seldom", {"n": n, "item": least.id, "held": held})
    return Result(NAME, shares, said, (*few, caveat))
