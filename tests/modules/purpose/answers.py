"""Model answers to the purpose exercise, as its cards keep them."""

from typing import Any

from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.rules import agreement, people
from tests.grading.handing import sample


def board(decisions: dict[str, Any]) -> dict[str, Any]:
    """A run of a bot as the card of the simulation keeps it."""
    steps = [
        {"do": s["do"], "who": s.get("who", []), "card": s.get("interest")}
        for s in decisions["steps"]
    ]
    charter = {**decisions["charter"], "review": str(decisions["charter"]["review"])}
    return {"steps": steps, "charter": charter, "done": True, "run": 0}


def model_answers(learner: str, bot: str = "informed") -> dict[str, Any]:
    """Model answers by item and part; the simulation as the bot plays it."""
    case = people.board(learner)
    played = model.well_played(case) if bot == "best" else model.run(bot, case)
    table = agreement.table(learner)
    ranks = {
        "w": f"{table.w:.2f}".replace(".", ","),
        "lots": "0.2",
        "reading": table.reading,
        "overlap": str(table.overlap),
    }
    needs = {
        f"needs.{who}": {"pick": pick, "sure": 85, "done": True}
        for who, pick in people.needs(learner).items()
    }
    return {
        "board": board(played),
        "standing": {"place": people.standing(learner), "done": True},
        "changes": {"place": people.changes(learner), "done": True},
        "agreement": {"text": ranks},
        "charter": {"text": sample("purpose", "charter")},
        **needs,
    }
