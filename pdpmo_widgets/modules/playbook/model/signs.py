"""The sign that told a reader: the sentence or the log behind each decision."""

from collections.abc import Iterable, Mapping
from typing import Any

from pdpmo_widgets.cases.controls import WORKS
from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.playbook.model.case import KINDS, Case, Fact, Sketch
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED
from pdpmo_widgets.modules.playbook.model.informed import CHANGES
from pdpmo_widgets.modules.playbook.model.telling import about, says
from pdpmo_widgets.simulation.basics import Entry

CATCHES = WORKS[0]  # share of its kind of trouble that a control catches, to count


def log(case: Case, control: str, table: str = "sign") -> Entry:
    """What the log of a control says, with its name."""
    record = case.hidden.records[control]
    given: Mapping[str, Any] = record.params
    params: dict[str, object] = {
        "control": control, "uses": given["uses"], "changed": given["changed"],
    }  # fmt: skip
    kind = record.id.removeprefix("record.").split("_")[0]
    if kind not in KINDS or not changes(case, control):
        return Entry(f"{table}.log_dead", params)
    return Entry(f"{table}.log_works", {**params, "trouble": kind})


def changes(case: Case, control: str) -> bool:
    """Does the log show that a control changes decisions?"""
    given: Mapping[str, Any] = case.hidden.records[control].params
    return bool(given["changed"] / given["uses"] >= CHANGES)


def quoted(facts: Iterable[Fact]) -> str:
    """Sentences as they stand on the screen."""
    said = room_words("playbook")
    return " ".join(sentence(said, fact) for fact in facts)


def meant(facts: Iterable[Fact]) -> str:
    """Sentences as they stand on the screen; each threat with its kind of trouble."""
    said, found = room_words("playbook"), list[str]()
    for fact in facts:
        text = sentence(said, fact)
        if says(fact):
            params = {"text": text, "trouble": about(fact)}
            text = sentence(said, Entry("sign.means", params))
        found.append(text)
    return " ".join(found)


def gap(case: Case, facts: Iterable[Fact], asked: Iterable[str]) -> str:
    """Which of the threats nothing catches that was asked; "" where none is, or all.

    Of who was asked for nothing at all that is said already.
    """
    works = [case.hidden.effects[id] for id in asked]
    caught = {
        kind for control in works for kind, effect in zip(KINDS, control, strict=True)
        if effect >= CATCHES
    }  # fmt: skip
    missed = [kind for kind in map(about, filter(says, facts)) if kind not in caught]
    if not works or not missed:
        return ""
    missing = Entry("sign.gap", {"trouble": missed})
    return " " + sentence(room_words("playbook"), missing)


def in_office(case: Case, p: Sketch, asked: Iterable[str] = ()) -> Entry:
    """What was said of a project before anybody went there.

    What hangs on it is its sponsor's to say (``voice.py``).
    """
    grim = [f for f in p.facts if says(f)]
    if not grim:
        return Entry("sign.unsaid", {"name": p.name})
    facts = meant(grim) + gap(case, grim, asked)
    return Entry("sign.office", {"name": p.name, "facts": facts})


def at_visit(
    case: Case, p: Sketch, made: bool = True, asked: Iterable[str] = ()
) -> Entry:
    """What a visit told, or would have told; ``asked``: the controls asked of it."""
    told = case.hidden.told[p.id][1:]
    params = {"name": p.name, "facts": meant(told) + gap(case, told, asked)}
    return Entry("sign.visit" if made else "sign.unvisited", params)


def why_visit(p: Sketch) -> Entry:
    """What hangs on a project of which little is known."""
    stake = [f for f in p.facts if about(f) == "stake"]
    return Entry("sign.doubt", {"name": p.name, "facts": quoted(stake)})


def required(case: Case, control: str) -> Entry:
    """What audit asks for."""
    large = sum(p.budget >= case.limit for p in case.projects)
    params = {"control": control, "limit": f"{case.limit:g}", "count": large}
    return Entry("sign.required", params)


def old_hands(case: Case, tiers: Mapping[str, str]) -> Entry:
    """How many could be let off."""
    count = sum(
        p.led >= EXPERIENCED and tiers.get(p.id) != "full" for p in case.projects
    )
    strict = round(100 * case.setting.strict)
    params = {"count": count, "strict": strict}
    return Entry("sign.hands" if count > 1 else "sign.no_hands", params)
