"""As many pages as there is room for, and who makes room: without a server."""

import asyncio

import pytest

from pdpmo_widgets.server.pages import Door
from pdpmo_widgets.server.prepared import Pool
from pdpmo_widgets.server.seats import Full, Seats
from tests.server.test_pool import fill, make


async def open_page(seats: Seats, who: str, path: str = "a.ipynb") -> Door:
    """What the page handler does, up to the end of the page."""
    seat = await seats.book(who, path)
    door = Door(seats.pool, seats.pool.owners, who, seat)
    await asyncio.sleep(0)  # others come in between
    await door.start_kernel()
    door.close()
    return door


def connect(pool: Pool, *doors: Door) -> None:
    for door in doors:
        pool.kernels.alive[door.kernel_id] = 1


async def limit(seats: Seats, who: str) -> str:
    with pytest.raises(Full) as full:
        await seats.book(who, "a.ipynb")
    return full.value.limit


def test_who_come_in_the_same_moment_never_get_more_than_there_is():
    async def story() -> None:
        pool = make(0)
        seats = Seats(pool, most=3, each=9)
        coming = [open_page(seats, f"visitor {n}") for n in range(20)]
        got = await asyncio.gather(*coming, return_exceptions=True)
        assert sum(isinstance(one, Door) for one in got) == 3
        assert pool.kernels.started == 3
        assert pool.booked == []

    asyncio.run(story())


def test_prepared_pages_make_room_first():
    async def story() -> None:
        pool = make(2)
        await fill(pool, "b.ipynb", "c.ipynb")
        seats = Seats(pool, most=3, each=9)
        connect(pool, *[await open_page(seats, who) for who in ("ada", "bob", "cy")])
        assert pool.warm == []
        assert await limit(seats, "dan") == "server"
        assert pool.taken() == 3

    asyncio.run(story())


def test_a_prepared_page_that_is_wanted_needs_no_other_place():
    async def story() -> None:
        pool = make(1)
        await fill(pool, "a.ipynb")
        seats = Seats(pool, most=1, each=9)
        seat = await seats.book("", "a.ipynb")
        door = Door(pool, pool.owners, "", seat)
        pool.warm[0].renderer.rendered_cache = []  # type: ignore[assignment]
        await door.get_rendered_notebook("a.ipynb")
        door.close()
        assert pool.taken() == 1
        assert pool.kernels.started == 1

    asyncio.run(story())


def test_then_goes_ones_own_oldest_page_that_nobody_looks_at():
    async def story() -> None:
        pool = make(0)
        seats = Seats(pool, most=3, each=9)
        looked_at = await open_page(seats, "ada")
        left = [await open_page(seats, "ada"), await open_page(seats, "bob")]
        connect(pool, looked_at)
        await open_page(seats, "ada")
        assert left[0].kernel_id not in pool.kernels
        assert left[1].kernel_id in pool.kernels, "it is another's"
        assert looked_at.kernel_id in pool.kernels
        assert await limit(seats, "dan") == "server"

    asyncio.run(story())


def test_a_page_that_is_still_being_sent_is_not_taken_away():
    async def story() -> None:
        pool = make(0)
        seats = Seats(pool, most=1, each=9)
        door = Door(pool, pool.owners, "ada", await seats.book("ada", "a.ipynb"))
        await door.start_kernel()
        assert await limit(seats, "ada") == "server"
        door.close()
        await seats.book("ada", "a.ipynb")
        assert pool.kernels.alive == {}

    asyncio.run(story())


def test_one_visitor_has_a_share_and_the_others_keep_theirs():
    async def story() -> None:
        pool = make(0)
        seats = Seats(pool, most=9, each=2)
        connect(pool, await open_page(seats, "ada"), await open_page(seats, "ada"))
        assert await limit(seats, "ada") == "visitor"
        await open_page(seats, "bob")
        assert pool.taken() == 3

    asyncio.run(story())


def test_a_place_whose_kernel_never_came_is_free_again():
    async def story() -> None:
        pool = make(0)
        seats = Seats(pool, most=1, each=1)
        door = Door(pool, pool.owners, "ada", await seats.book("ada", "a.ipynb"))
        door.close()
        assert pool.taken() == 0
        await open_page(seats, "bob")

    asyncio.run(story())


def test_nothing_is_prepared_when_all_places_are_taken():
    async def story() -> None:
        pool = make(2)
        pool.most = 1
        connect(pool, await open_page(Seats(pool, most=1, each=9), "ada"))
        assert await fill(pool, "b.ipynb", "c.ipynb") == []
        assert pool.taken() == 1

    asyncio.run(story())


def test_a_prepared_page_that_died_is_not_handed_out():
    async def story() -> None:
        pool = make(1)
        await fill(pool, "a.ipynb")
        pool.kernels.crashed.add("k1")
        await Seats(pool, most=2, each=2).book("ada", "a.ipynb")
        assert not pool.holds("a.ipynb")

    asyncio.run(story())


def test_a_kernel_that_is_being_prepared_counts_before_it_stands():
    async def story() -> None:
        pool = make(1)
        held = asyncio.Event()
        start = pool.kernels.start_kernel

        async def slowly(**settings: object) -> str:
            await held.wait()
            return start(**settings)

        pool.kernels.start_kernel = slowly
        pool.wish(["a.ipynb"])
        await asyncio.sleep(0.01)
        assert await limit(Seats(pool, most=1, each=9), "ada") == "server"
        held.set()
        assert pool.worker
        await pool.worker
        assert (pool.taken(), pool.booked) == (1, [])

    asyncio.run(story())
