"""What spoke for a warning, or against it, when it was due: as sentences."""

from dataclasses import dataclass

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.courage.model.belief import (
    beliefs,
    check_weight,
    kind_of,
    share,
)
from pdpmo_widgets.modules.courage.model.case import Case, Project
from pdpmo_widgets.modules.courage.model.reader import Rule, bar
from pdpmo_widgets.simulation.basics import Entry

NEAR = 0.15  # of a chance to the line
COUNTED = ("hard", "good", "soft", "bright")


def month_id(month: int) -> str:
    """The id of a month under ``moments``."""
    return f"m{month}"


def month_name(month: int) -> str:
    """The name of a month."""
    return str(room_words("courage")["moments"][month_id(month)])


@dataclass(frozen=True)
class Stand:
    """What was known of a project in a month: chance of trouble, and the line.

    ``chance`` and ``line`` are 0..1; from ``line`` on speaking pays.  ``heard`` counts
    the sentences so far by kind; ``check``: what it found, None for no check.
    """

    project: Project
    month: int
    chance: float
    line: float
    heard: dict[str, int]
    check: bool | None

    @property
    def over(self) -> bool:
        """Did it pay to speak?"""
        return self.chance >= self.line


def stand(case: Case, id: str, month: int, check: int) -> Stand:
    """Where a project stood in a month; ``check``: the month of its check, 0: none."""
    project = next(p for p in case.projects if p.id == id)
    checked = bool(check) and check <= month
    found = case.hidden.checks[id] if checked else None
    odds = beliefs(case)[id][month]
    if found is not None:
        odds += (1 if found else -1) * check_weight(case.setting)
    notes = [m.note for m in case.hidden.months[id][:month] if m.note]
    heard = {kind: sum(kind_of(n.id) == kind for n in notes) for kind in COUNTED}
    line = bar(case.visible(), project, month, Rule().hears)
    return Stand(project, month, share(odds), line, heard, found)


def told(now: Stand, asked: bool = True) -> str:
    """The signs of a project until a month, in words: "two promises broken".

    ``asked``: whoever reads it had the check, too; else it is what one would have told.
    """
    words = room_words("courage")["count"]
    parts = [
        words.get(f"{kind}_{n}", words[kind]).format(n=n)
        for kind, n in now.heard.items()
        if n and kind in ("hard", "good")
    ]
    if now.check is not None:
        found = "trouble" if now.check else "sound"
        parts.append(words[found if asked else f"{found}_unasked"])
    if not parts:
        parts = [words["mood" if now.heard["soft"] + now.heard["bright"] else "none"]]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)


def why_check(now: Stand) -> Entry:
    """Why a check comes first: near the line, or it would be dear to be wrong."""
    near = abs(now.chance - now.line) <= NEAR
    return sign("near" if near or not now.over else "sure", now)


def sign(id: str, now: Stand, asked: bool = True, later: float = 0.0) -> Entry:
    """Where it stood, as a sentence under ``sign``; ``later``: the chance then."""
    params = {
        "project": now.project.name, "who": now.project.sponsor,
        "signs": told(now, asked), "later": round(100 * later),
        "month": month_name(now.month), "chance": round(100 * now.chance),
        "line": min(100, round(100 * now.line)), "money": f"{now.project.stake:.1f}",
    }  # fmt: skip
    return Entry(f"sign.{id}", params, now.project.sponsor)
