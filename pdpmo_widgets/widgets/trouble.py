"""From an exception to a sentence: learners read words, the log keeps the details."""

import traceback
from datetime import UTC, datetime
from pathlib import Path

from pdpmo_widgets.widgets.fits import Misfit

GENERAL = (
    "Something went wrong in the course itself. Nothing you entered is lost. "
    "Reload the page to go on; if it happens again, tell your coach."
)
LARGEST = 200_000  # bytes of the log


def sentence(error: BaseException, plain: tuple[type[Exception], ...] = ()) -> str:
    """What a learner reads about `error`.

    The text of `Misfit`, `StoreError` and the types in `plain` is written for
    people and is shown; everything else becomes one general sentence.
    """
    from pdpmo_widgets.store.book import StoreError

    if isinstance(error, (Misfit, StoreError, *plain)) and error.args:
        return str(error.args[0])
    return GENERAL


def log(error: BaseException, folder: Path | None) -> None:
    """Append the details to `trouble.log` in the visitor's folder, if it can be."""
    if folder is None:
        return
    when = datetime.now(UTC).isoformat(timespec="seconds")
    lines = traceback.format_exception(error)
    try:
        path = folder / "trouble.log"
        old = path.read_text("utf-8")[-LARGEST:] if path.exists() else ""
        path.write_text(f"{old}{when}\n{''.join(lines)}\n", "utf-8")
    except OSError:
        return  # a full disk must not turn one trouble into two
