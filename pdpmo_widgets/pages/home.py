"""The first page: wiring of course/index.ipynb."""

from pdpmo_widgets.parts.common import desk
<<<<<<< HEAD
from pdpmo_widgets.parts.course_map import WORDS, course_map
from pdpmo_widgets.widgets.keep import MapKeep
=======
from pdpmo_widgets.parts.course_map import WORDS, course_map, go_on
from pdpmo_widgets.widgets.keep import Keep
>>>>>>> main

__all__ = ["course_map", "go_on", "keep"]


def keep() -> MapKeep:
    """What is kept, as one file to take along, and back."""
    return MapKeep(desk=desk, title=WORDS["keep"]["title"], step=False)
