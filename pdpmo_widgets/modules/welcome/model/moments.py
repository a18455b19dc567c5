"""What was started in each company, what it took, and what came of it."""

from pdpmo_widgets.modules.welcome.model.case import Case
from pdpmo_widgets.modules.welcome.model.choices import Decisions, picks_of, see
from pdpmo_widgets.modules.welcome.model.route import the
from pdpmo_widgets.modules.welcome.model.year import strip
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Moment


def moments(case: Case, decisions: Decisions) -> tuple[Moment, ...]:
    """One moment a company for which something was chosen; what came only if it fits.

    DecisionError for choices that cannot be read.
    """
    fits = not see(case, decisions).over
    return tuple(
        _moment(case, place, chosen, fits)
        for place, chosen in picks_of(case, decisions).items() if chosen
    )  # fmt: skip


def _moment(case: Case, place: str, chosen: list[str], fits: bool) -> Moment:
    cost = sum(case.setting.loads[f] for f in chosen)
    did = Entry("did.start", {"place": the(place), "functions": chosen}, place)
    came = strip(case, place, chosen).because[-1] if fits else ()
    return Moment(
        "picks", (place, *chosen), "choice", (), did, cost, "effort", (), came
    )
