"""The pictures of the five labs, as data that the page draws: they follow the finger.

Each is ``{"say", "sub", "bars" | "lines"}``: the message with its number, what is
drawn in which unit, and the marks.  A bar or line of one's own has ``"mine"``.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.acumen.sums import Bridge, Case, Dollar

SAID = room_words("acumen", "labs")
Drawing = dict[str, Any]
TOUCH = 1.0  # $ million: names of two lines that end so close would touch


def money(amount: float) -> str:
    """$ million with one place after the point, none for whole ones; a true minus."""
    return f"{round(amount, 1) + 0.0:g}".replace("-", "−")


def _bars(
    said: Mapping[str, str], rows: Sequence[tuple[str, float]], own: set[str]
) -> list[dict[str, Any]]:
    return [
        {"label": said[id], "value": round(value, 1), "mine": id in own}
        for id, value in rows
    ]


def bridge(found: Bridge) -> Drawing:
    """What took the margin, and what next year's levers do to EBIT."""
    said, step = SAID["bridge"], round(found.next - found.ebit, 1)
    text = said["up" if step > 0 else "down" if step < 0 else "same"]
    own = found.levers()
    past = [(id, -found.lost[id]) for id in ("energy", "own", "worn")]
    return {
        "say": text.format(
            ebit=money(found.ebit), next=money(found.next),
            margin=money(found.margin), after=money(found.after),
        ),
        "sub": said["sub"],
        "bars": _bars(said, [*past, *own.items()], set(own)),
    }  # fmt: skip


def promise(planned: Case, now: Case) -> Drawing:
    """What came back so far, year by year: as promised, and with the levers."""
    said, left = SAID["promise"], now.npv
    key = "loses" if left < 0 else "keeps" if left <= planned.npv else "more"
    near = abs(planned.npv - left) < TOUCH
    names = {"promised": "" if near else said["promised"], "now": said["now"]}
    lines = [
        {"label": names[id], "points": case.course(), "mine": id == "now"}
        for id, case in (("promised", planned), ("now", now))
    ]
    say = said[key].format(promised=money(planned.npv), npv=money(abs(left)))
    return {"say": say, "sub": said["sub"], "lines": lines}


def order(lost: Mapping[str, float]) -> Drawing:
    """What waiting costs by four ways to begin, $ thousand; ``rate`` is the best."""
    said, least, most = SAID["order"], lost["rate"], max(lost.values())
    key = "best" if round(most - least) else "same"
    say = said[key].format(least=round(least), saved=round(most - least))
    return {
        "say": say,
        "sub": said["sub"],
        "bars": _bars(said, [*lost.items()], {"rate"}),
    }


def dollar(found: Dollar) -> Drawing:
    """Benefit and wear in next year's EBIT, and what a full year brings."""
    said, step = SAID["dollar"], round(found.next, 1)
    text = said["gain" if step > 0 else "loss" if step < 0 else "none"]
    rows = [
        ("benefit", found.benefit), ("wear", -found.wear), ("next", found.next),
        ("full", found.full),
    ]  # fmt: skip
    say = text.format(live=f"{found.live:g}", next=money(abs(step)))
    return {"say": say, "sub": said["sub"], "bars": _bars(said, rows, {"next"})}


def sunk(spent: float, rest: float, gain: float) -> Drawing:
    """What lies ahead, and the past that is the same with both."""
    said, ahead = SAID["sunk"], gain - rest
    text = said["go" if ahead > 0 else "stop" if ahead < 0 else "even"]
    rows = [("gain", gain), ("rest", -rest), ("ahead", ahead), ("past", -spent)]
    say = text.format(by=money(abs(ahead)))
    return {"say": say, "sub": said["sub"], "bars": _bars(said, rows, {"ahead"})}
