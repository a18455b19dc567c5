"""The whole running case of a seed: every table, what is seen of it and what is not.

Nothing is dealt before somebody asks for it; each table has a stream of its own, so
that the same seed gives the same rows whatever was asked for before.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases import (
    behaviours,
    benefits,
    cash,
    climate,
    controls,
    decisions,
    dialogues,
    finance,
    gates,
    interviews,
    milestones,
    pnl,
    projects,
    rebaselines,
    requests,
    sponsor_pulse,
    stakeholders,
    status_history,
    team,
)
from pdpmo_widgets.cases.words import words

Rows = tuple[Any, ...]


@dataclass(frozen=True)
class Table:
    """One table of the case: its columns with their meaning, and who may see them."""

    name: str
    columns: dict[str, str]
    hidden: tuple[str, ...]
    deal: Callable[[int], Sequence[Any]]

    @property
    def about(self) -> str:
        """What the table is, in a sentence."""
        return str(words("tables")["about"][self.name])

    @property
    def seen(self) -> tuple[str, ...]:
        """The columns that a learner may see."""
        return tuple(one for one in self.columns if one not in self.hidden)


def _truth(seed: int) -> Rows:
    live = projects.truth(seed)
    return tuple(live[one.id] for one in projects.deal(seed))


def _of(name: str, module: Any) -> Table:
    """The table of a module that holds one."""
    return Table(name, module.COLUMNS, tuple(module.HIDDEN), module.deal)


TABLES: tuple[Table, ...] = (
    _of("projects", projects),
    Table(
        "project_truth", projects.TRUTH_COLUMNS, tuple(projects.TRUTH_COLUMNS), _truth
    ),
    _of("requests", requests),
    _of("status_history", status_history),
    _of("milestones", milestones),
    _of("rebaselines", rebaselines),
    _of("finance_monthly", finance),
    Table("year_spend", finance.YEAR_COLUMNS, (), finance.year),
    _of("benefits", benefits),
    _of("sponsor_pulse", sponsor_pulse),
    _of("stakeholders", stakeholders),
    Table("bw_cards", stakeholders.CARD_COLUMNS, (), stakeholders.cards),
    _of("interview_cards", interviews),
    _of("gate_log", gates),
    Table("intake", gates.INTAKE, (), gates.intake),
    _of("playbook_elements", controls),
    _of("decisions", decisions),
    _of("team", team),
    Table("skills", team.SKILL_COLUMNS, team.SKILL_HIDDEN, team.skills),
    Table("demand", team.DEMAND_COLUMNS, (), team.demand),
    _of("climate_waves", climate),
    _of("r360", behaviours),
    _of("dialogues", dialogues),
    _of("pnl", pnl),
    Table("pnl_years", pnl.YEAR_COLUMNS, (), pnl.years),
    _of("cash", cash),
)


def table(name: str) -> Table:
    """The table of this name; KeyError, with all names, when there is none."""
    for one in TABLES:
        if one.name == name:
            return one
    names = ", ".join(one.name for one in TABLES)
    raise KeyError(f"no table {name!r}; there are {names}")


@dataclass(frozen=True)
class AldermoorCase:
    """The case of one seed."""

    seed: int

    def rows(self, name: str) -> Rows:
        """All rows of a table, hidden columns included."""
        return _rows(table(name).name, self.seed)

    def visible(self, name: str) -> tuple[dict[str, Any], ...]:
        """What a learner may see of a table; no rows where nothing may be seen."""
        return _columns(self.rows(name), table(name).seen)

    def hidden(self, name: str) -> tuple[dict[str, Any], ...]:
        """The hidden columns of a table, row by row; for the coach and the debrief."""
        return _columns(self.rows(name), table(name).hidden)


def deal(seed: int) -> AldermoorCase:
    """The case of a seed; its tables are dealt when they are asked for."""
    return AldermoorCase(seed)


@lru_cache(maxsize=256)
def _rows(name: str, seed: int) -> Rows:
    return tuple(table(name).deal(seed))


def _columns(rows: Rows, names: tuple[str, ...]) -> tuple[dict[str, Any], ...]:
    if not names:
        return ()
    return tuple({name: getattr(row, name) for name in names} for row in rows)
