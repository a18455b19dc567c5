"""What the debrief of "A quarter of decisions" says is so, and teaches."""

from collections import defaultdict
from dataclasses import replace
from random import Random

import pytest

from pdpmo_widgets.cases.words import room_words, sentence, words
from pdpmo_widgets.modules.empowerment import model as empowerment
from pdpmo_widgets.modules.empowerment.model.case import SETTING, TOLD
from pdpmo_widgets.modules.empowerment.model.verdict import GIVEN, KEPT
from pdpmo_widgets.simulation import Entry
from pdpmo_widgets.simulation.carried import START
from pdpmo_widgets.simulation.schema_draw import draw
from tests.modules.empowerment.teach import REPORT, TUNING, closed

# Ten questions about the game, and the sentence that answers each.
QUESTIONS = {
    "What does a mistake cost?": "One that goes wrong costs 5 times as much.",
    "When do I get 0 points?": "A coin for every decision scores 0",
    "What does skill do?": "with 20 points more, 86 of 100.",
    "How long may I find out?": "You have 12 hours to find out.",
    "Can I trust colleagues?": "Colleagues are off by about 17 points, your own look "
    "by 4.",
    "How much of my week is there?": "You have 16.5 hours a week.",
    "What does deciding together take?": "0.9 at level 4",
    "What can early news save?": "saves 81 % of the cost where it can be undone within "
    "days",
    "What is a rail for?": "20 in 100 are 3.8 times as large as the rest",
    "What does taking back cost?": "Taking a decision back by two levels or more costs "
    "3 points of safety.",
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_rules_answer(question):
    told = " ".join(empowerment.rules_text(empowerment.deal(3).visible()))
    assert QUESTIONS[question] in told


def test_every_term_of_the_rules_is_told_with_its_own_number():
    told = empowerment.rules_text(empowerment.deal(3).visible())
    for name in TOLD:
        half = replace(SETTING, **{name: getattr(SETTING, name) / 2})
        other = empowerment.deal(3, START, half)
        assert empowerment.rules_text(other.visible()) != told, name


def drawn(count):
    """Random runs: any decisions that can be played, and those of any bot."""
    rng = Random("empowerment:debrief")
    for at in range(count):
        if at % 20 == 0:
            case = empowerment.deal(9000 + at)
            piece = empowerment.DECISIONS(case.visible())
        bot = rng.choice(sorted(empowerment.BOTS))
        yield case, draw(piece, rng) if at % 2 else empowerment.run(bot, case)


def test_verdicts_never_contradict_the_causes_that_are_shown():
    said = set()
    for case, decisions in drawn(1000):
        verdict = {
            v.id.removeprefix("verdict.") for v in empowerment.verdicts(case, decisions)
        }
        causes = empowerment.play(case, decisions).because
        ids = {c.id.removeprefix("because.") for c in causes}
        said |= verdict
        assert not ("value_high" in verdict and ids & (KEPT | GIVEN))
        assert not ("growth_high" in verdict and ids & KEPT)
        assert not ("hours_high" in verdict and ids & KEPT)
        closed = any(id.endswith("_closed") for id in ids)
        assert not ("safety_high" in verdict and closed)
        score = empowerment.score(case, decisions)
        low = {v.removesuffix("_low") for v in verdict if v.endswith("_low")}
        assert low == set(score.missed)
    assert len(said) >= 10


def test_what_is_said_to_be_kept_was_kept_and_its_weeks_are_named():
    """Whoever handed over at 4 to 6 never hears of having kept it."""
    held = short = 0
    for case, decisions in drawn(120):
        board = {line.id: [line.today] * 3 for line in case.lines}
        for at, stage in enumerate(decisions["stages"]):
            for id, cell in stage.get("board", {}).items():
                board[id][at:] = [cell["level"]] * (3 - at)
        for cause in empowerment.play(case, decisions).because:
            id = cause.id.removeprefix("because.")
            if id in KEPT | GIVEN:
                assert (
                    cause.params["weeks"] in room_words("empowerment")["weeks"].values()
                )
            if id == "held":
                assert min(board[str(cause.params["decision"])]) <= 3
                held += 1
            if id == "short":
                assert max(board[str(cause.params["decision"])]) >= 4
                short += 1
    assert held > 10
    assert short > 3


def test_no_two_people_say_the_same_sentence_in_a_case():
    said = room_words("empowerment")
    seen = set()
    for seed in range(150):
        by = defaultdict(set)
        for line in empowerment.deal(seed).lines:
            text = sentence(said, Entry(line.said, {}, line.who))
            by[text].add(line.who)
            seen.add(text)
        assert all(len(who) == 1 for who in by.values())
    assert len(seen) == 5 * 3 * 4


def test_people_have_the_jobs_and_voices_of_the_running_case():
    mine, team = room_words("empowerment")["people"], words("people")["team"]
    for who, one in mine.items():
        assert (one["role"], one["voice"]) == (team[who]["role"], team[who]["voice"])
    for seed in range(30):
        for line in empowerment.deal(seed).lines:
            assert line.said.split(".")[2].split("_")[0] == team[line.who]["voice"]


def test_cases_differ_in_who_is_there_and_how_many():
    cases = [empowerment.deal(seed) for seed in range(40)]
    assert {len(case.years) for case in cases} == {6, 7, 8}
    assert len({tuple(case.years) for case in cases}) > 20


def test_the_hours_of_a_board_are_those_that_it_then_takes():
    """Told before a stage, in a usual week; what came differs by chance alone."""
    told, took = [], []
    for seed in range(20):
        case = empowerment.deal(seed)
        for level in (1, 4, 6):
            board = {
                line.id: {"level": level, "guard": level > 4} for line in case.lines
            }
            told.append(empowerment.hours(case.visible(), board))
            took += empowerment.see(case, {"stages": [{"board": board}]}).hours
    assert sum(told) == pytest.approx(sum(took), rel=0.08)


def test_the_route_is_what_the_reader_decides():
    for seed in range(8):
        case = empowerment.deal(seed)
        steps, decided = empowerment.route(case), empowerment.reader(case)
        looks = [list(s.picks) for s in steps if s.part == "looks"]
        assert looks == [list(look) for look in decided["looks"]]
        before = {line.id: line.today for line in case.lines}
        changed = {
            id for id, cell in decided["stages"][0]["board"].items()
            if cell["level"] != before[id]
        }  # fmt: skip
        first = {s.picks[0] for s in steps if s.part == "board" and s.when == "first"}
        assert changed <= first
        assert [s.when for s in steps if s.part == "moment"] == [
            "first", "second", "third",
        ]  # fmt: skip


def test_nothing_of_what_will_come_is_told_before_it_was_played():
    case = empowerment.deal(4)
    whole = empowerment.run("informed", case)
    begun = {"looks": whole["looks"], "stages": whole["stages"][:1]}
    found = empowerment.moments(case, begun)
    assert {m.when for m in found} == {"ask", "first"}
    looks = [m for m in found if m.part == "looks"]
    assert [list(m.picks) for m in looks] == [list(one) for one in whole["looks"]]


def test_a_sign_says_what_was_heard_and_what_a_look_would_have_told():
    """“You looked over …” is said only to who looked, and failures are one's own."""
    told = set()
    for case, decisions in drawn(200):
        seen = empowerment.see(case, decisions)
        for loss in empowerment.losses(case, decisions):
            if loss.part != "board":
                continue
            (id,), sign = loss.picks, loss.sign
            kind = sign.id.partition(".")[0]
            told.add(sign.id if kind == "sign" else kind)
            assert kind != "watch" or id in seen.sample
            assert kind != "peers" or id in seen.peers
            if sign.id == "sign.unseen":
                assert id not in seen.sample
            if sign.id == "sign.results":
                results = [one[id] for one in seen.results]
                pairs = [(one.wrong, one.decided) for one in results]
                assert (sign.params["wrong"], sign.params["n"]) in pairs
    assert {"watch", "peers", "sign.unseen", "sign.unasked"} <= told


def test_the_easy_case_is_small():
    for seed in range(12):
        case = empowerment.easy(seed)
        assert len(case.lines) == 6
        assert 3 <= len(case.years) <= 4


def test_the_easy_case_teaches_to_look_for_oneself():
    """Who asks, looks over and follows news wins it; whoever only asks does not."""
    cases = [empowerment.easy(seed) for seed in range(2_210_000, 2_210_060)]

    def passed(bot):
        found = [empowerment.score(c, empowerment.run(bot, c)).passed for c in cases]
        return sum(found) / len(found)

    assert passed("by_hand") >= 0.6
    assert passed("informed_novice") >= 0.6
    assert passed("ask_all") <= 0.2
    assert passed("ask_all_news") < passed("by_hand") - 0.2


def test_a_debrief_teaches_and_a_random_sentence_does_not():
    """A few learners only; ``python -m tests.modules.empowerment.teach`` plays many."""
    found = closed(REPORT[:72])
    assert found["debrief, three lines"][-1] >= 0.4
    assert found["one random sentence"][-1] < 0.1
    assert not set(TUNING) & set(REPORT)
