"""The screens' code, built from `ui/`, and the stub that fetches it.

`kit.js` has the cards of lessons and exercises, `map.js` those of the page with the
course map, which is a first visit (and the last card of a lesson), `coach.js` those
that only a coach meets. File and mark are read together, once: a kernel that lives on
while the files are built anew still gives its page the kit its cards were made for.
"""

import hashlib
from dataclasses import dataclass
from importlib.resources import files

_HERE = files("pdpmo_widgets.widgets") / "static"


@dataclass(frozen=True)
class Kit:
    """Code that draws kinds of card; `mark` changes when it does."""

    code: bytes
    mark: str


def _kit(name: str) -> Kit:
    code = (_HERE / name).read_bytes()
    return Kit(code, hashlib.sha256(code).hexdigest()[:12])


LEARNERS, MAP, COACHES = _kit("kit.js"), _kit("map.js"), _kit("coach.js")
BY_MARK = {one.mark: one for one in (LEARNERS, MAP, COACHES)}
KIT, MARK = LEARNERS.code, LEARNERS.mark
_STUB = (_HERE / "stub.js").read_text("utf-8")


def stub(kind: str, of: Kit = LEARNERS) -> str:
    """What a card of `kind` brings itself; it waits for its kit."""
    return _STUB.replace("%MARK%", of.mark).replace("%KIND%", kind)
