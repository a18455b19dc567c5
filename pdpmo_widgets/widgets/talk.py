"""A talk: they say something, one chooses what to say, they answer.

Kept are the places of what was said (0 is the first on offer), in practice also one's
own words before the offers are shown. What is said is said: only the whole talk can be
had again, where the lesson allows it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept

MOST_OFFERS = 9
LONGEST = 2_000  # characters of one's own words in one turn


def fit(spec: dict, value: object) -> dict:
    """`{said: [place], own: [text], notes: [text], asked, done, tries}`.

    `asked`: for how many turns the offers were asked for, after one's own words.
    """
    given, turns = fits.table(value), spec["turns"]
    said = [_place(place) for place in fits.rows(given.get("said"), turns)]
    own, notes = (
        [fits.text(text, LONGEST) for text in fits.rows(given.get(name), turns)]
        for name in ("own", "notes")
    )
    asked = int(fits.number(given.get("asked"), 0, turns) or 0)
    ended = spec["ends"] and fits.flag(given.get("done"))
    return {
        "said": said, "own": own, "notes": notes, "asked": asked,
        "done": len(said) == turns or ended, "tries": fits.tries(given.get("tries")),
    }  # fmt: skip


def _place(value: object) -> int:
    place = fits.number(value, 0, MOST_OFFERS - 1)
    if place is None or place != int(place):
        raise fits.Misfit("Choose one of the sentences, please.")
    return int(place)


class Talk(Kept):
    """`answer` gives `{turns: [{title, where, act, they, you}], offers: [text], text}`.

    The last turn is the open one, without `you`. A place that is not on offer is the
    answer's to refuse (`plain`). With `own` the offers come after one's own words.
    `over` says of what was said whether the talk has come to its end before its turns.
    """

    _esm = kit.stub("talk")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        who: Mapping[str, Any],
        turns: int,
        facts: Sequence[Mapping[str, str]] = (),
        known: Sequence[Mapping[str, str]] = (),
        once: str = "",
        own: bool = False,
        ends: bool = False,
        again: bool = True,
        over: Callable[[Sequence[int]], bool] | None = None,
        **common: Any,
    ) -> None:
        self.over = over
        about = {"who": dict(who), "facts": [*facts], "known": [*known], "once": once}
        rule = {"turns": turns, "own": own, "ends": ends, "again": again}
        super().__init__(spec={**about, **rule}, **common)

    def ready(self, value: dict) -> bool:
        """They speak first; `shape` holds back what could be said."""
        return True

    def shape(self, value: dict, view: dict) -> dict:
        """No offers before one's own words, and none when the talk is over."""
        waits = self.spec["own"] and value["asked"] <= len(value["said"])
        hidden = {"offers"} if waits or value["done"] else set()
        if not value["done"]:
            hidden.add("text")
        return {name: part for name, part in view.items() if name not in hidden}

    def settled(self, old: dict, new: dict) -> dict:
        """What was said stays, and one's own words once the offers were shown."""
        blank = not (new["said"] or new["asked"] or new["done"])
        if self.spec["again"] and blank and old["done"]:
            return {**new, "tries": old["tries"] + 1}
        if old["done"] or new["said"][: len(old["said"])] != old["said"]:
            return {**old, "notes": new["notes"] if old["done"] else old["notes"]}
        seen = old["asked"]
        own = [*old["own"][:seen], *new["own"][seen:]]
        asked = max(seen, min(new["asked"], written(own)))
        done = new["done"] or bool(self.over and self.over(new["said"]))
        told = {"own": own, "asked": asked, "tries": old["tries"], "done": done}
        return {**new, **told}


def written(own: Sequence[str]) -> int:
    """For how many turns, from the first, something of one's own stands there."""
    for place, text in enumerate(own):
        if not text.strip():
            return place
    return len(own)
