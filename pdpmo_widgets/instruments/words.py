"""Words of a package by id: the TOML file beside the code, read once."""

from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any


@cache
def words(name: str, package: str) -> dict[str, Any]:
    """Return the words of ``<package>/<name>.toml`` as a plain dictionary."""
    return loads(files(package).joinpath(f"{name}.toml").read_text("utf-8"))
