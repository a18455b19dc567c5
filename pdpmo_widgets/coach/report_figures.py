"""What the report says of figures: forecasts, hard questions, agreement of coaches."""

from collections.abc import Sequence

from pdpmo_widgets.coach.agreement import FIRM, TENTATIVE, Agreed
from pdpmo_widgets.coach.guides.coaches import LEAST
from pdpmo_widgets.coach.report_skills import Hard
from pdpmo_widgets.coach.report_sure import EDGES, Sure
from pdpmo_widgets.coach.report_words import SAID, Cell, Told, exercise, percent
from pdpmo_widgets.coach.said import people
from pdpmo_widgets.instruments.small import enough, wilson

READINGS = {"few": "few", "none": "no_alpha", "firm": "firm",
            "tentative": "tentative", "low": "low"}  # fmt: skip


def certain(found: Sure | None, ranges: tuple[int, int]) -> Told:
    """How sure against how right, in sentences; and each group with its counts."""
    text, (held, count) = SAID["sure"], ranges
    fill = {"held": held, "count": count, "wanted": f"{0.8 * count:.0f}"}
    more = (text["ranges"].format(**fill),) if enough(count) else ()
    if found is None:
        return Told((text["none"], *more))
    if not found.enough:
        few = text["few"].format(count=found.count, learners=people(found.learners))
        return Told((few, *more))
    rows = [
        (
            (text["bin"].format(low=low, high=high),),
            (str(one.count),),
            (f"{percent(one.sure)} %",),
            (text["right"].format(right=one.right, count=one.count),),
        )
        for one in found.bins
        for low, high in [_edges(one.sure)]
    ]
    lines = (_direction(found), _brier(found), text["hang"], *more)
    return Told(lines, tuple(text["head"]), tuple(rows))


def _edges(sure: float) -> tuple[int, int]:
    at = max(i for i, edge in enumerate(EDGES[:-1]) if sure >= edge / 100)
    return EDGES[at], EDGES[at + 1]


def _direction(found: Sure) -> str:
    low, high = wilson(round(found.right * found.count), found.count)
    key = "more" if found.sure > high else "less" if found.sure < low else "level"
    return str(SAID["sure"][key]).format(
        sure=percent(found.sure), right=percent(found.right), count=found.count
    )


def _brier(found: Sure) -> str:
    return str(SAID["sure"]["brier"]).format(
        brier=f"{found.brier:.2f}", right=percent(found.right),
        constant=f"{found.constant:.2f}",
    )  # fmt: skip


def missed(found: Sequence[Hard]) -> Told:
    """The questions that most learners miss, where five learners are graded on them."""
    text = SAID["hard"]
    ready = [one for one in found if enough(one.count)]
    if not found:
        return Told((SAID["said"]["nothing"],))
    if not ready:
        return Told((text["few"],))
    worst = [f"“{one.title}”" for one in ready if one.share > 0.5]
    key = "some" if worst else "none"
    lines = [text[key].format(items=", ".join(worst))]
    if rest := [f"“{one.title}”" for one in found if one not in ready]:
        lines.append(text["left"].format(items=", ".join(rest)))
    rows = [
        (
            (one.title,),
            (exercise(one.stem),),
            (text["count"].format(below=one.below, count=one.count),),
            (text["share"].format(share=percent(one.share)),),
        )
        for one in ready
    ]
    return Told(tuple(lines), tuple(text["head"]), tuple(rows))


def agreed(found: Sequence[Agreed]) -> Told:
    """Each row of a rubric with its counts and alpha, and how far one may go by it."""
    text = SAID["agreement"]
    if not found:
        return Told((text["none"],))
    sums = text["sum"].format(
        pairs=sum(one.pairs for one in found),
        coaches=max(one.coaches for one in found),
    )
    lines = [sums, *_readings(found), text["source"]]
    rows = tuple(_agreed(one) for one in found)
    return Told(tuple(lines), tuple(text["head"]), rows)


def _readings(found: Sequence[Agreed]) -> list[str]:
    lines = []
    ends = {"firm": f"{FIRM:.3f}"[1:], "tentative": f"{TENTATIVE:.3f}"[1:]}
    for key, name in READINGS.items():
        rows = ", ".join(f"“{one.row}”" for one in found if one.reading == key)
        if rows:
            lines.append(SAID["agreement"][name].format(rows=rows, least=LEAST, **ends))
    return lines


def _agreed(one: Agreed) -> tuple[Cell, ...]:
    text = SAID["agreement"]
    counts = ((text["of"].format(count=n, pairs=one.pairs),) for n in
              (one.same, one.near))  # fmt: skip
    return (one.row,), (str(one.texts),), (str(one.pairs),), *counts, (_alpha(one),)


def _alpha(one: Agreed) -> str:
    text = SAID["agreement"]
    if one.alpha is None:
        return str(text["no_value"])
    if one.low is None or one.high is None:
        return f"{one.alpha:.2f}"
    ends = {"low": f"{one.low:.2f}", "high": f"{one.high:.2f}"}
    return str(text["range"]).format(alpha=f"{one.alpha:.2f}", **ends)
