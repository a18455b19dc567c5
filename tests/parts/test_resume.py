"""Where one goes on: newest of browser and journey, on any server."""

from dataclasses import replace

from pdpmo_widgets import catalog
from pdpmo_widgets.catalog import Step
from pdpmo_widgets.parts.resume import Place, resume

STEPS = (
    Step("monday", "Monday", ("{}.first",), 3),
    Step("predict", "Predict: how many?", ("{}.guess",), 3),
    Step("idea", "Idea 1: It is short"),
    Step("commit", "Commit", ("{}.commit",)),
)


def room(noun: str) -> catalog.Module:
    """A module with four steps, one of them read."""
    keys = [tuple(key.format(noun) for key in step.keys) for step in STEPS]
    steps = tuple(replace(s, keys=k) for s, k in zip(STEPS, keys, strict=True))
    return replace(catalog.module(noun), steps=steps)


READY = (room("welcome"), room("purpose"))
ALL = {key for module in READY for key in module.keys}
WELCOME = set(READY[0].keys)


def test_somebody_new_begins_with_the_first_step_of_the_first_module() -> None:
    found = resume(READY, {}, set())
    assert found
    assert (found.module.noun, found.step, found.begun) == ("welcome", "monday", False)
    assert found.href == "00_welcome.ipynb#monday"
    assert found.number == 1


def test_one_goes_on_at_the_step_that_was_shown_last() -> None:
    seen = [Place("welcome", "monday", 5), Place("purpose", "predict", 9, ("monday",))]
    found = resume(READY, {}, set(), seen)
    assert found
    assert (found.href, found.number) == ("01_purpose.ipynb#predict", 2)
    assert found.begun
    assert found.segments == (False, False, False, False)


def test_a_step_that_was_read_counts_in_the_segments() -> None:
    seen = [Place("purpose", "commit", 9, ("idea",))]
    found = resume(READY, {"purpose.first": 3}, {"purpose.first"}, seen)
    assert found
    assert found.segments == (True, False, True, False)


def test_on_another_computer_the_journey_alone_says_where() -> None:
    found = resume(READY, {"welcome.first": 5}, {"welcome.first"})
    assert found
    assert found.step == "predict", "what was kept last is done: the step after it"
    found = resume(READY, {"welcome.first": 5, "welcome.guess": 7}, {"welcome.first"})
    assert found
    assert found.step == "predict", "begun and not complete: that one"


def test_the_journey_wins_only_when_it_is_really_newer() -> None:
    seen = [Place("welcome", "predict", 10_000)]
    kept, complete = {"welcome.guess": 10_500}, {"welcome.guess"}
    found = resume(READY, kept, complete, seen)
    assert found
    assert found.step == "predict", "who answers a step is still at that step"
    found = resume(READY, {"purpose.first": 99_000}, {"purpose.first"}, seen)
    assert found
    assert found.href == "01_purpose.ipynb#predict"


def test_after_the_last_step_of_a_module_that_is_done_the_next_one_begins() -> None:
    found = resume(READY, {}, WELCOME, [Place("welcome", "commit", 9)])
    assert found
    assert (found.module.noun, found.begun) == ("purpose", False)


def test_a_module_that_was_skipped_is_offered_when_the_later_ones_are_done() -> None:
    done = set(READY[1].keys)
    found = resume(READY, {}, done, [Place("purpose", "commit", 9)])
    assert found
    assert found.module.noun == "welcome"


def test_when_all_is_done_nothing_is_offered() -> None:
    assert resume(READY, {}, ALL, [Place("purpose", "commit", 9)]) is None


def test_a_step_that_was_renamed_leads_to_the_first_that_is_open() -> None:
    found = resume(READY, {}, {"welcome.first"}, [Place("welcome", "gone", 9)])
    assert found
    assert found.step == "predict"


def test_a_module_without_told_steps_is_opened_at_the_place_itself() -> None:
    old = replace(READY[0], steps=(Step("", "", ("welcome.first",)),))
    found = resume((old,), {}, set(), [Place("welcome", "five-ideas", 9)])
    assert found
    assert (found.href, found.number) == ("00_welcome.ipynb#five-ideas", 0)
