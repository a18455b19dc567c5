"""Put files that learners sent into nbgrader's folder `submitted/`, ready to grade.

python -m pdpmo_widgets.grading.receive FILE… [--into FOLDER] [--take]
"""

import argparse
import os
import shutil
import sys
from pathlib import Path

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.course import ROOT
from pdpmo_widgets.grading.entries import ASIDE, set_aside
from pdpmo_widgets.grading.handed import PLAIN
from pdpmo_widgets.grading.newest import OLDER, UNCLEAR, Evidence, order
from pdpmo_widgets.store import disk, file, record
from pdpmo_widgets.store.exercise import NAME
from pdpmo_widgets.store.values import StoreError

LATER = "{who}: a later version of {noun} is filed already."
ASKED = (
    "{who}: it is not clear whether this or the filed {noun} is the newer; nothing was "
    "changed. If this one counts, give {name} once more with --take."
)


def receive(sent: Path, into: Path, root: Path = ROOT, take: bool = False) -> str:
    """File one downloaded book of answers under its learner's id.

    Returns a sentence for the coach; StoreError with one when it cannot be filed. The
    newest counts (see `newest`); what stood there is set aside beside ``into``. Where
    it is not clear which is the newer nothing is changed, unless the coach says that
    this one counts (``take``).
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
    place = into / _folder(found.learner, into) / stems[noun]
    before = file.bytes_of(place / NAME) if place.is_dir() else None
    if before and before != data and not take:
        said = {"who": found.learner, "noun": noun, "name": sent.name}
        old = _evidence(before, noun, place / NAME)
        found_order = order(_evidence(data or b"", noun, sent), old)
        if found_order == OLDER:
            return LATER.format(**said)
        if found_order == UNCLEAR:
            raise StoreError(ASKED.format(**said))
    if not place.is_dir():
        shutil.copytree(root / "exercises" / stems[noun], place,
                        ignore=shutil.ignore_patterns("answers*", ".*"))  # fmt: skip
    if before and before != data:
        set_aside(place / NAME, into.parent / ASIDE)
    disk.write(place / NAME, data or b"")
    os.utime(place / NAME, (when := sent.stat().st_mtime, when))
    return f"{found.learner}: {noun} filed, revision {found.rev}."


def _folder(learner: str, into: Path) -> str:
    """A learner's folder; an id is the same in any case."""
    there = (p.name for p in into.iterdir()) if into.is_dir() else ()
    return next((n for n in there if n.casefold() == learner.casefold()), learner)


def _evidence(data: bytes, noun: str, path: Path) -> Evidence:
    try:
        held = file.brought(data, noun)
    except StoreError:
        return Evidence(file=0.0)  # damaged: whatever can be read is better
    return Evidence(file=path.stat().st_mtime, held=held)


def main(words: list[str] | None = None) -> int:
    """File each of the files; one bad file stops no other."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, help="files that learners sent")
    parser.add_argument("--into", type=Path, default=Path("submitted"))
    parser.add_argument("--take", action="store_true",
                        help="these count, whatever else came")  # fmt: skip
    asked, failed = parser.parse_args(words), 0
    for sent in asked.files:
        try:
            print(receive(sent, asked.into, take=asked.take))
        except (StoreError, OSError) as error:
            failed += 1
            print(f"{sent.name}: {error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
