"""Prepared pages and the watch over kernels, without a server."""

import asyncio
import logging
from types import SimpleNamespace
from typing import Any

import pytest

from pdpmo_widgets.server import pages
from pdpmo_widgets.server.pages import Door
from pdpmo_widgets.server.prepared import Pool
from pdpmo_widgets.server.watch import Watch


class Kernel(str):
    """Stands in for the manager of one kernel; it is its id."""

    kernels: "Kernels"

    def is_alive(self) -> bool:
        return self not in self.kernels.crashed

    def stop_restarter(self) -> None:
        self.kernels.unwatched.add(str(self))


class Kernels:
    """Stands in for Jupyter's kernel manager."""

    def __init__(self) -> None:
        self.alive: dict[str, int] = {}
        self.started = 0
        self.crashed: set[str] = set()
        self.unwatched: set[str] = set()

    def start_kernel(self, **_: Any) -> str:
        self.started += 1
        self.alive[f"k{self.started}"] = 0
        return f"k{self.started}"

    def shutdown_kernel(self, kernel_id: str, now: bool = False) -> None:
        del self.alive[kernel_id]

    def get_kernel(self, kernel_id: str) -> Kernel:
        kernel = Kernel(kernel_id)
        kernel.kernels = self
        return kernel

    def list_kernel_ids(self) -> list[str]:
        return list(self.alive)

    def kernel_model(self, kernel_id: str) -> dict[str, int]:
        return {"connections": self.alive[kernel_id]}

    def __contains__(self, kernel_id: str) -> bool:
        return kernel_id in self.alive


def make(size: int, stamps: dict[str, float] | None = None) -> Pool:
    kernel = SimpleNamespace(kernelspec=SimpleNamespace(name="python3"))
    notebook = SimpleNamespace(metadata=kernel)

    async def draw(path: str) -> Any:
        async def hybrid(*_: Any) -> None:
            if path == "bad.ipynb":
                raise ValueError("a cell failed")

        return SimpleNamespace(
            notebook=notebook, generate_content_hybrid=hybrid, stop_generator=False
        )

    times = stamps if stamps is not None else {}
    stamp = lambda path: times.get(path, 1.0)  # noqa: E731
    log = logging.getLogger("test")
    return Pool(Kernels(), draw, stamp, size, log)


async def fill(pool: Pool, *paths: str) -> list[str]:
    pool.wish(list(paths))
    assert pool.worker
    await pool.worker
    return [item.path for item in pool.warm]


def test_no_more_pages_are_prepared_than_allowed():
    async def story() -> None:
        pool = make(2)
        assert await fill(pool, "a.ipynb", "b.ipynb", "c.ipynb") == [
            "a.ipynb",
            "b.ipynb",
        ]
        assert len(pool.kernels.alive) == 2

    asyncio.run(story())


def test_an_old_wish_makes_room_for_a_new_one():
    async def story() -> None:
        pool = make(2)
        await fill(pool, "a.ipynb", "b.ipynb")
        assert await fill(pool, "c.ipynb", "b.ipynb") == ["b.ipynb", "c.ipynb"]
        assert len(pool.kernels.alive) == 2

    asyncio.run(story())


def test_none_is_prepared_when_none_is_allowed():
    async def story() -> None:
        pool = make(0)
        assert await fill(pool, "a.ipynb") == []
        assert pool.kernels.started == 0

    asyncio.run(story())


def test_a_page_that_was_changed_on_disk_is_not_handed_out():
    async def story() -> None:
        stamps = {"a.ipynb": 1.0}
        pool = make(1, stamps)
        await fill(pool, "a.ipynb")
        assert pool.holds("a.ipynb")
        stamps["a.ipynb"] = 2.0
        assert not pool.holds("a.ipynb")
        assert await fill(pool, "a.ipynb") == ["a.ipynb"]
        assert pool.holds("a.ipynb")
        assert len(pool.kernels.alive) == 1

    asyncio.run(story())


def test_a_page_that_fails_is_dropped_and_the_others_are_prepared():
    async def story() -> None:
        pool = make(2)
        assert await fill(pool, "bad.ipynb", "a.ipynb") == ["a.ipynb"]
        assert len(pool.kernels.alive) == 1

    asyncio.run(story())


