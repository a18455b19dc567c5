"""Where "Continue" on the map leads, as the server can know it: from the journey."""

from pdpmo_widgets import catalog
from pdpmo_widgets.parts.resume import resume
from pdpmo_widgets.server.shelf import Shelf
from pdpmo_widgets.store.journey import journey_there
from pdpmo_widgets.store.progress import complete_keys
from pdpmo_widgets.store.values import StoreError


def onward(shelf: Shelf) -> str:
    """The path of that page on a server of one visitor; "" when all is done, or when
    the journey cannot be read."""
    ready = [one for one in catalog.modules() if shelf.page(one.path)]
    try:
        book = journey_there()
        entries = book.entries() if book else {}
    except (StoreError, OSError):
        return ""
    kept = {key: entry.at for key, entry in entries.items()}
    whole = complete_keys({key: entry.value for key, entry in entries.items()})
    found = resume(ready, kept, whole)
    return found.module.path if found else ""
