"""What the page tells above the desk: who is at your door, what weeks have shown."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.screen.deciding import lines
from pdpmo_widgets.modules.empowerment.screen.rows import news_of
from pdpmo_widgets.modules.empowerment.screen.table import first_name

MOST = 3  # lines in which most went wrong
APART = 0.5  # hours a week from which on a difference is worth a reason


def scene(case: model.Case, at: int, said: Words) -> str:
    """What happens in the week of a moment."""
    moment = case.moments[at]
    told = said["scenes"][moment.id][moment.story]["scene"]
    return str(told.format(who=first_name(said, moment.who)))


def at_the_door(case: model.Case, at: int, said: Words) -> dict[str, Any]:
    """Whose answer is waited for; the scene stands where it is answered."""
    moment = case.moments[at]
    who = first_name(said, moment.who)
    title = said["door"]["what"].format(week=moment.week, who=who)
    return {"title": title}


def weeks(
    case: model.Case, decided: Mapping[str, Any], seen: model.Seen, at: int, said: Words
) -> dict[str, Any]:
    """The weeks before board ``at`` (1 or 2): what went wrong, news, your answer."""
    words = said["after"]
    news = [sentence(said, entry) for entry in news_of(case, seen, at)]
    parts = [
        {"title": words["wrong"], "lines": _wrong(case, seen, at, said)},
        {"title": words["news"], "lines": news},
        {"title": words["words"], "lines": [_answer(case, decided, at - 1, said)]},
    ]
    took = _took(case, decided, seen.hours[at - 1], at - 1, words)
    return {"title": words["board"][at - 1], "lines": [took], "parts": parts}


def _took(
    case: model.Case, decided: Mapping[str, Any], used: float, at: int, words: Words
) -> str:
    """The hours that a board took, and why they were not those that it promised."""
    board = {line.id: {"level": line.today, "guard": False} for line in case.lines}
    for stage in decided["stages"][: at + 1]:
        board |= stage["board"]
    usual = model.hours(case.visible(), board)
    apart = used - usual
    id = "took" if abs(apart) < APART else "took_more" if apart > 0 else "took_less"
    return str(
        words[id].format(
            used=f"{used:.1f}", usual=f"{usual:.1f}", capacity=f"{case.capacity:.1f}"
        )
    )


def _wrong(case: model.Case, seen: model.Seen, at: int, said: Words) -> list[str]:
    words, results = said["after"], seen.results[at - 1]
    all_, bad = (sum(getattr(one, name) for one in results.values())
                 for name in ("decided", "wrong"))  # fmt: skip

    def weighs(line: model.Line) -> float:
        """Many, and a large share of all: two of five before two of twenty-eight."""
        found = results[line.id]
        return found.wrong**2 / max(1, found.decided)

    worst = sorted(lines(case), key=weighs, reverse=True)[:MOST]
    return [
        words["count"].format(n=all_, wrong=bad),
        *(
            words["most"].format(
                decision=said["decisions"][line.id]["name"],
                who=first_name(said, line.who),
                wrong=results[line.id].wrong, n=results[line.id].decided,
            )
            for line in worst
            if results[line.id].wrong
        ),
    ]  # fmt: skip


def _answer(case: model.Case, decided: Mapping[str, Any], at: int, said: Words) -> str:
    """What people made of the answer, as the log of the model tells it."""
    told = [one for one in model.moments(case, decided) if one.part == "moment"]
    return " ".join(sentence(said, entry) for entry in told[at].came)
