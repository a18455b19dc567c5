"""What a machine can check of a purpose charter: that it is there, not its worth.

What stands in fields that ask for different things counts in none, see `fillers`.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading import fillers
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.grading.marks import Answers, Mark, checked, part

FORM, SAID = form("purpose"), room_words("purpose", "paper")
CHECKS = SAID["checks"]
UNITS = (
    r"%|per ?cent|percentage|points?|days?|weeks?|months?|quarters?|years?|hours?"
    r"|minutes?|million|bn|m|k|€|\$|£|eur|usd|gbp|chf|projects?|people|decisions?"
    r"|reports?|requests?|of|out of|in"
)
MEASURED = re.compile(rf"([€$£]\s*\d|\d[\d.,]*\s*({UNITS})(?![a-z]))", re.IGNORECASE)
MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|quarter|spring|autumn"
LEAST_WORDS, MOST_WORDS, FEW = 20, 400, 3
# Two amounts may be alike, and so may two days.
KINDS = {
    **dict.fromkeys(("outcome", "baseline", "target"), "amount"),
    **dict.fromkeys(("by", "date", "review"), "day"),
}
NOT_PRINTED = "machine"  # how the page was written; for the coach, no part of it


def mark_charter(answers: Answers, learner: str = "") -> Mark:
    """The share of checks that hold; an empty page holds none."""
    return checked(checks(FORM.entries(answers.get(""))))


def tell_charter(answers: Answers, _: str = "") -> list[str]:
    """The fields of the charter that hold something."""
    return FORM.told(answers.get(""))


def checks(
    text: Mapping[str, Any], today: date | None = None
) -> list[tuple[bool, str]]:
    """Each check with its sentence; entries by the ids of the form's fields.

    Nobody has agreed on a day that lies ahead: such a day is no date, and is named.
    """
    text = _meant(text)
    people = [p for p in _list(text, "agreed") if _said(part(p, "name"), 1)]
    names = {str(p["name"]).strip().casefold() for p in people}
    not_now = {str(n).strip().casefold() for n in _list(text, "not_now") if _said(n, 2)}
    ahead = _ahead(people, today or date.today())
    page = {name: one for name, one in text.items() if name != NOT_PRINTED}
    whole = " ".join(_texts(page))
    held = {
        "why": _said(text.get("because"), 4) and _said(text.get("whom"), 1),
        "outcome": _measured(text.get("target")) or _measured(text.get("outcome")),
        "baseline": _measured(text.get("baseline")),
        "by": _day(text.get("by")),
        "not_now": len(not_now) >= 2,
        "people": len(names) >= FEW,
        "words": sum(_said(part(p, "words"), 3) for p in people) >= FEW,
        "dates": not ahead and sum(_day(part(p, "date")) for p in people) >= FEW,
        "review": _when(text.get("review")),
        "short": len(fillers.WORD.findall(whole)) >= LEAST_WORDS
        and len(whole.split()) <= MOST_WORDS,
    }
    texts = dict(CHECKS)
    if ahead:
        texts["dates"] = SAID["advice"]["ahead"].format(names=", ".join(ahead))
    return [(held[name], said) for name, said in texts.items()]


def _meant(text: Mapping[str, Any]) -> dict[str, Any]:
    """The entries without what stands where different things are asked."""
    same = fillers.fillers(_places(text))

    def own(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {name: own(one) for name, one in value.items()}
        if isinstance(value, list):
            return [own(one) for one in value]
        return "" if isinstance(value, str) and fillers.shape(value) in same else value

    return {name: own(value) for name, value in text.items()}


def _places(value: Any, kind: str = "") -> Iterator[tuple[str, str]]:
    """Each text with the kind of thing that is asked where it stands."""
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield from _places(one, KINDS.get(str(name), f"{kind}.{name}"))
    elif isinstance(value, list):
        for one in value:
            yield from _places(one, kind)
    elif isinstance(value, str):
        yield kind, value


def _ahead(people: list[Any], today: date) -> list[str]:
    """Who is said to have agreed on a day to come; elsewhere it is tomorrow already."""
    last = (today + timedelta(days=1)).isoformat()
    later = [p for p in people if _day(day := part(p, "date")) and day > last]
    return [str(p["name"]).strip() for p in later]


def _said(text: Any, least: int) -> bool:
    return fillers.count(text) >= least


def _measured(text: Any) -> bool:
    return isinstance(text, str) and bool(MEASURED.search(text))


def _when(text: Any) -> bool:
    if not isinstance(text, str) or _day(text):
        return isinstance(text, str)
    return (
        bool(re.search(rf"\d|\b({MONTHS})", text, re.IGNORECASE))
        and len(text.split()) >= 2
    )


def _day(text: Any) -> bool:
    try:
        return bool(date.fromisoformat(text)) if isinstance(text, str) else False
    except ValueError:
        return False


def _list(text: Mapping[str, Any], name: str) -> list[Any]:
    found = text.get(name)
    return found if isinstance(found, list) else []


def _texts(value: Any) -> list[str]:
    if isinstance(value, Mapping):
        return [t for item in value.values() for t in _texts(item)]
    if isinstance(value, list):
        return [t for item in value for t in _texts(item)]
    return [value] if isinstance(value, str) else []
