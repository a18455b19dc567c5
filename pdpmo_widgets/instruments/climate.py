"""Climate of voice: can people say here what they think? Seven items of our own [D].

Written after the idea of psychological safety (Edmondson 1999, Administrative Science
Quarterly 44:350) without her items.  A mean stands for a team only if five answered and
they see it alike (r_wg); teams may be compared only if ICC(1) tells them apart.
"""

from collections.abc import Mapping
from dataclasses import replace

from .answers import AnswerError, Figure, Finding, Result, number, sheets
from .form import AGREED, Form, form, item_figure, mean_figure, table
from .reliability import cronbach_alpha, icc_one_way, r_wg
from .self_other import NOTICED
from .small import FEWEST

NAME = "climate"


def score(answers: object, predicted: object = None) -> Result:
    """One team's answers (item id to 1..7, None: cannot say), a mapping a person.

    ``predicted`` is the mean that the leader expected; the gap is the finding. Figures:
    team, r_wg, each item turned so that high is good, gap, and alpha from 30 people.
    """
    one = form(NAME)
    rows = one.full(sheets(answers, one.items, one.least, one.most, "The climate"))
    guess = None
    if predicted is not None:
        guess = number(predicted, "Your prediction", one.least, one.most)
    if len(rows) < FEWEST:
        few = Finding("few", {"n": len(rows), "least": FEWEST})
        return Result(NAME, (Figure("team", len(rows), mark="few"),), few)
    team, agreement = _team(one, rows)
    items = tuple(item_figure(one, id, rows) for id in one.items)
    figures = [team, agreement, *items]
    if team.value is not None and guess is not None:
        figures.append(_gap(team, guess))
    full = [row for row in rows if len(row) == len(one.items)]
    if (
        alpha := cronbach_alpha(table(one, full)) if len(full) > 1 else None
    ) is not None:
        figures.append(Figure("alpha", len(full), alpha))
    return Result(NAME, tuple(figures), _finding(figures), _notes(figures))


def _team(one: Form, rows: list[dict[str, float]]) -> tuple[Figure, Figure]:
    """The team's mean over people, if they agree, and r_wg over the items."""
    given = table(one, rows)
    asked = (given == given).sum(axis=0) >= FEWEST  # items that five could answer
    n = len(rows)
    alike = r_wg(given[:, asked], one.options) if asked.any() else 0.0
    mine = [sum(row.values()) / len(row) for row in rows]
    team = mean_figure("team", mine, one.least, one.most)
    if alike < AGREED:
        team = Figure("team", n, mark="split")
    return team, Figure("r_wg", n, alike)


def _gap(team: Figure, guess: float) -> Figure:
    """The leader's prediction less the team's mean; above 0: it looked better."""
    assert team.value is not None
    assert team.low is not None
    assert team.high is not None
    low, high = guess - team.high, guess - team.low
    gap = guess - team.value
    far = abs(gap) >= NOTICED
    mark = "over" if low > 0 and far else "under" if high < 0 and far else "close"
    return Figure("gap", team.n, gap, low, high, mark)


def _finding(figures: list[Figure]) -> Finding:
    by = {figure.id: figure for figure in figures}
    team = by["team"]
    if team.value is None:
        return Finding("split", {"n": team.n, "r_wg": by["r_wg"].value})
    params = {"n": team.n, "mean": team.value, "low": team.low, "high": team.high}
    if "gap" not in by:
        return Finding("mean", params)
    return Finding(by["gap"].mark, params | {"gap": abs(by["gap"].value or 0)})


def _notes(figures: list[Figure]) -> tuple[Finding, ...]:
    items = tuple(f.id for f in figures if f.mark == "split" and f.id != "team")
    apart = (Finding("items_split", {"items": items}),) if items else ()
    return (*apart, Finding("caveat"))


def compare(teams: Mapping[str, object]) -> Result:
    """Several teams: may their means be told apart? Teams below five are left out.

    A team that does not see it alike (r_wg) has no mean, though its people count.
    """
    one = form(NAME)
    if not isinstance(teams, Mapping):
        raise AnswerError("The teams could not be read. Load the files again.")
    means, shown, few = {}, [], []
    for name, answers in teams.items():
        where = f"Team {name}"
        rows = one.full(sheets(answers, one.items, one.least, one.most, where))
        if len(rows) < FEWEST:
            few.append(name)
        else:
            means[name] = sorted(sum(row.values()) / len(row) for row in rows)
            shown.append(replace(_team(one, rows)[0], id=name))
    notes = (
        (Finding("left_out", {"names": tuple(few), "least": FEWEST}),) if few else ()
    )
    n = sum(map(len, means.values()))
    if len(means) < 2:
        return Result(NAME, (), Finding("one_team"), notes)
    try:
        icc = icc_one_way(list(means.values()))
    except AnswerError:  # nobody differs within a team
        return Result(NAME, (), Finding("no_spread"), notes)
    found = Figure("icc", n, icc.single, icc.low, icc.high)
    if icc.low <= 0:
        return Result(NAME, (found,), Finding("alike", {"icc": icc.single}), notes)
    told = Finding("differ", {"icc": icc.single})
    return Result(NAME, (found, *shown), told, notes)
