"""What a model says can be decided is what it plays, and what its players decide."""

import json
from collections.abc import Iterator
from functools import partial
from random import Random
from typing import Any

import pytest

from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.schema import (
    Fields,
    Kinds,
    Level,
    LookAt,
    OneOf,
    Piece,
    Rounds,
    Rows,
    SomeOf,
    begin,
)
from pdpmo_widgets.simulation.schema_draw import draw
from pdpmo_widgets.simulation.schema_read import complete, missing, read
from pdpmo_widgets.simulation.schema_tell import lines, name_of
from tests.league.league import model, nouns, players
from tests.modules.test_every_model import answer, case_words, plain, spoilt

WITH = [noun for noun in nouns() if callable(getattr(model(noun), "DECISIONS", None))]
EVERY = pytest.mark.parametrize("noun", WITH)
CASES, DRAWS, SPOILT = 12, 90, 25


def schema(noun: str, case: Any) -> Piece:
    """What can be decided on a case, as a screen asks for it."""
    module = model(noun)
    return module.DECISIONS(case.visible(), partial(module.see, case))


def same(given: Any, found: Any) -> bool:
    """Is all that was given read as it is, and the rest as it begins?"""
    if isinstance(given, dict):
        return all(same(one, found[key]) for key, one in given.items())
    if isinstance(given, list | tuple):
        return len(given) == len(found) and all(map(same, given, found))
    return given == found and isinstance(given, bool) == isinstance(found, bool)


def test_the_modules_that_need_it_first_say_what_can_be_decided():
    assert {"purpose", "playbook", "acumen"} <= set(WITH)


@EVERY
def test_a_thousand_drawn_decisions_are_read_seen_played_and_scored(noun):
    module, rng = model(noun), Random(f"drawn:{noun}")
    kinds = set()
    for seed in range(CASES):
        case = module.deal(seed)
        piece = schema(noun, case)
        for at in range(DRAWS):
            value = draw(piece, rng)
            stored = json.loads(json.dumps(value))
            assert complete(piece, stored) == value
            module.see(case, stored)
            if at % 6 == 0:  # the whole year takes its time
                module.play(case, stored)
            assert 0 <= module.score(case, stored, (1,)).total <= 1
            kinds.add(json.dumps(value))
    assert len(kinds) > CASES * DRAWS * 0.9


@EVERY
def test_every_player_s_decisions_are_read_unchanged(noun):
    module = model(noun)
    for seed in range(4):
        case = module.deal(seed)
        piece, look = schema(noun, case), partial(module.see, case)
        for name, player in players(noun).items():
            decided = player(case.visible(), look)
            found = complete(piece, decided)
            assert same(decided, found), name
            assert read(piece, found) == found
            assert all(key in decided or one == begin_of(piece, key)
                       for key, one in found.items())  # fmt: skip


def begin_of(piece: Piece, part: str) -> Any:
    return begin(piece)[part]


@EVERY
def test_what_does_not_fit_is_one_sentence_and_the_model_says_the_same(noun):
    module, rng = model(noun), Random(f"spoilt:{noun}")
    refused = 0
    for seed in range(4):
        case = module.deal(seed)
        piece = schema(noun, case)
        for name in ("informed", "random"):
            decided = module.run(name, case)
            for _ in range(SPOILT):
                wrong = spoilt(decided, rng)
                said = answer(complete, piece, wrong)
                assert plain(said)
                assert answer(module.score, case, wrong) == said
                refused += said is not None
    assert refused > SPOILT


@EVERY
def test_what_is_open_is_said_and_only_that(noun):
    case = model(noun).deal(2)
    piece = schema(noun, case)
    finished = complete(piece, model(noun).run("informed", case))
    assert missing(piece, finished) == ()
    said = missing(piece, read(piece, {}))
    assert all(map(plain, said))
    assert (answer(model(noun).play, case, {}) is None) == (not said)


@EVERY
def test_every_choice_has_a_name_and_every_line_its_words(noun):
    said = case_words(noun)
    for seed in range(3):
        case = model(noun).deal(seed)
        piece = schema(noun, case)
        for of, option in named(piece):
            name = name_of(of, option, said)
            assert name not in ("–", ""), option
            assert name != option or of == "", option
        decided = read(piece, model(noun).run("informed", case))
        for told in lines(piece, decided, said):
            assert told[0].isupper()
            assert "{" not in told


def named(piece: Any) -> Iterator[tuple[Any, Any]]:
    """Every option of a schema with where its name stands; parts that wait left out."""
    match piece:
        case OneOf() | SomeOf():
            yield from ((piece.of, option) for option in piece.options)
        case Level():
            yield from ((piece.of, at) for at in range(piece.low, piece.high + 1))
        case LookAt():
            yield from ((piece.how, way) for way in piece.ways)
            for way, options in piece.ways.items():
                yield from ((piece.of[way], option) for option in options)
        case Rows():
            yield from ((piece.of, id) for id in piece.ids)
            yield from named(piece.inner)
        case Kinds():
            for one in piece.kinds.values():
                yield from named(one)
        case Fields():
            for _, inner in piece.parts.values():
                yield from named(inner)
        case Rounds():
            yield from named(piece.entry)


def test_a_wrong_answer_of_the_model_is_noticed():
    with pytest.raises(DecisionError):
        complete(schema("acumen", model("acumen").deal(1)), {"ebit": [2, 1]})
