"""The words of the course by id: TOML beside this file, read once."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

Words = Mapping[str, Any]


class Said(Protocol):
    """Anything with an id and parameters: an Entry, or a Fact of a sketch."""

    @property
    def id(self) -> str:
        """Where the sentence stands in the words."""

    @property
    def params(self) -> Mapping[str, object]:
        """What is filled in: ids of people and outcomes, numbers."""


@cache
def words(noun: str, package: str = "pdpmo_widgets.cases") -> Words:
    """All words of ``<noun>.toml`` in a package: the case's own, or another's."""
    return tomllib.loads(files(package).joinpath(f"{noun}.toml").read_text("utf-8"))


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

    People speak in their own voice, and a rumour says that it is one.
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
    if isinstance(value, list | tuple):
        return _listed([str(_name(words, key, v)) for v in value])
    if key.startswith("who") and value in words.get("people", {}):
        return words["people"][value]["short"]
    if key.startswith("outcome") and value in words.get("outcomes", {}):
        return _quoted(words["outcomes"][value]["name"])
    if key.startswith("function") and value in words.get("functions", {}):
        return _quoted(words["functions"][value]["name"])
    if key.startswith("decision") and value in words.get("decisions", {}):
        return _quoted(words["decisions"][value]["name"])
    if key.startswith("control") and value in words.get("controls", {}):
        return _quoted(words["controls"][value]["name"])
    if key.startswith("trouble") and value in words.get("troubles", {}):
        return _quoted(words["troubles"][value]["name"])
    if key.startswith("lever") and value in words.get("levers", {}):
        return _quoted(words["levers"][value]["name"])
    if key.startswith("area") and value in words.get("areas", {}):
        return _quoted(words["areas"][value]["name"])
    if key.startswith("home") and value in words.get("homes", {}):
        return words["homes"][value]["name"]
    if key.startswith("stream") and value in words.get("streams", {}):
        return _quoted(words["streams"][value]["name"])
    if key.startswith("skill") and value in words.get("skills", {}):
        return _quoted(words["skills"][value]["name"])
    if key.startswith("gate") and value in words.get("gates", {}):
        return words["gates"][value]["at"]
    return value


def _quoted(name: str) -> str:
    return f"‘{name[0].lower()}{name[1:]}’"


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


def _opened(text: str) -> str:
    """A capital at the start of every sentence, also where a name opens it."""
    return re.sub(r"(^|[.!?] )([a-z])", lambda m: m[1] + m[2].upper(), text)
