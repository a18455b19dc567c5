"""The first page: wiring of course/index.ipynb."""

from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.parts.course_map import WORDS, course_map, go_on
from pdpmo_widgets.widgets.keep import Keep

__all__ = ["course_map", "go_on", "keep"]


def keep() -> Keep:
    """What is kept, as one file to take along, and back."""
    return common.keep(desk, WORDS["keep"])
