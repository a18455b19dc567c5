"""Read a decision as a schema has it, and say what is still open: one sentence each.

``where`` stands for the place in words that a learner knows, "" for the whole run.
"""

from collections.abc import Mapping, Sequence
from typing import Any, assert_never

from pdpmo_widgets.simulation import inputs
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import opened
from pdpmo_widgets.simulation.schema import (
    Fields,
    Kinds,
    Level,
    LookAt,
    Number,
    OneOf,
    Piece,
    Range,
    Rounds,
    Rows,
    Rule,
    SomeOf,
    Talk,
    YesNo,
    begin,
    now,
)

RUN = "your decision"
FEW = 3  # rows that are named one by one


def complete(piece: Piece, value: object, where: str = "") -> Any:
    """The decision, if nothing of it is open; otherwise DecisionError with a reason."""
    found = read(piece, value, where)
    for said in missing(piece, found, where):
        raise DecisionError(said)
    return found


def read(piece: Piece, value: object, where: str = "") -> Any:
    """The checked decision as plain JSON, with what was left out as it begins.

    Keys that the schema does not name are left out; so is nothing else.  DecisionError
    with one sentence for what does not fit.
    """
    place = where or RUN
    match piece:
        case OneOf():
            return inputs.pick(value, place, piece.options)
        case SomeOf():
            most = len(piece.options) if piece.most is None else piece.most
            return list(inputs.picks(value, place, piece.options, most))
        case YesNo():
            return inputs.yes(value, place)
        case Number(whole=True) | Level():
            return inputs.whole(value, place, _up(piece.low), _down(piece.high))
        case Number():
            return inputs.number(value, place, piece.low, piece.high)
        case Range():
            return list(inputs.interval(value, place, piece.low, piece.high))
        case LookAt():
            return list(inputs.look(value, place, piece.ways))
        case Talk():
            return _talk(piece, value, place)
        case Rows():
            return _rows(piece, value, where)
        case Kinds():
            given = inputs.mapping(value, place)
            options = tuple(piece.kinds)
            kind = inputs.pick(given.get(piece.by), _at(where, piece.phrase), options)
            return {piece.by: kind, **read(piece.kinds[kind], given, where)}
        case Fields():
            return _fields(piece, value, where)
        case Rounds():
            return _rounds(piece, value, where)
    assert_never(piece)


def _talk(piece: Talk, value: object, place: str) -> list[Any]:
    found: list[Any] = []
    for one in inputs.rows(value, place, piece.turns):
        options = piece.offers(tuple(found))
        if not options:
            raise DecisionError(f"{opened(place)} is over. Please start it anew.")
        found.append(inputs.pick(one, place, options))
    return found


def _rows(piece: Rows, value: object, where: str) -> dict[str, Any]:
    given = inputs.mapping(value, where or RUN)
    for id in given:
        inputs.pick(id, f"{where or RUN}: one entry", piece.ids)
    return {
        id: read(piece.inner, given[id], _row(piece, id, where))
        if given.get(id) is not None
        else piece.begins(id)
        for id in piece.ids
    }


def _fields(piece: Fields, value: object, where: str) -> dict[str, Any]:
    given = inputs.mapping(value, where or RUN)
    found: dict[str, Any] = {}
    for part, (phrase, later) in piece.parts.items():
        inner, one = now(later, found), given.get(part)
        found[part] = (
            begin(inner) if one is None else read(inner, one, _at(where, phrase))
        )
        for said in _broken(piece.rules.get(part, ()), found):
            raise DecisionError(said)
    if piece.whole:
        for said in missing(piece, found, where):
            raise DecisionError(said)
    return found


def _rounds(piece: Rounds, value: object, where: str) -> list[Any]:
    found: list[Any] = []
    for number, one in enumerate(inputs.rows(value, where or RUN, piece.most), 1):
        inner = now(piece.entry, tuple(found))
        found.append(read(inner, one, _entry(where, piece.each, number)))
        for said in _broken(piece.rules, found):
            raise DecisionError(said)
    return found


