import random
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.charts import paper
from pdpmo_widgets.instruments.alignment import align
from pdpmo_widgets.instruments.best_worst import design, rank
from pdpmo_widgets.modules.purpose import charts as purpose
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model import salience
from pdpmo_widgets.modules.purpose.screen.stood import Stood, stood

LABELS = {
    "choice": "Better choice of work",
    "speed": "Faster delivery",
    "dates": "Predictable dates and cost",
    "benefits": "Benefits that show up",
    "news": "Early bad news",
    "burden": "Less burden on teams",
    "people": "People who grow",
    "audit": "Compliance and audit",
}
LEADER = {item: float(i) for i, item in enumerate(LABELS, 1)}


def others(count: int) -> dict[str, dict[str, float]]:
    dice = random.Random(count)
    orders = [dice.sample(list(LABELS), 8) for _ in range(count)]
    return {
        f"Person {n}": {item: float(order.index(item) + 1) for item in LABELS}
        for n, order in enumerate(orders)
    }


def texts(fig, say: str) -> list[tuple[float, str]]:
    root = ElementTree.fromstring(paper.svg(fig, say))
    nodes = [node for node in root.iter() if node.tag.endswith("text")]
    return [(float(node.get("x") or 0), node.text or "") for node in nodes]


@pytest.mark.parametrize("count", [1, 2, 5, 12])
def test_everybody_stands_in_the_alignment_picture(count):
    found = align(LEADER, others(count))
    shown = " ".join(text for _, text in texts(*purpose.slopes(found, LABELS)))
    table = purpose.places(found, LABELS)
    assert found.gaps[0].name in shown
    assert table["head"][2:] == [gap.name for gap in found.gaps]
    for item, *places in table["rows"]:
        key = next(k for k, name in LABELS.items() if name == item)
        assert places[1:] == [f"{found.others[g.name][key]:g}" for g in found.gaps]


def level() -> dict[str, float]:
    """Three on the first place, the others on the middle of what is left."""
    return {item: 2.0 if n < 3 else 6.0 for n, item in enumerate(LABELS)}


def test_outcomes_on_one_place_stand_apart_and_say_so():
    fig, say = purpose.slopes(align(level(), {"Ada": LEADER}), LABELS)
    axes = fig.axes[0]
    [thin] = axes.collections
    main = [line for line in axes.lines if line.get_linewidth() == 3.5]
    starts = [path.vertices[0][1] for path in thin.get_paths()]
    starts += [line.get_ydata()[0] for line in main]
    assert len(starts) == len(LABELS) == len({round(y) for y in starts})
    shown = " ".join(text for _, text in texts(fig, say))
    assert "1–3 Better" in shown
    assert "2.5" not in shown + say


def test_cards_that_put_all_level_do_not_list_all_of_them_twice():
    cards = design(list(LABELS))
    answers = [{"best": card[0], "worst": card[1]} for card in cards]
    found = rank(cards, answers)
    flat = replace(
        found, standings=tuple(replace(s, place=4.5) for s in found.standings)
    )
    _, say = purpose.ranking(flat, LABELS)
    assert "all of them level" in say
    assert "Better choice" not in say


def test_the_alignment_says_who_is_furthest_and_over_what():
    far = {item: 9 - place for item, place in LEADER.items()}
    _, say = purpose.slopes(align(LEADER, {"Ada": far, "Ben": LEADER}), LABELS)
    assert "Furthest from you is Ada" in say
    assert "Closest to you is Ben" in say


def test_people_who_rank_alike_are_said_to():
    _, say = purpose.slopes(align(LEADER, {"Ben": LEADER}), LABELS)
    assert "Ben and you rank the outcomes alike" in say


def test_nobody_yet_is_drawn_and_said():
    assert "No executive" in purpose.slopes(align(LEADER, {}), LABELS)[1]


