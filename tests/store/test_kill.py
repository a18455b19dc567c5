"""What a save has confirmed is there after a kill, and two writers lose nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pdpmo_widgets.store.book import Book

SAVER = """
import sys, time
from pdpmo_widgets.store.book import Book
path, key, start = sys.argv[1], sys.argv[2], int(sys.argv[3])
book = Book(path, "purpose"); book.load()
for number in range(start, start + int(sys.argv[4])):
    book.put(key, [number, "x" * 400], int(time.time() * 1000))
    print(number, flush=True)
"""


def saver(path: Path, key: str, start: int, count: int) -> subprocess.Popen:
    command = [sys.executable, "-c", SAVER, str(path), key, str(start), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def opened(path: Path) -> Book:
    book = Book(path, "purpose")
    book.load()
    return book


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")
@pytest.mark.timeout(120)
def test_nothing_confirmed_is_missing_after_fifty_kills(tmp_path):
    path, confirmed = tmp_path / "answers.json", -1
    for attempt in range(50):
        child = saver(path, "purpose.a", confirmed + 1, 10_000)
        said = [int(child.stdout.readline())]  # it saves now
        time.sleep(0.0007 * attempt)
        child.send_signal(signal.SIGKILL)
        said += [int(line) for line in child.stdout if line.endswith("\n")]
        child.wait()
        book = opened(path)
        assert book.notes == []
        assert book.get("purpose.a").value[0] >= said[-1]
        confirmed = book.get("purpose.a").value[0]
        assert not list(tmp_path.glob(".*.tmp"))
    assert confirmed >= 50


@pytest.mark.timeout(60)
def test_three_processes_that_save_at_once_lose_no_answer(tmp_path):
    path = tmp_path / "answers.json"
    children = [saver(path, f"purpose.p{n}", 0, 60) for n in range(3)]
    for child in children:
        child.communicate()
        assert child.returncode == 0
    book = opened(path)
    assert [book.get(f"purpose.p{n}").value[0] for n in range(3)] == [59] * 3
    assert book.rev == 180
    assert book.notes == []
