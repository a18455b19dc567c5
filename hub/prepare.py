"""Makes the folders of the exchange and closes the keys; run it as root, as often as
you like: `sudo python3 hub/prepare.py --coach jupyter-coach`.

nbgrader trusts the rights of files: whoever may write into the exchange may hand in,
and nobody may list what others handed in.
"""

import argparse
import os
import pwd
import sys
from pathlib import Path

COURSE = Path(__file__).resolve().parents[1]
EXCHANGE = Path("/srv/pdpmo/exchange")
# Folder below the exchange, its rights, and whether it is the coach's. The sticky bit
# (1…) is more than nbgrader sets: without it anybody could put another folder in place
# of the course's, or take away a hand-in whose name they know.
FOLDERS = (
    ("", 0o1777, False),
    ("pdpmo", 0o755, True),
    ("pdpmo/outbound", 0o755, True),
    ("pdpmo/inbound", 0o3733, True),
    ("pdpmo/feedback", 0o711, True),
)
KEYS = "solutions"  # for the coach only
CLOSED = (".git", "tests")  # both hold keys too, and no coach needs them


def prepare(coach: str, exchange: Path = EXCHANGE, course: Path = COURSE) -> list[str]:
    """Set owners and rights; returns a line for each thing. SystemExit if it can't."""
    try:
        account = pwd.getpwnam(coach)
    except KeyError:
        sys.exit(
            f"There is no account {coach} yet. Let the coach log in to the hub once, "
            "then run this again."
        )
    if os.geteuid() != 0:
        sys.exit("This sets the rights of folders. Please run it with sudo.")
    lines = []
    for name, mode, own in FOLDERS:
        place = exchange / name
        place.mkdir(parents=True, exist_ok=True)
        os.chown(place, *((account.pw_uid, account.pw_gid) if own else (0, 0)))
        place.chmod(mode)  # after chown, which may take a bit away
        lines.append(f"{mode:04o}  {coach if own else 'root'}  {place}")
    for name, who in ((KEYS, account.pw_uid), *((each, 0) for each in CLOSED)):
        if (course / name).is_dir():
            os.chown(course / name, who, 0)
            (course / name).chmod(0o700)
            lines.append(f"0700  {coach if who else 'root'}  {course / name}")
    return lines


def main() -> None:
    """Read the name of the coach's account and do it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(";")[0])
    parser.add_argument("--coach", required=True, help="the account: jupyter-<name>")
    parser.add_argument("--exchange", type=Path, default=EXCHANGE)
    asked = parser.parse_args()
    print("\n".join(prepare(asked.coach, asked.exchange)))


if __name__ == "__main__":
    main()
