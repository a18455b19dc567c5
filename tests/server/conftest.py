"""One own-machine server and one class server, shared by the tests of this folder."""

from collections.abc import Iterator

import pytest

from tests.server.little import course
from tests.serving import Served, serving


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`pdpmo start` with a little course."""
    folder = tmp_path_factory.mktemp("own")
    with serving(course(folder / "c"), folder / "home") as served:
        yield served


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`pdpmo serve` with a little course."""
    folder = tmp_path_factory.mktemp("many")
    with serving(
        course(folder / "c"), folder / "home", "--prepared", "2", job="serve"
    ) as served:
        yield served
