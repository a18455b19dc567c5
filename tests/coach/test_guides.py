"""The coach guides hold what they promise, and their samples give nothing away."""

import copy
import json
import re
from pathlib import Path
from statistics import mean

import pytest
from scipy.stats import spearmanr

from pdpmo_widgets import catalog
from pdpmo_widgets.cases import room_words
from pdpmo_widgets.coach.guides import guide as guides
from pdpmo_widgets.coach.guides.check import STEPS, is_open, problems
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.modules.purpose.rules.charter import checks
from pdpmo_widgets.widgets.journal import fit

ROOT = Path(__file__).parents[2]


def raw(noun):
    return room_words(noun, "guide")


def rubric(noun):
    return catalog.module(noun).items[raw(noun)["item"]].rubric


def texts(value):
    if isinstance(value, dict):
        return [t for one in value.values() for t in texts(one)]
    if isinstance(value, list):
        return [t for one in value for t in texts(one)]
    return [value] if isinstance(value, str) else []


def length(sample):
    return sum(len(text.split()) for text in texts(sample.text))


def samples():
    return [s for noun in guides.nouns() for s in guides.load(noun).samples]


each = pytest.mark.parametrize("noun", guides.nouns())


@each
def test_the_agenda_follows_grow_and_fills_half_an_hour(noun):
    agenda = guides.load(noun).agenda
    assert tuple(one.step for one in agenda) == STEPS
    assert sum(one.minutes for one in agenda) == 30


@each
def test_there_are_six_different_open_questions_for_all_four_steps(noun):
    found = guides.load(noun)
    asked = [one.ask for one in found.questions]
    assert len(set(asked)) == 6
    assert {one.step for one in found.questions} == set(STEPS)
    assert not {one.ask for one in found.agenda} & set(asked)


@each
def test_no_question_of_a_guide_can_be_answered_with_yes_or_no(noun):
    found = guides.load(noun)
    turns = [found.stuck.say, found.sure.say, found.nice.say]
    asked = [one.ask for one in (*found.agenda, *found.questions)] + turns
    assert all(map(is_open, asked))


@pytest.mark.parametrize(
    "closed", ["Do you know?", "Have they agreed?", "Is it done?", "Tell me.", "?", 3]
)
def test_a_closed_question_is_recognised(closed):
    assert not is_open(closed)


@pytest.mark.parametrize("noun", [m.noun for m in catalog.modules() if m.trail])
def test_no_flag_of_a_trail_asks_a_closed_question(noun):
    flags = room_words(noun, "trail")["flags"]
    assert flags
    assert all(is_open(one["ask"]) for one in flags.values())


@each
def test_what_to_look_for_names_tasks_of_the_exercise(noun):
    folder = next((ROOT / "exercises").glob(f"*_{noun}"))
    notebook = json.loads((folder / f"{folder.name}.ipynb").read_text("utf-8"))
    cells = ["".join(cell["source"]) for cell in notebook["cells"]]
    heads = [h[1] for cell in cells if (h := re.match(r"## \d+\. ([^(\n]+)", cell))]
    for one in guides.load(noun).look:
        start = one.where.split(",")[0]
        assert any(head.startswith(start) for head in heads), one.where


@each
def test_a_sample_has_the_rows_of_the_rubric_and_a_reason_for_each(noun):
    found = guides.load(noun)
    for sample in found.samples:
        assert [one.row for one in sample.levels] == list(rubric(noun))
        assert all(one.level in (1, 2, 3, 4) for one in sample.levels)
        sentences = [len(re.findall(r"[.!?]( |$)", o.reason)) for o in sample.levels]
        assert all(1 <= count <= 3 for count in sentences)


def lines(field, text) -> int:
    """In how many lines a field is told: one a row where a row has a shape."""
    if field["id"] not in text:
        return 0
    return len(text[field["id"]]) if field.get("shape") else 1


