"""What the debrief of 01 says is so."""

from functools import partial
from random import Random

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose.model.ledger import changes
from pdpmo_widgets.modules.purpose.screen import practice
from pdpmo_widgets.simulation.schema_draw import draw


def said_in(entry):
    """The sentences of an entry, one by one."""
    return entry.params["parts"] if entry.id == "did.parts" else (entry,)


def drawn(count):
    """Random runs: any decisions that can be played, and those of any bot."""
    rng = Random("purpose:debrief")
    for at in range(count):
        if at % 20 == 0:
            case = purpose.deal(9000 + at)
            piece = purpose.DECISIONS(case.visible(), partial(purpose.see, case))
        bot = rng.choice(sorted(purpose.BOTS))
        yield case, draw(piece, rng) if at % 2 else purpose.run(bot, case)


def test_verdicts_never_contradict_the_causes_that_are_shown():
    said = set()
    for case, decisions in drawn(1000):
        found = {
            v.id.removeprefix("verdict."): v for v in purpose.verdicts(case, decisions)
        }
        said |= set(found)
        causes = [e for q in purpose.play(case, decisions).quarters for e in q.because]
        ids = {e.id.removeprefix("because.") for e in causes}
        refused = {"refused_told", "refused_unsaid"} & ids
        assert not (refused and "refused_none" in found)
        assert not ("refused_unsaid" in ids and "refused_said" in found)
        assert not ({"veto", "still"} & ids and "served_high" in found)
        if "refused_unsaid" in ids:
            told = set(found["refused_unsaid"].params["who"])
            assert {e.who for e in causes if e.id == "because.refused_unsaid"} <= told
        if "heard_high" in found:
            heard = {w for s in decisions["steps"] if s["do"] == "interview"
                     for w in s["who"]}  # fmt: skip
            blocks = {e.who for e in causes if e.id == "because.veto"}
            assert blocks <= heard
    assert len(said) >= 10


def test_every_change_towards_the_reader_can_be_played_and_the_last_is_the_reader_s():
    for case, decisions in drawn(200):
        goal, now = purpose.reader(case), decisions
        for change in changes(case, decisions, goal):
            now = change.decisions
            assert 0 <= purpose.score(case, now).total <= 1
        assert now["steps"] == goal["steps"]
        assert now["charter"] == goal["charter"]


def test_the_route_is_what_the_reader_decides():
    for seed in range(8):
        case = purpose.deal(seed)
        steps, decided = purpose.route(case), purpose.reader(case)
        evening = [s for s in steps if s.when == "evening"]
        assert [s.did.id.removeprefix("did.") for s in evening] == [
            one["do"] for one in decided["steps"]
        ]
        promised = [s.picks[0] for s in steps if s.did.id == "did.promise"]
        assert promised == list(decided["charter"]["outcomes"])


def test_somebody_who_was_not_heard_is_named_with_what_the_sketch_said():
    case = purpose.deal(3)
    found = purpose.losses(case, purpose.run("own_favourites", case))
    missed = [(who, loss) for loss in found for part in said_in(loss.did)
              if part.id == "did.without_interview"
              for who in part.params["who"]]  # fmt: skip
    wanted = {s["who"][0] for s in purpose.reader(case)["steps"]
              if s["do"] == "interview"}  # fmt: skip
    assert {who for who, _ in missed} == wanted
    for who, loss in missed:
        facts = next(s for s in case.people if s.who == who).facts
        told = {f"facts.{fact.id}" for fact in facts if not fact.rumour}
        about = {one.id for one in said_in(loss.sign) if one.who == who}
        assert about & (told | {"sign.hearsay"}), who


def test_somebody_who_was_met_is_not_said_to_be_unheard_and_advice_fits_who_was_heard():
    said, met = room_words("purpose"), 0
    for case, decisions in drawn(400):
        steps = decisions["steps"]
        talked = {s["who"][0] for s in steps if s["do"] == "corridor"}
        heard = {s["who"][0] for s in steps if s["do"] == "interview"}
        for loss in purpose.losses(case, decisions):
            for one in said_in(loss.did):
                if one.id == "did.without_interview":
                    assert not talked & {*one.params["who"]}
                met += one.id == "did.met_only"
            if loss.did.id in ("did.without_interview", "did.met_only"):
                assert (loss.habit == "") == (set(case.hidden.keys) <= heard)
            better = sentence(said, loss.better)
            assert better.lower().count("corridor talk") <= 1, better
    assert met


def test_every_story_that_meant_nothing_is_called_noise():
    told = 0
    for seed in range(12):
        case = purpose.deal(seed)
        noise = [n for n in purpose.notes(case, {}) if n.about == "noise"]
        stories = [e for n in noise for e in n.text if e.id.startswith("facts.decoy")]
        cards = [f for s in case.people for f in s.facts if f.id.startswith("decoy")]
        assert len(stories) == len(cards)
        told += len(stories)
    assert told


def test_the_rules_are_in_groups_and_the_easy_ones_tell_no_chances_that_are_none():
    full, easy = (
        purpose.rules_text(case.visible()) for case in (purpose.deal(3), practice(0))
    )
    assert all(text.startswith("**") for text in (*full, *easy))
    assert sum(len(text.split()) for text in full) < 480
    assert sum(len(text.split()) for text in easy) < 410
    assert not any(" 0 of 100" in text or " 100 %" in text for text in easy)
