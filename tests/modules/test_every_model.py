"""What holds for every simulation: it can be trusted with anything it is given."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from functools import reduce
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdpmo_widgets.cases.words import Words, room_words, sentence
from pdpmo_widgets.simulation import DecisionError, Entry
from pdpmo_widgets.simulation.carried import START
from tests.league.league import model, nouns

EVERY = pytest.mark.parametrize("noun", nouns())
SLOWLY = settings(
    deadline=None, max_examples=60, suppress_health_check=list(HealthCheck)
)
WRONG = (
    None, True, False, -1, 0, 1, 10**30, 0.5, float("nan"), float("inf"), "", "random",
    "<script>alert(1)</script>", "é" * 5000, [], {}, [[]], [None] * 300, {"": {}},
)  # fmt: skip
JSON = st.recursive(
    st.sampled_from(WRONG) | st.text(max_size=8) | st.integers(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


def within(value: Any) -> Iterator[Any]:
    """Every value inside a structure of dataclasses, tables and lists."""
    yield value
    if is_dataclass(value) and not isinstance(value, Entry):
        parts = [getattr(value, f.name) for f in fields(value)]
    elif isinstance(value, dict):
        parts = list(value.values())
    elif isinstance(value, list | tuple):
        parts = list(value)
    else:
        parts = []
    for part in parts:
        yield from within(part)


def case_words(noun: str) -> Words:
    """The words of a simulation; a second one of a module has a file of its own."""
    room, _, second = noun.partition(".")
    return room_words(room, second or "case")


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path to every value inside plain JSON."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    elif isinstance(value, list | tuple):
        for at, inner in enumerate(value):
            yield from places(inner, (*path, at))


def spoilt(decisions: Any, rng: Random) -> Any:
    """The decisions with one value replaced, taken away or doubled."""
    found = json.loads(json.dumps(decisions))
    path = rng.choice([p for p in places(found) if p])
    inside = found
    for key in path[:-1]:
        inside = inside[key]
    how = rng.choice(("replace", "replace", "remove", "double"))
    if how == "remove":
        del inside[path[-1]]
    elif how == "double" and isinstance(inside, list):
        inside.append(deepcopy(inside[path[-1]]))
    else:
        inside[path[-1]] = rng.choice(WRONG)
    return found


def answer(act: Callable[..., object], *given: Any) -> str | None:
    """The sentence with which the model refuses, or None when it plays."""
    try:
        act(*given)
    except DecisionError as error:
        return str(error.args[0])
    return None


def plain(said: str | None) -> bool:
    """Is it nothing, or a sentence or a few for a person, short enough to read?"""
    if said is None:
        return True
    return said.endswith((".", "?")) and 20 < len(said) < 260 and "Error" not in said


@EVERY
def test_the_same_seed_deals_the_same_case_and_the_next_another(noun):
    module = model(noun)
    assert module.deal(7) == module.deal(7)
    assert module.deal(7) != module.deal(8)
    with pytest.raises(FrozenInstanceError):
        module.deal(7).seed = 8


@EVERY
def test_a_case_keeps_what_was_carried_and_the_setting_it_was_dealt_with(noun):
    module, carried = model(noun), replace(START, growth=0.4)
    setting = replace(module.SETTING)
    case = module.deal(7, carried=carried, setting=setting)
    assert (case.carried, case.setting) == (carried, module.SETTING)
    with pytest.raises(FrozenInstanceError):
        setting.start = 0.0


@EVERY
def test_decisions_are_plain_json_and_play_the_same_every_time(noun):
    module = model(noun)
    for seed in (3, 4):
        case = module.deal(seed)
        for name in ("random", "informed"):
            decisions = module.run(name, case)
            stored = json.loads(json.dumps(decisions))
            assert module.play(case, decisions) == module.play(case, stored)
            assert module.score(case, decisions) == module.score(case, stored)


@EVERY
def test_a_look_is_what_and_how_and_no_decision_names_a_sentence(noun):
    """Ids of sentences read ``say.0.evidence.plain_1``: they tell what is right."""
    module = model(noun)
    for name in module.BOTS:
        decisions = module.run(name, module.deal(3))
        for path in places(decisions):
            value = reduce(lambda inside, key: inside[key], path, decisions)
            if path and path[-1] == "looks":
                assert all(len(look) == 2 for look in value), (name, value)
                assert all(isinstance(part, str) for look in value for part in look)
            if isinstance(value, str):
                assert value.isidentifier(), (name, value)


@EVERY
def test_a_score_lies_between_nought_and_one_and_names_its_floors(noun):
    module = model(noun)
    case = module.deal(11)
    for name in module.BOTS:
        found = module.score(case, module.run(name, case), (1, 2))
        assert 0 <= found.total <= found.uncapped <= 1
        assert set(found.missed) <= set(found.floors) <= set(found.measures)


@EVERY
def test_what_is_visible_does_not_hold_the_hidden_truth(noun):
    case = model(noun).deal(5)
    assert all(part is not case.hidden for part in within(case.visible()))


@EVERY
def test_every_sentence_that_a_run_can_say_has_its_words(noun):
    module, said = model(noun), case_words(noun)
    for seed in range(4):
        case = module.deal(seed)
        for name in ("random", "informed"):
            outcome = module.play(case, module.run(name, case))
            for entry in within(outcome):
                if isinstance(entry, Entry):
                    text = sentence(said, entry)
                    assert text[-1] in ".!?”", (entry.id, text)
                    assert "{" not in text, (entry.id, text)


@EVERY
@SLOWLY
@given(decisions=JSON)
def test_anything_at_all_is_played_or_answered_with_a_sentence(noun, decisions):
    module = model(noun)
    case = module.deal(1)
    for act in (module.see, module.play, module.score):
        said = answer(act, case, decisions)
        assert plain(said), said


@EVERY
def test_spoilt_decisions_are_played_or_answered_with_a_sentence(noun):
    module, rng = model(noun), Random(f"spoilt:{noun}")
    for seed in range(3):
        case = module.deal(seed)
        for name in ("informed", "random"):
            decisions = module.run(name, case)
            for _ in range(40):
                said = answer(module.score, case, spoilt(decisions, rng))
                assert plain(said), said
