"""What to start: which course, whose folder, which port; does it run already?"""

import json
import os
import socket
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from pdpmo_widgets import catalog

HOST = "127.0.0.1"


class LaunchError(Exception):
    """The first argument is a plain sentence: what is wrong and what to do."""


@dataclass(frozen=True)
class Plan:
    """What to start. `folder` holds course/; `home` is the learner's own folder.

    `first` is the page that opens; nothing outside the folders in `shelf` is served.
    At most `most` pages are open at once (0: what fits into the memory), and `each` of
    one visitor of a class.
    """

    folder: Path
    home: Path
    port: int
    browser: bool = True
    lab: bool = False
    many: bool = False
    base_url: str = "/"
    host: str = HOST
    prepared: int = 2
    most: int = 0
    each: int = 8
    first: str = catalog.MAP
    shelf: tuple[str, ...] = ("course", "exercises")

    @property
    def page(self) -> str:
        """Address, below the base, that opens first."""
        if self.lab:
            return self.base_url + "lab/tree/" + self.first
        return self.base_url + "voila/render/" + self.first


def find_course(given: str | None) -> Path:
    """The folder that holds `course/`: given, here or above, or beside the package."""
    here = Path.cwd()
    places = [Path(given)] if given else [here, *here.parents]
    if not given:
        places.append(Path(__file__).resolve().parents[2])
    for place in places:
        if (place / catalog.MAP).is_file():
            return place.resolve()
    raise LaunchError(
        f"There is no course in {Path(given).resolve()}."
        if given
        else "The course was not found here. Go to the folder into which you put it "
        "(it holds a folder called “course”), then start again."
    )


def free_port(host: str, first: int) -> int:
    """The first free port from `first` on; any free one for 0."""
    for port in range(first, first + 50) if first else [0]:
        with socket.socket() as probe:
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise LaunchError(
        f"The ports {first} to {first + 49} are all taken. Close what uses them, or "
        "choose another one, for example: pdpmo start --port 9000"
    )


def running(plan: Plan) -> str | None:
    """Address of a course that already runs for this folder and home, or None."""
    try:
        known = json.loads(state_file(plan).read_text(encoding="utf-8"))
        if Path(known["folder"]) != plan.folder:
            return None
        alive = known["root"] + "api/status?token=" + known["token"]
        with urlopen(alive, timeout=3) as answer:
            if answer.status != 200:
                return None
    except (OSError, ValueError, KeyError, TypeError, URLError):
        return None
    return f"{known['root']}{plan.page.removeprefix('/')}?token={known['token']}"


def state_file(plan: Plan) -> Path:
    """Where a running course says that it runs."""
    return plan.home / "server" / ("class.json" if plan.many else "running.json")
