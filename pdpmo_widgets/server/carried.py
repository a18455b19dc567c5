"""The course without a checkout: the package carries it, a learner's folder gets it.

Answers stand beside the exercises, so the files must lie where one may write. A newer
package brings newer files; what the learner changed in JupyterLab is set aside first.
"""

import hashlib
import json
from pathlib import Path

from pdpmo_widgets import catalog
from pdpmo_widgets.store import disk

CARRIED = Path(__file__).parents[1] / "carried"
NOTE, OWN = ".carried.json", "yours"  # what was written last time; one's own change


def carried() -> Path | None:
    """The folder in the package that holds `course/`; None in a checkout."""
    return CARRIED if (CARRIED / catalog.MAP).is_file() else None


def lay_out(into: Path, source: Path = CARRIED) -> Path:
    """Bring `into` to the files of `source` and return it. OSError as it comes."""
    wanted = {
        str(file.relative_to(source).as_posix()): file.read_bytes()
        for file in sorted(source.rglob("*"))
        if file.is_file()
    }
    before = _note(into)
    for name, data in wanted.items():
        place = into / name
        found = place.read_bytes() if place.is_file() else None
        if found == data:
            continue
        if found is not None and _mark(found) != before.get(name):
            disk.rename(place, OWN)
            disk.keep_newest(place, OWN, 3)
        place.parent.mkdir(parents=True, exist_ok=True)
        disk.write(place, data)
    for name in before.keys() - wanted.keys():  # no longer in the course
        place = into / name
        if place.is_file() and _mark(place.read_bytes()) == before[name]:
            place.unlink()
    note = {name: _mark(data) for name, data in wanted.items()}
    disk.write(into / NOTE, json.dumps(note, indent=0).encode())
    return into


def _note(into: Path) -> dict[str, str]:
    try:
        found = json.loads((into / NOTE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _mark(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
