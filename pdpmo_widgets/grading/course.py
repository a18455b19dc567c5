"""nbgrader's own steps on a course folder, with the settings of this repository.

`Course(folder)` has source/ release/ submitted/ autograded/ feedback/ and a gradebook
in `folder`; the notebooks to release come from `solutions/` unless it has its own.
"""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

ROOT = Path(__file__).parents[2]


class GradingError(Exception):
    """nbgrader refused a step; the text is its log."""


class Course:
    """One course folder of nbgrader, used without its command line."""

    def __init__(self, folder: Path, root: Path = ROOT) -> None:
        self.folder, self.root = Path(folder), root
        config = Config(
            PyFileConfigLoader("nbgrader_config.py", str(root)).load_config()
        )
        config.CourseDirectory.root = str(self.folder)
        config.CourseDirectory.source_directory = "source"
        config.CourseDirectory.release_directory = "release"
        config.CourseDirectory.db_url = f"sqlite:///{self.folder / 'gradebook.db'}"
        self.folder.mkdir(parents=True, exist_ok=True)
        programs = str(Path(sys.executable).parent)  # nbgrader calls alembic by name
        if programs not in os.environ.get("PATH", "").split(os.pathsep):
            os.environ["PATH"] = os.pathsep.join([programs, os.environ.get("PATH", "")])
        self.api = NbGraderAPI(config=config)

    def release(self, stem: str) -> Path:
        """Make the learner's version of `solutions/<stem>`; returns its notebook."""
        source = self.folder / "source" / stem
        if not source.exists():
            shutil.copytree(self.root / "solutions" / stem, source)
        self._done(self.api.generate_assignment(stem, force=True))
        return self.folder / "release" / stem / f"{stem}.ipynb"

    def hand_in(self, stem: str, student: str, answers: bytes | None) -> Path:
        """A submission: the released notebook and, unless None, the answers file."""
        place = self.folder / "submitted" / student / stem
        shutil.copytree(self.folder / "release" / stem, place, dirs_exist_ok=True)
        if answers is not None:
            (place / "answers.json").write_bytes(answers)
        return place

    def autograde(self, stem: str, student: str) -> Path:
        """Grade one submission; returns the notebook that the coach sees."""
        self._done(self.api.autograde(stem, student))
        return self.folder / "autograded" / student / stem / f"{stem}.ipynb"

    def feedback(self, stem: str, student: str) -> Path:
        """Make the page that goes back to the learner; returns it."""
        self._done(self.api.generate_feedback(stem, student, force=True))
        return self.folder / "feedback" / student / stem / f"{stem}.html"

    def _done(self, result: dict[str, Any]) -> None:
        if not result["success"]:
            raise GradingError(result.get("log") or result.get("error") or "no reason")
