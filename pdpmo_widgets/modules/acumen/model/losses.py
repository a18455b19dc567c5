"""What each decision cost against the reader of the same signs, in points of 100.

Decisions are replaced in the order of the route: the purchase, the list request by
request, the stops; after each step the list is valued again, and the difference is
what the step cost.  Looking moves no score by itself: what a check would have told is
the sign of the line about the request.  One line closes the sum: what the floors take
(they act only together).  Where the scale ends at 0, the lines share the points that
the scale shows as they share the money; ``notes`` says so.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.acumen.model import signs
from pdpmo_widgets.modules.acumen.model.because import NOTHING
from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.model.check import NAMES, Decisions, Plan, playable
from pdpmo_widgets.modules.acumen.model.informed import Reading, stops_ahead
from pdpmo_widgets.modules.acumen.model.ledger import Swap, swaps
from pdpmo_widgets.modules.acumen.model.midyear import Report, reports
from pdpmo_widgets.modules.acumen.model.result import duties, optimum, reference, score
from pdpmo_widgets.modules.acumen.model.route import bought, reader_of
from pdpmo_widgets.modules.acumen.model.value import Estimate, realistic
from pdpmo_widgets.modules.acumen.model.year import worth_of, year_of
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss
from pdpmo_widgets.simulation.losses import TINY, floor_losses


@dataclass(frozen=True)
class _Book:
    """A run beside the reader's; ``point`` is what one point is worth, $ million."""

    case: Case
    plan: Plan
    reader: Reading
    real: Mapping[str, Estimate]
    point: float


def losses(case: Case, decisions: Decisions) -> tuple[Loss, ...]:
    """Every decision that the reader took otherwise, the dearest first."""
    plan, reader = playable(case, decisions), reader_of(case)
    point = max(0.1, reference(case) - duties(case)) / 100
    book = _Book(case, plan, reader, realistic(case), point)
    mine, theirs = score(case, decisions), score(case, reader.decisions)
    moved = [*_listed(book), *_stopped(book)]
    gap = 100 * (theirs.uncapped - mine.uncapped)
    floors = floor_losses(mine, theirs, room_words("acumen")["measures"], "end")
    found = [*_shares(moved, gap), *floors]
    return tuple(sorted(found, key=lambda loss: -loss.points))


def _shares(moved: Sequence[Loss], gap: float) -> Iterator[Loss]:
    """The lines, so that they add up to the ``gap`` that the scale shows.

    Their sum is that already, but where one of the two numbers is cut at 0.
    """
    whole = sum(loss.points for loss in moved)
    part = gap / whole if abs(whole - gap) > 1e-6 else 1.0
    for loss in moved:
        yield replace(loss, points=part * loss.points)


def _listed(book: _Book) -> Iterator[Loss]:
    case, plan = book.case, book.plan
    before = worth_of(case, plan.portfolio, plan.buy, book.real)
    for swap in swaps(case, plan, book.reader):
        after = worth_of(case, swap.portfolio, swap.buy, book.real)
        yield _line(book, swap, (after - before) / book.point)
        before = after


def _line(book: _Book, swap: Swap, points: float) -> Loss:
    picks = (*swap.came, *swap.went)
    came, went = (_names(book.case, ids) for ids in (swap.came, swap.went))
    if swap.part == "buy":
        return Loss(
            "buy", (swap.buy, *picks), "list", bought(book.plan.buy),
            signs.short_of(book.case, swap.buy), _purchase(swap.buy, came, went),
            points, "buy",
        )  # fmt: skip
    habit, sign = _why(book, swap)
    if came and went:
        did = Entry("did.took_instead", {"names": went, "others": came})
        better = Entry("better.instead", {"names": came, "others": went})
    elif came:
        did = Entry("did.left_out", {"names": came})
        better = Entry("better.take", {"names": came})
    else:
        did = Entry("did.took", {"names": went})
        better = Entry("better.leave", {"names": went})
    return Loss("portfolio", picks, "list", did, sign, better, points, habit)


def _purchase(buy: str, came: Sequence[str], went: Sequence[str]) -> Entry:
    """The better purchase, with what it makes room for."""
    if buy == "none":
        return Entry("better.buy_none")
    params: dict[str, object] = {"resource": NAMES[buy]}
    if not came:
        return Entry("better.buy", params)
    if not went:
        return Entry("better.buy_take", {**params, "names": came})
    return Entry("better.buy_swap", {**params, "names": came, "others": went})


