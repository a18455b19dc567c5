"""What every instrument shares: one error, one finding, one result.

An instrument holds its questions in TOML beside its code and scores plain answers.
What comes out holds no row of any single rater, and nothing of fewer than five.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from pdpmo_widgets.cases.words import find, words

MOST_SHOWN, MOST_LISTED = 40, 6  # characters of a wrong value; names in a sentence


class AnswerError(ValueError):
    """Answers that cannot be read; the text says what is wrong and what to do.

    ``problems``: one sentence each, where a file has more than one.
    """

    def __init__(self, text: str, problems: tuple[str, ...] = ()) -> None:
        super().__init__(text)
        self.problems = problems or (text,)


@dataclass(frozen=True)
class Finding:
    """One sentence: its id in the instrument's words, and what is filled in."""

    id: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Figure:
    """One number with its interval; all None where too few answered.

    ``n``: answers behind it; ``mark``: id of a group or a verdict, where there is one.
    """

    id: str
    n: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    mark: str = ""


@dataclass(frozen=True)
class Result:
    """What an instrument says: its figures, the finding, and what to bear in mind."""

    instrument: str
    figures: tuple[Figure, ...]
    finding: Finding
    notes: tuple[Finding, ...] = ()

    def figure(self, id: str) -> Figure:
        """The figure of that id; KeyError if there is none."""
        for one in self.figures:
            if one.id == id:
                return one
        raise KeyError(f"no figure {id!r}")


def instrument(name: str) -> Mapping[str, Any]:
    """All words of an instrument: title, note, items or fields, findings."""
    return words(name, __package__)


def say(result: Result) -> str:
    """The finding and its notes in plain sentences."""
    said = instrument(result.instrument)
    every = (result.finding, *result.notes)
    return " ".join(_sentence(said, one) for one in every)


def _sentence(said: Mapping[str, Any], finding: Finding) -> str:
    params = {k: _shown(said, k, v) for k, v in finding.params.items()}
    text = str(find(said, f"findings.{finding.id}")).format(**params)
    return f"{text[:1].upper()}{text[1:]}"


def _shown(said: Mapping[str, Any], key: str, value: object) -> object:
    """Numbers short, items by their short name, lists with commas."""
    if isinstance(value, tuple):
        first = ", ".join(str(_shown(said, key, one)) for one in value[:MOST_LISTED])
        more = len(value) - MOST_LISTED
        return f"{first} and {more} more" if more > 0 else first
    if key.startswith("item"):
        return said.get("short", {}).get(value, value)
    return f"{value:.2g}" if isinstance(value, float) and abs(value) < 1 else (
        f"{value:.1f}" if isinstance(value, float) else value
    )  # fmt: skip


def sheets(
    given: object, items: Iterable[str], least: float, most: float, where: str
) -> tuple[dict[str, float], ...]:
    """Raters' answers by item; what is empty or "cannot say" is left out, never 0.

    They come back in an order of their own, so that nothing hangs on who came first.
    """
    if not isinstance(given, list | tuple):
        raise AnswerError(f"{where} could not be read. Load the file again.")
    known = tuple(items)
    found = [
        sheet(one, known, least, most, f"{where}, person {at}")
        for at, one in enumerate(given, 1)
    ]
    return tuple(sorted(found, key=lambda row: sorted(row.items())))


def sheet(
    given: object, items: Iterable[str], least: float, most: float, where: str
) -> dict[str, float]:
    """One person's answers by item, whole from ``least`` to ``most``; None is out."""
    if not isinstance(given, Mapping):
        raise AnswerError(f"{where}: the answers could not be read. Answer again.")
    known = set(items)
    found = {}
    for item, answer in given.items():
        if item not in known:
            raise AnswerError(
                f"{where}: {shown(item)} is not one of the questions. Leave it out."
            )
        if answer is not None:
            value = number(answer, f"{where}, {item}", least, most)
            if value != int(value):
                raise AnswerError(f"{where}, {item}: {value:g} is no whole number.")
            found[str(item)] = value
    return found


def number(given: object, where: str, least: float, most: float) -> float:
    """A finite number from ``least`` to ``most``, both included."""
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise AnswerError(f"{where}: {shown(given)} is no number. Write one.")
    if (isinstance(given, float) and not isfinite(given)) or not least <= given <= most:
        raise AnswerError(
            f"{where}: {shown(given)} is not from {least:g} to {most:g}. Change it."
        )
    return float(given)


def shown(value: object) -> str:
    """A wrong value, short enough for a sentence."""
    if isinstance(value, int) and value.bit_length() > 100:
        return "a huge number"
    if not isinstance(value, str | int | float):
        return "this"
    text = " ".join(str(value).split())
    cut = text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"
    return f"“{cut}”"
