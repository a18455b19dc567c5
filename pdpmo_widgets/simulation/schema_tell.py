"""A decision in words, for learner, coach, feedback and trail.

``words`` are those of the case (in the trade of an edition); names and sentences of a
decision stand in them where the schema says; what they do not name becomes a dash.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pdpmo_widgets.cases.words import Words, find
from pdpmo_widgets.cases.words import words as read_words
from pdpmo_widgets.simulation.inputs import opened
from pdpmo_widgets.simulation.schema import (
    Choice,
    Fields,
    Kinds,
    Level,
    LookAt,
    Names,
    Number,
    OneOf,
    Piece,
    Range,
    Rounds,
    Rows,
    SomeOf,
    Talk,
    YesNo,
    now,
)

SAID = read_words("schema", __package__)


def lines(piece: Piece, value: Any, words: Words) -> list[str]:
    """A decision in lines: one for each step and part, and for each row or choice.

    ``value`` as ``read`` gives it.
    """
    match piece:
        case Fields() if not isinstance(_words(words, piece.of), str):
            found: list[str] = []
            before: dict[str, Any] = {}
            for part, (phrase, later) in piece.parts.items():
                inner, before[part] = now(later, before), value[part]
                if isinstance(inner, Fields | Rounds | Rows):
                    found += lines(inner, value[part], words)
                else:
                    label = _words(words, f"{piece.of}.{part}") or opened(phrase)
                    found.append(_line(label, tell(inner, value[part], words)))
            return found
        case Rounds():
            return [
                tell(now(piece.entry, tuple(value[:at])), one, words)
                for at, one in enumerate(value)
            ]
        case Rows(inner=OneOf() | Level()):
            return _grouped(piece, value, words)
        case Rows():
            return [
                _line(name_of(piece.of, id, words), tell(piece.inner, one, words))
                for id, one in value.items()
            ]
        case _:
            return [tell(piece, value, words)]


def _grouped(piece: Rows, value: Mapping[str, Any], words: Words) -> list[str]:
    """What was chosen, and for which rows: a list of two dozen rows is not read."""
    chosen = set(value.values())
    inner = piece.inner
    options = range(inner.low, inner.high + 1) if isinstance(inner, Level) else ()
    order = inner.options if isinstance(inner, OneOf) else options
    return [
        _line(
            tell(inner, one, words),
            _listed(name_of(piece.of, id, words) for id in value if value[id] == one),
        )
        for one in (*order, None)
        if one in chosen
    ]


def tell(piece: Piece, value: Any, words: Words) -> str:
    """One decision as one text; a dash for what is open. ``value`` as it was read."""
    if value is None:
        return str(SAID["open"])
    match piece:
        case OneOf() | Level():
            return name_of(piece.of, value, words)
        case YesNo():
            return str(SAID["yes" if value else "no"])
        case Number():
            return _amount(f"{value:g}", piece.unit, words)
        case Range():
            low, high = value
            text = SAID["range"].format(low=f"{low:g}", high=f"{high:g}")
            return _amount(text, piece.unit, words)
        case SomeOf() | Talk():
            return _listed(name_of(piece.of, one, words) for one in value)
        case LookAt():
            what, how = value
            label = name_of(piece.how, how, words)
            return _line(label, name_of(piece.of.get(how, ""), what, words))
        case Kinds():
            return tell(piece.kinds[value[piece.by]], value, words)
        case Fields() if isinstance(said := _words(words, piece.of), str):
            return said.format(**_parts(piece, value, words))
        case Fields() | Rounds() | Rows():
            return _listed(lines(piece, value, words))


def name_of(of: Names, id: Choice, words: Words) -> str:
    """How a choice is called: by its names, by the words, or else as it is."""
    if not isinstance(of, str):
        return str(of.get(id, SAID["open"]))
    if not of:
        return str(id)
    return str(_words(words, of.format(id)) or SAID["open"])


def _parts(piece: Fields, value: Mapping[str, Any], words: Words) -> dict[str, str]:
    before: dict[str, Any] = {}
    found = {}
    for part, (_, later) in piece.parts.items():
        inner, before[part] = now(later, before), value[part]
        found[part] = tell(inner, value[part], words)
    return found


def _amount(text: str, unit: str, words: Words) -> str:
    return SAID["unit"].format(text=text, unit=find(words, unit)) if unit else text


def _line(label: object, text: str) -> str:
    return str(SAID["line"].format(label=label, text=text))


def _listed(names: Iterable[str]) -> str:
    """Names in a row; where one of them has a comma in it, semicolons part them."""
    found = list(names)
    comma = any(SAID["comma"] in name for name in found)
    return str(SAID["semicolon" if comma else "comma"].join(found) or SAID["open"])


def _words(words: Words, id: str) -> Any:
    """What stands under a dotted id, None where there is nothing."""
    try:
        return find(words, id) if id else None
    except KeyError:
        return None