def _names(case: Case, ids: Sequence[str]) -> list[str]:
    return [case.offer(id).name for id in ids]


def _why(book: _Book, swap: Swap) -> tuple[str, Entry]:
    """The sign that should have told: of what was wrongly taken, or left out."""
    case, reader = book.case, book.reader
    came, went = ([case.offer(i) for i in ids] for ids in (swap.came, swap.went))
    if law := [o for o in came if o.mandatory]:
        return signs.of_offer(case, reader, law[0])
    views, record, made = reader.views, reader.record, book.plan.looks
    if len(came) > 1:
        return "chains", signs.chain(reader, came[0], came[1:])

    def net(views: Mapping[str, Estimate]) -> float:
        return sum(views[o.id].value for o in came) - sum(
            views[o.id].value for o in went
        )

    asked = sum(o.npv for o in came) - sum(o.npv for o in went)
    told = [o for o in (*came, *went) if views[o.id] is not record[o.id]]
    if told and net(views) > 0 >= net(record):
        most = max(told, key=lambda o: abs(views[o.id].value - record[o.id].value))
        return "checks", signs.by_check(most, views[most.id], most.id in made)
    if net(views) > 0 and asked < net(views):
        most = max(
            (*came, *went),
            key=lambda o: (o.npv - views[o.id].value) * (1 if o in went else -1),
        )
        if most.id in made or (net(record) <= 0 and most in told):
            return "checks", signs.by_check(most, views[most.id], most.id in made)
        return "record", signs.by_record(case, most, record[most.id])
    one = max(went or came, key=lambda o: o.npv)
    return "scarce", signs.scarce(case, one, views[one.id])


def _stopped(book: _Book) -> Iterator[Loss]:
    """The stops, all in one line: a stop pays for the cut together with the others."""
    case, plan, reader = book.case, book.plan, book.reader
    decided = reader.decisions
    theirs = Plan(
        (), decided["buy"], tuple(decided["portfolio"]), tuple(decided["stop"]), None
    )
    mine = year_of(case, plan)
    points = (mine.given_away - year_of(case, theirs).given_away) / book.point
    told = reports(case, plan.portfolio)
    wanted = stops_ahead(case.visible(), told, reader.more)
    same = set(wanted) == set(plan.stop)
    if abs(points) <= TINY and same:
        return
    did = _stops(case, plan.stop)
    better = Entry("better.stop_same") if same else _better(case, wanted)
    if mine.given_away <= NOTHING:
        better = Entry("better.stop_same")
    yield Loss(
        "stop", plan.stop, "midyear", did, _missed(book, told, wanted), better, points,
        "ahead",
    )  # fmt: skip


def _better(case: Case, wanted: Sequence[str]) -> Entry:
    """The reader's stops; to take what is on the best list was right all the same."""
    right = [id for id in wanted if id in optimum(case).portfolio]
    if not right:
        return _stops(case, wanted, "better")
    params = {"names": _names(case, wanted), "others": _names(case, right)}
    return Entry("better.stop_best", params)


def _stops(case: Case, ids: Sequence[str], table: str = "did") -> Entry:
    if not ids:
        return Entry(f"{table}.stop_none")
    return Entry(f"{table}.stop_all", {"names": _names(case, ids)})


def _missed(book: _Book, told: Sequence[Report], wanted: Sequence[str]) -> Entry:
    """The project that shows the mistake: most ahead of it stopped, or least kept."""
    ahead = {
        r.id: book.reader.more[r.id][1] * r.gain - book.reader.more[r.id][0] * r.rest
        for r in told
    }
    wrong = [r for r in told if r.id in book.plan.stop and r.id not in wanted]
    kept = [r for r in told if r.id not in book.plan.stop and r.id in wanted]
    if wrong:
        one = max(wrong, key=lambda r: ahead[r.id])
    elif kept:
        one = min(kept, key=lambda r: ahead[r.id])
    else:
        return Entry("sign.no_stop", {"cut": round(book.case.visible().cut, 1)})
    return signs.at_midyear(book.case, book.reader, one)
