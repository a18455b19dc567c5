"""The claims of "Prove it or lose it", asked of the model under a setting."""

from dataclasses import asdict, replace
from functools import partial
from statistics import fmean

from pdpmo_widgets.modules.value import model as value
from pdpmo_widgets.modules.value.model.best import nothing
from pdpmo_widgets.modules.value.model.case import read_kind
from pdpmo_widgets.modules.value.model.choices import Design, designed
from pdpmo_widgets.modules.value.model.evidence import error, estimate
from pdpmo_widgets.modules.value.model.naive import Bot
from pdpmo_widgets.modules.value.model.worth import belief, worth

SEEDS = range(3000, 3016)


def _cases(setting: value.Setting, seeds: range = SEEDS) -> list[value.Case]:
    return [value.deal(seed, setting=setting) for seed in seeds]


def _results(case: value.Case, source: str) -> tuple[str, ...]:
    return tuple(
        card.id
        for card in case.cards
        if value.KIND_OF[card.id] == "result"
        and value.OUTCOME_OF[card.id] in case.outcomes
        and read_kind(card.source) == source
        and card.records >= 3
    )


def _told(case: value.Case, design: Design) -> float:
    """What the evidence of a design is worth, its price apart."""
    errors = [error(case, design, outcome) for outcome in case.outcomes]
    return sum(worth(e, case.setting) for e in errors)


def _gap(setting: value.Setting, one: dict, other: dict) -> float:
    """By how much one design tells more than another, with the same measures."""
    gaps = []
    for case in _cases(setting):
        design = designed(case, _results(case, "log"), 3, "staggered", "lot")
        gaps.append(
            _told(case, replace(design, **one)) - _told(case, replace(design, **other))
        )
    return fmean(gaps)


def _earned(case: value.Case, bot: Bot) -> float:
    """What a player's decisions are worth above measuring nothing."""
    decisions = bot(case.visible(), partial(value.see, case))
    return value.play(case, decisions).expected - nothing(case)


def a_fair_comparison(setting: value.Setting) -> bool:
    fair = {"comparison": "staggered", "baseline": 3}
    year = {"comparison": "before_after", "baseline": 12}
    return _gap(setting, fair, year) > 0


def the_worst_come_back(setting: value.Setting) -> bool:
    gains = []
    for case in _cases(setting, range(3000, 3100)):
        results = _results(case, "log")
        design = designed(case, results, 3, "before_after", "worst")
        told = {"design": asdict(design)}
        if design.wait == 0:
            gains += [
                s.gain
                for s in value.see(case, told).series.values()
                if case.hidden.effect[value.OUTCOME_OF[s.id]] == 0
            ]
    return fmean(gains) > 0


def wrong_figures(setting: value.Setting) -> bool:
    bot = value.BOTS["most_measures"]
    return fmean(_earned(case, bot) for case in _cases(setting)) < 0


def their_own_reports(setting: value.Setting) -> bool:
    gaps = []
    for case in _cases(setting):
        counters = [c.id for c in case.cards if value.KIND_OF[c.id] == "counter"]
        alone = designed(case, _results(case, "self"), 3, "staggered", "lot")
        both = replace(alone, measures=(*alone.measures, *counters))
        gaps.append(_told(case, both) - _told(case, alone))
    return fmean(gaps) > 0


def nothing_is_an_answer(setting: value.Setting) -> bool:
    cases = _cases(setting, range(3000, 3040))
    full, part = (
        fmean(_earned(case, value.BOTS[bot]) for case in cases)
        for bot in ("informed", "no_bad_news")
    )
    return part < 0.5 * full


def too_high(setting: value.Setting) -> bool:
    high, wide = [], []
    for case in _cases(setting):
        ids = _results(case, "log")
        design = designed(case, ids, 3, "staggered", "lot")
        shown = value.see(case, {"design": asdict(design)}).series
        for outcome in case.outcomes:
            found = belief(*estimate(case, design, outcome, shown), setting)
            low, top = found.best_range()
            if not design.of(outcome, "result") or top == low:
                continue
            half = (top - low) / 2
            high.append(found.winkler(low + half, top + half))
            wide.append(found.winkler(low - half, top + half))
    return fmean(high) > fmean(wide)


def one_month(setting: value.Setting) -> bool:
    first = _gap(setting, {"baseline": 3}, {"baseline": 1})
    last = 0.0
    for case in _cases(setting):
        ids = tuple(m for m in _results(case, "log") if case.card(m).records == 12)
        six, year = (designed(case, ids, n, "staggered", "lot") for n in (6, 12))
        last += _told(case, year) - _told(case, six)
    return first > last / len(SEEDS)


def by_lot(setting: value.Setting) -> bool:
    return _gap(setting, {"first": "lot"}, {"first": "worst"}) > 0
