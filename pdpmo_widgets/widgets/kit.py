"""The screens' code, `kit.js`, built from `ui/`, and the stub that fetches it.

File and mark are read together, once: a kernel that lives on while the file is built
anew still gives its page the kit that its cards were made for.
"""

import hashlib
from importlib.resources import files

_HERE = files("pdpmo_widgets.widgets") / "static"
KIT = (_HERE / "kit.js").read_bytes()
MARK = hashlib.sha256(KIT).hexdigest()[:12]
_STUB = (_HERE / "stub.js").read_text("utf-8")


def stub(kind: str) -> str:
    """What a card of `kind` brings itself; it waits for the kit of this mark."""
    return _STUB.replace("%MARK%", MARK).replace("%KIND%", kind)
