"""Which claim of the prose survives when an assumed constant is halved or doubled.

A room's ``model/claims.toml`` lists its claims by id; ``tests/claims/<noun>.py`` has a
function of the same name, ``claim(setting) -> bool``, that asks the model.  ``SETTING``
of the model holds what we assumed: every number that stands in it.
"""

import tomllib
from collections.abc import Callable
from dataclasses import fields, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from pdpmo_widgets import catalog

HERE = Path(__file__).parent
MODELS = Path(import_module("pdpmo_widgets.modules").__path__[0])
FACTORS = (0.5, 2.0)


def nouns() -> list[str]:
    """The modules that list claims, in the order of the course."""
    return [m.noun for m in catalog.modules() if _listed(m.noun).exists()]


def claims(noun: str) -> dict[str, dict[str, str]]:
    """What a module claims: id to `says` and, where it has one, its condition `if`."""
    return tomllib.loads(_listed(noun).read_text("utf-8"))


def claim(noun: str, id: str) -> Callable[[Any], bool]:
    """The test of a claim."""
    found: Callable[[Any], bool] = getattr(_tests(noun), id)
    return found


def tested(noun: str) -> set[str]:
    """The names of all tests of claims of a module."""
    module = _tests(noun)
    mine = (name for name in vars(module) if not name.startswith("_"))
    return {
        name
        for name in mine
        if callable(one := getattr(module, name))
        and getattr(one, "__module__", "") == module.__name__
    }


def setting(noun: str) -> Any:
    """The constants of a model that were assumed."""
    return import_module(f"pdpmo_widgets.modules.{noun}.model").SETTING


def moved(noun: str) -> dict[str, tuple[Any, Any]]:
    """Each constant's name with the setting where it is halved and where doubled.

    ``LIMITS`` of the setting's class keeps a share a share; a whole number stays one.
    """
    base = setting(noun)
    limits = getattr(type(base), "LIMITS", {})
    found = {}
    for field in fields(base):
        value = getattr(base, field.name)
        low, high = limits.get(field.name, (float("-inf"), float("inf")))
        ends = [min(high, max(low, value * factor)) for factor in FACTORS]
        if isinstance(value, int):
            ends = [max(1, round(end)) for end in ends]
        half, double = (replace(base, **{field.name: end}) for end in ends)
        found[field.name] = (half, double)
    return found


def page(noun: str, survives: dict[tuple[str, str], tuple[bool, bool]]) -> str:
    """The page of one model: rows are constants, columns are claims."""
    said, base = claims(noun), setting(noun)
    lines = [
        f"# What the claims of {noun} hang on",
        "",
        "Written by `python -m tests.claims`. Each constant that we assumed is halved",
        "(½) and doubled (×2), one at a time; a dot says that the claim still holds.",
        "",
        *(
            f"- **{id}**: {one['says']}" + (f" *If {one['if']}*" if "if" in one else "")
            for id, one in said.items()
        ),
        "",
        "| constant | value | " + " | ".join(said) + " |",
        "|---|---:|" + "---|" * len(said),
    ]
    for name in moved(noun):
        cells = [_cell(survives[name, id]) for id in said]
        lines.append(f"| {name} | {getattr(base, name):g} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def _cell(found: tuple[bool, bool]) -> str:
    half, double = found
    if half and double:
        return "·"
    return " ".join(
        f"{sign} no" for sign, holds in (("½", half), ("×2", double)) if not holds
    )


def _listed(noun: str) -> Path:
    return MODELS / noun / "model" / "claims.toml"


def _tests(noun: str) -> Any:
    return import_module(f"tests.claims.{noun}")
