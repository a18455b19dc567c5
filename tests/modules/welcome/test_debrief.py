"""What the debrief of 00 says is so, and practice does not give the exercise away."""

from functools import partial
from random import Random

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.welcome import model
from pdpmo_widgets.simulation.schema_draw import draw
from tests.tries import tries

WORDS = room_words("welcome")


def test_practice_and_exercise_share_no_company_and_no_sentence():
    said = {}
    for stock in model.STOCKS:
        cases = [model.deal(seed, stock=stock) for seed in range(200)]
        offices = [office for case in cases for office in case.offices]
        said[stock] = {o.place for o in offices} | {
            WORDS["places"][o.place]["line"] for o in offices
        }
        said[stock] |= {
            sentence(WORDS, type(f)(f.id, {"function": ""}))
            for o in offices for f in o.facts
        }  # fmt: skip
    assert not said["practice"] & said["graded"]
    assert min(map(len, said.values())) == 2 * 8 + 24 + 12 + 8


def test_what_the_rules_say_of_weight_is_so():
    assert [model.starts(f) for f in ("lessons", "status", "method", "tool")] == [
        1, 1, 2, 3,
    ]  # fmt: skip
    told = " ".join(model.rules_text(model.easy(1).visible()))
    assert "1 or 2 points of effort work in the first quarter, 3 in the second" in told


def test_verdicts_never_contradict_the_causes_that_are_shown():
    rng, heard = Random("welcome:debrief"), set()
    for at in range(tries(200, 1000)):
        if at % 20 == 0:
            case = model.deal(7000 + at)
            piece = model.DECISIONS(case.visible(), partial(model.see, case))
        bot = rng.choice(sorted(model.BOTS))
        own = draw(piece, rng) if at % 2 else model.run(bot, case)
        told = {v.id.removeprefix("verdict."): v for v in model.verdicts(case, own)}
        causes = {e.id for s in model.play(case, own).strips for q in s.because
                  for e in q}  # fmt: skip
        heard |= set(told)
        assert ("useful_high" in told or "useful_none" in told) == (
            "because.unwanted" not in causes
        )
        assert not ("met_high" in told and "because.helps" not in causes)
        low = any(v.id == "verdict.least_low" for v in told.values())
        assert low == ("nobody_forgotten" in model.score(case, own).missed)
    assert {"met_low", "met", "least", "least_low", "useful"} <= heard
