import pytest

from pdpmo_widgets.instruments.salience import KINDS, kind, weight


def test_the_eight_classes_have_eight_names():
    assert len(set(KINDS.values())) == 8


@pytest.mark.parametrize(
    ("levels", "name"),
    [
        ((9, 8, 7), "definitive"), ((9, 8, 1), "dominant"), ((9, 1, 8), "dangerous"),
        ((1, 9, 8), "dependent"), ((9, 0, 0), "dormant"), ((0, 9, 0), "discretionary"),
        ((0, 0, 9), "demanding"), ((4.9, 4.9, 4.9), "none"),
    ],
)  # fmt: skip
def test_the_class_follows_the_attributes(levels, name):
    assert kind(*levels) == name


def test_power_that_nobody_uses_is_no_claim():
    assert weight(10, 2, 1) == 15
    assert weight(10, 0, 0) == 0
    assert weight(0, 10, 10) == 0
    assert weight(10, 10, 10) == 100


def test_levers_beyond_their_scale_are_refused():
    with pytest.raises(ValueError, match="between 0 and 10"):
        weight(11, 1, 1)
