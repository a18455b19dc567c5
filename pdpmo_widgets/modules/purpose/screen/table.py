"""The stage of the card: whom one can see, at what price, the page; no case in it."""

from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.easy import SETTING_EASY
from pdpmo_widgets.modules.purpose.screen.kept import BLANK, PEOPLE, UNKNOWN

There = tuple[str, ...]
PROMISED, PUT_OFF = 3, 2
# In a run of any edition the same step may stand twice, so the card does not refuse it.
AGAIN = {"repeat": True}


def stages(said: Words, case: model.Case | None = None) -> list[dict[str, Any]]:
    """The one stage: whom one can hear, what is done with all of them, the page.

    With a case, its own people and hours.
    """
    words = said["board"]["stage"]
    hours = case.setting.hours if case else max(model.HOURS, SETTING_EASY.hours)
    there = case.there if case else model.PEOPLE
    who = "ingrid"
    voice = {"face": face(who), "name": said["people"][who]["name"]}
    return [
        {
            "id": "board", "title": words["title"], "total": hours,
            "commit": words["commit"], "sure": words["sure"], "page": words["page"],
            "lists": [_people(said, there)], "acts": _acts(said),
            "form": _page(said, there),
            "voice": {**voice, "text": words["voice"]},
        }
    ]  # fmt: skip


def _options(said: Words) -> list[dict[str, str]]:
    return [{"id": id, "text": one["name"]} for id, one in said["outcomes"].items()]


def _names(said: Words, there: There) -> list[dict[str, str]]:
    return [{"id": id, "text": said["people"][id]["name"]} for id in there]


def _people(said: Words, there: There) -> dict[str, Any]:
    grid, words = said["board"]["grid"], said["board"]["looks"]
    shared = [
        {"id": id, "text": said["outcomes"][id]["name"]} for id in said["interests"]
    ]
    both = [
        {"id": "with", "kind": "one", "look": "select", "label": words["with"],
         "options": _names(said, there)},
        {"id": "interest", "kind": "one", "look": "select", "label": words["interest"],
         "options": shared},
    ]  # fmt: skip
    looks = [
        {"id": do, "label": said["actions"][do]["label"], "cost": model.COSTS[do],
         "meaning": said["actions"][do]["meaning"], **AGAIN,
         **({"done": words["done"][do]} if do in words["done"] else {}),
         **({"fields": both, "go": words["hold"]} if do == "pair" else {})}
        for do in ("interview", "pair", "corridor", "tell")
    ]  # fmt: skip
    return {
        "id": PEOPLE,
        "title": grid["title"].format(count=len(there)),
        "legend": grid["legend"],
        "looks": looks,
    }


def _acts(said: Words) -> list[dict[str, Any]]:
    """The draft takes along what the page promises now."""

    def act(do: str, like: str, **more: Any) -> dict[str, Any]:
        words = said["actions"][like]
        return {"id": do, "label": words["label"], "cost": model.COSTS[like],
                "meaning": words["meaning"], **AGAIN, **more}  # fmt: skip

    return [
        act("draft", "draft", sends=["outcomes"]),
        act("workshop", "workshop"),
        act(UNKNOWN, "draft", hidden=True),
        act(BLANK, "draft", hidden=True),
    ]


def _page(said: Words, there: There) -> list[dict[str, Any]]:
    words = said["board"]["fields"]
    quarters = [
        {"id": str(q), "text": words["quarter"].format(n=q)} for q in model.REVIEWS
    ]
    few = {"kind": "some", "look": "slots", "options": _options(said)}
    one = {"kind": "one", "look": "select", "half": True}
    fields: list[dict[str, Any]] = [
        {"id": "outcomes", **few, "least": PROMISED, "most": PROMISED,
         "apart": "not_now"},
        {"id": "not_now", **few, "least": PUT_OFF, "most": PUT_OFF,
         "apart": "outcomes"},
        {"id": "sponsor", **one, "options": _names(said, there)},
        {"id": "review", **one, "options": quarters},
    ]  # fmt: skip
    still = said["board"]["open"]
    return [
        {**field, "label": words[field["id"]], "open": still[field["id"]]}
        for field in fields
    ]
