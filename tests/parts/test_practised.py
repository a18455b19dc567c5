"""Without a word the exercise shows its result at once; with one it keeps silent."""

import time
from pathlib import Path

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.word import WORD
from pdpmo_widgets.parts import practised
from pdpmo_widgets.parts.exercise import SHARED, Exercise
from pdpmo_widgets.parts.gate import DEALT
from pdpmo_widgets.widgets.rounds import Rounds
from tests.grading import handing

SAID = SHARED["practice"]
ROOMS = [
    (m.noun, item)
    for m in catalog.modules()
    if (rules := catalog.door(m.noun, "rules")) and catalog.door(m.noun, "exercise")
    for item, rule in rules.RULES.items()
    if rule.dealt
]
TOLD = [
    (noun, item)
    for noun, item in ROOMS
    if practised.told(catalog.door(noun, "rules").RULES[item])
]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PDPMO_CLASS_HOME", "NBGRADER_EXECUTION", "JUPYTERHUB_USER"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("PDPMO_HOME", str(tmp_path / "home"))


def now() -> int:
    return time.time_ns() // 1_000_000


def dealt(noun: str, word: str) -> Exercise:
    """An exercise whose cases are dealt for ada, with a word or for practice."""
    found = Exercise(noun, catalog.door(noun, "exercise").exercise.cards)
    found.desk.put("learner.me", {"name": "Ada", "id": "ada"}, now())
    found.desk.put(WORD, word, now())
    found.desk.put(DEALT, "ada", now())
    return found


def shown(exercise: Exercise, item: str) -> list:
    """The cards of a task."""
    box = exercise.ask(item)
    box.children[0].show()
    return [*box.children]


def test_every_simulation_and_most_other_tasks_are_told():
    rest = {*ROOMS} - {*TOLD}
    assert len(TOLD) >= 9
    assert rest <= {("welcome", "claims"), ("welcome", "ranges")}


@pytest.mark.parametrize(("noun", "item"), TOLD)
def test_practice_tells_its_result_once_it_is_done(noun, item):
    exercise = dealt(noun, "")
    result = shown(exercise, item)[-1]
    assert result.spec["title"].startswith(SAID["title"])
    assert result.spec["title"].endswith("for practice, not counted")
    result.show()
    assert result.view == {"text": SAID["todo"]}
    learner = exercise.edition.dealt("ada", "")
    answers = handing.model_answers(noun, learner)
    rule = exercise.marking.rules[item]
    key = exercise.marking.key(item, "ada", "")
    name = rule.of or item
    for part in rule.parts(learner):
        value = answers[f"{name}.{part}" if part else name]
        exercise.desk.put(f"{key}.{part}" if part else key, value, now())
    result.show()
    assert result.view["text"] == SAID["never"]
    assert len(result.view["lines"]) >= 1


@pytest.mark.parametrize(("noun", "item"), ROOMS)
def test_what_counts_stays_silent(noun, item):
    cards = shown(dealt(noun, "lantern-meadow"), item)
    titles = [card.spec.get("title", "") for card in cards]
    assert titles
    assert not any(SAID["title"] in title for title in titles)


def test_a_run_of_practice_says_that_its_debrief_stands_below_and_not_with_a_coach():
    for word, lines in (("", [SAID["below"]]), ("lantern-meadow", None)):
        exercise = dealt("acumen", word)
        learner = exercise.edition.dealt("ada", word)
        key = exercise.marking.key("list", "ada", word)
        value = handing.model_answers("acumen", learner)["list"]
        exercise.desk.put(key, value, now())
        card = next(c for c in shown(exercise, "list") if isinstance(c, Rounds))
        card.show()
        told = card.view["result"]["lines"]
        assert (told == lines) if lines else ("coach" in " ".join(told))


def test_the_debrief_of_a_run_is_told_with_its_number_and_what_cost_most():
    exercise = dealt("purpose", "")
    learner = exercise.edition.dealt("ada", "")
    key = exercise.marking.key("board", "ada", "")
    value = handing.model_answers("purpose", learner, "senior_4")["board"]
    exercise.desk.put(key, value, now())
    result = shown(exercise, "board")[-1]
    result.show()
    told = " ".join(result.view["lines"])
    assert "of 100" in told
    assert "points: You " in told
    assert "Better:" in told
