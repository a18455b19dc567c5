"""Where the hours for better steps come from: from steps that went, or unspent."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.purpose.model.case import Case
from pdpmo_widgets.modules.purpose.model.ledger import Change
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.modules.purpose.model.together import Step
from pdpmo_widgets.simulation.basics import Entry


def room_for(case: Case, own: Mapping[str, Any], change: Change) -> Iterator[Entry]:
    """Where the hours come from: from steps that went, or from hours unspent."""
    spare = unspent(case, own, change)
    if change.went:
        others = [*hours_of(change.went), *spare]
        yield Entry("better.hours", {"others": others})
    elif spare:
        yield Entry("better.left", {"n": _more(case, change)})


def unspent(case: Case, own: Mapping[str, Any], change: Change) -> list[str]:
    """The hours that one left and that the change takes; [] where it takes none."""
    more, left = _more(case, change), walk(case, own).left
    if float(more) <= 0 or left <= 0:
        return []
    said = room_words("purpose")["hours_of"]["left"]
    return [str(said).format(n=f"{min(float(more), left):g}")]


def _more(case: Case, change: Change) -> str:
    """The hours that come in, less those that go out."""
    costs = case.setting.costs
    new = sum(costs[one["do"]] for one in change.came)
    return f"{new - sum(costs[one['do']] for one in change.went):g}"


def hours_of(went: Sequence[Step]) -> list[str]:
    """What went out, each kind once: "four corridor talks"."""
    said = room_words("purpose")["hours_of"]
    count = Counter(str(one["do"]) for one in went)
    return [
        str(said[do][n > 1]).format(n=said["numbers"][min(n, 12)])
        for do, n in count.items()
    ]