def missing(piece: Piece, value: Any, where: str = "") -> tuple[str, ...]:
    """Why a decision that was read cannot be handed in yet, one sentence a reason.

    In the order in which a person decides: of each part first what is open, then the
    late rules that it breaks.
    """
    place = opened(where or RUN)
    match piece:
        case OneOf() | YesNo() | Level():
            return _open(piece, value, f"{place} is still open. Please choose.")
        case Number() | Range():
            return _open(piece, value, f"{place} is still open. Please enter it.")
        case SomeOf():
            return _few(value, piece.least, place, "choices", piece.optional)
        case Talk():
            over = not piece.offers(tuple(value))
            return () if over else _few(value, piece.least, place, "turns")
        case Rows():
            return _open_rows(piece, value, where)
        case Kinds() | LookAt() if value is None:
            return (f"{place} is still open. Please choose.",)
        case LookAt():
            return ()
        case Kinds():
            return missing(piece.kinds[value[piece.by]], value, where)
        case Fields():
            return _open_fields(piece, value, where)
        case Rounds():
            return _open_rounds(piece, value, where)
    assert_never(piece)


def _open(
    piece: OneOf | YesNo | Level | Number | Range, value: Any, said: str
) -> tuple[str, ...]:
    return (said,) if value is None and not piece.optional else ()


def _few(
    value: Sequence[Any], least: int, place: str, what: str, optional: bool = False
) -> tuple[str, ...]:
    if len(value) >= least or (optional and not value):
        return ()
    one = what.removesuffix("s") if least == 1 else what
    return (f"{place} needs {least} {one} and has {len(value)}. Please choose more.",)


def _open_rows(piece: Rows, value: Mapping[str, Any], where: str) -> tuple[str, ...]:
    """A sentence a row, or one for all where they are many."""
    found = [
        missing(piece.inner, value[id], _row(piece, id, where)) for id in piece.ids
    ]
    gaps = [said for said in found if said]
    if len(gaps) <= FEW:
        return tuple(said for row in gaps for said in row)
    place = opened(where or RUN)
    return (
        f"{place} is still open for {len(gaps)} of {len(piece.ids)}. Please go on.",
    )


def _open_fields(
    piece: Fields, value: Mapping[str, Any], where: str
) -> tuple[str, ...]:
    found: list[str] = []
    before: dict[str, Any] = {}
    for part, (phrase, later) in piece.parts.items():
        inner, before[part] = now(later, before), value[part]
        found += missing(inner, value[part], _at(where, phrase))
        if value[part] is not None:
            found += _broken(piece.late.get(part, ()), before)
    return tuple(found)


def _open_rounds(piece: Rounds, value: Sequence[Any], where: str) -> tuple[str, ...]:
    found: list[str] = []
    for at, one in enumerate(value):
        inner = now(piece.entry, tuple(value[:at]))
        found += missing(inner, one, _entry(where, piece.each, at + 1))
    found += _broken(piece.late, value) if value else []
    return (*found, *_few(value, piece.least, opened(where or RUN), "rounds"))


def _broken(rules: Sequence[Rule], value: Any) -> list[str]:
    return [said for rule in rules if (said := rule(value))]


def _at(where: str, phrase: str) -> str:
    """A part's place inside another one: "step 3: the shared interest"."""
    return f"{where}: {phrase}" if where else phrase


def _row(piece: Rows, id: str, where: str) -> str:
    name = id if isinstance(piece.of, str) else piece.of.get(id, id)
    return _entry(where, piece.each, name)


def _entry(where: str, each: str, one: object) -> str:
    """The place of one entry of a list: "step 3" instead of "the steps"."""
    return _at(where.rpartition(": ")[0], f"{each} {one}")


def _up(low: float) -> int:
    return -int(-low // 1)


def _down(high: float) -> int:
    return int(high // 1)
