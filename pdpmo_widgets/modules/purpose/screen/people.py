"""The twelve as the screen lists them: facts, faces, and what was learnt as cells."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, room_words, sentence
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.screen.known import Learnt

CARDS = 3  # what was agreed on stands before whatever the cards said
SHOWN = ("interview.card", "standing.")  # entries that are shown as cells


def people(case: model.Case, said: Words | None = None) -> list[dict[str, Any]]:
    """What one knows before talking: id, name, role, facts."""
    said = said or room_words("purpose")
    return [
        {
            "id": sketch.who,
            "name": said["people"][sketch.who]["name"],
            "role": said["people"][sketch.who]["role"],
            "facts": [sentence(said, fact) for fact in sketch.facts],
        }
        for sketch in case.people
    ]


def rows(
    case: model.Case, found: Learnt, page: Mapping[str, Any], said: Words
) -> list[dict[str, Any]]:
    """A row for everybody who is there, the highest title first."""
    known = {one["id"]: one for one in people(case, said)}
    return [_row(case, known[who], found, page, said) for who in case.there]


def _row(
    case: model.Case, one: Mapping[str, Any], found: Learnt, page: Mapping[str, Any],
    said: Words,
) -> dict[str, Any]:  # fmt: skip
    who = one["id"]
    known, short = found.seen.people[who], said["people"][who]["short"]
    notes = [
        sentence(said, entry) for entry in known.notes if not entry.id.startswith(SHOWN)
    ]
    row = {
        "id": who, "title": one["name"], "sub": one["role"], "face": face(who),
        "facts": one["facts"], "notes": notes, "line": _line(case, who, found, said),
        "wishes": _wishes(case, who, found, said), "chips": _chips(known, short, said),
        "cannot": _cannot(who, found, page, said),
    }  # fmt: skip
    if not known.met:
        return row
    names, heads = said["outcomes"], said["board"]["rows"]["pairs"]
    pairs = [[names[c.best]["name"], names[c.worst]["name"]] for c in known.cards]
    return row | {"pairs": {"heads": heads, "rows": pairs}}


def _chips(known: model.Known, short: str, said: Words) -> list[dict[str, Any]]:
    """What holds today: all of it after an interview, some after a corridor talk."""
    words = said["board"]["grid"]
    return [
        {"text": words["letters"][name], "on": has,
         "say": words[f"{name}_{'yes' if has else 'no'}"].format(who=short)}
        for name, has in (known.standing or known.checked).items()
    ]  # fmt: skip


def _mailed(case: model.Case, who: str) -> str:
    """What nearly all of somebody's mails ask for, as the card says; "" for none."""
    sketch = next(one for one in case.people if one.who == who)
    asked = [fact.params for fact in sketch.facts if fact.id == "mails_for"]
    return str(asked[0]["outcome"]) if asked else ""


def _line(case: model.Case, who: str, found: Learnt, said: Words) -> str:
    """What is known in one line, for a narrow list."""
    known, words = found.seen.people[who], said["board"]["rows"]
    if known.met:
        best = [found.first(who), *(card.best for card in known.cards)]
        return ", ".join(said["outcomes"][one]["name"] for one in dict.fromkeys(best))
    mailed = _mailed(case, who)
    if public := known.public or mailed:
        word = "says" if known.public else "mails"
        return str(words[word].format(outcome=said["outcomes"][public]["name"]))
    return str(words["unasked"])


def _wishes(
    case: model.Case, who: str, found: Learnt, said: Words
) -> dict[str, dict[str, Any]]:
    """What was chosen on the cards, by outcome; what is only said in public."""
    known, words = found.seen.people[who], said["board"]["grid"]
    short = said["people"][who]["short"]
    cells: dict[str, dict[str, Any]] = {}
    if mailed := _mailed(case, who):
        say = words["mailed"].format(who=short)
        cells[mailed] = {"kind": "said", "say": say}
    if known.public:
        cells[known.public] = {"kind": "said", "say": words["said"].format(who=short)}
    best = [card.best for card in known.cards]
    worst = [card.worst for card in known.cards]
    for outcome in {item for card in known.cards for item in card.items}:
        count = best.count(outcome) - worst.count(outcome)
        kind = "most" if count > 0 else "least" if count < 0 else "seen"
        say = words[kind].format(who=short, n=abs(count))
        cells[outcome] = {"kind": kind, "n": abs(count), "say": say}
    if agreed := found.agreed.get(who):
        say = words["agreed"].format(who=short)
        cells[agreed] = {"kind": "most", "n": CARDS, "say": say}
    return cells


def _cannot(
    who: str, found: Learnt, page: Mapping[str, Any], said: Words
) -> dict[str, str]:
    """Nobody is told that something will not come first while the page promises it."""
    first = found.first(who)
    if not first or first not in (page.get("outcomes") or ()):
        return {}
    text = said["board"]["rows"]["tell_promised"]
    return {
        "tell": text.format(
            who=said["people"][who]["short"], outcome=named(first, said)
        )
    }


def named(outcome: str, said: Words) -> str:
    """An outcome as it stands within a sentence."""
    name = str(said["outcomes"][outcome]["name"])
    return f"‘{name[0].lower()}{name[1:]}’"


def heads(page: Mapping[str, Any], said: Words) -> list[dict[str, Any]]:
    """The eight outcomes over the grid, and where they stand on the page."""
    first, later = page.get("outcomes") or (), page.get("not_now") or ()
    state = dict.fromkeys(later, "not") | dict.fromkeys(first, "first")
    return [
        {
            "id": one,
            "label": words["name"],
            **({"state": state[one]} if one in state else {}),
        }
        for one, words in said["outcomes"].items()
    ]


def hint(found: Learnt, page: Mapping[str, Any], said: Words) -> dict[str, Any] | None:
    """Somebody whose first wish is put off unsaid, or promised after a no."""
    for who, known in found.seen.people.items():
        first = found.first(who)
        word = ""
        if known.told and first and first in (page.get("outcomes") or ()):
            word = "broken"
        elif not known.told and first and first in (page.get("not_now") or ()):
            word = "unsaid"
        if word:
            short = said["people"][who]["short"]
            text = said["board"]["hint"][word].format(
                who=short, outcome=named(first, said)
            )
            return {
                "face": face(who),
                "name": said["people"][who]["name"],
                "text": text,
            }
    return None
