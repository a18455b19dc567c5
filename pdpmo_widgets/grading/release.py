"""Rebuild `exercises/` from `solutions/`: python -m pdpmo_widgets.grading.release"""

import shutil
import sys
import tempfile
from pathlib import Path

from pdpmo_widgets.grading.course import ROOT, Course


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


def main() -> int:
    """Rebuild, and say what was written."""
    for path in build(ROOT / "exercises"):
        print(f"written: {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
