"""Ends the kernels of pages that nobody looks at any more.

A page says farewell when it is closed, but a closed lid or a crashed browser does not.
Only kernels that serve pages are watched; a notebook open in JupyterLab keeps its own.
"""

import time
from collections.abc import Callable

from tornado.ioloop import PeriodicCallback
from voila.request_info_handler import RequestInfoSocketHandler

from pdpmo_widgets.server.prepared import Pool

EVERY = 15.0  # seconds between two looks


class Watch:
    """Drops a page's kernel after `grace` seconds without any connection."""

    def __init__(
        self, pool: Pool, grace: float, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.pool, self.grace, self.now = pool, grace, now
        self.alone: dict[str, float] = {}

    def start(self) -> None:
        """Look again and again, on the server's loop."""
        self.callback = PeriodicCallback(self.look, EVERY * 1000)
        self.callback.start()

    async def look(self) -> list[str]:
        """One look; returns the ids of the kernels that it ended."""
        kernels, ended = self.pool.kernels, []
        self.pool.pages &= set(kernels.list_kernel_ids())
        for kernel_id in self.pool.pages - self.pool.waiting():
            if kernels.kernel_model(kernel_id)["connections"] > 0:
                self.alone.pop(kernel_id, None)
                continue
            since = self.alone.setdefault(kernel_id, self.now())
            if self.now() - since >= self.grace:
                await self.pool.drop(kernel_id)
                ended.append(kernel_id)
        self._forget()
        return ended

    def _forget(self) -> None:
        living = self.pool.pages
        self.alone = {k: at for k, at in self.alone.items() if k in living}
        cache = RequestInfoSocketHandler._cache  # Voilà never empties it
        for kernel_id in set(cache) - living:
            del cache[kernel_id]
