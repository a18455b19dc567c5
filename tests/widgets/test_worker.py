"""Long jobs stand beside the page: only its own thread ever touches a card."""

import asyncio
import threading

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.job import Heard, Job
from pdpmo_widgets.widgets.worker import Worker


def test_only_the_pages_own_thread_touches_a_card(desk: Desk):
    seen: list[int] = []
    ran: list[int] = []

    def run(_: dict, __: object, heard: Heard) -> None:
        ran.append(threading.get_ident())
        heard.step("counting", 1, 2)
        heard.tell("a line")

    async def whole() -> None:
        card = Job(desk=desk, worker=Worker(), key="x.job", go="Do it", run=run)
        card.send = lambda *_: None
        card.observe(lambda _: seen.append(threading.get_ident()), "view")
        card._hear(card, {"do": "go", "value": {}, "files": 0}, [])
        while card.work["busy"]:
            await asyncio.sleep(0.01)
        assert card.work["lines"] == ["a line"]
        assert card.work["total"] == 2

    asyncio.run(whole())
    assert set(seen) == {threading.get_ident()}
    assert ran != seen[:1]


def test_a_job_that_ends_the_thread_is_told_and_frees_the_worker():
    worker, ended = Worker(), []

    def job(_: object) -> None:
        raise SystemExit(3)

    async def whole() -> None:
        worker.start("A", job, lambda result, error: ended.append(error))
        while not ended:
            await asyncio.sleep(0.01)
        worker.start("B", lambda _: 7, lambda result, error: ended.append(result))
        while len(ended) < 2:
            await asyncio.sleep(0.01)

    asyncio.run(whole())
    assert isinstance(ended[0], SystemExit)
    assert ended[1] == 7
