"""Each kind of decision: what it reads, refuses, leaves open, and how it is told."""

from random import Random

import pytest

from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.schema import (
    Fields,
    Kinds,
    Level,
    LookAt,
    Number,
    OneOf,
    Range,
    Rounds,
    Rows,
    SomeOf,
    Talk,
    YesNo,
    begin,
    looks,
)
from pdpmo_widgets.simulation.schema_draw import draw
from pdpmo_widgets.simulation.schema_read import complete, missing, read
from pdpmo_widgets.simulation.schema_tell import lines, tell
from tests.modules.test_every_model import plain

WORDS = {
    "fruit": {"fig": {"name": "A fig"}, "pear": {"name": "A pear, ripe"}},
    "degrees": {"0": "cold", "1": "warm", "2": "hot"},
    "money": "$ million",
    "said": {
        "eat": "Eat {what}",
        "wait": "Wait {hours}",
        "form": {"best": "Best", "sum": "Sum"},
    },
    "ways": {"taste": {"label": "Taste"}, "smell": {"label": "Smell"}},
}
FRUIT = OneOf(("fig", "pear"), "fruit.{}.name")
BASKET = SomeOf(("fig", "pear", "plum"), "fruit.{}.name", most=2, least=1)
SUM = Number(0, 9.5, "money")
HEAT = Level(0, 2, "degrees.{}")
SPAN = Range(-5, 5, "money")
LOOK = LookAt(
    {"taste": ("fig",), "smell": ("fig", "pear")},
    {"taste": {"fig": "The fig"}, "smell": "fruit.{}.name"},
    "ways.{}.label",
)
# Three turns: whoever asks (0) may listen (1) next, and after that all is said.
TALK = Talk(3, lambda said: ((0, 1), (1, 2), ())[len(said)], least=3)
STEP = Kinds(
    "do",
    "what you do",
    {
        "eat": Fields({"what": ("the fruit", FRUIT)}, of="said.eat", whole=True),
        "wait": Fields({"hours": ("the hours", Number(1, 3, whole=True))},
                       of="said.wait", whole=True),
    },
)  # fmt: skip
DAY = Rounds(STEP, "step", most=4, least=1)
ROWS = Rows(("a", "b", "c", "d"), FRUIT, "the fruit of", {"a": "Ann", "b": "Bob"})
FORM = Fields(
    {
        "best": ("the best fruit", FRUIT),
        "rest": ("the rest", lambda form: SomeOf(
            tuple(o for o in ("fig", "pear", "plum") if o != form["best"]), least=1)),
        "sum": ("the sum", Number(0, 9, "money", optional=True)),
    },
    rules={"sum": (lambda form: "" if form["sum"] != 7 else "Seven brings bad luck.",)},
    late={"rest": (lambda form: "Too much fruit for one day."
                   if len(form["rest"]) > 1 else "",)},
    of="said.form",
)  # fmt: skip
MONTHS = Rounds(Fields({"start": ("what you start", DAY)}), "month", most=3)
PIECES = {
    "months": MONTHS,
    "one": FRUIT, "some": BASKET, "yes": YesNo(), "sum": SUM, "level": HEAT,
    "span": SPAN, "look": LOOK, "talk": TALK, "step": STEP, "day": DAY, "rows": ROWS,
    "form": FORM, "whole": Number(0.5, 3.5, whole=True), "quarter": OneOf((1, 2, 3, 4)),
    "hours": looks(LOOK, {"taste": 2, "smell": 0.5}, 3, "{spent} of {hours}",
                   twice="One thing twice is too much.", late=True),
}  # fmt: skip

