"""The parts of the report on a cohort, as the notebook `coach/notebooks/report.ipynb`
shows them: counted, drawn and put into words. Whatever anybody wrote is escaped.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from pdpmo_widgets.charts.paper import svg
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.coach import agreement, report_skills, report_sure, reviews
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach import report_charts as charts
from pdpmo_widgets.coach import report_figures as figures
from pdpmo_widgets.coach import report_words as say
from pdpmo_widgets.coach.report_words import SAID, Told
from pdpmo_widgets.coach.said import CoachError, people
from pdpmo_widgets.coach.scores import Paper, scores
from pdpmo_widgets.coach.standing import standing
from pdpmo_widgets.coach.templates import template
from pdpmo_widgets.coach.trouble import noted

PART = "report_part.html.j2"
Made = tuple[Told, Drawn | None]
# Names of namespaces are addresses; a page does not need them, a reader may wonder.
NAMESPACES = re.compile(r' xmlns(:xlink)?="[^"]*"')


@dataclass(frozen=True)
class Part:
    """One part of the page: what is told, and a chart with the sentence it speaks."""

    name: str
    told: Told
    drawn: Drawn | None = None

    def _repr_html_(self) -> str:
        figure = NAMESPACES.sub("", svg(*self.drawn)) if self.drawn else ""
        spoken = self.drawn[1] if self.drawn else ""
        return str(template(PART).render(told=self.told, svg=figure, say=spoken))


class Report:
    """The report on a cohort; ``asked``: {"cohort": folder, "exercise": name or ""}.

    A part that cannot be made says so in a sentence, and the others are made.
    """

    def __init__(self, asked: Mapping[str, str]) -> None:
        self.cohort = cohorts.find(asked["cohort"])
        self.stems = self.cohort.chosen(asked["exercise"])

    @cached_property
    def papers(self) -> dict[str, list[Paper]]:
        """By exercise, the paper of each learner."""
        return {stem: scores(self.cohort, stem) for stem in self.stems}

    @property
    def _all(self) -> list[Paper]:
        return [paper for papers in self.papers.values() for paper in papers]

    def head(self) -> Part:
        """When it was made, of whom and of what."""
        return self._part("head", self._head)

    def standing(self) -> Part:
        """Who is where."""
        return self._part("standing", self._standing)

    def skills(self) -> Part:
        """What the cohort can do, skill by skill."""
        return self._part("skills", self._skills)

    def sure(self) -> Part:
        """How sure they are, and how right."""
        return self._part("sure", self._sure)

    def hard(self) -> Part:
        """What nobody gets."""
        found = report_skills.hard
        return self._part("hard", lambda: (figures.missed(found(self._all)), None))

    def agreement(self) -> Part:
        """Whether the coaches agree."""
        return self._part("agreement", self._agreement)

    def _part(self, name: str, make: Callable[[], Made]) -> Part:
        try:
            return Part(name, *make())
        except CoachError as error:
            return Part(name, Told(tuple(str(error).splitlines())))
        except Exception as error:  # a damaged file must not cost the whole report
            file = noted(self.cohort, f"report, {name}", error)
            return Part(name, Told((SAID["said"]["broken"].format(file=file),)))

    def _head(self) -> Made:
        line = SAID["said"]["made"].format(
            when=f"{datetime.now(UTC):%d %B %Y, %H:%M}",
            learners=people(len(self.cohort.learners())),
            stems=", ".join(map(say.exercise, self.stems)),
        )
        return Told((line,)), None

    def _standing(self) -> Made:
        return say.who(standing(self.cohort, self.papers), self.stems), None

    def _skills(self) -> Made:
        found = report_skills.skills(self._all)
        return say.skilled(found), charts.skills(found) if found else None

    def _sure(self) -> Made:
        made = report_sure.forecasts(self.cohort, self.stems)
        found = report_sure.sure(made)
        told = figures.certain(found, report_sure.ranges(self.cohort, self.stems))
        return told, charts.sure(found) if found and found.enough else None

    def _agreement(self) -> Made:
        given: Any = reviews.read(self.cohort)
        return figures.agreed(agreement.between(given, self.stems)), None
