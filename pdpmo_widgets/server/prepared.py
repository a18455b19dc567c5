"""Prepared pages: kernels that have run a page before anyone asked for it.

A cold page spends two thirds of its time on starting a kernel and importing. We keep a
few kernels ready for the pages that are likely to be next: a bounded number for the
whole server. (Voilà's own `preheat` keeps one for every notebook below the root and
exists only in its stand-alone application.)
"""

import asyncio
import contextlib
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from jupyter_core.utils import ensure_async
from tornado.web import HTTPError
from voila.notebook_renderer import NotebookRenderer

NOBODY = "\0"  # who a prepared page is for, as long as nobody asked
Draw = Callable[[str], Awaitable[NotebookRenderer]]


async def tell(kernel: Any, name: str, value: str) -> None:
    """Set a variable in a running kernel, from the server's own side.

    A prepared kernel was started before anyone asked: this says who came. No address
    is opened for it and the page's own messages come after it.
    """
    client = kernel.client()
    client.start_channels()
    try:
        code = f"import os; os.environ[{name!r}] = {value!r}"
        await ensure_async(
            client.execute(
                code, silent=True, store_history=False, reply=True, timeout=20
            )
        )
    finally:
        client.stop_channels()


@dataclass
class Warm:
    """A kernel that runs `path`, the task that renders it, the state of the file."""

    path: str
    kernel_id: str
    renderer: NotebookRenderer
    task: asyncio.Task[Any]
    stamp: float


class NoRoom(Exception):
    """As many pages are open as may be: none is prepared."""


class Pool:
    """At most `size` prepared pages, and the list of all kernels that serve pages.

    `kernels` is Jupyter's kernel manager, `draw` makes the renderer of a path, `stamp`
    gives the time a file was changed. Nothing is prepared beyond `most` pages.
    """

    def __init__(
        self,
        kernels: Any,
        draw: Draw,
        stamp: Callable[[str], float],
        size: int,
        log: Any,
        most: int = 1000,
    ) -> None:
        self.kernels, self.draw, self.stamp = kernels, draw, stamp
        self.size, self.log, self.most = size, log, most
        self.warm: list[Warm] = []
        self.pages: set[str] = set()  # kernels that serve, or will serve, a page
        self.owners: dict[str, str] = {}  # whose page it is, the oldest page first
        self.sent: set[str] = set()  # kernels whose page was sent to its end
        self.booked: list[str] = []  # visitors whose page's kernel is on its way
        self.wanted: list[str] = []
        self.worker: asyncio.Task[None] | None = None

    def wish(self, paths: list[str], delay: float = 0.0) -> None:
        """Prepare these pages, most likely first, after `delay` seconds."""
        self.wanted = paths[: self.size]
        if self.worker is None or self.worker.done():
            self.worker = asyncio.get_running_loop().create_task(self._work(delay))

    async def _work(self, delay: float) -> None:
        await asyncio.sleep(delay)
        failed: set[str] = set()
        while missing := [p for p in self.wanted if not self.holds(p) | (p in failed)]:
            try:
                await self._prepare(missing[0])
            except NoRoom:
                return
            except Exception:
                failed.add(missing[0])
                self.log.exception("Could not prepare %s", missing[0])

    async def _prepare(self, path: str) -> None:
        """One page after the other: two cores are few."""
        for item in [item for item in self.warm if not self._fresh(item)]:
            await self.drop(item.kernel_id)
        unwanted = [item for item in self.warm if item.path not in self.wanted]
        for item in unwanted[: max(0, len(self.warm) + 1 - self.size)]:
            await self.drop(item.kernel_id)
        renderer = await self.draw(path)
        if self.taken() >= self.most:
            raise NoRoom
        self.booked.append(NOBODY)  # counted before it is awaited
        try:
            kernel_id = await self.start(
                kernel_name=renderer.notebook.metadata.kernelspec.name,
                path=str(PurePosixPath(path).parent),
                env=dict(os.environ),
            )
        finally:
            self.booked.remove(NOBODY)
        rendering = renderer.generate_content_hybrid(
            kernel_id, self.kernels.get_kernel(kernel_id)
        )
        task = asyncio.get_running_loop().create_task(rendering)
        item = Warm(path, kernel_id, renderer, task, self.stamp(path))
        self.warm.append(item)
        await asyncio.wait([task])
        if task.exception() and item in self.warm:
            await self.drop(kernel_id)
            raise RuntimeError(f"{path} did not run") from task.exception()

    async def start(self, **settings: Any) -> str:
        """Start a kernel for a page; returns its id.

        One that dies stays dead: Jupyter would start an empty one in its place, and
        the page could not tell why nobody answers.
        """
        kernel_id: str = await ensure_async(self.kernels.start_kernel(**settings))
        self.pages.add(kernel_id)
        kernel = self.kernels.get_kernel(kernel_id)
        kernel.stop_restarter()
        kernel.autorestart = False
        return kernel_id

    async def drop(self, kernel_id: str) -> None:
        """End a kernel; one that is gone already is no error."""
        self.pages.discard(kernel_id)
        self.sent.discard(kernel_id)
        self.owners.pop(kernel_id, None)
        self.warm = [item for item in self.warm if item.kernel_id != kernel_id]
        if kernel_id in self.kernels:
            with contextlib.suppress(KeyError, HTTPError):  # farewell was faster
                await ensure_async(self.kernels.shutdown_kernel(kernel_id, now=True))

    def alive(self) -> set[str]:
        """Kernels of pages, prepared ones included, that were not ended."""
        return self.pages.intersection(self.kernels.list_kernel_ids())

    def taken(self) -> int:
        """How many pages there are, those on their way included."""
        return len(self.alive()) + len(self.booked)

    def left(self, kernel_id: str) -> bool:
        """True when the page was sent to its end and nobody is connected to it."""
        if kernel_id not in self.sent or kernel_id not in self.alive():
            return False
        return not self.kernels.kernel_model(kernel_id)["connections"]

    async def dead(self, kernel_id: str) -> bool:
        """True when the kernel's process has ended by itself."""
        kernel = self.kernels.get_kernel(kernel_id)
        return not await ensure_async(kernel.is_alive())

    def holds(self, path: str, whole: bool = False) -> bool:
        """True when a page of the file as it is now waits; `whole`: wholly rendered."""
        return bool(self._found(path, whole))

    def take(self, path: str, whole: bool = False) -> Warm:
        """Hand a prepared page out; the visitor's request renders what is left."""
        item = self._found(path, whole)[0]
        self.warm.remove(item)
        item.renderer.stop_generator = True
        return item

    def _found(self, path: str, whole: bool) -> list[Warm]:
        fresh = [item for item in self.warm if item.path == path and self._fresh(item)]
        return [item for item in fresh if item.task.done() or not whole]

    def _fresh(self, item: Warm) -> bool:
        same = self.stamp(item.path) == item.stamp
        return same and item.kernel_id in self.kernels

    def waiting(self) -> set[str]:
        """Ids of the kernels that wait for a visitor."""
        return {item.kernel_id for item in self.warm}
