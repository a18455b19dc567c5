"""The sign that told a reader: the sentence or the log behind each decision."""

from collections.abc import Iterable, Mapping
from typing import Any

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.playbook.model.case import KINDS, Case, Fact, Sketch
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED
from pdpmo_widgets.modules.playbook.model.informed import CHANGES
from pdpmo_widgets.modules.playbook.model.telling import about, says
from pdpmo_widgets.simulation.basics import Entry


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


def in_office(p: Sketch) -> Entry:
    """What was said of a project before anybody went there.

    What hangs on it is its sponsor's to say (``voice.py``).
    """
    grim = [f for f in p.facts if says(f)]
    if not grim:
        return Entry("sign.unsaid", {"name": p.name})
    return Entry("sign.office", {"name": p.name, "facts": quoted(grim)})


def at_visit(case: Case, p: Sketch, made: bool = True) -> Entry:
    """What a visit told, or would have told."""
    params = {"name": p.name, "facts": quoted(case.hidden.told[p.id][1:])}
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
