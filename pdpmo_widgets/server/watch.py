"""Ends the kernels of pages that nobody looks at any more.

A page says farewell when it is closed, but a closed lid or a crashed browser does not.
Only kernels that serve pages are watched; a notebook open in JupyterLab keeps its own.
"""

import time
from collections.abc import Callable

from tornado.ioloop import PeriodicCallback
from voila.request_info_handler import RequestInfoSocketHandler

from pdpmo_widgets.server.prepared import Pool

EVERY = 5.0  # seconds between two looks
NEVER_CAME = 45.0  # seconds after which a page whose socket never came is given up


class Watch:
    """Drops a page's kernel after `grace` seconds without any connection.

    A page that was sent to its end and never connected (a robot, a closed tab) goes
    after 45 seconds, a kernel that died at the next look.
    """

    def __init__(
        self, pool: Pool, grace: float, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.pool, self.grace, self.now = pool, grace, now
        self.alone: dict[str, float] = {}
        self.met: set[str] = set()  # kernels to which a page was connected once
        self.whole: set[str] = set()  # kernels whose page was sent to its end

    def start(self) -> None:
        """Look again and again, on the server's loop."""
        self.callback = PeriodicCallback(self.look, EVERY * 1000)
        self.callback.start()

    async def look(self) -> list[str]:
        """One look; returns the ids of the kernels that it ended."""
        ended = []
        self.pool.pages &= self.pool.alive()
        for kernel_id in list(self.pool.pages):
            if await self._over(kernel_id):
                await self.pool.drop(kernel_id)
                ended.append(kernel_id)
        self._forget()
        return ended

    async def _over(self, kernel_id: str) -> bool:
        kernels = self.pool.kernels
        if kernel_id not in kernels or await self.pool.dead(kernel_id):
            return True
        if kernel_id not in kernels:  # its page said farewell meanwhile
            return True
        if kernel_id in self.pool.waiting():
            return False
        if kernels.kernel_model(kernel_id)["connections"] > 0:
            self.alone.pop(kernel_id, None)
            self.met.add(kernel_id)
            return False
        if kernel_id in self.pool.sent and kernel_id not in self.whole:
            self.whole.add(kernel_id)
            self.alone[kernel_id] = self.now()  # the page took as long as it took
        since = self.alone.setdefault(kernel_id, self.now())
        return self.now() - since >= self._patience(kernel_id)

    def _patience(self, kernel_id: str) -> float:
        unmet = kernel_id in self.pool.sent and kernel_id not in self.met
        return min(self.grace, NEVER_CAME) if unmet else self.grace

    def _forget(self) -> None:
        living = self.pool.pages
        self.alone = {k: at for k, at in self.alone.items() if k in living}
        self.met &= living
        self.whole &= living
        self.pool.sent &= living
        for kernel_id in set(self.pool.owners) - living:
            del self.pool.owners[kernel_id]
        cache = RequestInfoSocketHandler._cache  # Voilà never empties it
        for kernel_id in set(cache) - living:
            del cache[kernel_id]