def test_agreement_is_told_beside_chance_and_not_below_three_people():
    assert (
        "above what chance"
        in purpose.chance(align(LEADER, dict.fromkeys("ABCD", LEADER)))[1]
    )
    assert "within what chance" in purpose.chance(align(LEADER, others(4)))[1]
    assert (
        "With 2 people there is no figure"
        in purpose.chance(align(LEADER, others(1)))[1]
    )


def test_random_raters_say_their_mean_and_their_95th_percentile():
    drawn = purpose.random_raters(7, 8)
    assert "0.14" in drawn["say"]
    assert "0.27" in drawn["say"]
    shares = [bar["value"] for bar in drawn["bars"]]
    assert sum(shares) == pytest.approx(100, abs=0.5)
    # Half a tenth below the 95th percentile, so the marked tenths hold 5 % or less.
    marked = [bar["value"] for bar in drawn["bars"] if bar["mine"]]
    assert 0 < sum(marked) <= 5


def test_a_ranking_names_its_top_and_its_bottom_and_ties():
    cards = design(list(LABELS))
    order = list(LABELS)
    answers = [
        {"best": min(card, key=order.index), "worst": max(card, key=order.index)}
        for card in cards
    ]
    _, say = purpose.ranking(rank(cards, answers), LABELS)
    assert say == "On top: Better choice of work. At the bottom: Compliance and audit."
    assert "No card" in purpose.ranking(rank(cards, []), LABELS)[1]


def person(name: str, power: bool, legitimacy: bool, urgency: bool) -> dict:
    return {"name": name, "power": power, "legitimacy": legitimacy, "urgency": urgency}


def test_those_with_all_three_come_first_and_are_named():
    people = [person("Low", False, False, True), person("All", True, True, True)]
    fig, say = purpose.salience_map(people)
    shown = [text for _, text in texts(fig, say)]
    assert shown.index("All") < shown.index("Low")
    assert say == "One of 2 has all three: All."
    assert "None of the 1" in purpose.salience_map(people[:1])[1]
    assert "Nobody" in purpose.salience_map([])[1]


CASE = room_words("purpose")
FIRM = Stood("rosa", True, (0.7,) * 4, (True,) * 4, (False,) * 4)
LATE = Stood("lars", False, (0.1,) * 4, (False, True, True, True),
             (False, False, True, True))  # fmt: skip


def test_the_year_says_who_blocks_and_from_when_on():
    say = purpose.story([FIRM, LATE], CASE)["title"]
    assert say.endswith("2 people who count, Lars blocks your page from quarter 3 on.")
    say = purpose.story([FIRM], CASE)["title"]
    assert say.endswith("The least support comes from Rosa: 70 of 100.")


@pytest.mark.parametrize("bot", ["senior_4", "own_favourites", "informed"])
def test_the_year_is_drawn_twice_and_told_as_a_table(bot):
    case = model.deal(5)
    found = purpose.story(stood(case, model.run(bot, case)), CASE)
    shown = [found["svg"], found["narrow"]]
    for row in found["table"]["rows"]:
        assert all(row[0] in text for text in shown)
        assert len(row) == len(found["table"]["head"]) == 5
    blocked = any("blocks" in cell for row in found["table"]["rows"] for cell in row)
    assert blocked == ("✕" in found["svg"]) == ("None of" not in found["title"])


def test_agreement_stands_above_the_slopes_from_three_people_on():
    found = align(LEADER, others(3))
    shown = [text for _, text in texts(*purpose.slopes(found, LABELS))]
    assert f"your group: {found.w.w:.2f}" in shown
    alone = [
        text for _, text in texts(*purpose.slopes(align(LEADER, others(1)), LABELS))
    ]
    assert not any("your group" in text for text in alone)


@pytest.mark.parametrize("levels", [(0, 0, 0), (10, 10, 10), (10, 2, 1), (1, 10, 0)])
def test_the_lab_says_the_share_that_the_simulation_gives(levels):
    fig, say = purpose.salience_lab(*levels)
    score = round(100 * salience.share(*levels))
    assert f"and {score} of 100 of your day" in say
    assert str(score) in [text for _, text in texts(fig, say)]
