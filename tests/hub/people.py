"""People on a hub, each at their own server, over HTTP and nothing else."""

import contextlib
import json
import time
import uuid
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import websocket

PATIENCE = 180.0  # seconds until something must have happened; a guard, no measurement
Answer = tuple[int, Any]


class Running:
    """A hub at `url`; `token` may start servers and give people their own tokens."""

    def __init__(self, url: str, token: str, log: Path) -> None:
        self.url, self.token, self.log = url, token, log

    def ask(self, path: str, how: str = "GET", token: str = "", **about: Any) -> Answer:
        """Status and body of one request to the hub's address."""
        data = json.dumps(about).encode() if about else b"" if how == "POST" else None
        head = {"Authorization": f"token {token or self.token}"}
        head["Content-Type"] = "application/json"
        try:
            asked = Request(self.url + path, data, head, method=how)
            with urlopen(asked, None, PATIENCE) as answer:
                return answer.status, _read(answer.read())
        except HTTPError as error:
            return error.code, _read(error.read())

    def person(self, name: str) -> "Person":
        """Start the server of a person; they get a token that is theirs alone."""
        self.ask(f"hub/api/users/{name}", "POST")
        self.ask(f"hub/api/users/{name}/server", "POST")
        _, made = self.ask(f"hub/api/users/{name}/tokens", "POST", note="test")
        return Person(self, name, made["token"])


class Person:
    """Somebody who is logged in, at their own server."""

    def __init__(self, hub: Running, name: str, token: str) -> None:
        self.hub, self.name, self.token, self.kernel = hub, name, token, ""

    def ask(self, path: str, how: str = "GET", at: str = "", **about: Any) -> Answer:
        """One request to a server: one's own, or that of `at`."""
        place = f"user/{at or self.name}/{path}"
        return self.hub.ask(place, how, self.token, **about)

    def ready(self) -> "Person":
        """Wait until the server answers."""
        until = time.monotonic() + PATIENCE
        while (found := self.ask("api/status"))[0] != 200:
            if time.monotonic() > until:
                log = self.hub.log.read_text("utf-8")[-5000:]
                raise RuntimeError(f"{self.name}'s server: {found}\n{log}")
            time.sleep(0.5)
        return self

    def exchange(self, action: str, stem: str) -> Any:
        """What the buttons of nbgrader's list of exercises ask the server to do."""
        about = {"course_id": "pdpmo", "assignment_id": stem}
        status, told = self.ask(f"assignments/{action}", "POST", **about)
        assert status == 200, told
        return told

    def save(self, path: str, data: bytes) -> None:
        """Put a text file into one's folder, as the file browser does."""
        about = {"type": "file", "format": "text", "content": data.decode()}
        status, told = self.ask(f"api/contents/{path}", "PUT", **about)
        assert status in (200, 201), told

    def run(self, code: str) -> str:
        """What `code` prints in a kernel of this person's server, errors too."""
        if not self.kernel:
            self.kernel = self.ask("api/kernels", "POST", name="python3")[1]["id"]
        place = self.hub.url.replace("http", "ws", 1) + f"user/{self.name}/api/kernels/"
        link = websocket.create_connection(
            f"{place}{self.kernel}/channels",
            PATIENCE,
            header={"Authorization": f"token {self.token}"},
        )
        try:
            return _run(link, code)
        finally:
            link.close()


def _run(link: websocket.WebSocket, code: str) -> str:
    id, printed = uuid.uuid4().hex, []
    head = {"msg_id": id, "msg_type": "execute_request", "session": id, "username": ""}
    head["version"] = "5.3"
    about = {
        "code": code,
        "silent": False,
        "store_history": False,
        "allow_stdin": False,
    }
    sent = {"header": head, "parent_header": {}, "metadata": {}, "content": about}
    link.send(json.dumps({**sent, "channel": "shell", "buffers": []}))
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        got = json.loads(link.recv())
        if got["parent_header"].get("msg_id") != id:
            continue
        kind, content = got["msg_type"], got["content"]
        if kind == "stream":
            printed.append(content["text"])
        elif kind == "error":
            printed.append(f"{content['ename']}: {content['evalue']}")
        elif kind == "status" and content["execution_state"] == "idle":
            return "".join(printed)
    raise RuntimeError("The kernel did not answer: " + "".join(printed))


def _read(data: bytes) -> Any:
    with contextlib.suppress(ValueError):
        return json.loads(data)
    return data.decode("utf-8", "replace")
