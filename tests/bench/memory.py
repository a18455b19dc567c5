"""Memory per visitor: what one more open page costs, ours and the peer's."""

import psutil
from playwright.sync_api import Browser

from tests.bench.pages import profile, visit
from tests.bench.servers import PAGE
from tests.bench.table import Figure
from tests.kernels import processes, seen
from tests.serving import Served

VISITORS = 3
MB = 1024 * 1024


def ours(browser: Browser, served: Served) -> tuple[list[float], list[float]]:
    """MB of each visitor's kernel: resident, and its own alone (not shared)."""
    with profile(browser) as context:
        for _ in range(VISITORS):
            visit(context, served.page(PAGE))
        found = [one.memory_full_info() for one in processes(served.pid, seen(served))]
    return [one.rss / MB for one in found], [one.uss / MB for one in found]


def peers(browser: Browser, url: str, pid: int) -> list[float]:
    """MB by which the peer's one process grows with each visitor."""
    process, grown = psutil.Process(pid), []
    with profile(browser) as context:
        before = process.memory_info().rss
        for _ in range(VISITORS):
            visit(context, url)
            after = process.memory_info().rss
            grown.append((after - before) / MB)
            before = after
    return grown


def measure(browser: Browser, served: Served, url: str, pid: int) -> list[Figure]:
    """Rows in MB; a kernel of its own is what keeps visitors apart."""
    resident, own = ours(browser, served)
    grown = peers(browser, url, pid)
    return [
        Figure("memory per visitor, resident", "MB", tuple(resident)),
        Figure("memory per visitor, not shared", "MB", tuple(own)),
        Figure("memory per visitor, Streamlit's growth", "MB", tuple(grown)),
    ]
