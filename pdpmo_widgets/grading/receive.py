"""Put files that learners sent into nbgrader's folder `submitted/`, ready to grade.

python -m pdpmo_widgets.grading.receive FILE… [--into FOLDER]
"""

import argparse
import shutil
import sys
from pathlib import Path

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.course import ROOT
from pdpmo_widgets.grading.handed import PLAIN
from pdpmo_widgets.store import disk, file, record
from pdpmo_widgets.store.exercise import NAME
from pdpmo_widgets.store.values import StoreError


def receive(sent: Path, into: Path, root: Path = ROOT) -> str:
    """File one downloaded book of answers under its learner's id.

    Returns a sentence for the coach; StoreError with one when it cannot be filed.
    A file that was sent twice counts once: the higher revision stays.
    """
    data = file.bytes_of(sent)
    noun = record.module_of(data or b"")
    found = file.brought(data or b"", noun)
    stems = {m.noun: m.stem for m in catalog.modules() if (root / m.exercise).exists()}
    if noun not in stems:
        raise StoreError("These are not the answers of a graded exercise.")
    if not PLAIN.fullmatch(found.learner):
        raise StoreError(
            "The id in this file is empty or cannot be the name of a folder. "
            "Please ask the learner to correct it and to send the file again."
        )
    place = into / found.learner / stems[noun]
    before = file.bytes_of(place / NAME) if place.is_dir() else None
    if before and file.brought(before, noun).rev > found.rev:
        return f"{found.learner}: a later version of {noun} is filed already."
    shutil.copytree(root / "exercises" / stems[noun], place, dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns("answers*", ".*"))  # fmt: skip
    disk.write(place / NAME, data or b"")
    return f"{found.learner}: {noun} filed, revision {found.rev}."


def main(words: list[str] | None = None) -> int:
    """File each of the files; one bad file stops no other."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, help="files that learners sent")
    parser.add_argument("--into", type=Path, default=Path("submitted"))
    asked, failed = parser.parse_args(words), 0
    for sent in asked.files:
        try:
            print(receive(sent, asked.into))
        except (StoreError, OSError) as error:
            failed += 1
            print(f"{sent.name}: {error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
