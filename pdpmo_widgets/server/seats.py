"""How many pages may be open at once, and who makes room when all places are taken.

A place is booked before anything is awaited: many visitors who come in the same moment
never get more kernels than there are places.
"""

from typing import Literal

from pdpmo_widgets.server.prepared import Pool

Limit = Literal["server", "visitor"]


class Full(Exception):
    """No place is left; `limit` says which limit was reached."""

    def __init__(self, limit: Limit) -> None:
        super().__init__(limit)
        self.limit: Limit = limit


class Seats:
    """At most `most` pages on the server and `each` of one visitor.

    A visitor without a cookie is always a new one, so `most` is the real guard.
    """

    def __init__(self, pool: Pool, most: int, each: int) -> None:
        self.pool, self.most, self.each = pool, most, each

    async def book(self, visitor: str, path: str, whole: bool = False) -> "Seat":
        """A place for a page of `visitor`; `whole` as in `Pool.holds`. Raises `Full`.

        Room is made in this order: prepared pages that nobody asked for, then the
        visitor's own oldest page that nobody is connected to.
        """
        seat = Seat(self.pool, visitor)
        try:
            await self._bury(path)
            while self._of(visitor) > self.each:
                if not await self._end_oldest(visitor):
                    raise Full("visitor")
            while self._taken(path, whole) > self.most:
                if await self._end_prepared(path) or await self._end_oldest(visitor):
                    continue
                raise Full("server")
        except BaseException:
            seat.release()
            raise
        return seat

    async def _bury(self, path: str) -> None:
        """A prepared page whose kernel died is not handed out."""
        for item in [item for item in self.pool.warm if item.path == path]:
            if item.kernel_id in self.pool.alive() and await self.pool.dead(
                item.kernel_id
            ):
                await self.pool.drop(item.kernel_id)

    def _taken(self, path: str, whole: bool) -> int:
        """Places that are taken; a prepared page of this path is this visitor's."""
        return self.pool.taken() - int(self.pool.holds(path, whole))

    def _of(self, visitor: str) -> int:
        alive = self.pool.alive()
        open_ = [k for k, who in self.pool.owners.items() if who == visitor]
        return len(alive.intersection(open_)) + self.pool.booked.count(visitor)

    async def _end_prepared(self, path: str) -> bool:
        found = [item for item in self.pool.warm if item.path != path]
        found = found or list(self.pool.warm)
        if found:
            await self.pool.drop(found[-1].kernel_id)  # the least likely one
        return bool(found)

    async def _end_oldest(self, visitor: str) -> bool:
        """End the oldest page of the visitor that was sent and has no connection."""
        mine = [k for k, who in self.pool.owners.items() if who == visitor]
        found = next((kernel for kernel in mine if self.pool.left(kernel)), None)
        if found is not None:
            await self.pool.drop(found)
        return found is not None


class Seat:
    """A place kept for a kernel that is on its way, until it stands."""

    def __init__(self, pool: Pool, visitor: str) -> None:
        self.pool, self.visitor = pool, visitor
        self.pool.booked.append(visitor)
        self.kept = True

    def release(self) -> None:
        """The kernel is counted by itself from now on, or never came."""
        if self.kept:
            self.kept = False
            self.pool.booked.remove(self.visitor)