def test_a_prepared_kernel_that_died_is_not_handed_out():
    async def story() -> None:
        pool = make(1)
        await fill(pool, "a.ipynb")
        pool.kernels.alive.clear()
        assert not pool.holds("a.ipynb")

    asyncio.run(story())


def test_a_page_handed_out_belongs_to_who_asked(monkeypatch: pytest.MonkeyPatch):
    told: list[tuple[str, ...]] = []

    async def tell(*words: str) -> None:
        told.append(words)

    monkeypatch.setattr(pages, "tell", tell)

    async def story() -> None:
        pool = make(1)
        await fill(pool, "a.ipynb")
        owners: dict[str, str] = {}
        door = Door(pool, owners, "ada")
        assert door.get_pool_size("a.ipynb") == 1
        pool.warm[0].renderer.rendered_cache = []  # type: ignore[assignment]
        _, _, kernel = await door.get_rendered_notebook("a.ipynb")
        cold = await door.start_kernel()
        assert owners == {kernel: "ada", cold: "ada"}
        assert told == [(kernel, "HTTP_X_PDPMO_VISITOR", "ada")]
        assert door.get_pool_size("a.ipynb") == 0

    asyncio.run(story())


def test_a_kernel_left_alone_ends_after_its_grace_and_no_other_does():
    async def story() -> None:
        now = [0.0]
        pool = make(1)
        watch = Watch(pool, grace=100, now=lambda: now[0])
        await fill(pool, "a.ipynb")
        left, used = await pool.start(), await pool.start()
        lab = pool.kernels.start_kernel()  # JupyterLab's own, without the pool
        pool.kernels.alive[used] = 1
        assert await watch.look() == []
        now[0] = 99
        assert await watch.look() == []
        now[0] = 101
        assert await watch.look() == [left]
        now[0] = 10_000
        assert await watch.look() == []
        assert set(pool.kernels.alive) == {"k1", used, lab}

    asyncio.run(story())


def test_a_visitor_who_comes_back_in_time_keeps_the_kernel():
    async def story() -> None:
        now = [0.0]
        pool = make(0)
        watch = Watch(pool, grace=100, now=lambda: now[0])
        kernel = await pool.start()
        await watch.look()
        now[0], pool.kernels.alive[kernel] = 90, 1
        await watch.look()
        now[0], pool.kernels.alive[kernel] = 150, 0
        assert await watch.look() == []
        now[0] = 251
        assert await watch.look() == [kernel]

    asyncio.run(story())


def test_a_page_whose_socket_never_came_ends_soon_after_it_was_sent():
    async def story() -> None:
        now = [0.0]
        pool = make(0)
        watch = Watch(pool, grace=600, now=lambda: now[0])
        slow, came = await pool.start(), await pool.start()
        pool.kernels.alive[came] = 1
        await watch.look()
        now[0] = 100.0  # so long did the first one take to be sent
        pool.sent |= {slow, came}
        pool.kernels.alive[came] = 0
        assert await watch.look() == []
        now[0] = 144.0
        assert await watch.look() == []
        now[0] = 145.0
        assert await watch.look() == [slow]
        now[0] = 699.0
        assert await watch.look() == []
        now[0] = 701.0
        assert await watch.look() == [came]

    asyncio.run(story())


def test_a_kernel_that_died_is_not_started_again_and_goes_at_the_next_look():
    async def story() -> None:
        pool = make(1)
        watch = Watch(pool, grace=600, now=lambda: 0.0)
        await fill(pool, "a.ipynb")
        used = await pool.start()
        pool.owners[used] = "ada"
        pool.kernels.alive[used] = 1
        assert pool.kernels.unwatched == {"k1", used}
        assert await watch.look() == []
        pool.kernels.crashed |= {"k1", used}
        assert sorted(await watch.look()) == ["k1", used]
        assert (pool.warm, pool.owners, pool.pages) == ([], {}, set())

    asyncio.run(story())


def test_whose_a_page_was_is_forgotten_with_the_page():
    async def story() -> None:
        pool = make(0)
        watch = Watch(pool, grace=600, now=lambda: 0.0)
        kernel = await pool.start()
        pool.owners[kernel] = "ada"
        await watch.look()
        assert pool.owners == {kernel: "ada"}
        del pool.kernels.alive[kernel]  # the page said farewell
        await watch.look()
        assert pool.owners == {}

    asyncio.run(story())
