"""A debrief as plain JSON: one number, what cost most, what went well, luck, what next.

Pure, for the lesson's card, the coach's trail and the feedback alike.  It needs a model
that owes the debrief (``simulation/__init__.py``), the words of its room (``said``) and
``about``, the room's ``words/debrief.toml``::

    scale             what 0 and what 100 mean on this case
    [dots]            a short name for each bot that is shown, and for "reader"
    [good]            verdict → the habits whose losses silence it ([] for none)
    [luck]            up, down, none: {luck} in the result's units, {chance} of 100
    [next]            measure → the habit that lifts it; habit → a sentence of its own
    [notes]           what a model's own ``notes`` are about → their lead
    [quotes]          what people say, for ``model.voice``, where it is not in ``said``
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor
from statistics import median
from typing import Any

from pdpmo_widgets.cases.people import face, person
from pdpmo_widgets.cases.words import Words, say, sentence, words
from pdpmo_widgets.simulation.basics import Entry, Score
from pdpmo_widgets.simulation.debrief import Loss, Note

MOST = 3  # decisions that are shown at once
FEW_GOOD = 2
TINY = 1e-9  # points
CUT = "cut"  # the note that the scale ended
Model = Any


@dataclass(frozen=True)
class Played:
    """A run that is over: its case, its decisions, the number that was guessed.

    ``futures`` are the hidden seeds of a graded run.
    """

    case: Any
    decisions: Mapping[str, Any]
    guess: float | None = None
    futures: tuple[int, ...] = ()


@dataclass(frozen=True)
class Line:
    """One decision in whole points and finished sentences; above 0 it cost."""

    points: int
    did: str
    sign: str
    better: str
    when: str
    voice: Mapping[str, Any] | None
    habits: tuple[str, ...]

    def shown(self) -> dict[str, Any]:
        """As the card takes it."""
        names = ("points", "did", "sign", "voice", "better", "when")
        return {name: getattr(self, name) for name in names}


def explain(
    model: Model,
    played: Played,
    said: Words,
    about: Words,
    *,
    story: Mapping[str, Any] | None = None,
    later: Sequence[str] = (),
    beside: bool = True,
) -> dict[str, Any]:
    """The view of the kind ``debrief`` for a run that can be played.

    ``story`` is ``{title, sub, svg, say, table}``; ``later`` are finished sentences;
    ``beside``: do the other players play the case, too?
    """
    case, shared = played.case, words("debrief", __package__)
    mine = model.score(case, played.decisions, played.futures)
    best = model.score(case, model.reader(case), played.futures)
    total, reader = _of_100(mine.total), _of_100(best.total)
    exact = _lines(model, played, said, about, 100 * (best.total - mine.total))
    lines = _whole(exact, reader - total)
    reader = total + sum(line.points for line in lines)
    costs = [line for line in lines if line.points > 0]
    gains = [line for line in lines if line.points < 0][::-1]
    notes = _notes(model, played)
    kinds = [gains, costs] if reader < total else [costs, gains]
    few = min(MOST, len(kinds[0]) or len(kinds[1]))
    ranked = [*kinds[0], *kinds[1]]
    few = len(ranked) if len(ranked) <= MOST else few
    return {
        "todo": "",
        "total": total,
        "scale": {
            "text": about["scale"], "mark": _of_100(model.PASS),
            "guess": None if played.guess is None else round(played.guess),
            "dots": _dots(model, played, about, reader) if beside else [],
        },
        "headline": " ".join([
            *(_told(said, note) for note in notes if note.about == CUT),
            _headline(shared["headline"], total, reader, lines),
        ]),
        "losses": [line.shown() for line in ranked[:few]],
        "more": [line.shown() for line in ranked[few:]],
        "good": _good(model, played, said, about, costs, mine),
        "luck": _luck(mine, about["luck"]),
        "notes": [
            {"lead": about["notes"][note.about], "text": _told(said, note)}
            for note in notes if note.about != CUT
        ],
        "story": dict(story or {}),
        "next": _next(said, about, costs if total < reader else [], mine),
        "later": [*later],
    }  # fmt: skip


def in_lines(view: Mapping[str, Any]) -> list[str]:
    """A debrief as sentences, for a page without pictures: feedback, a list of reasons.

    What cost most comes with its sign and the better choice, and the rest as one sum;
    luck apart, and one thing to try stands at the end. ``view`` as `explain` gives it.
    """
    told = words("debrief", __package__)["lines"]
    losses = [
        say(told, "loss" if one["points"] > 0 else "gain",
            **{**one, "points": abs(one["points"])})
        for one in view["losses"]
    ]  # fmt: skip
    notes = [f"{note['lead']} {note['text']}" for note in view["notes"]]
    good = [say(told, "good", text=text) for text in view["good"]]
    luck, then = (say(told, id, text=view[id]) for id in ("luck", "next"))
    if rest := [one["points"] for one in view["more"]]:
        losses.append(_rest(told, rest))
    return [view["headline"], *losses, *good, *notes, luck, then]


def _rest(told: Words, points: Sequence[int]) -> str:
    """How many lines are not told, and what they come to: so the lines add up."""
    over = sum(points)
    sign = "−" if over > 0 else "+" if over < 0 else ""
    return say(told, "more", n=len(points), points=f"{sign}{abs(over)}")


def _notes(model: Model, played: Played) -> tuple[Note, ...]:
    """What the model has to say beside its losses, if it has."""
    if not hasattr(model, "notes"):
        return ()
    return tuple(model.notes(played.case, played.decisions, played.futures))


def _told(said: Words, note: Note) -> str:
    return " ".join(sentence(said, entry) for entry in note.text)


def _of_100(share: float) -> int:
    return round(100 * share)


def _lines(
    model: Model, played: Played, said: Words, about: Words, gap: float
) -> list[tuple[float, Line]]:
    """Each loss with its exact points; what hidden years moved is a line of its own."""
    case = played.case
    voiced = {**said, "quotes": about.get("quotes", {})}
    voice: Callable[[Any, Loss], Entry | None] = getattr(model, "voice", _silent)
    found = [
        (loss.points, Line(
            0, sentence(said, loss.did), sentence(said, loss.sign),
            sentence(said, loss.better), str(said["moments"][loss.when]),
            _spoken(voiced, voice(case, loss)),
            tuple(habit for habit in (loss.habit, *loss.also) if habit),
        ))
        for loss in model.losses(case, played.decisions)
    ]  # fmt: skip
    over = gap - sum(points for points, _ in found)
    if abs(over) > TINY and played.futures:
        text = words("debrief", __package__)["futures"]
        parts = (text["did"], text["sign"], text["better"], text["when"])
        found.append((over, Line(0, *parts, None, ())))
    return sorted(found, key=lambda one: -one[0])


def _silent(_: object, __: Loss) -> Entry | None:
    return None


def _spoken(said: Words, entry: Entry | None) -> dict[str, Any] | None:
    """Who says it, and what: ``{face, name, text}``."""
    if entry is None:
        return None
    name = person(entry.who).name
    return {"face": face(entry.who), "name": name, "text": sentence(said, entry)}


def _whole(lines: Sequence[tuple[float, Line]], gap: int) -> list[Line]:
    """The lines in whole points that add up to ``gap``; without those that became 0."""
    points = in_whole([exact for exact, _ in lines], gap)
    return [
        replace(line, points=n)
        for n, (_, line) in zip(points, lines, strict=True) if n
    ]  # fmt: skip


def in_whole(points: Sequence[float], gap: int) -> list[int]:
    """Points in whole ones that add up to ``gap``, as the cards of a debrief show them.

    Each is its exact points rounded down or up: up where most is missing to the next.
    """
    if not points:
        return []
    floors = [floor(one) for one in points]
    each, ups = divmod(gap - sum(floors), len(points))
    order = sorted(range(len(points)), key=lambda i: floors[i] - points[i])
    up = set(order[:ups])
    return [floors[i] + each + (i in up) for i in range(len(points))]


def _headline(said: Words, total: int, reader: int, lines: Sequence[Line]) -> str:
    """The difference, and what it is the sum of where points went both ways."""
    gap = reader - total
    lost = sum(line.points for line in lines if line.points > 0)
    won = lost - gap
    way = "less" if gap > 0 else "more"
    if not gap:
        way = "same_lines" if lines else "same"
    elif lost and won:
        way += "_both"
    return say(said, way, total=total, reader=reader, gap=abs(gap), lost=lost, won=won)


def _dots(
    model: Model, played: Played, about: Words, reader: int
) -> list[dict[str, Any]]:
    """The others on this case, from the lowest; of the informed the reader."""
    found = {
        name: _of_100(score.total)
        for name, score in model.beside(played.case, played.futures).items()
        if name not in model.INFORMED
    }
    found["reader"] = reader
    rows = [{"name": about["dots"][name], "total": n} for name, n in found.items()]
    return sorted(rows, key=lambda row: int(row["total"]))


def _good(
    model: Model, played: Played, said: Words, about: Words, costs: Sequence[Line],
    mine: Score,
) -> list[str]:  # fmt: skip
    """What went well, by the verdicts that no line beside them speaks against."""
    silenced = {habit for line in costs for habit in line.habits}
    found = [
        sentence(said, verdict)
        for verdict in model.verdicts(played.case, played.decisions)
        for habits in [about["good"].get(verdict.id.removeprefix("verdict."))]
        if habits is not None and not silenced & set(habits)
    ]
    if found:
        return found[:FEW_GOOD]
    shared = words("debrief", __package__)["good"]
    usual = _usual(model, played, mine)
    above = [
        name for name, least in mine.floors.items()
        if mine.measures[name] >= least and mine.measures[name] > usual[name]
        and about["next"].get(name) not in silenced
    ]  # fmt: skip
    if not above:
        return [str(shared["begun"])]
    best = max(above, key=lambda name: mine.measures[name] - mine.floors[name])
    return [say(shared, "above", name=said["measures"][best]["name"])]


def _usual(model: Model, played: Played, mine: Score) -> dict[str, float]:
    """What a measure comes to for whoever does not read the case: the middle one's.

    A floor that stands for them, too, stands because nothing was asked.
    """
    others = [
        score for name, score in model.beside(played.case, played.futures).items()
        if name not in model.INFORMED
    ]  # fmt: skip
    return {n: median(one.measures[n] for one in others) for n in mine.floors}


def _luck(mine: Score, said: Words) -> str:
    size = round(mine.luck, 1)
    way = "up" if size > 0 else "down" if size < 0 else "none"
    chance = round(100 * mine.expected)
    best = round(100 * mine.reference)
    return say(said, way, luck=f"{abs(size):,g}", chance=chance, best=best)


def _next(said: Words, about: Words, costs: Sequence[Line], mine: Score) -> str:
    """One thing: the habit of what cost most, else of the lowest measure."""
    own = about["next"]
    habit = next((line.habits[0] for line in costs if line.habits), "")
    if not habit and mine.missed:
        lowest = min(mine.missed, key=lambda m: mine.measures[m] / mine.floors[m])
        habit = own[lowest]
    if not habit:
        return str(words("debrief", __package__)["next"]["none"])
    return str(own.get(habit) or said["habits"][habit])
