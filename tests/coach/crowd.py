"""A cohort of many, made by code: some play well, some guess, some send half."""

from pathlib import Path
from random import Random
from typing import Any

from pdpmo_widgets.coach import reviews
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose.rules import people as rules_people
from pdpmo_widgets.modules.welcome import model as welcome
from tests.grading import handing

SCRIPT = "<script>window.pwned = 1</script>"
NAMES = (SCRIPT, "$\\frac{1}{0}$ Tex", '=HYPERLINK("http://evil.example";"x") Sum')
STEMS = {"00_welcome": "welcome", "01_purpose": "purpose"}
COACHES = ("rosa", "<b>omar</b>")


def crowd(cohort: Cohort, count: int, seed: int = 1) -> Cohort:
    """``count`` learners more; most hand in one exercise or both, and it is graded."""
    dice, people = Random(seed), cohort.folder / "people.csv"
    ids = [f"p{n:02d}" for n in range(count)]
    names = [*NAMES, *(f"Person {n} Name-{n}" for n in range(len(NAMES), count))]
    text = [
        f'{id},"{name.replace(chr(34), chr(34) * 2)}"'
        for id, name in zip(ids, names, strict=False)
    ]
    people.write_text("id,name\n" + "\n".join(text) + "\n", "utf-8")
    made = begin(cohort.folder, people, tell=lambda _: None)
    for id in ids:
        for stem, noun in STEMS.items():
            if dice.random() < 0.85:
                _send(made.folder, id, stem, answers(noun, id, dice))
    grade(made, tell=lambda _: None)
    return made


def _send(folder: Path, id: str, stem: str, told: dict[str, Any]) -> None:
    place = folder / "submitted" / id / stem
    place.mkdir(parents=True, exist_ok=True)
    release = folder / "release" / stem / f"{stem}.ipynb"
    (place / release.name).write_bytes(release.read_bytes())
    (place / "answers.json").write_bytes(handing.book(STEMS[stem], id, told))
    (place / "timestamp.txt").write_text("2026-11-20 10:00:00 UTC")


def answers(noun: str, id: str, dice: Random) -> dict[str, Any]:
    """Answers between well played and guessed."""
    if noun == "welcome":
        found = handing.of_welcome(id, dice.choice(list(welcome.BOTS)))
        for key in [k for k in found if k.startswith("ranges.")]:
            low = dice.randrange(0, 60)
            found[key] = {"low": low, "high": low + dice.randrange(5, 40)}
        grades = found["claims"]["place"]
        found["claims"]["place"] = {
            c: dice.choice([g, "A", "C"]) for c, g in grades.items()
        }
        found["map"]["text"]["why"] = SCRIPT
        return found
    found = handing.of_purpose(id, dice.choice(list(purpose.BOTS)))
    for who, pick in rules_people.needs(id).items():
        sure = dice.randrange(10, 101)
        pick = pick if dice.random() < sure / 130 else dice.choice(purpose.OUTCOMES)
        found[f"needs.{who}"] = {"pick": pick, "sure": sure, "done": True}
    place = found["standing"]["place"]
    found["standing"]["place"] = {w: dice.choice([b, "two"]) for w, b in place.items()}
    if dice.random() < 0.3:
        del found["agreement"]
    found["charter"]["text"] = {**found["charter"]["text"], "because": SCRIPT}
    return found


def reviewed(
    cohort: Cohort, stem: str, item: str, ids: list[str], seed: int = 2
) -> None:
    """Two coaches give levels to the same answers, and are often one level apart."""
    dice = Random(seed)
    for id in ids:
        for row in reviews.rubric(stem, item):
            level = dice.randrange(1, 5)
            for who in COACHES:
                given = min(4, max(1, level + dice.choice([0, 0, 1, -1])))
                reviews.give(cohort, (stem, id, item, row.id), given, None, who)
