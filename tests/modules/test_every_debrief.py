"""What every simulation owes after it was played: rules, route, losses, moments."""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from time import process_time
from typing import Any

import pytest

from pdpmo_widgets.cases.words import sentence
from pdpmo_widgets.simulation import Entry
from pdpmo_widgets.simulation.schema_draw import draw
from tests.league.league import model, nouns
from tests.modules.test_every_model import case_words, within

OWES = ("rules_text", "easy", "route", "reader", "losses", "moments", "verdicts")
DEBRIEFED = pytest.mark.parametrize(
    "noun", [noun for noun in nouns() if hasattr(model(noun), "losses")]
)


def runs_of(noun: str, count: int, seed: int = 50) -> Iterator[tuple[Any, Any]]:
    """Cases with drawn decisions on them, ``count`` in all, ten a case."""
    module, rng = model(noun), Random(f"runs:{noun}:{seed}")
    for at in range(count):
        if at % 10 == 0:
            case = module.deal(seed + at)
            piece = module.DECISIONS(case.visible(), partial(module.see, case))
        yield case, draw(piece, rng)


def quickest(act: Callable[[], object]) -> float:
    """The least processor time of a few tries, in seconds."""
    times = []
    for _ in range(5):
        start = process_time()
        act()
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize("noun", ["welcome", "purpose", "acumen"])
def test_the_first_simulations_on_screen_owe_nothing_any_more(noun):
    assert [name for name in OWES if not hasattr(model(noun), name)] == []


@DEBRIEFED
def test_whoever_explains_losses_gives_all_that_a_screen_needs(noun):
    assert [name for name in OWES if not hasattr(model(noun), name)] == []


@DEBRIEFED
def test_losses_add_up_to_the_reader_s_number_less_one_s_own(noun):
    module = model(noun)
    bots = [(c, module.run(n, c)) for c in map(module.deal, (3, 4))
            for n in module.BOTS]  # fmt: skip
    easy = [(module.easy(5), module.run(n, module.easy(5))) for n in module.BOTS]
    for case, decisions in (*bots, *easy, *runs_of(noun, 120)):
        found = module.losses(case, decisions)
        best = module.score(case, module.reader(case)).total
        gap = 100 * (best - module.score(case, decisions).total)
        assert sum(loss.points for loss in found) == pytest.approx(gap, abs=1e-9)
        points = [loss.points for loss in found]
        assert points == sorted(points, reverse=True)


@DEBRIEFED
def test_a_reader_has_no_losses(noun):
    module = model(noun)
    for case in map(module.deal, range(6)):
        assert module.losses(case, module.reader(case)) == ()


@DEBRIEFED
def test_route_losses_moments_and_verdicts_have_their_words(noun):
    module, said = model(noun), case_words(noun)
    for case, decisions in runs_of(noun, 40):
        rows = (
            module.route(case), module.losses(case, decisions),
            module.moments(case, decisions), module.verdicts(case, decisions),
        )  # fmt: skip
        for row in (row for some in rows for row in some):
            if hasattr(row, "habit") and row.habit:
                assert row.habit in said["habits"]
            if hasattr(row, "when"):
                assert row.when in said["moments"]
        for entry in (e for some in rows for row in some for e in within(row)):
            if isinstance(entry, Entry):
                text = sentence(said, entry)
                assert text[-1] in ".!?”", (entry.id, text)
                assert "{" not in text, (entry.id, text)


@DEBRIEFED
def test_what_happened_first_is_told_the_same_when_more_has_happened(noun):
    """And decisions that are only begun are told, too."""
    module, case = model(noun), model(noun).deal(7)
    whole = module.run("informed", case)
    before: tuple[Any, ...] = ()
    for at in range(len(whole) + 1):
        found = module.moments(case, dict(list(whole.items())[:at]))
        old = [(m.part, m.picks, m.did, m.cost) for m in before]
        assert [(m.part, m.picks, m.did, m.cost) for m in found][: len(old)] == old
        before = found
    assert len(before) > 2


@DEBRIEFED
def test_a_debrief_is_told_at_once(noun):
    module, case = model(noun), model(noun).deal(7)
    decisions = module.run("random", case)
    assert quickest(lambda: module.moments(case, decisions)) <= 0.033
    assert quickest(lambda: module.losses(case, decisions)) <= 0.3


@DEBRIEFED
def test_the_first_case_is_small_and_easy_and_the_rules_are_told(noun):
    module = model(noun)
    seeds = range(2_200_000, 2_200_060)
    cases = [module.easy(seed) for seed in seeds]
    assert module.easy(seeds[0]) == cases[0] != cases[1]
    passed = [module.score(c, module.run("informed_novice", c)).passed for c in cases]
    assert sum(passed) / len(passed) >= 0.6
    told = module.rules_text(cases[0].visible())
    assert all(text[-1] in ".!?”" and "{" not in text for text in told)