@each
def test_a_sample_fits_the_form_that_learners_fill_in(noun):
    found = guides.load(noun)
    asked = form(noun)
    for sample in found.samples:
        given = {"text": dict(sample.text)}
        assert fit({"fields": asked.fields}, given) == given
        assert set(sample.text) >= asked.asked
        assert len(sample.told) == sum(lines(f, sample.text) for f in asked.fields)
        for field in asked.fields:
            if most := field.get("max_words"):
                assert len(sample.text.get(field["id"], "").split()) <= most


@each
def test_samples_differ_in_level_on_the_whole_and_on_every_row(noun):
    found = guides.load(noun).samples
    assert len({mean(one.level for one in s.levels) for s in found}) == len(found)
    for row in zip(*(s.levels for s in found), strict=True):
        assert len({one.level for one in row}) > 1
    for sample in found:
        levels = [one.level for one in sample.levels]
        assert min(levels) < 3 <= max(levels), "neither all good nor all bad"


def test_the_length_of_a_sample_does_not_give_its_level_away():
    all_of_them = samples()
    sizes = [length(one) for one in all_of_them]
    means = [mean(level.level for level in one.levels) for one in all_of_them]
    assert abs(spearmanr(sizes, means).statistic) < 0.8
    per_row = [(length(s), one.level) for s in all_of_them for one in s.levels]
    assert abs(spearmanr(per_row).statistic) < 0.8


def test_what_a_machine_finds_in_a_charter_does_not_give_its_level_away():
    held = {
        s.id: sum(ok for ok, _ in checks(s.text))
        for s in guides.load("purpose").samples
    }
    assert held["freight"] == 10, "all is there, and yet nobody else is heard"
    assert held["insurer"] == 10


def test_every_level_is_given_to_some_sample():
    given = [one.level for s in samples() for one in s.levels]
    assert set(given) == {1, 2, 3, 4}


@each
def test_a_sample_is_not_the_text_that_solutions_show(noun):
    assert "Tomas" not in str([dict(s.text) for s in guides.load(noun).samples])


def broken(change):
    said = copy.deepcopy(raw("welcome"))
    change(said)
    item = catalog.module("welcome").items.get(said["item"])
    return problems(said, form("welcome"), item.rubric if item else ())


BREAKS = {
    "minutes": lambda s: s["agenda"][0].update(minutes=6),
    "minutes as text": lambda s: s["agenda"][0].update(minutes="5"),
    "step": lambda s: s["agenda"][0].update(step="Start"),
    "five questions": lambda s: s["questions"].pop(),
    "closed question": lambda s: s["questions"][0].update(ask="Do you agree?"),
    "unknown step": lambda s: s["questions"][0].update(step="Hope"),
    "no reason": lambda s: s["samples"][0]["levels"][0].update(reason=" "),
    "level 5": lambda s: s["samples"][0]["levels"][0].update(level=5),
    "level true": lambda s: s["samples"][0]["levels"][0].update(level=True),
    "row": lambda s: s["samples"][0]["levels"][0].update(row="Style"),
    "row missing": lambda s: s["samples"][0]["levels"].pop(),
    "two samples": lambda s: s["samples"].pop(),
    "same id": lambda s: s["samples"][0].update(id="hospital"),
    "field missing": lambda s: s["samples"][0]["text"].pop("why"),
    "nobody": lambda s: s["samples"][0].update(who=""),
    "no aim": lambda s: s.update(aim=""),
    "no turn": lambda s: s.pop("stuck"),
    "look": lambda s: s["look"][0].update(see=""),
    "item": lambda s: s.update(item="poem"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_guide_that_lacks_something_is_refused_with_a_sentence(name):
    wrong = broken(BREAKS[name])
    assert len(wrong) >= 1
    assert all(line.endswith((".", "?")) for line in wrong)


def test_there_is_no_guide_for_a_module_that_is_not_finished():
    with pytest.raises(ValueError, match="no coach guide"):
        guides.load("../welcome")
