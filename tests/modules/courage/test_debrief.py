"""What the debrief of "Twelve months of weak signals" says is so, and teaches."""

from collections import defaultdict
from functools import partial
from random import Random

import pytest

from pdpmo_widgets.cases.words import room_words, sentence, words
from pdpmo_widgets.modules.courage import model as courage
from pdpmo_widgets.modules.courage.model.case import FUTURES
from pdpmo_widgets.modules.courage.model.counting import chance
from pdpmo_widgets.modules.courage.model.deal import FITS, WORDINGS, fits
from pdpmo_widgets.modules.courage.model.plan import plan_of, worth_in
from pdpmo_widgets.modules.courage.model.result import year_of
from pdpmo_widgets.modules.courage.model.steps import steps_of
from pdpmo_widgets.modules.courage.model.talk import ROOMS, turn
from pdpmo_widgets.modules.courage.model.value import worth_of
from pdpmo_widgets.simulation import Entry
from pdpmo_widgets.simulation.carried import EXECUTIVES
from pdpmo_widgets.simulation.schema_draw import draw
from tests.modules.courage.teach import REPORT, TUNING, closed

SAID = room_words("courage")
KINDS = ("it", "civil", "regulatory", "change", "solar_wind", "product")
# Ten questions about the game, and the sentence that answers each.
QUESTIONS = {
    "What is a broken promise worth?": "A promise broken +3.",
    "And gloom?": "Gloom and cheer say nothing: 0.",
    "What does a check count?": "A check that finds trouble +4",
    "How often is a check right?": "85 in 100 are right.",
    "How many checks have I?": "2 a month, 6 in the year, $0.08 million each.",
    "How likely is trouble at +3?": "+3: 76.",
    "What does a false alarm cost?": "the chance of a false alarm, times $2.2 million",
    "What does waiting cost?": "Each month takes 8.3 % of it away",
    "What if I take it back?": "Taken back it keeps 50 % of that",
    "What scores 0?": "A year of silence scores 0;",
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_rules_answer(question):
    told = " ".join(courage.rules_text(courage.deal(3).visible()))
    assert QUESTIONS[question] in told


def test_the_rules_are_short():
    for case, most in ((courage.deal(3), 400), (courage.easy(3), 350)):
        told = courage.rules_text(case.visible())
        assert sum(len(text.split()) for text in told) <= most


def test_the_points_of_the_rules_give_the_chance_that_the_model_holds():
    """Whoever counts as told is not far from Bayes: the rounding costs few points."""
    off = []
    for seed in range(40):
        case = courage.deal(seed)
        visible = case.visible()
        seen = courage.see(case, {"steps": [{"do": "wait"}] * 4})
        walked = year_of(case, {})
        for p in case.projects:
            known = seen.projects[p.id]
            said = [m.note.id.partition(".")[2] for m in known.months if m.note]
            read = sum(visible.points[id.partition("_")[0]] for id in said)
            count = courage.counted(visible, p, known) + read
            odds = walked.odds[p.id][5]
            off.append(abs(chance(visible.base, count) - 1 / (1 + 2.718281828**-odds)))
    assert sum(off) / len(off) < 0.06
    assert max(off) < 0.25


def drawn(count):
    """Random runs: any decisions that can be played, and those of any bot."""
    rng = Random("courage:debrief")
    for at in range(count):
        if at % 20 == 0:
            case = courage.deal(9000 + at)
            piece = courage.DECISIONS(case.visible(), partial(courage.see, case))
        bot = rng.choice(sorted(courage.BOTS))
        yield case, draw(piece, rng) if at % 2 else courage.run(bot, case)


def test_a_plan_is_worth_what_its_steps_are_worth():
    for case, decisions in drawn(60):
        steps = steps_of(case, decisions)
        whole = worth_of(year_of(case, decisions), FUTURES)
        assert worth_in(case, plan_of(case, steps), FUTURES) == pytest.approx(whole)


def test_verdicts_never_contradict_the_losses_that_are_shown():
    said = set()
    for case, decisions in drawn(400):
        verdict = {
            v.id.removeprefix("verdict.") for v in courage.verdicts(case, decisions)
        }
        said |= verdict
        lost = {one.habit for one in courage.losses(case, decisions) if one.points > 0}
        assert not ("heard_high" in verdict and lost & {"answer", "hedged", "blaming"})
        assert not ("right_high" in verdict and lost & {"signs", "line"})
        assert not ("saved_high" in verdict and "early" in lost)
        low = {v.removesuffix("_low") for v in verdict if v.endswith("_low")}
        missed = courage.score(case, decisions).missed
        assert low == (set() if verdict == {"silent"} else set(missed))
    assert len(said) >= 10


def test_a_loss_tells_of_what_was_done_and_of_nothing_else():
    told = set()
    for case, decisions in drawn(200):
        names = {p.id: p for p in case.projects}
        steps = [s for s in decisions["steps"] if s["do"] == "raise"]
        spoke = {s["project"] for s in steps}
        checked = {s["project"] for s in decisions["steps"] if s["do"] == "check"}
        for one in courage.losses(case, decisions):
            if one.part not in ("when", "say"):
                continue
            id, kind = one.picks[0], one.did.id.removeprefix("did.").partition("_")[0]
            kind = kind if kind == "said" else one.did.id.removeprefix("did.")
            told.add(kind)
            assert names[id].name in sentence(SAID, one.did)
            if kind == "silent":
                assert id not in spoke
            if kind in ("late", "early", "for_nothing", "unchecked", "said"):
                assert id in spoke
            if kind in ("check_idle", "checked"):
                assert id in checked
            if kind == "check_missed":
                assert id not in checked
            if id not in checked and one.sign.id != "sign.gain":
                found = str(one.sign.params.get("signs", ""))
                assert "a check that" not in found
            if one.better.id.startswith("better.paid"):
                assert one.habit == ""
    assert {"silent", "late", "early", "for_nothing", "said"} <= told


def test_a_line_about_words_quotes_what_was_said_and_what_would_have_answered():
    case = courage.deal(4)
    decisions = courage.run("counts_and_is_plain", case)
    for one in courage.losses(case, decisions):
        if one.part != "say":
            continue
        spoken = courage.voice(case, one)
        assert spoken is not None
        assert spoken.who == one.did.who
        step = next(
            s for s in decisions["steps"]
            if s["do"] == "raise" and s["project"] == one.picks[0]
        )  # fmt: skip
        found = step["say"][: int(one.picks[1])]
        project = next(p for p in case.projects if p.id == one.picks[0])
        seen = courage.see(
            case, {"steps": [{"do": "raise", "project": project.id, "say": found}]}
        )
        room = seen.talk.turn.room
        assert one.sign.id == f"why.{room}"
        right = {rooms[room] for rooms in ROOMS if room in rooms}
        best = one.better.params["said"]
        texts = {
            sentence(SAID, Entry(o.id, seen.talk.about)): o
            for o in seen.talk.turn.options
        }
        assert texts[best].move in right
        assert texts[best].manner == "plain"


def test_the_route_is_what_the_reader_decides():
    for seed in range(8):
        case = courage.deal(seed)
        acts = [s for s in courage.reader(case)["steps"] if s["do"] != "wait"]
        route = courage.route(case)
        assert [(r.part, r.picks[0]) for r in route] == [
            (s["do"], s["project"]) for s in acts
        ]


def test_no_two_sponsors_say_the_same_sentence():
    """Each has a sentence for each room, green or not: no case can mix them up."""
    rooms = [line for part in SAID["rooms"].values()
             for line in part.values()]  # fmt: skip
    assert len(rooms) == len(set(rooms)) == 9 * 15
    for seed in range(40):
        case, by = courage.deal(seed), defaultdict(set)
        for p in case.projects:
            for at, worths in enumerate(((), (1.0,), (1.0, 1.0))):
                for month in (1, 7):
                    line = turn(case, p, at, worths, month).line
                    text = sentence(SAID, Entry(line, courage.about(p)))
                    by[text].add(p.sponsor)
        assert all(len(who) == 1 for who in by.values())


def test_who_points_to_the_report_knows_its_colour():
    green = other = 0
    for seed in range(60):
        case = courage.deal(seed)
        for p in case.projects:
            for month in range(1, 13):
                now = turn(case, p, 1, (1.0,), month)
                if now.room != "waves":
                    continue
                steps = {"steps": [{"do": "wait"}] * (month - 1)}
                shown = courage.see(case, steps).projects[p.id].months[-1].colour
                number = int(now.line.rpartition("_")[2])
                assert (number <= len(EXECUTIVES)) == (shown == "green")
                green += shown == "green"
                other += shown != "green"
    assert green > 50
    assert other > 50


def test_people_have_the_jobs_and_voices_of_the_running_case():
    mine, all_ = SAID["people"], words("people")["people"]
    for who, one in mine.items():
        assert (one["role"], one["voice"]) == (all_[who]["role"], all_[who]["voice"])


def test_a_sentence_fits_the_kind_of_its_project():
    for kind, count in WORDINGS.items():
        for project in KINDS:
            free = [n for n in range(1, count + 1) if fits(f"{kind}_{n}", project)]
            assert len(free) >= 6, (kind, project)
    for id, kinds in FITS.items():
        assert set(kinds) < set(KINDS)
        assert id in SAID["notes"]
    for seed in range(60):
        case = courage.deal(seed)
        for p in case.projects:
            for month in case.hidden.months[p.id]:
                if month.note:
                    assert fits(month.note.id.partition(".")[2], p.kind)


def test_the_easy_case_is_small_and_won_by_counting_not_by_a_habit():
    cases = [courage.easy(seed) for seed in range(2_210_000, 2_210_060)]
    assert {len(case.projects) for case in cases} == {6}

    def passed(bot):
        found = [courage.score(c, courage.run(bot, c)).passed for c in cases]
        return sum(found) / len(found)

    assert passed("by_hand") >= 0.8
    assert passed("how_polite") <= 0.1
    assert passed("when_any_broken_promise") <= 0.2


def test_a_debrief_teaches_and_a_random_sentence_does_not():
    """A few learners only; ``python -m tests.modules.courage.teach`` plays many."""
    found = closed(REPORT[:90])
    assert found["debrief, three lines"][-1] >= 0.2
    assert found["one random sentence"][-1] < 0.1
    assert not set(TUNING) & set(REPORT)


def test_january_alone_does_not_do():
    """Before two checks a month, January alone passed six times in ten."""
    cases = [courage.deal(seed) for seed in range(2_000_000, 2_000_060)]
    found = [courage.score(c, courage.run("january_only", c)).passed for c in cases]
    assert sum(found) / len(found) <= 0.35
    hand = [courage.score(c, courage.run("by_hand", c)).passed for c in cases]
    assert 0.6 <= sum(hand) / len(hand) <= 0.95
