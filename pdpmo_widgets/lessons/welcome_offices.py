"""Module 00, the simulation: whose decision, four companies, and the debrief."""

from typing import Any

from pdpmo_widgets.cases.words import say, sentence, words
from pdpmo_widgets.charts import welcome as charts
from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.lessons import parts
from pdpmo_widgets.lessons.parts import desk
from pdpmo_widgets.models import case_seed
from pdpmo_widgets.models import welcome as model
from pdpmo_widgets.widgets.decision import Decision
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.picture import Picture

WORDS = words("welcome", __package__)
SAID = words("welcome")
KEY = "welcome.offices"
SHOWN = 5  # vignettes in the course; the exercise deals others
CASE = model.deal(case_seed("practice 0", "welcome"))


def deciders() -> Evidence:
    """Five offices in a paragraph each: whose decision gets better?"""
    said = WORDS["deciders"]
    bins = []
    for key, one in SAID["deciders"].items():
        label, _, meaning = one["name"].partition(": ")
        bins.append({"id": key, "label": label, "meaning": meaning})
    cards = [
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
        for number, one in enumerate(model.vignettes(CASE.seed)[:SHOWN], 1)
    ]
    dealt = {**said, "bins": bins, "cards": cards}
    return parts.sorting(desk, "welcome.deciders", dealt, "place")


def offices() -> Decision:
    """Four companies, three functions each, one budget, four quarters."""
    said = WORDS["offices"]
    options = [
        {
            "id": key,
            "label": one["name"],
            "text": one["meaning"],
            "cost": model.LOADS[key],
        }
        for key, one in SAID["functions"].items()
    ]
    scenes = [
        {
            "id": office.place,
            "title": f"{place['name']}: {SAID['types'][office.label]}",
            "text": [place["line"], *(sentence(SAID, fact) for fact in office.facts)],
        }
        for office in CASE.offices
        for place in [SAID["places"][office.place]]
    ]
    return Decision(
        desk=desk, key=KEY, **parts.head(said), scenes=scenes, options=options,
        count=model.PICKS, least=1, budget=CASE.budget, unit=said["unit"], shared=True,
        answer=consequences, plain=(model.DecisionError,),
    )  # fmt: skip


def consequences(value: dict, _: Desk) -> dict[str, Any]:
    """The year of each company, with its causes, and what the choice is worth."""
    said = WORDS["offices"]
    outcome, score = model.play(CASE, value), model.score(CASE, value)
    shown = {}
    for strip in outcome.strips:
        last = sorted(strip.because[-1], key=lambda entry: entry.effect)
        drawn = picture(*charts.support(strip.support))
        shown[strip.place] = drawn | {"lines": [sentence(SAID, e) for e in last]}
    low = [SAID["measures"][name]["low"] for name in score.missed]
    verdict = said["passed" if score.passed else "missed"]
    total, mark = round(100 * score.total), round(100 * model.PASS)
    text = [verdict.format(total=total, mark=mark), *low]
    return {"consequence": shown, "text": text}


def offices_debrief() -> Picture:
    """The last choice beside rules of thumb on the same four companies."""
    said = WORDS["offices_debrief"]

    def answer(_: dict, at: Desk) -> dict:
        value = at.get(KEY)
        if not value or not value.get("done"):
            return {"text": said["todo"]}
        own = model.score(CASE, value).total
        bots = {
            SAID["bots"][name]: score.total
            for name, score in model.beside(CASE).items()
        }
        return picture(*charts.beside_bots(own, bots, model.PASS))

    return Picture(
        desk=desk, title=said["title"], answer=answer, watch=(KEY,), step=False
    )
