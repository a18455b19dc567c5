"""Rebuild `exercises/` from `solutions/`: python -m pdpmo_widgets.grading.release"""

import shutil
import sys
import tempfile
from pathlib import Path

import nbformat

from pdpmo_widgets.grading.course import ROOT, Course
from pdpmo_widgets.grading.prose import filled


def build(target: Path, root: Path = ROOT) -> list[Path]:
    """Write the learner's version of every solution below `target`."""
    written = []
    with tempfile.TemporaryDirectory() as folder:
        course = Course(Path(folder), root)
        for source in sorted((root / "solutions").iterdir()):
            made = course.release(source.name)
            place = target / source.name / made.name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(made, place)
            written.append(place)
    return written


def refill(root: Path = ROOT) -> list[Path]:
    """Fill points and rubrics into the course's texts; returns the changed."""
    changed = []
    for path in texts(root):
        text = refilled(path)
        if text != path.read_text("utf-8"):
            path.write_text(text, "utf-8")
            changed.append(path)
    return changed


def texts(root: Path) -> list[Path]:
    """The notebooks whose text may name points or a rubric."""
    folders = (
        (root / "solutions").glob("*/*.ipynb"),
        (root / "course").glob("*_*.ipynb"),
    )
    return sorted(path for found in folders for path in found)


def refilled(path: Path) -> str:
    """A notebook's file as it is when its text says what it should."""
    book = nbformat.read(path, as_version=4)
    return nbformat.writes(filled(book, path.stem), version=4) + "\n"


def main() -> int:
    """Rebuild, and say what was written."""
    for path in refill():
        print(f"filled in: {path.relative_to(ROOT)}")
    for path in build(ROOT / "exercises"):
        print(f"written: {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
