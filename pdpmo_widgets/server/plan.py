"""What to start: which course, whose folder, which port."""

import errno
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from pdpmo_widgets import catalog
from pdpmo_widgets.server.carried import carried, lay_out

HOST = "127.0.0.1"
NOT_OURS = (errno.EADDRNOTAVAIL, errno.EACCES)  # another port would not help


class LaunchError(Exception):
    """The first argument is a plain sentence: what is wrong and what to do."""


@dataclass(frozen=True)
class Plan:
    """What to start. `folder` holds course/; `home` is the learner's own folder.

    `first` is the page that opens; nothing outside the folders in `shelf` is served.
    At most `most` pages are open at once (0: what fits into the memory), and `each` of
    one visitor of a class. `frames`: origins of learning platforms that may show the
    course in a frame.
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
    frames: tuple[str, ...] = ()
    shelf: tuple[str, ...] = ("course", "exercises")

    @property
    def page(self) -> str:
        """Address, below the base, that opens first."""
        if self.lab:
            return self.base_url + "lab/tree/" + self.first
        return self.base_url + "voila/render/" + self.first


def find_course(given: str | None, work: Path | None = None) -> Path:
    """The folder that holds `course/`: given, here or above, or beside the package.

    Without any: what the package carries, laid out in `work` where answers may stand
    beside it; as it is in the package for None.
    """
    here = Path.cwd()
    places = [Path(given)] if given else [here, *here.parents]
    if not given:
        places.append(Path(__file__).resolve().parents[2])
    for place in places:
        if (place / catalog.MAP).is_file():
            return place.resolve()
    if not given and (packed := carried()):
        try:
            return lay_out(work, packed) if work else packed
        except OSError as error:
            raise LaunchError(
                f"The course could not be laid out in {work} ({error.strerror}). Make "
                "room or give permission, or choose another folder: "
                "pdpmo start --home FOLDER"
            ) from error
    raise LaunchError(
        f"There is no course in {Path(given).resolve()}."
        if given
        else "The course was not found here. Go to the folder into which you put it "
        "(it holds a folder called “course”), then start again."
    )


def free_port(host: str, first: int) -> int:
    """The first free port from `first` on; any free one for 0."""
    for port in range(first, min(first + 50, 65_536)) if first else [0]:
        with socket.socket(_family(host)) as probe:
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                if error.errno in NOT_OURS:
                    raise LaunchError(_unusable(host, port, error)) from error
                continue
            return int(probe.getsockname()[1])
    raise LaunchError(
        f"The ports from {first} on are all taken. Close what uses them, or "
        "choose another one, for example: pdpmo start --port 9000"
    )


def _family(host: str) -> socket.AddressFamily:
    """IPv4 or IPv6; LaunchError for what is no address of any machine."""
    try:
        return socket.AddressFamily(socket.getaddrinfo(host, None)[0][0])
    except (OSError, UnicodeError) as error:
        raise LaunchError(
            f"--host {host}: there is no such address. Leave --host out, or give an "
            "address of this machine, for example 127.0.0.1"
        ) from error


def _unusable(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRNOTAVAIL:
        return (
            f"--host {host}: this machine has no such address. Leave --host out, or "
            "give an address of this machine, for example 127.0.0.1"
        )
    return (
        f"--port {port}: the system does not allow this port. Choose one above 1023, "
        "for example: --port 9000"
    )


def state_file(plan: Plan) -> Path:
    """Where a running course says that it runs."""
    return plan.home / "server" / ("class.json" if plan.many else "running.json")
