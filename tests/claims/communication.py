"""Each claim on telling the truth, asked of the model on a few cases."""

from functools import lru_cache, partial
from random import Random
from typing import Any

from pdpmo_widgets.modules.communication.model import Case, Setting, deal, play, see
from pdpmo_widgets.modules.communication.model.case import CEO, CFO
from pdpmo_widgets.modules.communication.model.choices import Page
from pdpmo_widgets.modules.communication.model.course import later
from pdpmo_widgets.modules.communication.model.hunt import beliefs
from pdpmo_widgets.modules.communication.model.informed import Reader, by_reader, reads
from pdpmo_widgets.modules.communication.model.naive import HUNTS
from pdpmo_widgets.modules.communication.model.playing import Order, Way, player
from pdpmo_widgets.modules.communication.model.telling import told

_FEW, _MORE = range(6), range(16)


@lru_cache(maxsize=64)
def _case(seed: int, setting: Setting) -> Case:
    return deal(seed, setting=setting)


def _finds(order: Order, setting: Setting) -> float:
    """Expected harm in the first six looks of an order, over the cases."""
    total = 0.0
    for seed in _MORE:
        case = _case(seed, setting)
        worth = beliefs(case)
        first = list(order(case.visible(), None, Random(seed)))[:6]
        total += sum(worth[p].harm(setting) for p in first)
    return total


def _plays(way: Way, setting: Setting) -> list[tuple[Case, Any]]:
    found = []
    for seed in _FEW:
        case = _case(seed, setting)
        bot = player(reads, way, "claim")
        found.append((case, play(case, bot(case.visible(), partial(see, case)))))
    return found


def _saved(way: Way, setting: Setting) -> float:
    return sum(outcome.expected for _, outcome in _plays(way, setting))


def _act(case: Case, project: str, tell: str) -> float:
    """How far a page that answers everybody is acted on."""
    sponsor = case.report(project).project.sponsor
    needs = {case.hidden.needs[who] for who in (sponsor, CEO, CFO)}
    page = Page(project, tuple(needs), tell, "join")
    return told(case, page, True, case.visible().trust, {}).act


def promises_beat_colours(setting: Setting) -> bool:
    """At least half as much again as the reported colours."""
    return _finds(reads, setting) > 1.5 * _finds(HUNTS["most_red"], setting)


def one_record_is_not_enough(setting: Setting) -> bool:
    """Leaving out either record costs a tenth at least."""
    both = _finds(reads, setting)
    parts = (Reader(milestones=False), Reader(moves=False))
    return all(_finds(by_reader(part), setting) < 0.9 * both for part in parts)


def ask_why_the_date_moved(setting: Setting) -> bool:
    """Counting finds less than four fifths of what reading does."""
    counted = _finds(HUNTS["rebaselines_counted"], setting)
    return counted < 0.8 * _finds(reads, setting)


def most_red_is_not_shown_red(setting: Setting) -> bool:
    """More than half of the truly red ones, over the cases."""
    shown = [
        report.colours[-1] in ("green", "green_amber", "amber")
        for seed in _MORE
        for report in _case(seed, setting).visible().reports
        if _case(seed, setting).hidden.tracks[report.project.id].red
    ]
    return sum(shown) > len(shown) / 2


def finding_is_half_of_it(setting: Setting) -> bool:
    """The chief executive alone, against those who must act."""
    alone = _saved(Way(tell="chief_only"), setting)
    return alone < 0.5 * _saved(Way(), setting)


def first_to_whom_depends(setting: Setting) -> bool:
    """For every project whose sponsor is neither of the chiefs."""
    for seed in _FEW:
        case = _case(seed, setting)
        for report in case.visible().reports:
            at = report.project
            if at.sponsor in (CEO, CFO):
                continue
            first = _act(case, at.id, "sponsor_first")
            together = _act(case, at.id, "all_at_once")
            if (first > together) != (at.sponsor not in case.hidden.buries):
                return False
    return True


def not_first_at_the_board(setting: Setting) -> bool:
    """Against the better of the two ways of telling before."""
    for seed in _FEW:
        case = _case(seed, setting)
        for at in case.hidden.tracks:
            before = [_act(case, at, t) for t in ("sponsor_first", "all_at_once")]
            if _act(case, at, "at_board") >= max(before):
                return False
    return True


def shame_dries_up(setting: Setting) -> bool:
    """Fewer come forward in the second quarter, over the cases."""
    came = []
    for reply in ("join", "blame"):
        done = _plays(Way(reply=reply), setting)
        came.append(
            sum(
                len(later(case, outcome.quarters[0].candour, set()).came)
                for case, outcome in done
            )
        )
    return came[1] < came[0]


def waiting_for_proof_costs(setting: Setting) -> bool:
    """Both the harm that is prevented and the trust of the two chiefs."""
    now, then = _plays(Way(), setting), _plays(Way(quarters=(2,)), setting)
    saved = [sum(o.expected for _, o in done) for done in (now, then)]
    trust = [
        sum(o.quarters[-1].trust[w] for _, o in done for w in (CEO, CFO))
        for done in (now, then)
    ]
    return saved[1] < saved[0] and trust[1] < trust[0]
