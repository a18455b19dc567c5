"""The journey goes from module to module; a newcomer gets the example, marked so."""

import time

import pytest

from pdpmo_widgets.store.journey import DEFAULTS, entry, examples, open_journey
from pdpmo_widgets.store.values import checked_key, checked_value


@pytest.fixture
def journey(tmp_path, monkeypatch):
    monkeypatch.delenv("PDPMO_CLASS_HOME", raising=False)
    monkeypatch.setenv("PDPMO_HOME", str(tmp_path))
    return open_journey()


def test_a_newcomer_in_the_middle_is_given_the_example(journey):
    assert entry(journey, "purpose.charter") == DEFAULTS["example.charter"]
    assert entry(journey, "welcome.map")["text"]["person"] == "Tomas Okafor"
    assert entry(journey, "value.scorecard") is None


def test_ones_own_answer_goes_before_the_example(journey):
    journey.put(
        "purpose.charter", {"text": {"for": "the CFO"}}, time.time_ns() // 10**6
    )
    assert entry(open_journey(), "purpose.charter") == {"text": {"for": "the CFO"}}
    journey.put("purpose.charter", None, time.time_ns() // 10**6)
    assert entry(open_journey(), "purpose.charter") == DEFAULTS["example.charter"]


def test_an_example_never_stands_under_an_answers_own_key():
    assert set(examples()) == {"welcome.map", "purpose.charter"}
    assert not set(examples()) & set(DEFAULTS)
    assert set(examples().values()) <= set(DEFAULTS)


def test_every_default_could_have_been_stored():
    for key, value in DEFAULTS.items():
        assert checked_value(value) == value
        assert checked_key(key) == key
