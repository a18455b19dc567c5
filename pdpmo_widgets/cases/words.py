"""The words of the course by id: TOML beside this file, read once."""

import re
import tomllib
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

Words = Mapping[str, Any]
# A parameter whose name begins so holds an id: of which table, and what is said of it.
NAMED = {
    "who": ("people", "short"),
    "outcome": ("outcomes", "name"),
    "function": ("functions", "name"),
    "decision": ("decisions", "name"),
    "control": ("controls", "name"),
    "trouble": ("troubles", "name"),
    "lever": ("levers", "name"),
    "area": ("areas", "name"),
    "home": ("homes", "name"),
    "stream": ("streams", "name"),
    "skill": ("skills", "name"),
    "gate": ("gates", "at"),
    "metric": ("metrics", "name"),
    "practice": ("practices", "name"),
}
STANDARD = "utility"
ROOMS = "pdpmo_widgets.modules"
QUOTED = {table for table, field in NAMED.values() if field == "name"} - {"homes"}


class Said(Protocol):
    """Anything with an id and parameters: an Entry, or a Fact of a sketch."""

    @property
    def id(self) -> str:
        """Where the sentence stands in the words."""

    @property
    def params(self) -> Mapping[str, object]:
        """What is filled in: ids of people and outcomes, numbers."""


@cache
def words(name: str, package: str = "pdpmo_widgets.cases") -> Words:
    """All words of ``<name>.toml`` beside a package's files; FileNotFoundError."""
    return tomllib.loads(files(package).joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def room_words(noun: str, name: str = "case") -> Words:
    """The words of a module: its ``case``, or another file of ``words/`` by its name.

    ``from_case`` in it names files of the running case whose words are its own, too.
    FileNotFoundError when the module has none of that name.
    """
    folder = files(f"{ROOMS}.{noun}").joinpath("words")
    own = tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))
    shared = [words(file) for file in own.pop("from_case", ())]
    return {id: one for found in (*shared, own) for id, one in found.items()}


def industries() -> Words:
    """By name, every industry in whose words the case can be told."""
    return words("industries")


@cache
def trades(noun: str) -> Words:
    """What a module says otherwise in other trades: words/trades.toml, {} for none."""
    try:
        return room_words(noun, "trades")
    except FileNotFoundError:
        return {}


@cache
def told_in(industry: str, noun: str, name: str = "case") -> Words:
    """The words of a module with what an industry says otherwise, by id."""
    changed = trades(noun).get(industry, {}).get(name, {})
    if not changed:
        return room_words(noun, name)
    found: Any = deepcopy(room_words(noun, name))
    for id, text in changed.items():
        *path, last = id.split(".")
        place = find(found, ".".join(path))
        find(place, last)
        place[last] = text
    return found


def find(words: Words, id: str) -> Any:
    """What stands under a dotted id; KeyError names the whole id when it is missing."""
    found: Any = words
    for part in id.split("."):
        if not isinstance(found, Mapping) or part not in found:
            raise KeyError(f"no words under {id!r}")
        found = found[part]
    return found


def say(words: Words, id: str, **params: object) -> str:
    """The sentence under a dotted id with its parameters filled in."""
    return _opened(str(find(words, id)).format(**params))


def sentence(words: Words, said: Said) -> str:
    """The finished sentence of an entry or a fact, with names instead of ids.

    People speak in their own voice, and a rumour says that it is one; ``parts`` are
    entries, whose sentences follow one another.
    """
    params = {k: _name(words, k, v) for k, v in said.params.items()}
    id = said.id if "." in said.id else f"facts.{said.id}"
    found = find(words, id)
    if isinstance(found, Mapping):
        voice = find(words, f"people.{said.params['who']}.voice")
        id = f"{id}.{voice}"
    text = say(words, id, **params)
    if getattr(said, "rumour", False):
        return say(words, "rumour", text=text)
    return text


def _name(words: Words, key: str, value: object) -> object:
    if key == "parts" and isinstance(value, tuple):
        return " ".join(sentence(words, part) for part in value)
    if isinstance(value, list | tuple):
        return _listed([str(_name(words, key, v)) for v in value])
    for start, (table, field) in NAMED.items():
        if key.startswith(start) and value in words.get(table, {}):
            name = words[table][value][field]
            return _quoted(name) if table in QUOTED else name
    return value


def _quoted(name: str) -> str:
    return f"‘{name[0].lower()}{name[1:]}’"


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


def _opened(text: str) -> str:
    """A capital at the start of every sentence, also where a name opens it."""
    return re.sub(r"(^|[.!?] )([a-z])", lambda m: m[1] + m[2].upper(), text)
