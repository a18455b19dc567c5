"""A year in the gate log: who asked for what, and where it waited.

Requests pass five gates in order; each gate is a queue, first come first served, with
reviewers, decision meetings and returns.  The rules are those of ``gate_office``; the
simulation of the room ``improvement`` starts from the waits that this log shows.
Dates are working days before today (0 = today, 250 make a year).
"""

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases.gate_office import (
    Office,
)
from pdpmo_widgets.cases.gate_office import deal as deal_office
from pdpmo_widgets.cases.gate_year import Request, Row, Year

COLUMNS = {
    "case": "number of the request",
    "gate": "the gate: desk, case, design, risk or board",
    "submitted": "arrived at the gate, working days before today",
    "started": "first opened by the reviewer, working days before today",
    "decided": "decided, working days before today",
    "outcome": "passed, changed, refused, or returned for more",
    "reviewer": "who reviewed it",
    "rework": "true when it had been returned here before",
}


INTAKE = {
    "case": "number of the request",
    "requester": "department that asks",
    "kind": "small, standard or large",
    "submitted": "arrived, working days before today",
    "decided": "last decision, working days before today, or empty while open",
    "result": "approved, refused or open",
}


HIDDEN: tuple[str, ...] = ()


@dataclass(frozen=True)
class World:
    """The office, the requests and the log that it wrote."""

    office: Office
    log: tuple[Row, ...]
    requests: tuple[Request, ...]


def deal(seed: int) -> tuple[Row, ...]:
    """The gate log of a seed, by request and date."""
    return world(seed).log


def intake(seed: int) -> tuple[Request, ...]:
    """The requests of a seed, in the order in which they came."""
    return world(seed).requests


@lru_cache(maxsize=64)
def world(seed: int) -> World:
    """Office, requests and log; years in which no gate stands out are dealt again."""
    attempt = 0
    while True:
        office = deal_office(seed, attempt)
        year = Year(Random(f"gates:{seed}:{attempt}"), office)
        if year.tells(office):
            return World(office, year.log(), year.requests())
        attempt += 1
