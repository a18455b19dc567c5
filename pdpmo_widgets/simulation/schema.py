"""What can be decided: a few kinds of decision, from which a whole run is put together.

Plain data.  A model says once, in ``DECISIONS(visible, look) -> Fields``, what may be
decided after what can be seen.  From it come

- ``schema_read``: ``read`` the checked decisions, or one sentence why they do not fit;
  ``missing``, the sentences of what is still open; ``complete``, both at once;
- ``schema_tell``: ``tell`` and ``lines``, a decision in words for learner and coach;
- ``schema_draw``: ``draw``, anything that fits, for tests.

A value is plain JSON.  Three kinds of wrong stand apart.  What *does not fit* (an
unknown id, a number out of range, a broken rule) is refused when it is read.  What is
*open* (nothing chosen yet, too few of a list) is no mistake until the decisions are
handed in.  A *late* rule is one that people break while they work (a budget spent
twice): it is shown, and blocks handing in.

A part may depend on what came before: wherever a ``Later`` may stand, it is the piece
itself, or a function that makes it of the parts above, or of the rounds before.

``of`` says how a choice is called: the dotted place of its name in the case's words,
with ``{}`` for the id (``"people.{}.name"``), or the names by id.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Choice: TypeAlias = str | int
Names: TypeAlias = str | Mapping[Any, str]
# What was decided so far, this part included → what is wrong with it, "" if nothing is.
Rule: TypeAlias = Callable[[Any], str]


@dataclass(frozen=True)
class OneOf:
    """One of the options; ``start`` counts as long as nobody chose, None is open."""

    options: Sequence[Choice]
    of: Names = ""
    start: Choice | None = None
    optional: bool = False


@dataclass(frozen=True)
class SomeOf:
    """A list of different options: at most ``most``, not finished below ``least``.

    ``optional``: none at all is a decision, too.
    """

    options: Sequence[Choice]
    of: Names = ""
    most: int | None = None
    least: int = 0
    start: tuple[Choice, ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class YesNo:
    """True or False."""

    start: bool | None = None
    optional: bool = False


@dataclass(frozen=True)
class Number:
    """A number from ``low`` to ``high``; ``unit`` is where its unit stands in words."""

    low: float
    high: float
    unit: str = ""
    whole: bool = False
    start: float | None = None
    optional: bool = False


@dataclass(frozen=True)
class Level:
    """A step on a scale from ``low`` to ``high``, whole numbers that have names."""

    low: int
    high: int
    of: Names = ""
    start: int | None = None
    optional: bool = False


@dataclass(frozen=True)
class Range:
    """Two numbers from ``low`` to ``high``, the lower one first: ``[from, to]``."""

    low: float
    high: float
    unit: str = ""
    start: tuple[float, float] | None = None
    optional: bool = False


@dataclass(frozen=True)
class LookAt:
    """What one looks at, and how: ``[what, how]``; ``ways``: what each way looks at.

    ``of`` has the names of what is looked at by way, ``how`` those of the ways.
    """

    ways: Mapping[str, Sequence[str]]
    of: Mapping[str, Names] = field(default_factory=dict)
    how: Names = ""


@dataclass(frozen=True)
class Talk:
    """What is said, turn by turn: a list of places of wordings.

    ``offers`` gives the choices after what has been said; none means that it is over.
    ``least`` turns finish it; ``of`` names a wording by its place.
    """

    turns: int
    offers: Callable[[Sequence[Choice]], Sequence[Choice]]
    of: Names = ""
    least: int = 0


@dataclass(frozen=True)
class Rows:
    """The same decision for each of ``ids``: a table from id to value.

    ``each`` and the name, or the id, say where one stands: "the tier of", "p07".
    ``start``: by id, what counts as long as nobody decided; without, ``inner`` says it.
    """

    ids: Sequence[str]
    inner: "Piece"
    each: str
    of: Names = ""
    start: Mapping[str, Any] = field(default_factory=dict)

    def begins(self, id: str) -> Any:
        """The value of a row that nobody has decided."""
        one = self.start.get(id)
        return begin(self.inner) if one is None else one


@dataclass(frozen=True)
class Fields:
    """Several decisions by name: each part's phrase for an error, and its piece.

    ``rules`` refuse at once, ``late`` ones are shown; both stand under the part that
    they are about, and take all parts up to it.  ``whole``: nothing may stay open.
    ``of`` is where words for it stand: one sentence with the parts' names in braces,
    or a table of labels by part.
    """

    parts: Mapping[str, tuple[str, "Later"]]
    rules: Mapping[str, Sequence[Rule]] = field(default_factory=dict)
    late: Mapping[str, Sequence[Rule]] = field(default_factory=dict)
    of: str = ""
    whole: bool = False


@dataclass(frozen=True)
class Kinds:
    """One of several kinds of thing, each with its own fields, in one flat table.

    The key ``by`` holds the kind; ``phrase`` is its place for an error.
    """

    by: str
    phrase: str
    kinds: Mapping[str, Fields]


@dataclass(frozen=True)
class Rounds:
    """A list of entries in their order: steps, looks, months.

    ``each`` and a number say where an entry stands: "step", 3.  ``rules`` and ``late``
    take the list up to an entry.
    """

    entry: "Later"
    each: str
    most: int
    least: int = 0
    rules: Sequence[Rule] = ()
    late: Sequence[Rule] = ()


Piece: TypeAlias = (
    OneOf | SomeOf | YesNo | Number | Level | Range | LookAt | Talk | Rows | Kinds
    | Fields | Rounds
)  # fmt: skip
Later: TypeAlias = Piece | Callable[[Any], Piece]


def within(cost: Callable[[Any], float], hours: float, over: str) -> Rule:
    """The rule of entries that cost hours; ``over`` is said when they do not do.

    It may name what the last entry ``{takes}`` and the hours ``{left}`` before it, or
    what all have ``{spent}`` of the ``{hours}``.
    """

    def rule(entries: Sequence[Any]) -> str:
        costs = [cost(entry) for entry in entries]
        if sum(costs) <= hours + 1e-9:
            return ""
        left = max(0.0, hours - sum(costs[:-1]))
        told = {"takes": costs[-1], "left": left, "spent": sum(costs), "hours": hours}
        return over.format(**{name: f"{value:g}" for name, value in told.items()})

    return rule


def once(said: str) -> Rule:
    """The rule that no entry comes a second time."""
    return lambda entries: said if entries[-1] in entries[:-1] else ""


def looks(
    look: LookAt,
    costs: Mapping[str, float],
    hours: float,
    over: str,
    *,
    each: str = "look",
    twice: str = "",
    late: bool = False,
    most: int = 60,
) -> Rounds:
    """Looks that cost hours of a few, cost by way; ``over`` as in ``within``.

    ``late``: too many are only shown.  ``twice`` is said when one comes a second time,
    "" if it may.
    """
    enough = within(lambda one: costs[one[1]], hours, over)
    rules = (once(twice),) if twice else ()
    if late:
        return Rounds(look, each, most, rules=rules, late=(enough,))
    return Rounds(look, each, most, rules=(*rules, enough))


def now(piece: Later, before: Any) -> Piece:
    """The piece itself, where it depends on what came before."""
    return piece(before) if callable(piece) else piece


def begin(piece: Piece) -> Any:
    """What stands there as long as nobody has decided anything; None is open."""
    match piece:
        case OneOf() | YesNo() | Number() | Level():
            return piece.start
        case Range():
            return None if piece.start is None else list(piece.start)
        case SomeOf():
            return list(piece.start)
        case Talk() | Rounds():
            return []
        case Rows():
            return {id: piece.begins(id) for id in piece.ids}
        case Fields():
            found: dict[str, Any] = {}
            for part, (_, inner) in piece.parts.items():
                found[part] = begin(now(inner, found))
            return found
        case Kinds() | LookAt():
            return None
