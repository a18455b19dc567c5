"""Report autopsy: did the last report ask for anything, and did anybody act on it?"""

from .answers import AnswerError, Figure, Finding, Result
from .audit import entry
from .small import wilson

NAME = "report_autopsy"
CHECKS = ("asked", "first", "range", "bad_first", "dated")


def score(answers: object) -> Result:
    """One report: five yes or no, minutes to produce, readers, and who acted.

    Figures: ``held`` (0 to 5), ``acted`` (share of readers, 95 %), and ``minutes`` of
    work for each person who acted; without a number where nobody did.
    """
    one = entry(NAME, answers, "The report")
    if one["acted"] > one["readers"]:
        raise AnswerError("More people acted than read it. Check both numbers.")
    readers, acted = int(one["readers"]), int(one["acted"])
    if (readers, acted) != (one["readers"], one["acted"]):
        raise AnswerError("Readers and those who acted must be whole numbers.")
    missing = tuple(check for check in CHECKS if not one[check])
    figures = [Figure("held", len(CHECKS), float(len(CHECKS) - len(missing)))]
    if readers:
        figures.append(
            Figure("acted", readers, acted / readers, *wilson(acted, readers))
        )
    each = one["minutes"] / acted if acted else None
    figures.append(Figure("minutes", acted, each))
    params = {"minutes": round(one["minutes"]), "readers": readers, "acted": acted}
    if not acted:
        said = Finding("nobody", params)
    else:
        said = Finding("acted", params | {"each": round(each or 0)})
    notes = (Finding("missing", {"items": missing}),) if missing else ()
    rest = (*notes, Finding("ask")) if "asked" in missing else notes
    return Result(NAME, tuple(figures), said, rest or (Finding("whole"),))
