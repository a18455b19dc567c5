"""A worked January of the easy case: the reader's first month, told by Kofi."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.model.signs import sign, stand, why_check
from pdpmo_widgets.modules.courage.model.talk import about, turn
from pdpmo_widgets.modules.courage.model.told import wording
from pdpmo_widgets.modules.courage.screen.deciding import looks_of
from pdpmo_widgets.simulation.basics import Entry

WHO = "kofi"
HABITS = ("when_always_first_month", "prototype_check_then_raise")
LOUD = 0.6  # what they may reach on the first case
Step = Mapping[str, Any]


def january(case: model.Case) -> list[Step]:
    """What the reader does in the first month."""
    steps = model.reader(case)["steps"]
    return steps[: next(at for at, step in enumerate(steps) if step["do"] == "wait")]


def showable(case: model.Case) -> bool:
    """Two checks and one talk in January, more later, and no habit that does it?"""
    does = [step["do"] for step in january(case)]
    later = sum(step["do"] == "raise" for step in model.reader(case)["steps"])
    first = does.count("check") == model.A_MONTH and does.count("raise") == 1 < later
    return first and all(
        model.score(case, model.run(bot, case)).total < LOUD for bot in HABITS
    )


def example(case: model.Case, said: Words) -> dict[str, Any]:
    """How Kofi begins, and why; one press takes it over. The rest is the learner's."""
    words, steps = said["example"], january(case)
    shown = [row for step in steps for row in _rows(case, step, steps, said)]
    return {
        "title": words["title"], "intro": words["intro"], "face": face(WHO),
        "steps": shown,
        "looks": [look for step in steps for look in looks_of(case, step)],
        "rows": {}, "form": {}, "take": words["take"],
    }  # fmt: skip


def _rows(
    case: model.Case, step: Step, steps: list[Step], said: Words
) -> Iterator[dict[str, str]]:
    one = next(p for p in case.projects if p.id == step["project"])
    short = said["people"][one.sponsor]["short"]
    words = said["example"]
    check = step["do"] == "check"
    checked = {s["project"] for s in steps if s["do"] == "check"}
    month = 0 if check else int(one.id in checked)
    now = stand(case, one.id, 1, month)
    why = sentence(said, why_check(now) if check else sign("over", now))
    found = ""
    if check:
        id = "trouble" if case.hidden.checks[one.id] else "sound"
        found = " " + words[id]
    text = words[step["do"]].format(project=one.name, who=short)
    yield {"text": text, "why": why + found}
    worths: list[float] = []
    for at, place in enumerate(step.get("say", ())):
        talk = turn(case, one, at, tuple(worths))
        they = sentence(said, Entry(talk.line, about(one)))
        you = wording(one, talk.options[place].id)
        room = sentence(said, Entry(f"why.{talk.room}", {"who": one.sponsor}))
        why = words["heard"].format(they=they, room=room)
        yield {"text": words["turn"].format(you=you), "why": why}
        worths.append(1.0)
