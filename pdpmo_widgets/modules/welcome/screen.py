"""Module 00: what the cards show, from a case and decisions; pure."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import Words, room_words, say, sentence
from pdpmo_widgets.modules.welcome import model
from pdpmo_widgets.simulation import case_seed

WORDS = room_words("welcome", "lesson")
SAID = room_words("welcome")
SHOWN = 5  # vignettes in the course; the exercise deals others


def practice() -> model.Case:
    """The four companies of the course, the same for everybody."""
    return model.deal(case_seed("practice 0", "welcome"))


def vignettes(case: model.Case) -> list[dict[str, str]]:
    """Offices in a paragraph each, with whose decision gets better and why."""
    said = WORDS["deciders"]
    return [
        {
            "id": one.id,
            "title": said["card"].format(n=number),
            "text": say(
                SAID, f"vignettes.{one.id}.text", label=SAID["types"][one.label]
            ),
            "source": said["source"],
            "place": model.RIGHT[one.id],
            "why": SAID["vignettes"][one.id]["why"],
        }
        for number, one in enumerate(model.vignettes(case.seed)[:SHOWN], 1)
    ]


def scenes(case: model.Case, sign: str = "") -> list[dict[str, Any]]:
    """The companies; ``sign``: a line of its own on what is written on the door."""
    found = []
    for office in case.offices:
        place, label = SAID["places"][office.place], SAID["types"][office.label]
        title = place["name"] if sign else f"{place['name']}: {label}"
        door = [sign.format(label=label)] if sign else []
        facts = [sentence(SAID, fact) for fact in office.facts]
        text = [place["line"], *door, *facts]
        found.append({"id": office.place, "title": title, "text": text})
    return found


def functions() -> list[dict[str, Any]]:
    """What an office can do, and what each function costs of the budget."""
    return [
        {
            "id": key,
            "label": one["name"],
            "text": one["meaning"],
            "cost": model.LOADS[key],
        }
        for key, one in SAID["functions"].items()
    ]


def because(strip: Any) -> list[str]:
    """What moved a company's support in its last quarter, the worst first."""
    last = sorted(strip.because[-1], key=lambda entry: entry.effect)
    return [sentence(SAID, entry) for entry in last]


def verdict(case: model.Case, decisions: Mapping[str, Any]) -> list[str]:
    """What a choice is worth over many years, and what it lacks."""
    said, score = WORDS["offices"], model.score(case, decisions)
    low = [SAID["measures"][name]["low"] for name in score.missed]
    line = said["passed" if score.passed else "missed"]
    total, mark = round(100 * score.total), round(100 * model.PASS)
    return [line.format(total=total, mark=mark), *low]


def beside(case: model.Case, decisions: Words) -> tuple[float, dict[str, float]]:
    """The choice's total (0..1), and that of each player on the same case."""
    bots = {
        SAID["bots"][name]: score.total for name, score in model.beside(case).items()
    }
    return model.score(case, decisions).total, bots
