"""What strikes the eye in a run: facts with a question, never a verdict.

Only what could be seen on the screen counts.  Every flag can have a good reason; the
question asks for it.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.coach.strip import flagged
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.trail.replay import CASE, SAID, Run

WORDS = room_words("empowerment", "play")["short"]["word"]
FAR, KEPT = 6, 2  # a level from which on the owner is alone; up to which the leader is
WEAK, STRONG = 2, 4  # words of the five
FAILING, FEW = 0.5, 4  # share that went wrong; decisions below which it tells nothing
MOST = 2  # lines that failed and stayed as they were
LEFT = 4  # up to here a rail changes nothing
Found = Iterator[tuple[str, dict[str, Any]]]


def flags(case: model.Case, run: Run) -> tuple[str, ...]:
    """The flags of a run in sentences, in the order of the run; () for none."""
    if run.seen is None:
        return ()
    found = [*_asked(run, run.seen)]
    if run.boards:
        found += [*_first(case, run, run.seen), *_later(case, run, run.seen)]
    return flagged(SAID["flags"], found)


def _asked(run: Run, seen: model.Seen) -> Found:
    if not (seen.peers or seen.sample):
        yield "nobody", {}
    elif seen.left >= min(model.COSTS.values()):
        yield "unused", {"left": f"{seen.left:g}", "hours": f"{model.HOURS:g}"}


def _first(case: model.Case, run: Run, seen: model.Seen) -> Found:
    """The first board beside what was known of each owner."""
    board = run.boards[0]
    levels = {cell["level"] for cell in board.values()}
    if len(levels) == 1:
        level = levels.pop()
        yield "same", {"level": CASE["levels"][str(level)]["label"]}
    for line in case.lines:
        cell, look = board[line.id], seen.sample.get(line.id)
        params = _names(line) | {"level": cell["level"]}
        if cell["guard"] and cell["level"] > LEFT and not line.spread:
            yield "idle", params
        word = look or seen.peers.get(line.id)
        if word is None or (cell["guard"] and line.spread):
            continue
        params["source"] = SAID["source"]["look" if look else "colleagues"]
        params["word"] = WORDS[str(word)]
        if cell["level"] >= FAR and word <= WEAK:
            yield "far", params
        if cell["level"] <= KEPT and word >= STRONG:
            yield "kept", params


def _later(case: model.Case, run: Run, seen: model.Seen) -> Found:
    """What the next boards made of results, and the answers that were not given."""
    boards = run.boards
    if len(boards) > 1 and all(one == boards[0] for one in boards):
        yield "steady", {"boards": len(boards)}
    failing: dict[str, tuple[int, dict[str, Any]]] = {}
    for at, (was, now) in enumerate(pairwise(boards)):
        for line in case.lines:
            found, level = seen.results[at][line.id], was[line.id]["level"]
            many = found.decided >= FEW and found.wrong >= FAILING * found.decided
            if many and level > LEFT and now[line.id] == was[line.id]:
                told = {"wrong": found.wrong, "n": found.decided, "level": level}
                failing.setdefault(line.id, (found.wrong, _names(line) | told))
    worst = sorted(failing.values(), key=lambda one: -one[0])[:MOST]
    yield from (("failing", params) for _, params in worst)
    silent = sum("moment" not in stage for stage in run.decided["stages"])
    if silent:
        yield "silent", {"count": silent}


def _names(line: model.Line) -> dict[str, Any]:
    name = CASE["decisions"][line.id]["name"]
    return {"decision": name, "who": CASE["people"][line.who]["short"]}
