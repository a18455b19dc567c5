"""What the debrief says beside the losses: the end of the scale, the range, the hidden.

The reader knows what can be known; from there to 100 lies what only the future told.
"""

from collections.abc import Iterator, Sequence

from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.model.check import Decisions, playable
from pdpmo_widgets.modules.acumen.model.ebit import HABIT
from pdpmo_widgets.modules.acumen.model.result import (
    RANGE,
    duties,
    optimum,
    play,
    range_points,
    reference,
    score,
)
from pdpmo_widgets.modules.acumen.model.route import reader_of
from pdpmo_widgets.modules.acumen.model.value import realistic
from pdpmo_widgets.modules.acumen.model.year import year_of
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Note

LIKE = 0.2  # of the fair width: a range that differs by less is called as wide
LOW = 0.4  # share of the points: less, for a range that is not bad, needs a reason
SURPRISE = 0.05  # $ million: less than this hid nothing


def notes(
    case: Case, decisions: Decisions, futures: Sequence[int] = ()
) -> tuple[Note, ...]:
    """Of a run that can be played, in the order in which they are said."""
    told = _range(case, decisions, futures)
    return (*_cut(case, decisions), told, *_hidden(case))


def _cut(case: Case, decisions: Decisions) -> Iterator[Note]:
    """Where the number would stand if the scale did not end at 0."""
    low = duties(case)
    share = (score(case, decisions).expected - low) / max(0.1, reference(case) - low)
    if (points := round(-100 * share)) > 0:
        yield Note("cut", (Entry("note.cut", {"points": points}),))


def _range(case: Case, decisions: Decisions, futures: Sequence[int]) -> Note:
    """The range beside what came, the fair one, and its share of its own points."""
    plan, out = playable(case, decisions), play(case, decisions, futures)
    (low, high), (fair_low, fair_high) = plan.ebit or (0.0, 0.0), out.fair
    width, fair = high - low, fair_high - fair_low
    held = "held" if low <= out.ebit <= high else "missed"
    share, mean = range_points(case, decisions), year_of(case, plan).mean
    found = {
        "low": low, "high": high, "ebit": out.ebit, "width": width, "fair": fair,
        "fair_low": fair_low, "fair_high": fair_high, "mean": mean,
        "points": RANGE * share, "base": case.base, "top": case.base + HABIT[1],
    }  # fmt: skip
    told = {name: _told(value) for name, value in found.items()} | {"all": RANGE}
    ids = [
        f"note.range_{held}",
        f"note.range_{_width(width, fair)}",
        "note.range_earns",
    ]
    near = low <= mean <= high and width < 2 * fair
    if near and share < LOW:
        ids.append("note.range_habit")
    return Note("range", tuple(Entry(id, told) for id in ids))


def _width(width: float, fair: float) -> str:
    if abs(width - fair) <= LIKE * fair:
        return "like"
    return "wide" if width > fair else "narrow"


def _hidden(case: Case) -> Iterator[Note]:
    """The points between the reader and 100, and the request that hid most of them."""
    reader, best = reader_of(case), set(optimum(case).portfolio)
    found = score(case, reader.decisions)
    gap = 100 - round(100 * found.total)
    rest = () if found.passed else (Entry("note.hidden_practice"),)
    if gap <= 0:
        return
    real, mine = realistic(case), set(reader.decisions["portfolio"])
    sign = dict.fromkeys(best - mine, 1) | dict.fromkeys(mine - best, -1)
    hid = {
        id: way * (real[id].value - reader.views[id].value) for id, way in sign.items()
    }
    most = max(sorted(hid), key=lambda id: hid[id], default="")
    if not most or hid[most] < SURPRISE:
        yield Note("hidden", (Entry("note.hidden_news", {"points": gap}), *rest))
        return
    checked = most in dict(reader.decisions["looks"])
    params = {
        "points": gap, "name": case.offer(most).name, "worth": _told(real[most].value),
        "view": _told(reader.views[most].value),
    }  # fmt: skip
    id = f"note.hidden_{'check' if checked else 'record'}"
    yield Note("hidden", (Entry(id, params), *rest))


def _told(value: float) -> str:
    return f"{value + 0.0:.1f}".replace("-0.0", "0.0").replace("-", "−")
