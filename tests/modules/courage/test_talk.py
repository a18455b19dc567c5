"""A talk: every wording has its words, and none gives itself away."""

from statistics import fmean

import pytest

from pdpmo_widgets.cases.words import find, room_words, sentence
from pdpmo_widgets.modules.courage.model import SETTING, about, deal
from pdpmo_widgets.modules.courage.model.deal import AIMS, WORDINGS
from pdpmo_widgets.modules.courage.model.talk import (
    MANNERS,
    ROOMS,
    STUNG,
    Wording,
    heard,
    turn,
    worth,
)
from pdpmo_widgets.simulation.basics import Entry

TALK = room_words("courage")
TURNS = [
    (case, p, at, turn(case, p, at, worths))
    for case in map(deal, range(60))
    for p in case.projects
    for at, worths in enumerate(((), (1.0,), (1.0, 1.0)))
]


def size(case, project, option) -> int:
    return len(sentence(TALK, Entry(option.id, about(project))))


def place(values: list[float], one: float) -> tuple[bool, bool]:
    return one == max(values), one == min(values)


def test_four_things_can_be_said_and_exactly_one_answers_plainly():
    for case, _, at, now in TURNS:
        values = sorted(worth(case.setting, at, now.room, o) for o in now.options)
        assert len({o.id for o in now.options}) == 4
        assert values[-1] == 1 > values[-2]


def test_the_best_is_in_each_place_equally_often():
    places = [0, 0, 0, 0]
    for case, _, at, now in TURNS:
        values = [worth(case.setting, at, now.room, o) for o in now.options]
        places[values.index(1)] += 1
    assert max(places) < 0.25 * len(TURNS) * 1.15


@pytest.mark.parametrize("manner", MANNERS)
def test_a_manner_is_in_each_place_equally_often(manner):
    places = [
        at
        for *_, now in TURNS
        for at, option in enumerate(now.options)
        if option.manner == manner
    ]
    counts = [places.count(at) for at in range(4)]
    assert 0.8 * len(places) / 4 < min(counts) <= max(counts) < 1.2 * len(places) / 4


def test_the_best_is_neither_the_longest_nor_the_shortest_much_more_than_by_chance():
    long, short = [], []
    for case, p, at, now in TURNS:
        best = next(o for o in now.options if worth(SETTING, at, now.room, o) == 1)
        sizes = [size(case, p, o) for o in now.options]
        longest, shortest = place(sizes, size(case, p, best))
        long.append(longest)
        short.append(shortest)
    assert fmean(long) < 0.4
    assert fmean(short) < 0.4


def test_a_question_mark_says_nothing_of_the_best():
    best, rest = [], []
    for _, _, at, now in TURNS:
        for o in now.options:
            asks = "?" in find(TALK, o.id)
            (best if worth(SETTING, at, now.room, o) == 1 else rest).append(asks)
    assert abs(fmean(best) - fmean(rest)) < 0.15


@pytest.mark.parametrize("at", [0, 1, 2])
def test_every_move_has_its_wordings_in_every_manner(at):
    for room, move in ROOMS[at].items():
        assert {f"{room}_1", f"{room}_2"} <= set(TALK["rooms"][str(at)])
        said = TALK["say"][str(at)][move]
        assert set(said) == {"plain_1", "plain_2", "hedged", "blaming"}
        assert find(room_words("courage"), f"why.{room}")


def test_plain_wordings_of_a_turn_are_of_like_length():
    for at in (0, 1, 2):
        sizes = [
            len(text)
            for move in TALK["say"][str(at)].values()
            for name, text in move.items()
            if name.startswith("plain")
        ]
        assert max(sizes) < 1.5 * min(sizes)


def test_every_line_and_every_wording_can_be_said_about_every_project():
    case = deal(1)
    for p in case.projects:
        for group in ("rooms", "say"):
            for id in ids(TALK[group], group):
                text = sentence(TALK, Entry(id, about(p)))
                assert "{" not in text
                assert text[-1] in ".!?”"


def ids(tree, path):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from ids(value, f"{path}.{key}")
        else:
            yield f"{path}.{key}"


def test_there_are_as_many_notes_and_aims_as_are_dealt():
    said = room_words("courage")
    for kind, count in WORDINGS.items():
        assert sum(k.startswith(f"{kind}_") for k in said["notes"]) == count
    assert all(f"{w}_{AIMS}" in said["aims"] for w in said["people"])


def test_taking_it_back_and_blaming_are_worth_less_in_every_room():
    for at, rooms in enumerate(ROOMS):
        for room, move in rooms.items():
            values = [worth(SETTING, at, room, Wording("", move, m)) for m in MANNERS]
            assert values[0] == 1 > values[1] > values[2]


def test_no_single_move_is_right_in_most_rooms():
    for rooms in ROOMS:
        assert len(set(rooms.values())) == len(rooms)


def test_a_turn_that_went_badly_stings():
    for case in map(deal, range(20)):
        for p in case.projects:
            assert turn(case, p, 1, (0.05,)).room in STUNG[0]
            assert turn(case, p, 2, (1.0, 0.1)).room in STUNG[1]


def test_trust_and_a_weighty_word_make_up_for_some_of_the_wording():
    middling = heard(SETTING, 0.7, 0.5, 0.6)
    assert heard(SETTING, 0.7, 0.9, 0.6) > middling
    assert heard(SETTING, 0.7, 0.5, 0.9) > middling
    assert heard(SETTING, 0.3, 1.0, 1.0) < 0.5


def test_the_hardest_to_tell_answer_in_their_own_way():
    for mark, usual in (("pet", "defends"), ("rival", "accuses"), ("rosy", "waves")):
        rooms = [now.room for _, p, at, now in TURNS if at == 1 and p.mark == mark]
        assert rooms.count(usual) > 0.3 * len(rooms)