FITS = [
    ("one", "fig"), ("some", ["pear", "fig"]), ("some", []), ("yes", False),
    ("sum", 9.5), ("level", 2), ("span", [-5, 0.5]), ("look", ["pear", "smell"]),
    ("talk", [0, 2]), ("step", {"do": "eat", "what": "fig"}),
    ("day", [{"do": "wait", "hours": 3}] * 4), ("quarter", 2), ("whole", 3),
    ("rows", {"a": "fig", "b": None, "c": None, "d": "pear"}),
    ("form", {"best": "fig", "rest": ["plum"], "sum": None}),
    ("form", {"best": None, "rest": ["plum", "fig"], "sum": 3}),
    ("hours", [["fig", "taste"], ["fig", "smell"]]),
]  # fmt: skip
REFUSED = [
    ("one", "plum", "The fruit is “plum”, which is not one of the choices."),
    ("one", ["fig"], "something that could not be read"),
    ("some", ["fig", "fig"], "names something twice"),
    ("some", ["fig", "pear", "plum"], "has 3 entries, 2 are possible"),
    ("yes", "yes", "must be yes or no"),
    ("yes", 1, "must be yes or no"),
    ("sum", 9.6, "must be from 0 to 9.5"),
    ("sum", float("nan"), "is no number"),
    ("sum", True, "is no number"),
    ("level", 1.5, "must be a whole number"),
    ("level", 3, "must be from 0 to 2"),
    ("whole", 0.75, "must be from 1 to 3"),
    ("span", [1, 0], "the lower end is above the upper end"),
    ("span", [1], "needs a lower and an upper end"),
    ("look", ["pear", "taste"], "What you look at in the fruit is “pear”"),
    ("look", ["pear"], "The fruit must say what you look at, and how."),
    ("talk", [1, 0], "is “0”, which is not one of the choices"),
    ("talk", [0, 1, 0], "The fruit is over."),
    ("talk", [0] * 4, "has 4 entries, 3 are possible"),
    ("step", {"what": "fig"}, "The fruit: what you do is something that"),
    ("step", {"do": "eat", "what": "plum"}, "The fruit: the fruit is “plum”"),
    ("step", {"do": "eat"}, "The fruit: the fruit is still open. Please choose."),
    ("day", [{"do": "wait", "hours": 3}, {"do": "wait"}], "Step 2: the hours is still"),
    ("day", [{"do": "wait", "hours": 1}] * 5, "has 5 entries, 4 are possible"),
    ("months", [{}, {"start": [{"do": "nap"}]}], "Month 2: step 1: what you do is"),
    ("rows", {"e": "fig"}, "one entry is “e”"),
    ("rows", {"a": "plum"}, "The fruit of Ann is “plum”"),
    ("rows", {"c": 4}, "The fruit of c is “4”"),
    ("form", {"best": "fig", "rest": ["fig"]}, "The fruit: the rest is “fig”"),
    ("form", {"sum": 7}, "Seven brings bad luck."),
    ("form", [], "could not be read"),
    ("quarter", "2", "is “2”, which is not one of the choices"),
    ("quarter", True, "which is not one of the choices"),
    ("hours", [["fig", "taste"]] * 2, "One thing twice is too much."),
]  # fmt: skip
OPEN = [
    ("one", None, ["The fruit is still open. Please choose."]),
    ("some", [], ["The fruit needs 1 choice and has 0. Please choose more."]),
    ("yes", None, ["The fruit is still open. Please choose."]),
    ("sum", None, ["The fruit is still open. Please enter it."]),
    ("span", None, ["The fruit is still open. Please enter it."]),
    ("look", None, ["The fruit is still open. Please choose."]),
    ("talk", [0], ["The fruit needs 3 turns and has 1. Please choose more."]),
    ("talk", [0, 1], []),  # nothing more is on offer
    ("step", None, ["The fruit is still open. Please choose."]),
    ("day", [], ["The fruit needs 1 round and has 0. Please choose more."]),
    ("months", [{"start": []}],
     ["Month 1: what you start needs 1 round and has 0. Please choose more."]),
    ("rows", {"a": "fig", "b": None, "c": None, "d": "fig"},
     ["The fruit of Bob is still open. Please choose.",
      "The fruit of c is still open. Please choose."]),
    ("rows", {"a": None, "b": None, "c": None, "d": None},
     ["The fruit is still open for 4 of 4. Please go on."]),
    ("form", {"best": None, "rest": ["fig", "plum"], "sum": None},
     ["The fruit: the best fruit is still open. Please choose.",
      "Too much fruit for one day."]),
    ("form", {"best": "fig", "rest": [], "sum": None},
     ["The fruit: the rest needs 1 choice and has 0. Please choose more."]),
    ("hours", [["fig", "taste"], ["fig", "smell"], ["pear", "smell"]], []),
]  # fmt: skip
TOLD = [
    ("one", "fig", ["A fig"]),
    ("one", None, ["–"]),
    ("some", ["fig", "pear"], ["A fig; A pear, ripe"]),
    ("some", [], ["–"]),
    ("yes", True, ["yes"]),
    ("sum", 2.5, ["2.5 $ million"]),
    ("level", 2, ["hot"]),
    ("span", [-1, 2], ["-1 to 2 $ million"]),
    ("look", ["fig", "taste"], ["Taste: The fig"]),
    ("look", ["pear", "smell"], ["Smell: A pear, ripe"]),
    ("talk", [0, 2], ["0, 2"]),
    ("step", {"do": "eat", "what": "fig"}, ["Eat A fig"]),
    ("day", [{"do": "eat", "what": "fig"}, {"do": "wait", "hours": 2}],
     ["Eat A fig", "Wait 2"]),
    ("rows", {"a": "fig", "b": None, "c": None, "d": "fig"},
     ["A fig: Ann, –", "–: Bob, –"]),
    ("form", {"best": "fig", "rest": ["plum"], "sum": None},
     ["Best: A fig", "The rest: plum", "Sum: –"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value"), FITS)
def test_what_fits_is_read_as_it_is(name, value):
    assert read(PIECES[name], value, "the fruit") == value


@pytest.mark.parametrize(("name", "value", "said"), REFUSED)
def test_what_does_not_fit_is_refused_with_one_sentence(name, value, said):
    with pytest.raises(DecisionError) as caught:
        read(PIECES[name], value, "the fruit")
    assert said in caught.value.args[0]
    assert plain(caught.value.args[0])


@pytest.mark.parametrize(("name", "value", "said"), OPEN)
def test_what_is_open_is_said_in_the_order_of_deciding(name, value, said):
    piece = PIECES[name]
    assert list(missing(piece, value, "the fruit")) == said
    assert all(map(plain, said))
    if value is not None and said:
        with pytest.raises(DecisionError) as caught:
            complete(piece, value, "the fruit")
        assert caught.value.args[0] == said[0]


@pytest.mark.parametrize(("name", "value", "said"), TOLD)
def test_a_decision_is_told_in_the_words_of_the_case(name, value, said):
    assert lines(PIECES[name], value, WORDS) == said
    if len(said) == 1:
        assert tell(PIECES[name], value, WORDS) == said[0]


def test_what_was_left_out_begins_as_the_schema_says():
    form = Fields({"buy": ("what you buy", OneOf(("none", "all"), start="none")),
                   "note": ("the note", YesNo(start=False)), "talk": ("it", TALK),
                   "rows": ("them", ROWS), "own": ("own", FORM)})  # fmt: skip
    found = read(form, {"unknown": 1, "buy": None})
    assert found == begin(form)
    assert (found["buy"], found["note"], found["talk"]) == ("none", False, [])
    assert found["own"] == {"best": None, "rest": [], "sum": None}


def test_too_many_hours_are_refused_at_once_or_shown_as_the_schema_says():
    costs, over = (
        {"taste": 2, "smell": 0.5},
        "That takes {takes}, {left} is left, so no.",
    )
    both = [["fig", "taste"], ["fig", "smell"], ["fig", "taste"]]
    strict, late = (looks(LOOK, costs, 3, over, late=how) for how in (False, True))
    assert read(strict, both[:2]) == read(late, both[:2]) == both[:2]
    with pytest.raises(DecisionError, match=r"That takes 2, 0\.5 is left"):
        read(strict, both)
    assert missing(late, read(late, both)) == ("That takes 2, 0.5 is left, so no.",)


@pytest.mark.parametrize("name", PIECES)
def test_whatever_is_drawn_fits_and_is_finished(name):
    rng, piece, drawn = Random(name), PIECES[name], []
    for _ in range(200):
        value = draw(piece, rng)
        assert complete(piece, value, "the fruit") == value
        assert bool(lines(piece, value, WORDS)) == (value != [])
        drawn.append(str(value))
    assert len(set(drawn)) > 1


def test_what_nobody_can_decide_is_not_drawn():
    never = Fields({"a": ("it", FRUIT)}, late={"a": (lambda form: "Never, ever.",)})
    with pytest.raises(LookupError):
        draw(never, Random(1))
