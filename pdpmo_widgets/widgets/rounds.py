"""A workspace: things that are decided about one by one, looks that cost, stages.

Kept are the decisions and an ordered log of what was paid for: looks at a row, which
may say whom or what else they are about, and acts of the stage, which hold the part of
the page that went out with them. A stage that was closed never changes; without rewind
what was paid for cannot be taken back. Nothing is answered that was not kept: a look
cannot be had for nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pdpmo_widgets.widgets import fits, kit, rounds_fields
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept

MOST_LOOKS, MOST_ROWS = 400, 200
MANY = "There is not enough time left for this: {n:g} too few."
TWICE = "This was done already."
UNKNOWN = "This step is not on the list. Reload the page, please."
UNSENT = "Finish this first: {open}."
Deal = Callable[[int, Desk], Mapping[str, Any]]
Older = Callable[[Any], Any]


def fit(spec: dict, value: object) -> dict:
    """`{stages: [{looks, rows, form, done}], done, run, tries}`, within the clock.

    `looks`: `[list, row, look]` in their order, or `["", "", act]`, each with a table
    of what was said with it where it has fields; `rows`: list → row → field → value.
    A stage behind an open one is empty. `guess`, 0 to 100, where one was given.
    """
    given = fits.table(value)
    raw = fits.rows(given.get("stages"), len(spec["stages"]))
    raw = raw + [None] * (len(spec["stages"]) - len(raw))
    stages: list[dict] = []
    paid: list[list] = []
    for about, found in zip(spec["stages"], raw, strict=True):
        closed = not stages or stages[-1]["done"]
        stages.append(_stage(about, found if closed else None, paid))
    done = all(stage["done"] for stage in stages)
    run, tries = fits.tries(given.get("run")), fits.tries(given.get("tries"))
    guess = fits.number(given.get("guess"), 0, 100) if spec.get("guess") else None
    guessed = {} if guess is None else {"guess": guess}
    return {"stages": stages, "done": done, "run": run, "tries": tries, **guessed}


def _stage(about: dict, value: object, paid: list[list]) -> dict:
    given = fits.table(value)
    lists = {one["id"]: one for one in about["lists"]}
    looks = [_look(about, look) for look in fits.rows(given.get("looks"), MOST_LOOKS)]
    for look in looks:
        if look in paid and not _about(about, look).get("repeat"):
            raise fits.Misfit(TWICE)
        paid.append(look)
    over = -time_left(about, looks)
    if over > 0:
        raise fits.Misfit(MANY.format(n=over))
    found = fits.table(given.get("rows"))
    if not set(found) <= set(lists):
        raise fits.Misfit(UNKNOWN)
    rows = {name: _rows(lists[name], part) for name, part in found.items()}
    form = rounds_fields.fit(about["form"], given.get("form"))
    done = fits.flag(given.get("done"))
    return {"looks": looks, "rows": rows, "form": form, "done": done}


def _look(about: dict, look: object) -> list:
    """A look or an act, clean, with what was said with it. Raises `Misfit`."""
    parts = fits.rows(look, 4)
    names = [fits.text(part, 100) for part in parts[:3]]
    if len(names) != 3 or bool(names[0]) != bool(names[1]):
        raise fits.Misfit(UNKNOWN)
    of = _about(about, names)
    asked = [*of["fields"], *(f for f in about["form"] if f["id"] in of["sends"])]
    said = rounds_fields.fit(asked, parts[3] if len(parts) > 3 else None)
    if lacking := rounds_fields.lacking(asked, said):
        raise fits.Misfit(UNSENT.format(open=", ".join(lacking)))
    return [*names, said] if asked else names


def _about(about: dict, look: Sequence[Any]) -> dict:
    """What the spec says of a look at a row, or of an act. Raises `Misfit`."""
    lists = {"": about["acts"], **{one["id"]: one["looks"] for one in about["lists"]}}
    found = [one for one in lists.get(look[0], ()) if one["id"] == look[2]]
    if not found:
        raise fits.Misfit(UNKNOWN)
    return found[0]


def _rows(of: dict, value: object) -> dict[str, dict]:
    given = fits.table(value)
    if len(given) > MOST_ROWS:
        raise fits.Misfit(UNKNOWN)
    read = {
        fits.text(row, 100): rounds_fields.fit(of["fields"], part)
        for row, part in given.items()
    }
    return {row: part for row, part in read.items() if part}


def time_left(about: dict, looks: Sequence[Sequence[Any]]) -> float:
    """What the clock of a stage shows after the looks and acts."""
    return about["total"] - sum(_about(about, look)["cost"] for look in looks)


def stage_at(value: dict) -> int:
    """The place of the stage that is open, or of the last one."""
    done = [stage["done"] for stage in value["stages"]]
    return done.index(False) if False in done else len(done) - 1


class Rounds(Kept):
    """List, detail and desk of each of `stages`; `ui/src/kinds/rounds/model.ts` says
    what a stage and a view hold.

    `answer` gives the view of the open stage: `{lists: {list: [row]}, meters, problem,
    log, after, result}`. While `problem` is not "", the stage stays open. Rows that are
    named in a value but not in the view are the lesson's to refuse (`plain`). `older`
    reads what another kind of card, or an earlier edition, has kept under this key.
    """

    _esm = kit.stub("rounds")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        clock: Mapping[str, Any],
        stages: Sequence[Mapping[str, Any]],
        rules: Sequence[str] = (),
        rewind: bool = True,
        again: bool = True,
        deals: bool = False,
        guess: Mapping[str, Any] | None = None,
        older: Older = lambda value: value,
        **common: Any,
    ) -> None:
        self.older = older
        blank = {"total": 0, "form": [], "sure": ""}
        full = [{**blank, **one, **_parts(one)} for one in stages]
        spec = {"clock": dict(clock), "stages": full, "rules": [*rules]}
        rule = {"rewind": rewind, "again": again, "deals": deals, "guess": guess}
        super().__init__(spec={**spec, **rule}, **common)

    def load(self) -> dict:
        """The kept value, clean; what another edition kept is read as today's."""
        entry = self.desk.entry(self.key) if self.key else None
        return self.fit(self.spec, self.older(entry.value) if entry else {})

    def act(self, message: dict, buffers: list) -> None:
        """A browser's copy may be older than this edition, too."""
        if "value" in message:
            message = {**message, "value": self.older(message["value"])}
        super().act(message, buffers)

    def ready(self, value: dict) -> bool:
        """What has been learnt is told at every step; `shape` holds the end back."""
        return True

    def shape(self, value: dict, view: dict) -> dict:
        """The result only when the last stage is closed; a stage with all its parts."""
        if stage := view.get("stage"):
            parts = _parts(stage)
            whole = {name: part for name, part in parts.items() if name in stage}
            view = {**view, "stage": {**stage, **whole}}
        if value["done"]:
            return view
        return {name: part for name, part in view.items() if name != "result"}

    def settled(self, old: dict, new: dict) -> dict:
        """Closed stages stay as they are; without rewind looks are only added."""
        if self.spec["again"] and fresh(new) and (old["done"] or self.spec["rewind"]):
            return {**new, "tries": old["tries"] + bool(old["done"])}
        if old["done"]:
            return old
        pairs = list(zip(old["stages"], new["stages"], strict=True))
        # A server that forgot all gets back what this browser kept, whichever case.
        other = new["run"] != old["run"] and not (self.spec["rewind"] and fresh(old))
        if other or any(a["done"] and not b["done"] for a, b in pairs):
            return old
        stages = [self._stage_settled(was, now) for was, now in pairs]
        done = all(stage["done"] for stage in stages)
        return {**new, "stages": stages, "done": done, "tries": old["tries"]}

    def _stage_settled(self, old: dict, new: dict) -> dict:
        if old["done"]:
            return old
        kept = new["looks"][: len(old["looks"])] == old["looks"]
        if not self.spec["rewind"] and not kept:
            return {**new, "looks": old["looks"]}
        return new

    def keep(self, raw: object, at: int) -> None:
        """Keep it; a stage that cannot be closed yet stays open, and it is said why."""
        value, old = self.fit(self.spec, raw), self._old()
        closing = stage_at(old)
        if old["done"] or not value["stages"][closing]["done"]:
            super().keep(value, at)
            return
        opened = reopened(value, closing)
        problem = self._problem(self.settled(old, opened), closing)
        super().keep(opened if problem else value, at)
        if problem:
            self.send({"do": "trouble", "text": str(problem), "what": "close"})

    def _problem(self, value: dict, closing: int) -> str:
        """Why this stage cannot be closed; "" when it can."""
        form = self.spec["stages"][closing]["form"]
        if lacking := rounds_fields.lacking(form, value["stages"][closing]["form"]):
            return UNSENT.format(open=", ".join(lacking))
        return str(self.seen(value).get("problem") or "")


def fresh(value: dict) -> bool:
    """Nothing was looked at, decided or closed."""
    return not any(
        stage["looks"] or stage["rows"] or stage["form"] or stage["done"]
        for stage in value["stages"]
    )


def reopened(value: dict, place: int) -> dict:
    """The same with this stage open, and nothing behind it."""
    stages = [
        {**stage, "done": False} if n == place else stage
        for n, stage in enumerate(value["stages"][: place + 1])
    ]
    blank = {"looks": [], "rows": {}, "form": {}, "done": False}
    rest = [dict(blank) for _ in value["stages"][place + 1 :]]
    return {**value, "stages": stages + rest, "done": False}


def _parts(stage: Mapping[str, Any]) -> dict[str, list[dict]]:
    """Lists, their looks and the acts of a stage, with nothing left out."""
    blank: dict[str, Any] = {"columns": [], "fields": [], "looks": []}
    lists = [{**blank, **one} for one in stage.get("lists", [])]
    for one in lists:
        one["looks"] = [_paid(look) for look in one["looks"]]
    return {"lists": lists, "acts": [_paid(act) for act in stage.get("acts", [])]}


def _paid(one: Mapping[str, Any]) -> dict:
    return {"fields": [], "sends": [], **one}
