"""Skill map: what one says one can do, what peers say, and where one could see it.

Levels of our own [D], 0 to 4.  Self-ratings of skill are a weak guide, so each high one
asks for a link to a piece of work.
"""

from collections.abc import Mapping, Sequence

from .answers import AnswerError, Figure, Finding, Result, instrument, sheet, sheets
from .feedback360 import compared
from .form import form
from .small import wilson

NAME = "skill_map"
ALONE = 3  # the level from which somebody can cover for another
MOST_SKILLS = 40


def score(
    own: object,
    peers: object,
    evidence: object = None,
    skills: Sequence[str] | None = None,
) -> Result:
    """One person's skills: levels 0..4 by self and by at least five peers.

    ``evidence``: skill to a link or a few words; ``skills``: ids other than ours. The
    figures are those of the 360, and ``shown``: the share (95 %) of skills that one
    holds alone and has something to show for.
    """
    one = form(NAME)
    ids = tuple(skills) if skills is not None else one.items
    if not 1 <= len(ids) <= MOST_SKILLS or len(set(ids)) != len(ids):
        raise AnswerError(f"Name 1 to {MOST_SKILLS} different skills.")
    mine = sheet(own, ids, one.least, one.most, "Your skills")
    rows = sheets(peers, ids, one.least, one.most, "The peers' answers")
    found = compared(NAME, ids, mine, rows, one.least, one.most)
    links = _links(evidence, ids)
    strong = [id for id in mine if mine[id] >= ALONE]
    bare = tuple(id for id in strong if id not in links)
    if not strong:
        return found
    held = len(strong) - len(bare)
    share = Figure("shown", len(strong), held / len(strong), *wilson(held, len(strong)))
    notes = (Finding("bare", {"items": bare}),) if bare else ()
    figures, notes = (*found.figures, share), (*notes, *found.notes)
    return Result(NAME, figures, found.finding, notes)


def _links(given: object, ids: Sequence[str]) -> set[str]:
    if given is None:
        return set()
    if not isinstance(given, Mapping):
        raise AnswerError("The links could not be read. Enter them again.")
    if unknown := [id for id in given if id not in ids]:
        raise AnswerError(f"There is no skill {unknown[0]!r}. Leave the link out.")
    return {id for id, link in given.items() if isinstance(link, str) and link.strip()}


def levels() -> Mapping[str, str]:
    """What each level means, by its number."""
    return instrument(NAME)["levels"]
