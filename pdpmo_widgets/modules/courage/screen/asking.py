"""The coaching talk as a page shows it: their lines, yours, what a turn did; pure."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import count, islice
from typing import Any

from pdpmo_widgets.cases.words import find, room_words, sentence
from pdpmo_widgets.modules.courage.model import coaching
from pdpmo_widgets.simulation import case_seed
from pdpmo_widgets.simulation.basics import CAPPED

SAID = room_words("courage", "coaching")
WHO = "kofi"


@lru_cache(maxsize=16)
def practice(number: int) -> coaching.Case:
    """The practice talk of a number, the same for everybody: Kofi asks."""
    seeds = (case_seed(f"practice {again}", "coaching") for again in count())
    cases = (case for case in map(coaching.deal, seeds) if case.who == WHO)
    return next(islice(cases, number, None))


def facts() -> list[dict[str, str]]:
    """How long it takes, and what helps: short, since a narrow page leaves it out."""
    return [dict(one) for one in SAID["facts"].values()]


def known() -> list[dict[str, str]]:
    """What helps when, and what telling, rescuing and judging do."""
    return [
        {"when": "", "sign": sign, "text": one}
        for table, sign in (("needs", "lens"), ("known", "warn"))
        for one in SAID[table].values()
    ]


def view(
    case: coaching.Case, value: Mapping[str, Any], *, told: bool
) -> dict[str, Any]:
    """The turns so far, four things to say, and at the end what came of it.

    ``told``: what each turn did is said at once. DecisionError for what was not on
    offer.
    """
    places = list(value.get("said") or ())
    seen = coaching.see(case, {"say": places})
    shown = turns(case, places, told)
    if seen.over or value.get("done"):
        text = end(case, places) if told else [_end(seen), SAID["after"]["sent"]]
        return {"turns": shown[: max(1, len(places))], "text": text}
    return {"turns": shown, "offers": [_text(offer.id) for offer in seen.offers]}


def turns(case: coaching.Case, places: list[int], told: bool) -> list[dict[str, str]]:
    """Each turn: what they say, what you said, and what the turn before did."""
    seen, found = coaching.see(case, {"say": places}), []
    asked, *lines = seen.lines
    for at, line in enumerate(lines[:-1] if seen.over else lines):
        they = sentence(SAID, line)
        one = {
            "title": SAID["turns"]["title"].format(n=at + 1),
            "where": SAID["turns"]["where"],
            "they": they if at else f"{sentence(SAID, asked)} {they}",
        }
        if told and at:
            one["act"] = sentence(SAID, seen.because[at - 1])
        if at < len(places):
            one["you"] = said(case, places, at)
        found.append(one)
    return found


def said(case: coaching.Case, places: list[int], at: int) -> str:
    """What was said in a turn."""
    offers = coaching.see(case, {"say": places[:at]}).offers
    return _text(offers[places[at]].id)


def end(case: coaching.Case, places: list[int]) -> list[str]:
    """What came of the talk, and whose way it was."""
    words, decided = SAID["after"], {"say": places}
    seen, found = coaching.see(case, decided), coaching.score(case, decided)
    own, given, left = coaching.steps(case, decided)
    lines = [_end(seen)]
    if seen.because:
        lines.append(sentence(SAID, seen.because[-1]))
    lines.append(
        words["own"].format(
            own=own, all=own + given + left, given=given, open=left,
            who=SAID["people"][case.who]["short"],
        )
    )  # fmt: skip
    lines.append(
        words["worth"].format(
            worth=round(100 * found.total), mark=round(100 * coaching.PASS)
        )
    )
    lines += [
        words["floor"].format(capped=f"{100 * CAPPED:g}", name=measure(name))
        for name in found.missed[:1]
        if found.uncapped > CAPPED
    ]
    return [*lines, words["design"]]


def measure(name: str) -> str:
    """What a measure is called."""
    return str(SAID["measures"][name]["name"])


def _end(seen: coaching.Seen) -> str:
    """Their last line, whatever it was."""
    return sentence(SAID, seen.lines[-1])


def _text(id: str) -> str:
    return str(find(SAID, id))
