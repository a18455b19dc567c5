"""The trail tells what was done and learnt in order, and never what it cannot know."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.cases.words import STANDARD, industries, told_in
from pdpmo_widgets.modules.purpose import board, model, screen, trail
from pdpmo_widgets.modules.purpose.model.stored import stored_decisions
from pdpmo_widgets.modules.purpose.screen.kept import today
from pdpmo_widgets.modules.purpose.trail import moments
from tests.tries import tries
from tests.widgets.at_desk import desk

CHARTER = {
    "outcomes": ["choice", "speed", "warning"],
    "not_now": ["audit", "people"],
    "sponsor": "tomas",
    "review": "3",
}
CASE = model.deal(11)


def step(do, *who, card=None):
    return {"do": do, "who": list(who), "card": card}


def run(*steps, done=True, charter=CHARTER):
    return {"steps": list(steps), "charter": dict(charter), "done": done,
            "run": 0, "tries": 0}  # fmt: skip


def stored(decisions):
    """A bot's decisions as the screen would have stored them."""
    steps = [step(s["do"], *s.get("who", []), card=s.get("interest"))
             for s in decisions["steps"]]  # fmt: skip
    charter = decisions["charter"]
    return run(*steps, charter=charter | {"review": str(charter["review"])})


def ids(found):
    return [flag.id for flag in found.flags]


def test_moments_come_in_order_with_the_hours_that_were_left():
    value = run(step("interview", "tomas"), step("corridor", "rosa"), step("draft"))
    found = trail.replay(CASE, value)
    assert [one.number for one in found.moments] == [1, 2, 3]
    assert [one.left for one in found.moments] == [10, 9.5, 8.5]
    assert found.moments[0].done == "Interview: Tomas Okafor"
    assert found.moments[2].done == "Circulate a draft"
    assert not found.trouble


def test_what_was_learnt_is_what_the_screen_had_shown():
    talks = step("interview", "tomas"), step("interview", "priya")
    pair = step("pair", "tomas", "priya", card="warning")
    value = run(*talks, pair, step("workshop"))
    shown = screen.view(CASE, value)
    found = trail.replay(CASE, value)
    assert [" ".join(one.learnt) for one in found.moments] == [
        line["text"] for line in shown["log"]
    ]
    assert found.moments[-1].left == shown["left"]


def test_a_run_reads_the_same_in_its_old_form_and_in_today_s():
    value = run(step("interview", "tomas"), step("draft"),
                step("pair", "tomas", "priya", card="warning"))  # fmt: skip
    today = stored_decisions(value) | {"done": True}
    assert today["charter"]["review"] == 3
    old, new = trail.replay(CASE, value), trail.replay(CASE, today)
    assert (old.moments, old.charter, old.flags) == (
        new.moments,
        new.charter,
        new.flags,
    )
    assert old.trouble == new.trouble == ""


def test_whoever_did_not_go_to_the_board_has_no_page():
    found = trail.replay(CASE, run(step("interview", "tomas"), done=False))
    assert found.charter == "Did not go to the board."
    assert "sponsor" not in ids(found)
    assert "untold" not in ids(found)


def test_the_trail_says_what_is_not_stored():
    plain = trail.replay(CASE, run(step("interview", "tomas")))
    assert any("seconds per decision" in line for line in plain.unknown)
    drafted = trail.replay(CASE, run(step("draft")))
    assert len(drafted.unknown) == len(plain.unknown) + 1
    sent = trail.replay(CASE, run({**step("draft"), "outcomes": CHARTER["outcomes"]}))
    assert sent.unknown == plain.unknown


def test_nothing_that_is_stored_of_a_step_is_a_time(tmp_path):
    card = board.graded(desk(tmp_path), "ada", "purpose.board.ada")[0]
    given = today(run({**step("interview", "tomas"), "at": 123, "seconds": 9}))
    kept = card.fit(card.spec, {**given, "at": 123})
    assert kept["stages"][0]["looks"] == [["people", "tomas", "interview"]]
    assert "123" not in str(kept)


def test_a_run_of_today_s_card_reads_as_the_same_run_in_its_old_form():
    sent = {**step("draft"), "outcomes": ["choice", "speed", "audit"]}
    pair = step("pair", "tomas", "priya", card="audit")
    value = run(step("interview", "tomas"), pair, step("tell", "rosa"),
                step("workshop"), sent)  # fmt: skip
    old, new = trail.replay(CASE, value), trail.replay(CASE, today(value))
    assert old == new
    assert [one.do for one in new.moments][1:] == ["pair", "tell", "workshop", "draft"]
    lost = run(step("draft"))
    assert trail.replay(CASE, today(lost)) == trail.replay(CASE, lost)
    assert trail.replay(CASE, lost).unknown != old.unknown


@pytest.mark.parametrize(
    ("bot", "flag"),
    [("senior_4", "titles"), ("loudest_4", "mails"), ("own_favourites", "no_interview"),
     ("only_workshop", "workshop_early")],
)  # fmt: skip
def test_a_rule_of_thumb_leaves_its_flag(bot, flag):
    for seed in range(6):
        case = model.deal(seed)
        assert flag in ids(trail.replay(case, stored(model.run(bot, case))))


