"""The trail of a graded year: what a coach sees, and that nothing breaks it."""

import pytest

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.courage import model, screen
from pdpmo_widgets.modules.courage.rules.year import RULES, RUN
from pdpmo_widgets.modules.courage.trail import replay, strip

WHO = "ada\n0\n"
SAID = room_words("courage", "trail")


def of(bot):
    return strip(WHO, screen.kept(RUN.dealt(WHO), model.run(bot, RUN.dealt(WHO))))


@pytest.mark.parametrize("bot", ["informed", "random", "by_hand"])
def test_a_year_has_a_picture_with_a_sentence(bot):
    found = of(bot)
    (sheet,) = found.sheets
    fig, say = sheet.drawn
    assert fig is not None
    assert "sponsors of" in say


def test_what_strikes_the_eye_is_a_question():
    silent, loud = of("never").flags, of("when_always_first_month").flags
    assert silent[0].startswith(SAID["flags"]["nobody"]["says"])
    assert any("10 sponsors were told" in flag for flag in loud)
    assert all(flag.endswith("?") for flag in (*silent, *loud))


BROKEN = (
    None, {}, [], 3, {"stages": 4}, {"stages": [7]},
    {"stages": [{"looks": [["x"]], "done": 1}]},
)  # fmt: skip


@pytest.mark.parametrize("value", BROKEN)
def test_what_cannot_be_replayed_is_said_and_nothing_breaks(value):
    found = strip(WHO, value)
    assert found.text
    assert found.flags == ()
    assert replay(RUN.dealt(WHO), value).seen is None
    assert RULES["year"].mark({"": value}, WHO, (3, 4)).share == 0.0
