"""Two quarters in a row: looks and pages, trust and candour, then new records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases.milestones import Row
from pdpmo_widgets.cases.status import Track
from pdpmo_widgets.modules.communication.model.case import CEO, CFO, Case
from pdpmo_widgets.modules.communication.model.choices import Page, Quarter
from pdpmo_widgets.modules.communication.model.look import looks_red
from pdpmo_widgets.modules.communication.model.telling import Told, told
from pdpmo_widgets.simulation.basics import Entry

MOODS = (0.85, 1.15)


@dataclass(frozen=True)
class Later:
    """The records three months on; ``came``: projects whose managers came forward."""

    milestones: Mapping[str, tuple[Row, ...]]
    came: tuple[str, ...]


@dataclass(frozen=True)
class After:
    """One quarter done: ``acted`` 0..1 by raised project, and where people stand."""

    acted: Mapping[str, float]
    trust: Mapping[str, float]
    candour: float
    because: tuple[Entry, ...]


def walk(
    case: Case, quarters: Sequence[Quarter], futures: tuple[int, ...] = ()
) -> tuple[After, ...]:
    """Each quarter's end, from where the last one left off."""
    trust, candour = dict(case.shown.trust), case.shown.candour
    raised: set[str] = set()
    known: set[str] = set()
    found = []
    for number, quarter in enumerate(quarters, 1):
        raised |= {page.project for page in quarter.pages}
        known |= {p for p, found in quarter.findings.items() if looks_red(found)}
        mood = moods(case.seed, futures, number)
        after = _quarter(case, quarter, trust, candour, (raised, known), mood)
        trust, candour = dict(after.trust), after.candour
        found.append(after)
    return tuple(found)


def _quarter(
    case: Case,
    quarter: Quarter,
    trust: dict[str, float],
    candour: float,
    sofar: tuple[set[str], set[str]],
    mood: Mapping[str, float],
) -> After:
    s, (raised, known) = case.setting, sofar
    pages = [(page, _page(case, page, trust, mood)) for page in quarter.pages]
    because = [entry for _, one in pages for entry in one.because]
    moved = dict(trust)
    for _, one in pages:
        candour += one.candour
        for who, by in one.trust.items():
            moved[who] += by
    ambushed = sum(how == "unannounced" for how in quarter.hows.values())
    if ambushed:
        candour -= ambushed * s.ambush
        because.append(
            Entry("because.ambush", {"count": ambushed}, "", -ambushed * s.ambush)
        )
    kept = [t for t in case.hidden.tracks.values() if t.red and t.project not in raised]
    kept.sort(key=lambda t: (t.project not in known, -t.slip))
    for track in kept[: s.out]:
        because += _burst(case, track, moved, track.project in known)
    return After(
        {page.project: min(1.0, one.act) for page, one in pages},
        {who: min(1.0, max(0.0, level)) for who, level in moved.items()},
        min(1.0, max(0.0, candour)),
        tuple(because),
    )


def _page(
    case: Case, page: Page, trust: Mapping[str, float], mood: Mapping[str, float]
) -> Told:
    return told(case, page, case.hidden.tracks[page.project].red, trust, mood)


def _burst(
    case: Case, track: Track, moved: dict[str, float], known: bool
) -> list[Entry]:
    """Trouble that nobody had raised comes out, or will; worse if it was known."""
    project, s = case.report(track.project).project, case.setting
    by = -s.burst - (s.unsaid if known else 0)
    for who in {CEO, CFO, project.sponsor}:
        moved[who] += by
    params = {"project": project.name, "who": project.sponsor}
    id = "because.known" if known else "because.burst"
    return [Entry(id, params, project.sponsor, by)]


@lru_cache(maxsize=1024)
def moods(seed: int, futures: tuple[int, ...], quarter: int) -> Mapping[str, float]:
    """How open the two chiefs are on the day, the mean over the futures."""
    return {
        who: sum(
            Random(f"mood:{seed}:{f}:{quarter}:{who}").uniform(*MOODS) for f in futures
        ) / len(futures)
        for who in (CEO, CFO)
        if futures
    }  # fmt: skip


def later(case: Case, candour: float, looked: set[str]) -> Later:
    """The records at the start of the second quarter, as candid as people are.

    With less candour fewer come forward, and more of what fell due is accepted by the
    manager alone.
    """
    s, rows, came = case.setting, {}, []
    dressing = s.dressing * (1 - candour)
    for name, draw in case.hidden.draws.items():
        red = case.hidden.tracks[name].red
        limit = s.volunteer * candour if red else s.worry
        if draw.speaks < limit and name not in looked:
            came.append(name)
        rows[name] = tuple(
            dressed if lot < dressing else plain for lot, dressed, plain in draw.rows
        )
    return Later(rows, tuple(came))
