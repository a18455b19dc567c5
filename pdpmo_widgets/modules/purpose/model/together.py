"""What acts only together with the page: its promises, and the talks that lean on it.

Hearing somebody without promising anything to her or him is worth little, and so is a
promise to somebody whose talk was about something else: alone, each looks like a small
loss or even a gain.  So they are replaced at once.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import Case, ranked
from pdpmo_widgets.modules.purpose.model.result import play, score
from pdpmo_widgets.modules.purpose.model.room import Room
from pdpmo_widgets.modules.purpose.model.steps import walk

Step = Mapping[str, Any]
Charter = Mapping[str, Any]
APART = 0.01  # of the result: what a part of the page adds less than, stands apart


def key(step: Step) -> tuple[str, ...]:
    """What makes two steps the same: what is done, with whom, over what."""
    sent = sorted(step.get("outcomes") or ())
    return step["do"], step.get("interest", ""), *sorted(step.get("who", ())), *sent


def promised(room: Room, charter: Charter, who: str) -> tuple[str, str]:
    """What somebody wants most, and whether it is promised, refused or left out."""
    need = ranked(room.wants[who])[0]
    if need in charter["outcomes"]:
        return need, "promised"
    return need, "refused" if need in charter["not_now"] else "left"


def doubted(room: Room, charter: Charter) -> list[str]:
    """Who was told that a wish will come later, and then finds it promised."""
    return [who for who, wish in room.said.items() if wish in charter["outcomes"]]


def broken(
    case: Case, own: Mapping[str, Any], goal: Mapping[str, Any]
) -> list[tuple[Step, ...]]:
    """For each whose word was broken, the steps in which it was given."""
    room, charter = walk(case, own), own["charter"]
    kept = {key(step) for step in goal["steps"]}
    given = [
        tuple(s for s in own["steps"] if s["do"] == "tell" and s["who"] == [who])
        for who in doubted(room, charter)
    ]  # fmt: skip
    return [steps for steps in given if not kept & {key(one) for one in steps}]


def blockers(case: Case, decisions: Mapping[str, Any]) -> list[str]:
    """Who blocks in some quarter of the announced year."""
    vetoes = {w for q in play(case, decisions).quarters for w in q.vetoes}
    return [who for who in case.there if who in vetoes]


def depends(
    case: Case,
    own: Mapping[str, Any],
    goal: Mapping[str, Any],
    joined: Collection[tuple[str, ...]],
) -> tuple[set[tuple[str, ...]], list[Step]]:
    """The keys of steps that come with the page, and the own steps that go with it."""
    mine, theirs = walk(case, own), walk(case, goal)
    came = set(goal["charter"]["outcomes"]) - set(own["charter"]["outcomes"])
    freed = {*blockers(case, own)} - {*blockers(case, goal)}
    here = {key(one) for one in own["steps"]}
    there = {key(one) for one in goal["steps"]}

    def leans(step: Step) -> bool:
        if step["do"] == "pair" or key(step) in joined:
            return True
        who = step["who"][0] if step.get("who") else ""
        if step["do"] == "tell":
            both = (promised(mine, own["charter"], who),
                    promised(theirs, goal["charter"], who))  # fmt: skip
            return both[0] != both[1]
        if step["do"] != "interview" or who in mine.cards:
            return False
        wishes = ranked(case.hidden.wants[who])[:2]
        return who in freed or bool(came & {*wishes})

    new = {key(s) for s in goal["steps"] if key(s) not in here and leans(s)}
    old = [s for s in own["steps"] if key(s) not in there and leans(s)]
    return new, old


def best_pages(
    case: Case, steps: Sequence[Step], mine: Charter, reader: Mapping[str, Any]
) -> list[Charter]:
    """The pages on the way from one's own to the reader's; () where they are the same.

    Where a part of it is worth as much as the whole, now and in the reader's own run,
    that part comes first, so that nothing is advised that adds nothing; the rest stands
    apart.
    """
    parts, goal = ("outcomes", "not_now"), reader["charter"]
    full = {**mine, **{part: goal[part] for part in parts}}
    if all({*mine[part]} == {*goal[part]} for part in parts):
        return []
    here, there = _worth(case, steps, mine), _worth(case, reader["steps"], goal)
    found = [(here(page), at, page) for at, page in enumerate(_partly(mine, goal))]
    if found:
        most, _, page = max(found)
        if most >= here(full) - APART and there(page) >= there(goal) - APART:
            return [page, full]
    return [full]


def _worth(
    case: Case, steps: Sequence[Step], charter: Charter
) -> Callable[[Charter], float]:
    """What promises and refusals are worth after an evening, with its sponsor."""
    rest = {part: charter[part] for part in ("sponsor", "review")}
    return lambda page: (
        score(case, {"steps": steps, "charter": {**page, **rest}}).uncapped
    )


def _partly(mine: Charter, goal: Charter) -> Iterator[Charter]:
    """Pages with some, not all, of the reader's promises; all that can be written."""
    new = [o for o in goal["outcomes"] if o not in mine["outcomes"]]
    old = [o for o in mine["outcomes"] if o not in goal["outcomes"]]
    for many in range(1, len(new)):
        for came in combinations(new, many):
            for went in combinations(old, many):
                kept = [o for o in mine["outcomes"] if o not in went]
                chosen = [*kept, *came]
                free = [o for o in (*goal["not_now"], *mine["not_now"])
                        if o not in chosen]  # fmt: skip
                refused = list(dict.fromkeys(free))[:2]
                if len(refused) == 2:
                    yield {**mine, "outcomes": chosen, "not_now": refused}
