"""Model answers to the welcome exercise, as its cards keep them."""

from typing import Any

from pdpmo_widgets.modules.welcome import model, rules
from tests.grading.handing import key, sample


def model_answers(learner: str, bot: str = "informed") -> dict[str, Any]:
    """Model answers by item and part; the four offices as the bot chooses."""
    grades, truths = key("welcome", "claims")["key"], key("welcome", "ranges")["key"]
    place = {card["id"]: grades[card["id"]] for card in rules.claims(learner)}
    ranges = {
        f"ranges.{one['id']}": {
            "low": truths[one["id"]] - 4,
            "high": truths[one["id"]] + 4,
        }
        for one in rules.questions(learner)
    }
    return {
        "offices": {**model.run(bot, rules.offices(learner)), "done": True},
        "claims": {"place": place, "done": True},
        "map": {"text": sample("welcome", "map")},
        **ranges,
    }
