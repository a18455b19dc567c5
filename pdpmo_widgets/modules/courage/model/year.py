"""Walk the year: what each step does to money, trust and the weight of your word.

Everything is kept twice: as it is *expected*, given all that was shown when you
spoke, and as it *came*.  Only the first is scored; the second is luck.
"""

from dataclasses import dataclass, field

from pdpmo_widgets.modules.courage.model.belief import beliefs, check_weight, share
from pdpmo_widgets.modules.courage.model.case import MONTHS, Case, Project
from pdpmo_widgets.modules.courage.model.coupling import rescue
from pdpmo_widgets.modules.courage.model.steps import Step
from pdpmo_widgets.modules.courage.model.talk import TURNS, Turn, heard, turn, worth

COMES_OUT = 2  # months after a talk, everybody knows whether you were right


@dataclass(frozen=True)
class Raised:
    """One talk that was held to its end; money in $m.

    ``chance``: how likely trouble was, by all that was shown then; ``worth``: of the
    wordings, 0..1, and of each in ``worths``; ``turns``: each turn, and the place of
    what was said; ``expected`` and ``came``: how far the sponsor acted on it.
    """

    project: Project
    month: int
    chance: float
    worth: float
    saves: float
    expected: float
    came: float
    turns: tuple[tuple[Turn, int], ...]
    worths: tuple[float, ...] = ()


@dataclass
class Walk:
    """The state of the year while it is walked."""

    case: Case
    month: int = 1
    trust: dict[str, float] = field(default_factory=dict)
    word: float = 0.0  # as it is expected to be
    word_came: float = 0.0
    checked: dict[str, int] = field(default_factory=dict)  # project -> month
    raised: dict[str, Raised] = field(default_factory=dict)
    odds: dict[str, tuple[float, ...]] = field(default_factory=dict)
    open: tuple[Project, tuple[tuple[Turn, int], ...], Turn] | None = None

    def chance(self, project: str) -> float:
        """How likely trouble is, by all that was shown until now."""
        odds, case = self.odds[project][self.month], self.case
        if project in self.checked:
            sign = 1 if case.hidden.checks[project] else -1
            odds += sign * check_weight(case.setting)
        return share(odds)


def walk(case: Case, steps: list[Step], scoring: bool = True) -> Walk:
    """The year up to the last step; ``scoring`` off leaves out what nobody may see."""
    word = case.carried.credibility
    odds = beliefs(case) if scoring else {}
    found = Walk(case, 1, dict(case.carried.trust), word, word, odds=odds)
    for step in steps:
        if step.do == "wait":
            wait(found)
        elif step.do == "check":
            found.checked[step.project] = found.month
        else:
            _talk(found, step, scoring)
    return found


def to_the_end(found: Walk) -> Walk:
    """Let the rest of the year pass in silence, and two months more."""
    while found.month < MONTHS:
        wait(found)
    for late in range(1, COMES_OUT + 1):
        _resolve(found, MONTHS + late - COMES_OUT)
    _silence(found)
    return found


def _silence(found: Walk) -> None:
    """Someone always remembers that you knew: silence that comes out costs, too."""
    costs, truth = found.case.setting.silence_costs, found.case.hidden.troubled
    for one in found.case.projects:
        if one.id not in found.raised:
            found.word -= costs * found.chance(one.id)
            found.word_came -= costs * truth[one.id]
    found.word, found.word_came = max(0.0, found.word), max(0.0, found.word_came)


def wait(found: Walk) -> None:
    """Another month; what was raised two months ago comes out."""
    found.month += 1
    if found.raised:
        _resolve(found, found.month - COMES_OUT)


def _resolve(found: Walk, month: int) -> None:
    """What was raised in ``month`` comes out: your word weighs more or less."""
    s = found.case.setting
    for one in found.raised.values():
        if one.month == month:
            alarm = s.alarm_costs * (1.5 - one.worth)
            p = one.chance
            found.word += p * s.right_gains - (1 - p) * alarm
            bad = found.case.hidden.troubled[one.project.id]
            found.word_came += s.right_gains if bad else -alarm
    found.word = min(1.0, max(0.0, found.word))
    found.word_came = min(1.0, max(0.0, found.word_came))


def _talk(found: Walk, step: Step, scoring: bool) -> None:
    case, s = found.case, found.case.setting
    project = next(p for p in case.projects if p.id == step.project)
    worths: list[float] = []
    turns: list[tuple[Turn, int]] = []
    for at in range(TURNS):
        now = turn(case, project, at, tuple(worths), found.month)
        if at == len(step.say):
            found.open = (project, tuple(turns), now)
            return
        said = step.say[at]
        worths.append(worth(s, at, now.room, now.options[said]))
        turns.append((now, said))
    chance = found.chance(project.id) if scoring else 0.0
    hold(found, project, chance, tuple(worths), tuple(turns))


def hold(
    found: Walk,
    project: Project,
    chance: float,
    worths: tuple[float, ...],
    turns: tuple[tuple[Turn, int], ...] = (),
) -> None:
    """A talk that is held to its end, with what it does to the sponsor's trust."""
    s = found.case.setting
    mean, trust = sum(worths) / TURNS, found.trust.get(project.sponsor, 0.5)
    found.raised[project.id] = Raised(
        project, found.month, chance, mean,
        project.stake * saved(found.case, found.month),
        heard(s, mean, trust, found.word), heard(s, mean, trust, found.word_came),
        turns, worths,
    )  # fmt: skip
    moved = trust + s.trust_moves * (mean - 0.5)
    found.trust[project.sponsor] = min(1.0, max(0.0, moved))


def saved(case: Case, month: int) -> float:
    """Share of a stake that can still be saved when a sponsor acts in ``month``."""
    left = max(0.0, 1 - case.setting.fade * (month - 1))
    return min(1.0, left * rescue(case.carried, case.setting))
