"""A simulation against a clock: people, steps that cost time, a last form, the year.

The value is the model's decisions; the model answers what has been learnt so far,
and what becomes of it once the form is handed in.
"""

from collections.abc import Callable
from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept

MOST = 200  # steps of one run
Deal = Callable[[int, Desk], dict]


def fit(spec: dict, value: object) -> dict:
    """`{steps: [{do, who, card}], charter, done, run, tries}`, within the clock.

    A step that `sends` a field of the form keeps it as it was then.
    """
    given = fits.table(value)
    steps = [_step(spec, fits.table(s)) for s in fits.rows(given.get("steps"), MOST)]
    left = time_left(spec, steps)
    if left < 0:
        raise fits.Misfit(f"There is not enough time left for this: {-left:g} too few.")
    form = fits.table(given.get("charter"))
    fields = spec["final"]["fields"]
    charter = {f["id"]: _field(spec, f, form.get(f["id"])) for f in fields}
    done = fits.flag(given.get("done")) and all(_full(f, charter) for f in fields)
    run, tries = fits.tries(given.get("run")), fits.tries(given.get("tries"))
    both = {"steps": steps, "charter": charter}
    return {**both, "done": done, "run": run, "tries": tries}


def time_left(spec: dict, steps: list[dict]) -> float:
    """What the clock shows after the steps."""
    cost = {action["id"]: action["cost"] for action in spec["actions"]}
    return spec["clock"]["total"] - sum(cost[step["do"]] for step in steps)


def _step(spec: dict, step: dict) -> dict:
    actions = {action["id"]: action for action in spec["actions"]}
    do = fits.one_of(step.get("do"), actions)
    if do is None:
        raise fits.Misfit("This step is not on the list. Reload the page, please.")
    number = actions[do].get("who", 0)
    who = fits.some_of(step.get("who"), fits.ids(spec["people"]), number)
    if len(who) != number:
        raise fits.Misfit(f"Choose {number} people for this, please.")
    card = fits.one_of(step.get("card"), fits.ids(spec["interests"]))
    if actions[do].get("card") and card is None:
        raise fits.Misfit("Choose what you put on the table first, please.")
    return {"do": do, "who": who, "card": card, **_sent(spec, actions[do], step)}


def _sent(spec: dict, action: dict, step: dict) -> dict:
    """The field of the form that went out with a step, [] while it was half filled in.

    Older runs did not keep it.
    """
    name = action.get("sends")
    if name is None or name not in step:
        return {}
    field = next(one for one in spec["final"]["fields"] if one["id"] == name)
    form = {name: _field(spec, field, step[name])}
    return form if _full(field, form) else {name: []}


def _field(spec: dict, field: dict, value: object) -> Any:
    if field["kind"] == "person":
        return fits.one_of(value, fits.ids(spec["people"]))
    options = fits.ids(field["options"])
    if field["kind"] == "many":
        return fits.some_of(value, options, field["count"])
    return fits.one_of(value, options)


def _full(field: dict, charter: dict) -> bool:
    given = charter[field["id"]]
    return len(given or []) == field["count"] if "count" in field else bool(given)


class Simulation(Kept):
    """Plays steps through `answer`; `deal(run, desk)` gives the people of a case."""

    _esm = kit.stub("simulation")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        clock: dict,
        people: list[dict],
        actions: list[dict],
        final: dict,
        interests: list[dict] | None = None,
        deal: Deal | None = None,
        rewind: bool = True,
        again: bool = True,
        **common: Any,
    ) -> None:
        self.deal = deal
        table = {"clock": clock, "people": people, "actions": actions, "final": final}
        rule = {"rewind": rewind, "again": again, "deals": deal is not None}
        spec = {**table, "interests": interests or [], **rule}
        super().__init__(spec=spec, **common)

    def ready(self, value: dict) -> bool:
        """What has been learnt is told at every step; `shape` holds the year back."""
        return True

    def shape(self, value: dict, view: dict) -> dict:
        """The people of this case; the result only when the form is handed in."""
        if not value["done"]:
            view = {name: part for name, part in view.items() if name != "result"}
        if self.deal is None:
            return view
        return {**view, "deal": self.deal(value["run"], self.desk)["people"]}

    def settled(self, old: dict, new: dict) -> dict:
        """A run that is over stays over; without rewind a step cannot be undone."""
        fresh = not new["steps"] and not new["done"]
        if self.spec["again"] and fresh and (old["done"] or self.spec["rewind"]):
            return {**new, "tries": old["tries"] + bool(old["done"])}
        if old["done"]:
            return old
        same = new["steps"][: len(old["steps"])] == old["steps"]
        if not self.spec["rewind"] and (not same or new["run"] != old["run"]):
            return old
        return {**new, "tries": old["tries"]}
