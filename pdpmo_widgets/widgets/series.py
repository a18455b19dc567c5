"""Many small questions, one after the other, in one card; a reason after each answer.

Right answers and reasons stay in Python until the answer is kept: a question goes to
the page without `SECRET`, and a reason comes only for what was committed.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept

SECRET = ("right", "near", "reason", "ours")
MARKS = ("had", "half", "not")  # how far one's own words had it
LONGEST = 2_000  # characters of an answer in one's own words
Item = Mapping[str, Any]


def fit(spec: dict, value: object) -> dict:
    """`{answers: {id: {pick | number | text, sure, mark, done}}, done}`.

    `done` of an answer: it is committed, and whole. `done` of all: nothing is open.
    """
    given, items = fits.table(value), {one["id"]: one for one in spec["items"]}
    answers = fits.each_of(
        given.get("answers"), items, lambda answer: fits.table(answer) or None
    )
    read = {key: _answer(spec, items[key], one) for key, one in answers.items()}
    done = all(key in read and _over(one, read[key]) for key, one in items.items())
    return {"answers": read, "done": done}


def _answer(spec: dict, item: Item, given: dict) -> dict:
    found: dict[str, Any] = {}
    match item["kind"]:
        case "one":
            found["pick"] = fits.one_of(given.get("pick"), fits.ids(item["options"]))
        case "number":
            number = given.get("number")
            found["number"] = fits.number(number, item["min"], item["max"])
        case _:
            found["text"] = fits.text(given.get("text"), LONGEST)
            found["mark"] = fits.one_of(given.get("mark"), MARKS)
    if spec["sure"] and item["kind"] != "open":
        found["sure"] = fits.number(given.get("sure"), spec["sure"]["min"], 100)
    wanted = [part for name, part in found.items() if name != "mark"]
    whole = all(part is not None and str(part).strip() for part in wanted)
    return {**found, "done": whole and fits.flag(given.get("done"))}


def _over(item: Item, answer: Mapping[str, Any]) -> bool:
    return bool(answer["done"] and (item["kind"] != "open" or answer["mark"]))


class Series(Kept):
    """`items`: `{id, question, kind, svg?, say?}`; kind "one" has `options`, "number"
    `min, max, step, unit`, "open" nothing; beside them what is `SECRET`: `right` (an
    option's id; a number, right within `near`), `reason`, `ours` for open ones.

    `reasons`: "each" after its answer, "end" when all are given, "never" (graded).
    `sure`: asks how sure one is, from 0, or from 50 where a coin gives 50.
    `answer` may give `{text, svg, say}` for the end; how many were right is said, too.
    """

    _esm = kit.stub("series")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        items: Sequence[Item],
        reasons: str = "each",
        sure: bool | int = False,
        rewind: bool = False,
        **common: Any,
    ) -> None:
        self.items = {one["id"]: dict(one) for one in items}
        shown = [
            {name: part for name, part in one.items() if name not in SECRET}
            for one in items
        ]
        scale = {"min": int(sure) if sure is not True else 0} if sure else None
        rule = {"sure": scale, "reasons": reasons, "rewind": rewind}
        super().__init__(spec={"items": shown, **rule}, **common)

    def ready(self, value: dict) -> bool:
        """The result of all waits until nothing is open; a graded one never comes."""
        return bool(value["done"]) and self.spec["reasons"] != "never"

    def shape(self, value: dict, view: dict) -> dict:
        """With the reasons that may leave Python now, and the count at the end."""
        told = self.spec["reasons"]
        if told == "never":
            return view
        committed = {
            key: one for key, one in value["answers"].items()
            if one["done"] and (told == "each" or value["done"])
        }  # fmt: skip
        marks = {key: self._mark(key, one) for key, one in committed.items()}
        view = {**view, "marks": marks}
        if value["done"]:
            sure = [mark["ok"] for mark in marks.values() if mark["ok"] is not None]
            view["right"] = {"n": sum(sure), "of": len(sure)}
        return view

    def _mark(self, key: str, answer: Mapping[str, Any]) -> dict[str, Any]:
        item = self.items[key]
        right, ok = item.get("right"), None
        if item["kind"] == "number" and right is not None:
            ok = abs(answer["number"] - right) <= item.get("near", 0)
        elif item["kind"] == "one" and right is not None:
            ok = answer["pick"] == right
        text = item.get("ours" if item["kind"] == "open" else "reason", "")
        return {"ok": ok, "right": right, "text": text}

    def settled(self, old: dict, new: dict) -> dict:
        """What is committed stays, but for the mark that one gives oneself."""
        if self.spec["rewind"]:
            return new
        kept = {
            key: {**one, "mark": new["answers"].get(key, one).get("mark")}
            if "mark" in one else one
            for key, one in old["answers"].items() if one["done"]
        }  # fmt: skip
        return fit(self.spec, {"answers": {**new["answers"], **kept}})
