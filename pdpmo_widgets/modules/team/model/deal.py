"""Deal the case: the office's people and work, and the news about next year."""

from dataclasses import replace
from random import Random

from pdpmo_widgets.cases import projects, team
from pdpmo_widgets.cases.team import SKILLS, Stream
from pdpmo_widgets.modules.team.model.case import (
    SETTING,
    Case,
    Hidden,
    Member,
    News,
    Setting,
)
from pdpmo_widgets.simulation.carried import START, Carried

GROWTH = 0.1  # levels for each tenth of the scale that the team grew before; D
DEMAND = 0.6  # how much a chosen kind of project moves the streams that serve it; D
SERVES = {
    "it": ("tool", "figures"),
    "civil": ("plans", "suppliers"),
    "solar_wind": ("money", "choices"),
    "regulatory": ("licence", "warnings"),
    "change": ("teams",),
    "product": ("worth", "board"),
}


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """The case of a seed; ``carried``: growth, safety, load and portfolio count."""
    rows, levels = team.deal(seed), team.skills(seed)
    rated = {(one.who, one.skill): one for one in levels}
    members = tuple(
        Member(
            row.who, row.today, row.tenure, row.step, row.asked, row.autonomy,
            row.load, row.hired, row.fact,
            tuple(rated[row.who, skill].self for skill in SKILLS),
        )
        for row in rows
    )  # fmt: skip
    more = GROWTH * carried.growth
    hidden = Hidden(
        tuple(tuple(rated[r.who, s].true + more for s in SKILLS) for r in rows),
        tuple(tuple(rated[r.who, s].peer + more for s in SKILLS) for r in rows),
        tuple(r.trouble for r in rows),
        tuple(_calm(r) for r in rows),
    )
    streams = _asked(team.streams(seed), seed, carried.portfolio)
    news = _news(seed, streams)
    return Case(seed, members, streams, news, hidden, carried, setting)


def _calm(row: team.Row) -> float:
    """The chance to leave within a year without the reason that the person has."""
    return row.hazard / (team.UPSET if row.trouble else 1.0)


def _asked(
    streams: tuple[Stream, ...], seed: int, portfolio: tuple[str, ...]
) -> tuple[Stream, ...]:
    """The streams as the chosen portfolio needs them; unchanged where none was."""
    if not portfolio:
        return streams
    kinds = [one.kind for one in projects.requests(seed) if one.id in portfolio]
    if not kinds:
        return streams
    found = []
    for one in streams:
        mine = sum(one.id in SERVES.get(kind, ()) for kind in kinds) / len(kinds)
        factor = 1 + DEMAND * (mine - 2 / len(streams))
        fte = tuple(round(factor * value, 2) for value in one.fte)
        found.append(replace(one, fte=fte))
    return tuple(found)


def _news(seed: int, streams: tuple[Stream, ...]) -> tuple[News, ...]:
    """Three with a document behind them and three of hearsay: skills, and a date."""
    rng = Random(f"news:{seed}")
    often = sorted(
        rng.sample(SKILLS, len(SKILLS)),
        key=lambda skill: -sum(skill in one.skills for one in streams),
    )
    late = [one.id for one in streams if one.fte[3] >= 0.5]
    moved = rng.sample(late, 2)
    old = [*rng.sample(often[:3], 2), *rng.sample(often[3:7], 2)]
    new = rng.sample([skill for skill in SKILLS if skill not in old], 4)
    rows = []
    for at, (was, then) in enumerate(zip(old, new, strict=True)):
        said, which = ("solid" if at < 2 else "hearsay"), at % 2 + 1
        rows.append(News(f"fades_{said}_{which}", "fades", was, then, at < 2))
    for said, stream in zip(("solid", "hearsay"), moved, strict=True):
        id = f"moves_{said}_{rng.randint(1, 2)}"
        rows.append(News(id, "moves", stream, "", said == "solid"))
    rng.shuffle(rows)
    return tuple(rows)
