"""What the prose claims is true of the models, the figures and the instruments."""

from pathlib import Path
from statistics import mean

import nbformat
import pytest

from pdpmo_widgets.cases import aldermoor, evidence
from pdpmo_widgets.instruments.agreement import chance, kendall_w
from pdpmo_widgets.instruments.forecast import winkler
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose.model import salience
from pdpmo_widgets.modules.purpose.model.case import ranked
from tests.league.league import row
from tests.league.seeds import REPORTING

ROOT = Path(__file__).parents[2]
CASES = [purpose.deal(seed) for seed in range(40)]


def prose(name: str) -> str:
    book = nbformat.read(ROOT / "course" / f"{name}.ipynb", as_version=4)
    return "\n".join(c.source for c in book.cells if c.cell_type == "markdown")


def test_the_margin_that_tomas_names_follows_from_the_accounts() -> None:
    said = " to ".join(f"{share:.1f}" for share in aldermoor.margin())
    assert f"went from {said} per cent" in prose("00_welcome")
    assert f"${aldermoor.LIVE_VALUE} million" in prose("00_welcome")


def test_executives_rate_higher_than_directors_in_every_row_shown() -> None:
    assert all(one.executives > one.directors for one in evidence.TWO_VIEWS_2017)


def test_a_range_that_misses_and_one_that_is_too_wide_both_cost() -> None:
    truth = evidence.NOT_MEASURING_VALUE_2022
    near = winkler(70, 85, truth)
    assert near < winkler(20, 95, truth) < 100
    assert near < winkler(30, 50, truth)


def test_people_who_draw_lots_agree_one_divided_by_their_number() -> None:
    for raters in (3, 7, 12):
        found = chance(raters, 8)
        assert mean(found.draws) == pytest.approx(1 / raters, abs=0.01)


def test_a_room_can_agree_perfectly_and_w_does_not_say_on_what() -> None:
    wrong = [[8, 7, 6, 5, 4, 3, 2, 1]] * 5
    assert kendall_w(wrong).w == 1


def test_power_that_sleeps_gets_little_of_the_day_until_something_is_urgent() -> None:
    asleep, awake = salience.share(10, 2, 1), salience.share(10, 9, 9)
    assert asleep < 0.2 < 0.8 < awake
    assert salience.kind(10, 2, 1) == "dormant"


def test_what_people_say_in_the_corridor_is_mostly_not_their_need() -> None:
    hits = [
        case.hidden.public[who] == ranked(case.hidden.wants[who])[0]
        for case in CASES
        for who in case.hidden.keys
    ]
    assert mean(hits) < 0.5


def test_a_right_shared_interest_brings_two_together_and_a_wrong_one_hardens() -> None:
    pairs = [case for case in CASES if case.hidden.pair][:10]
    assert len(pairs) == 10
    for case in pairs:
        truth = case.hidden
        wrong = next(o for o in purpose.OUTCOMES if o != truth.shared)
        wrong = ranked(truth.wants[truth.pair[0]])[-1] if wrong else wrong
        for card, expected in ((truth.shared, "agreed"), (wrong, "hardened")):
            step = {"do": "pair", "who": list(truth.pair), "interest": card}
            seen = purpose.see(case, {"steps": [step]})
            assert set(seen.pairs.values()) == {expected}


def test_telling_someone_in_person_never_makes_the_year_worse() -> None:
    """Of those whose wish is not promised: the others, and a pair that found something
    new, hear a no and read a yes."""
    for case in CASES[:10]:
        best = purpose.well_played(case)
        promised = best["charter"]["outcomes"]
        paired = {w for s in best["steps"] if s["do"] == "pair" for w in s["who"]}
        others = {w: x for w, x in case.hidden.wants.items() if w not in paired}
        loses = next(w for w, x in others.items() if ranked(x)[0] not in promised)
        played = {**best, "steps": best["steps"][:-1]}  # time for one word more
        told = [*played["steps"], {"do": "tell", "who": [loses]}]
        before = purpose.play(case, played).expected
        assert purpose.play(case, {**played, "steps": told}).expected >= before - 1e-9


def test_over_many_cases_the_four_most_senior_are_the_wrong_four() -> None:
    assert row("purpose", "senior_4", REPORTING[:60]).rate <= 0.05


def test_the_name_on_the_door_does_not_help_to_choose_functions() -> None:
    assert row("welcome", "by_type_name", REPORTING[:60]).rate <= 0.05
