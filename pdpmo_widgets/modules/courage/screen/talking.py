"""A talk that is open: what stands in the room, what was said, four things to say."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.people import face, person
from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.screen import table
from pdpmo_widgets.modules.courage.screen.deciding import PROJECTS, TALK, place_of
from pdpmo_widgets.simulation.basics import Entry


def view(case: model.Case, talk: model.Talk, at: int, said: Words) -> dict[str, Any]:
    """The open turn of a talk in a month (0 to 11), as the card takes it."""
    words = said["talk"]
    one = next(p for p in case.projects if p.id == talk.project)
    who = person(one.sponsor)
    short = said["people"][one.sponsor]["short"]
    about: Mapping[str, object] = talk.about
    offers = [sentence(said, Entry(o.id, about)) for o in talk.turn.options]
    turn = talk.at + 1
    row = {
        "id": f"{place_of(case, one.id)}-{turn}", "face": face(one.sponsor),
        "title": words["turn"].format(who=who.name, turn=turn),
        "sub": words["sub"].format(role=who.role, project=one.name),
        "line": words["line"],
        "quote": {"face": face(one.sponsor), "name": who.name,
                  "text": sentence(said, Entry(talk.turn.line, about))},
        "facts": [
            *_before(talk, said),
            words["aim"].format(who=short, aim=about["aim"]),
        ],
    }  # fmt: skip
    stage = table.month(said, at, [table.talk(said, short, offers)])
    return {
        "stage": stage, "lists": {TALK: [row], PROJECTS: []},
        "problem": words["first"].format(who=short),
        "after": [{"title": words["now"].format(
            who=short, project=one.name, turn=turn
        )}],
    }  # fmt: skip


def _before(talk: model.Talk, said: Words) -> list[str]:
    """What was said in the turns before."""
    words, found = said["talk"], []
    for number, (line, answer) in enumerate(talk.said, 1):
        they, you = (sentence(said, Entry(id, talk.about)) for id in (line, answer))
        found.append(words["before"].format(turn=number, they=they, you=you))
    return found
