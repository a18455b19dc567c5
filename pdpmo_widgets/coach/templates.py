"""The templates beside this file: whatever is filled in is escaped."""

from functools import cache
from typing import Any


@cache
def template(name: str) -> Any:
    """The jinja2 template of a page or a part; a name that it misses is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    loader = PackageLoader("pdpmo_widgets.coach", "")
    env = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    return env.get_template(name)
