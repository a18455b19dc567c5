"""One course on a home: its note, its lock, and who answers at its address."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from pdpmo_widgets.server import there
from pdpmo_widgets.server.plan import Plan, state_file
from tests.serving import Served

SINCE = "2026-11-30T20:00:00.000001Z"


def plan(home: Path, folder: Path | None = None) -> Plan:
    (home / "server").mkdir(parents=True, exist_ok=True)
    return Plan(folder=folder or home, home=home, port=0)


def note(of: Plan, root: str, started: str = SINCE) -> None:
    known = {"folder": str(of.folder), "root": root, "token": "secret", "pid": 1}
    state_file(of).write_text(json.dumps({**known, "started": started}), "utf-8")


@contextmanager
def listening(body: str) -> Iterator[tuple[str, list[str]]]:
    """A server that answers everything with `body`: its address, what was asked."""
    asked: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", asked
    finally:
        server.shutdown()
        server.server_close()


def test_the_server_that_wrote_the_note_is_found(tmp_path):
    mine = plan(tmp_path)
    with listening(json.dumps({"started": SINCE})) as (root, _):
        note(mine, root)
        found = there.running(mine)
    assert found == f"{root}voila/render/course/index.ipynb?token=secret"


@pytest.mark.parametrize(
    "body", ["<html>", "{}", "[]", "1", json.dumps({"started": "2026-01-01"})]
)
def test_another_server_on_the_old_port_is_not_taken_for_ours(tmp_path, body):
    mine = plan(tmp_path)
    with listening(body) as (root, _):
        note(mine, root)
        assert there.running(mine) is None


def test_a_companys_proxy_never_sees_the_token(tmp_path, monkeypatch):
    mine = plan(tmp_path)
    with (
        listening("proxy") as (proxy, seen),
        listening(json.dumps({"started": SINCE})) as (root, asked),
    ):
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        note(mine, root)
        assert there.running(mine)
    assert seen == []
    assert len(asked) == 1


HOLD = """
import sys, time
from pathlib import Path
from pdpmo_widgets.server.plan import Plan
from pdpmo_widgets.server.there import alone
with alone(Plan(folder=Path(sys.argv[1]), home=Path(sys.argv[1]), port=0)):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(os.name == "nt", reason="ends the other by a signal of POSIX")
def test_two_servers_never_work_on_one_home_and_a_dead_one_holds_nothing(tmp_path):
    mine = plan(tmp_path)
    words = [sys.executable, "-c", HOLD, str(tmp_path)]
    other = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        with pytest.raises(there.Held) as caught, there.alone(mine):
            pass
        assert "does not answer" in str(caught.value)
        elsewhere = plan(tmp_path, tmp_path / "elsewhere")
        note(mine, "http://127.0.0.1:1/")
        with pytest.raises(there.Held, match="Another course"), there.alone(elsewhere):
            pass
    finally:
        other.send_signal(signal.SIGKILL)
        other.wait(10)
    with there.alone(mine):
        pass


def test_a_second_start_opens_the_course_that_runs_and_leaves_its_note(own: Served):
    before = (own.home / "server" / "running.json").read_text("utf-8")
    words = [sys.executable, "-m", "pdpmo_widgets.cli", "start", "--no-browser"]
    words += ["--course", str(own.folder), "--home", str(own.home)]
    env = {**os.environ, "http_proxy": "http://127.0.0.1:9/", "no_proxy": ""}
    done = subprocess.run(words, capture_output=True, text=True, env=env, timeout=60)
    assert done.returncode == 0
    assert "already open" in done.stdout
    assert (own.home / "server" / "running.json").read_text("utf-8") == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["start", "--port", "99999"], "not a port"),
        (["start", "--port", "-1"], "not a port"),
        (["serve", "--home", "{tmp}", "--host", "no.such.host.invalid"], "no such"),
        (["serve", "--home", "{tmp}", "--host", "192.0.2.1"], "no such address"),
        (["serve", "--home", "{tmp}", "--base-url", "/a b/"], "not a path"),
        (["serve", "--home", "{tmp}", "--base-url", "/../x/"], "not a path"),
        (["serve", "--home", "{file}"], "cannot be written"),
        (["start", "--home", "{file}"], "cannot be written"),
        (["start", "--home", "{file}/below"], "cannot be written"),
    ],
)
def test_what_cannot_start_says_so_in_one_sentence(tmp_path, words, said):
    (tmp_path / "file").write_text("a file")
    (tmp_path / "course").mkdir()
    (tmp_path / "course/index.ipynb").write_text("{}")
    places = {"{tmp}": str(tmp_path / "home"), "{file}": str(tmp_path / "file")}
    for mark, place in places.items():
        words = [word.replace(mark, place) for word in words]
    words += ["--course", str(tmp_path)]
    if words[0] == "start":
        words.append("--no-browser")
    command = [sys.executable, "-m", "pdpmo_widgets.cli", *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode in (1, 2)
    assert said in done.stderr
    assert "Traceback" not in done.stderr
