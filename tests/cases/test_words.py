"""Every sentence that a model can ask for is there, and nothing is left open."""

import tomllib
from pathlib import Path

import pytest

from pdpmo_widgets import catalog, modules
from pdpmo_widgets.cases.words import find, room_words, say, sentence, told_in, words
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose.model.sketches import WORDINGS
from pdpmo_widgets.modules.welcome import model as welcome
from pdpmo_widgets.simulation import Entry

SAID = room_words("purpose")
OFFICES = room_words("welcome")
ROOMS = Path(modules.__file__).parent


def finished(text: str) -> bool:
    return bool(text) and not set("{}") & set(text)


def test_every_fact_of_a_sketch_has_its_sentence():
    for seed in range(40):
        for sketch in purpose.deal(seed).people:
            assert all(finished(sentence(SAID, f)) for f in sketch.facts)


def test_every_wording_that_can_be_dealt_is_there():
    for attribute in purpose.ATTRIBUTES:
        for sign, count in WORDINGS.items():
            for k in range(1, count + 1):
                assert find(SAID, f"facts.{attribute}_{sign}_{k}")
            assert f"{attribute}_{sign}_{count + 1}" not in SAID["facts"]


def test_every_step_and_consequence_has_its_sentence():
    heard = set()
    for seed in range(30):
        case = purpose.deal(seed)
        for bot in ("random", "informed", "only_pair", "only_draft", "only_workshop"):
            decisions = purpose.run(bot, case)
            entries = [e for step in purpose.see(case, decisions).log for e in step]
            for quarter in purpose.play(case, decisions).quarters:
                entries += quarter.because
            assert all(finished(sentence(SAID, e)) for e in entries)
            heard |= {e.id for e in entries}
    assert len(heard) > 50


def test_each_outcome_has_a_name_a_meaning_a_shared_interest_and_quotes():
    for outcome in purpose.OUTCOMES:
        for table in ("outcomes", "interests"):
            assert set(SAID[table][outcome]) == {"name", "meaning"}
        for table in ("fear", "public"):
            assert set(SAID[table][outcome]) == {"dry", "warm", "blunt"}


def test_everyone_has_a_name_a_role_and_a_voice():
    assert set(SAID["people"]) == set(purpose.PEOPLE)
    voices = [p["voice"] for p in SAID["people"].values()]
    assert {voices.count(v) for v in set(voices)} == {4}


def test_actions_measures_and_bots_are_named():
    assert set(SAID["actions"]) == set(purpose.COSTS)
    assert set(SAID["measures"]) == set(purpose.FLOORS)
    assert set(purpose.BESIDE) <= set(SAID["bots"])
    assert set(OFFICES["measures"]) == set(welcome.FLOORS)
    assert set(welcome.BESIDE) <= set(OFFICES["bots"])


def test_every_class_that_somebody_can_be_in_is_named():
    for seed in range(20):
        for quarters in purpose.classes(purpose.deal(seed)).values():
            for has in quarters:
                assert find(SAID, "classes." + ("_".join(sorted(has)) or "none"))


def test_a_rumour_is_marked_as_one():
    facts = [f for s in purpose.deal(3).people for f in s.facts]
    for fact in facts:
        assert sentence(SAID, fact).startswith("Hearsay: ") == fact.rumour


def test_every_office_and_consequence_has_its_sentence():
    for seed in range(30):
        case = welcome.deal(seed)
        for office in case.offices:
            assert find(OFFICES, f"types.{office.label}")
            assert all(finished(sentence(OFFICES, f)) for f in office.facts)
        for bot in ("random", "informed"):
            for strip in welcome.play(case, welcome.run(bot, case)).strips:
                for quarter in strip.because:
                    assert all(finished(sentence(OFFICES, e)) for e in quarter)


def test_a_need_never_names_the_function_that_answers_it():
    for function in welcome.FUNCTIONS:
        name = OFFICES["functions"][function]["name"].lower()
        for k in (1, 2):
            assert name not in OFFICES["need"][f"{function}_{k}"].lower()


def test_each_vignette_has_a_text_and_a_reason():
    assert set(OFFICES["vignettes"]) == set(welcome.RIGHT)
    assert set(OFFICES["deciders"]) == set(welcome.DECIDERS)
    for vignette in welcome.RIGHT:
        assert "Value Office" in say(
            OFFICES, f"vignettes.{vignette}.text", label="Value Office"
        )
        assert find(OFFICES, f"vignettes.{vignette}.why")


def test_missing_words_are_named():
    with pytest.raises(KeyError, match=r"fear\.of_flying"):
        say(SAID, "fear.of_flying")


def test_lists_read_like_a_sentence():
    entry = Entry("draft.silence", {"outcomes": ["speed", "audit", "people"]})
    assert finished(sentence(SAID, entry))
    card = Entry(
        "interview.card",
        {
            "who": "mei",
            "outcomes": ["speed", "audit"],
            "outcome_best": "speed",
            "outcome_worst": "audit",
        },
    )
    assert "‘faster delivery’ and ‘compliance and audit’" in sentence(SAID, card)


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        (one.noun, path.stem)
        for one in catalog.modules()
        for path in sorted((ROOMS / one.noun / "words").glob("*.toml"))
    ],
)
def test_a_room_never_says_otherwise_what_it_takes_from_the_running_case(noun, name):
    text = (ROOMS / noun / "words" / f"{name}.toml").read_text("utf-8")
    own = tomllib.loads(text)
    taken = [words(file) for file in own.pop("from_case", ())]
    every = [id for found in (*taken, own) for id in found]
    assert len(set(every)) == len(every)
    assert set(room_words(noun, name)) == set(every)


def test_words_of_the_running_case_can_be_told_in_another_trade():
    bank, plain = told_in("bank", "purpose"), room_words("purpose")
    assert bank["people"]["rosa"]["role"] == "Branch Operations and union"
    assert plain["people"]["rosa"]["role"] == "Field Operations and union"
    assert words("people")["people"]["rosa"]["role"] == "Field Operations and union"
