"""A step is done by one rule, wherever it is asked."""

import pytest

from pdpmo_widgets.catalog import Step
from pdpmo_widgets.store.progress import complete, complete_keys, share, step_done


@pytest.mark.parametrize(
    ("value", "is_complete"),
    [
        (None, False),
        ({}, False),
        ({"text": {"a": "  ", "b": []}}, False),
        ({"text": {"a": "", "b": "Rosa"}}, True),
        ({"low": 10, "high": 40, "done": False}, False),
        ({"low": 10, "high": 40, "done": True}, True),
        ({"guess": 0.4, "guessed": False}, False),
        ({"guessed": True, "levers": {}}, True),
        ({"scores": {"a": 0}}, True),
    ],
)
def test_an_answer_is_complete_when_it_was_committed_or_holds_something(
    value: object, is_complete: bool
) -> None:
    assert complete(value) is is_complete  # type: ignore[arg-type]


def test_after_decide_again_it_is_not_complete() -> None:
    again = {"stages": [], "run": 2, "tries": 1, "done": False}
    assert complete_keys({"x.play": again, "x.first": {"text": {"a": "b"}}}) == [
        "x.first"
    ]


def test_a_step_needs_all_its_keys_and_one_that_is_read_counts_for_nothing() -> None:
    both, read = Step("a", "A", ("x.a", "x.b")), Step("r", "Read")
    assert not step_done(both, {"x.a"})
    assert step_done(both, {"x.a", "x.b"})
    assert not step_done(read, {"x.a"})
    assert share([both, read, Step("c", "C", ("x.c",))], {"x.a", "x.b"}) == 0.5
    assert share([read], set()) == 0
