"""A cohort: a folder with its name, its learners, edition and dates in plain files."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.coach import learners
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.said import wrong
from pdpmo_widgets.grading import word
from pdpmo_widgets.grading.deals import Edition, edition
from pdpmo_widgets.grading.word import Asked
from pdpmo_widgets.store import disk

FILE, LEARNERS, CONFIG = word.FILE, "learners.csv", "nbgrader_config.py"
GRADEBOOK = "gradebook.db"


@dataclass(frozen=True)
class Cohort:
    """Where a cohort stands, its name, by exercise when it is due, its edition and its
    word; to which exercises its coach invited, None where nobody was invited yet.
    """

    folder: Path
    name: str
    due: Mapping[str, datetime] = field(default_factory=dict)
    edition: Edition = field(default_factory=Edition)
    asked: Asked = field(default_factory=Asked)
    opened_by_coach: tuple[str, ...] | None = None

    @property
    def url(self) -> str:
        """The address of its gradebook."""
        return f"sqlite:///{self.folder / GRADEBOOK}"

    @property
    def stems(self) -> tuple[str, ...]:
        """Its released exercises in the order of the course, then the coach's own."""
        release = self.folder / "release"
        ours = [m.stem for m in catalog.modules()]
        there = sorted(p.name for p in release.glob("[!.]*") if p.name not in ours)
        found = [*ours, *there]
        return tuple(s for s in found if (release / s / f"{s}.ipynb").is_file())

    @property
    def opened(self) -> tuple[str, ...]:
        """The exercises that learners do now: all before the first invitation, then
        those that were opened, and those of which something came all the same."""
        if self.opened_by_coach is None:
            return self.stems
        came = self.folder / "submitted"
        return tuple(
            s
            for s in self.stems
            if s in self.opened_by_coach or any(came.glob(f"*/{s}"))
        )

    def learners(self) -> tuple[Learner, ...]:
        """The people of its list."""
        return learners.read(self.folder / LEARNERS)

    def listed(self, id: str) -> str:
        """An id as the list spells it, whatever its case; "" if nobody has it."""
        return next(
            (p.id for p in self.learners() if p.id.casefold() == id.casefold()), ""
        )

    def chosen(self, stem: str = "") -> tuple[str, ...]:
        """The exercise of this name, by stem or noun; all that are open for no name."""
        stems = self.stems
        if not stem and self.opened:
            return self.opened
        found = tuple(s for s in stems if stem in ("", s, s.partition("_")[2]))
        if not found:
            raise wrong("cohort.stem", stem=stem, stems=", ".join(stems) or "none")
        return found

    def config(self) -> Any:
        """nbgrader's settings as they stand in the folder."""
        from traitlets.config.loader import PyFileConfigLoader

        try:
            return PyFileConfigLoader(CONFIG, str(self.folder)).load_config()
        except Exception as error:
            why = f"{type(error).__name__}: {error}"
            raise wrong("cohort.config", name=CONFIG, why=why) from error


def find(given: str | None) -> Cohort:
    """The cohort in the folder ``given``, or in this folder or one above it."""
    here = Path(given).expanduser().resolve() if given else Path.cwd()
    for place in [here] if given else [here, *here.parents]:
        if (place / FILE).is_file():
            return load(place)
    raise wrong("cohort.none", folder=here)


def load(folder: Path) -> Cohort:
    """The cohort of a folder; CoachError when its file cannot be read."""
    try:
        told = tomllib.loads((folder / FILE).read_text("utf-8"))
        due = {stem: moment(str(when)) for stem, when in told.get("due", {}).items()}
        asked = word.asked(told.get("edition"))
        deal = edition(told.get("edition"))
        opened = told.get("open")
        listed = tuple(map(str, opened)) if isinstance(opened, list) else None
        return Cohort(folder, str(told["name"]), due, deal, asked, listed)
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise wrong("cohort.file", name=FILE, why=error) from error


def save(cohort: Cohort) -> None:
    """Write the cohort's own file."""
    lines = [f"name = {json.dumps(cohort.name, ensure_ascii=False)}"]
    if cohort.opened_by_coach is not None:
        lines.append(f"open = {json.dumps(cohort.opened_by_coach)}")
    lines += ["", "[due]"]
    lines += [f'{stem} = "{when:%Y-%m-%d %H:%M}"' for stem, when in cohort.due.items()]
    lines += [
        "",
        "# Never change it: the learners' cases were dealt in it.",
        "[edition]",
    ]
    lines += [
        f'industry = "{cohort.edition.industry}"',
        f"seed = {cohort.edition.seed}",
        "# Learners type it beside their id. Words in “also” count like it.",
        f'word = "{cohort.asked.word}"',
        f"also = {json.dumps(cohort.asked.also)}",
    ]
    disk.write(cohort.folder / FILE, ("\n".join(lines) + "\n").encode())


def stem_of(name: str) -> str:
    """The exercise that a name means: purpose is 01_purpose; else as it is."""
    found = (m.stem for m in catalog.modules() if name in (m.noun, m.stem))
    return next(found, name)


def moment(text: str) -> datetime:
    """A date (its last minute) or a date with a time, in UTC; ValueError if none."""
    found = datetime.fromisoformat(text.strip())
    if len(text.strip()) == 10:
        found = found.replace(hour=23, minute=59)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
