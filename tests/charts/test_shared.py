from xml.etree import ElementTree

import pytest

from pdpmo_widgets.charts import paper, shared


def words_of(fig, say: str) -> str:
    root = ElementTree.fromstring(paper.svg(fig, say))
    return " ".join(
        node.text or "" for node in root.iter() if node.tag.endswith("text")
    )


@pytest.mark.parametrize(
    ("quarters", "sentence"),
    [
        ([0.6, 0.7, 0.7, 0.8], "rose from 60 to 80 of 100 over the year."),
        ([0.4, 0.3, 0.2, 0.1], "fell from 40 to 10"),
        ([0.5, 0.3, 0.4, 0.6], "rose from 50 to 60 of 100 over the year. It turned in"
         " quarter 2, at 30."),
        ([0.5, 0.6, 0.6, 0.5], "ended the year where it began, at 50"),
    ],
)  # fmt: skip
def test_support_says_which_way_it_went_and_where_it_turned(quarters, sentence):
    _, say = shared.support(quarters)
    assert sentence in say


def test_every_quarter_shows_its_number_and_its_cause():
    causes = [["Because you asked Rosa."], [], ["Because nobody told Marcus."], []]
    text = words_of(*shared.support([0.61, 0.52, 0.43, 0.44], causes))
    assert all(part in text for part in ("61", "52", "43", "44", "Rosa", "Marcus"))


BOTS = {"The boss only": 0.31, "At random": 0.2, "An informed player": 0.83}


def test_a_run_stands_beside_the_others_in_order_with_the_pass_mark():
    fig, say = shared.beside_bots(0.5, BOTS, 0.6)
    text = words_of(fig, say)
    order = [text.index(name) for name in ("informed", "You", "boss", "random")]
    assert order == sorted(order)
    assert "pass mark 60" in text
    assert say == (
        "You reached 50 of 100. 1 of the 3 other ways did better; the best was"
        ' "An informed player" with 83. The pass mark is 60.'
    )


def test_the_best_run_is_said_to_be_the_best():
    _, say = shared.beside_bots(0.9, BOTS, 0.6)
    assert "more than each of the 3" in say
    assert "above the pass mark" in say


def test_a_bot_with_the_name_of_the_learner_is_not_mistaken_for_them():
    fig, say = shared.beside_bots(0.5, {"You": 0.9})
    assert words_of(fig, say).count("You") == 2


@pytest.mark.parametrize(
    ("low", "high", "said"), [(60, 90, "holds"), (10, 60, "by 18"), (90, 99, "by 12")]
)
def test_a_prediction_says_whether_the_range_holds_the_answer(low, high, said):
    fig, say = shared.prediction(low, high, 78, 0, 100, "of 100 PMOs")
    assert said in say
    assert "78" in words_of(fig, say)


def test_a_run_level_with_the_best_is_not_said_to_beat_it():
    _, say = shared.beside_bots(0.83, BOTS, 0.6)
    assert "None of the 3 other ways to play did better." in say
    assert "more than" not in say
