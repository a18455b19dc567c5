"""What the key's cells show is kept instead of shown, by IPython's own shell."""

import contextlib
from collections.abc import Iterator
from functools import cache
from typing import Any

from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.formatters import DisplayFormatter
from IPython.core.interactiveshell import InteractiveShell

from pdpmo_widgets.grading.page import Page

Shown = tuple[dict[str, Any], dict[str, Any]]


class Formatter(DisplayFormatter):
    """IPython's formatter, with a short way for what nearly every cell shows.

    For a page and a number it asks a dozen formatters in vain, 0.2 ms each time.
    """

    def format(self, obj: Any, include: Any = None, exclude: Any = None) -> Shown:
        """The forms of an object and their metadata; IPython's signature."""
        if type(obj) is Page:
            return obj._repr_mimebundle_()
        if type(obj) is float:
            return {"text/plain": repr(obj)}, {}
        shown: Shown = super().format(obj, include, exclude)
        return shown


_formatter, _publisher = cache(Formatter), cache(CapturingDisplayPublisher)


@contextlib.contextmanager
def capturing() -> Iterator[Any]:
    """A shell whose displays are kept in ``display_pub.outputs`` while it is needed."""
    shell = InteractiveShell.instance()
    before = shell.display_pub, shell.display_formatter
    shell.display_pub, shell.display_formatter = _publisher(), _formatter()
    try:
        yield shell
    finally:
        shell.display_pub, shell.display_formatter = before