def test_an_informed_player_leaves_fewer_flags_than_a_naive_one():
    count = dict.fromkeys(("informed", "senior_4", "random"), 0)
    for seed in range(12):
        case = model.deal(seed)
        for bot in count:
            count[bot] += len(trail.replay(case, stored(model.run(bot, case))).flags)
    assert count["informed"] * 2 < min(count["senior_4"], count["random"])


def test_flags_name_what_happened_before_it_was_asked_for():
    value = run(step("tell", "rosa"), step("pair", "tomas", "priya", card="audit"),
                step("interview", "rosa"), step("interview", "rosa"))  # fmt: skip
    found = trail.replay(CASE, value)
    assert {"told_unheard", "pair_unheard", "again", "sponsor"} <= set(ids(found))
    assert "untold" not in ids(found)
    for asked in ("interview", "corridor"):
        first = run(step(asked, "rosa"), step("tell", "rosa"))
        assert "told_unheard" not in ids(trail.replay(CASE, first))


def test_a_sponsor_who_was_heard_and_an_outcome_that_was_asked_for_raise_no_flag():
    seen = model.see(CASE, {"steps": [{"do": "interview", "who": ["tomas"]}]})
    best = {card.best for card in seen.people["tomas"].cards}
    rest = [o for o in model.OUTCOMES if o not in best]
    charter = CHARTER | {"outcomes": [*best, *rest][:3], "not_now": rest[-2:]}
    found = trail.replay(CASE, run(step("interview", "tomas"), charter=charter))
    assert "sponsor" not in ids(found)
    assert "unserved" not in ids(found)
    assert ids(found).count("unasked") == 3 - len(best)


def test_someone_with_all_three_who_finds_nothing_on_the_page_is_named():
    today = CASE.hidden.today
    who = next(w for w in model.PEOPLE if len(today[w]) == 3)
    seen = model.see(CASE, {"steps": [{"do": "interview", "who": [who]}]})
    best = {card.best for card in seen.people[who].cards}
    rest = [o for o in model.OUTCOMES if o not in best]
    charter = CHARTER | {"outcomes": rest[:3], "not_now": rest[3:5], "sponsor": who}
    found = trail.replay(CASE, run(step("interview", who), charter=charter))
    assert "unserved" in ids(found)


def test_every_flag_can_be_raised_by_something():
    raised = set()
    for seed in range(40):
        case = model.deal(seed)
        bots = ("random", "senior_4", "loudest_4", "own_favourites", "only_workshop")
        for bot in bots:
            raised |= set(ids(trail.replay(case, stored(model.run(bot, case)))))
    early = model.deal(11, setting=model.FIRST)  # who is friendly stood in its sketches
    warm = [s.who for s in early.people if s.warmth == 3][:3]
    friendly = trail.replay(early, run(*(step("interview", who) for who in warm)))
    raised |= set(ids(friendly))
    assert raised == set(room_words("purpose", "trail")["flags"])


def test_more_than_the_hours_hold_ends_the_replay_with_the_reason():
    value = run(*[step("workshop")] * 4)
    found = trail.replay(CASE, value)
    assert len(found.moments) == 3
    assert found.trouble.startswith("From step 4 on")
    assert found.charter == "Did not go to the board."


def test_a_page_that_is_none_is_said_and_raises_no_flags_of_a_page():
    for outcomes in (["choice"], 7, None, ["choice", "choice", "speed"], [{}, 1, 2]):
        broken = run(
            step("interview", "tomas"), charter=CHARTER | {"outcomes": outcomes}
        )
        found = trail.replay(CASE, broken)
        assert found.trouble
        assert found.charter == "Did not go to the board."


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["interview", "pair", "draft", "tell", "tomas", "rosa"]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["steps", "charter", "done", "run", "do", "who", "card",
                         "outcomes", "not_now", "sponsor", "review"]),
        inner, max_size=5,
    ),
    max_leaves=15,
)  # fmt: skip


@settings(max_examples=tries(40, 150), deadline=None,
          suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
@given(JSON, st.lists(JSON, max_size=3), JSON)
def test_no_answers_file_can_make_the_trail_fail(value, steps, charter):
    looks = [{"looks": steps, "form": charter}]
    for kept in (
        value,
        {"steps": steps, "charter": charter, "done": True},
        {"stages": looks, "done": True},
        {"stages": value, "done": True},
    ):
        found = trail.replay(CASE, kept)
        assert found.unknown


@pytest.mark.parametrize("industry", sorted(set(industries()) - {STANDARD}))
def test_a_trail_reads_the_same_in_every_trade(industry, monkeypatch):
    cases = [model.deal(seed) for seed in range(12)]
    runs = [(c, stored(model.run(bot, c))) for c in cases for bot in model.BOTS]
    both = []
    for said in (told_in(STANDARD, "purpose"), told_in(industry, "purpose")):
        monkeypatch.setattr(moments, "CASE", said)
        both.append([trail.replay(case, run) for case, run in runs])
    assert both[0] == both[1]
    assert any(moment.learnt for found in both[0] for moment in found.moments)
