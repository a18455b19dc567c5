"""The command `pdpmo`: opens the course, or serves it to a class."""

import argparse
import os
import re
import sys
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from pdpmo_widgets import __version__
from pdpmo_widgets.coach import command, options

ABOUT = """The Purpose Driven PMO course.

  pdpmo start            open the course in your browser
  pdpmo start --lab      open the same notebooks in JupyterLab
  pdpmo serve            offer the course to a class (see below)
  pdpmo scaffold NOUN    lay out the room of a module (for authors)
  pdpmo check [NOUN]     what of a room, or of all, is still open (for authors)
  pdpmo coach            a coach's week: cohorts, hand-ins, grades"""

START = """Opens the course in your browser. It runs on this machine only.
Stop it with Ctrl+C. What you entered is saved at every change."""

SERVE = """Offers the course to many visitors at once: pages only, no JupyterLab.
It listens on this machine; put it behind your own web server with a login and TLS,
and let that pass Host and X-Forwarded-Proto on. Each visitor's answers are kept
apart in the class folder (--home)."""

SCAFFOLD = """Writes every file that the room of a module needs, in its place in this
checkout, and replaces none. What is still to be written says TODO. A module that is on
the course map gets what is missing; a new one needs its number and its driver."""

CHECK = """Says in sentences what of a room is still empty or missing, without a noun of
all rooms. It ends with 1 while something is open. Run it in the checkout."""


def parser() -> argparse.ArgumentParser:
    """All commands and options, in words that a person can read."""
    top = argparse.ArgumentParser(
        prog="pdpmo",
        description=ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"pdpmo {__version__}")
    names = "start | serve | scaffold | check | coach"
    jobs = top.add_subparsers(dest="job", metavar=names)
    shape = argparse.RawDescriptionHelpFormatter
    start = jobs.add_parser("start", description=START, formatter_class=shape)
    start.add_argument("--lab", action="store_true", help="open JupyterLab instead")
    start.add_argument("--no-browser", action="store_true", help="open no browser")
    start.add_argument("--home", metavar="FOLDER", help="where your work is kept")
    serve = jobs.add_parser("serve", description=SERVE, formatter_class=shape)
    serve.add_argument(
        "--home", metavar="FOLDER", required=True, help="where the class's work is kept"
    )
    serve.add_argument(
        "--base-url",
        metavar="PATH",
        type=base_path,
        default="/",
        help="address below the host",
    )
    serve.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: this one)"
    )
    serve.add_argument(
        "--pages-each",
        type=number,
        default=8,
        metavar="N",
        help="pages that one visitor may have open (8)",
    )
    serve.add_argument(
        "--lms",
        type=platform,
        action="append",
        default=[],
        metavar="ADDRESS",
        help="a learning platform that may show the course in a frame (needs TLS)",
    )
    lay = jobs.add_parser("scaffold", description=SCAFFOLD, formatter_class=shape)
    lay.add_argument("noun", help="what the module is called: one word, like quality")
    lay.add_argument("--number", type=int, help="of a new module: its place on the map")
    lay.add_argument(
        "--driver", default="", help="of a new module: purpose, measure or optimize"
    )
    look = jobs.add_parser("check", description=CHECK, formatter_class=shape)
    look.add_argument("noun", nargs="?", default="", help="a module; all without it")
    options.add(jobs)
    for job, port, ready in ((start, 8866, 2), (serve, 8867, 4)):
        job.add_argument(
            "--port", type=port_number, default=port, help=f"first port to try ({port})"
        )
        job.add_argument("--course", metavar="FOLDER", help="folder that holds course/")
        job.add_argument(
            "--prepared",
            type=int,
            default=ready,
            metavar="N",
            help=f"pages kept ready, about 80 MB each ({ready})",
        )
        job.add_argument(
            "--pages",
            type=number,
            default=0,
            metavar="N",
            help="pages open at once, all visitors together (what fits into memory)",
        )
    return top


def number(text: str) -> int:
    """A number of pages: 1 or more."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of pages (1 or more)")
    return int(text)


def port_number(text: str) -> int:
    """A port: 0 (any free one) to 65535."""
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text} is not a port (1 to 65535)")
    return int(text)


def platform(text: str) -> str:
    """The origin of a learning platform's address."""
    from pdpmo_widgets.server.policy import origin

    try:
        return origin(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text} is not an address, for example https://lms.example.org"
        ) from error


def base_path(text: str) -> str:
    """A path below the host, with a slash before and behind it."""
    parts = [part for part in text.split("/") if part]
    if any(not re.fullmatch(r"(?!\.+$)[\w.~-]+", part, re.ASCII) for part in parts):
        raise argparse.ArgumentTypeError(
            f"{text} is not a path below the host. Use letters, digits and - _ . "
            "between slashes, for example /pmo/"
        )
    return "/".join(["", *parts, ""])


def start(args: argparse.Namespace) -> int:
    """`pdpmo start`: one learner on an own machine."""
    from pdpmo_widgets.server.launch import launch
    from pdpmo_widgets.server.plan import Plan, find_course, free_port
    from pdpmo_widgets.server.there import Held, running, wait_for

    home = Path(args.home).expanduser().resolve() if args.home else default_home()
    if args.home:
        os.environ["PDPMO_HOME"] = str(home)
    plan = Plan(
        folder=find_course(args.course, home / "course files"),
        home=home,
        port=args.port,
        browser=not args.no_browser,
        lab=args.lab,
        prepared=max(0, args.prepared),
        most=args.pages,
    )
    if there := running(plan):
        return show(there, plan.browser)
    port = free_port(plan.host, plan.port)
    if plan.port and port != plan.port:
        print(f"Port {plan.port} is taken; using {port}.", flush=True)
    plan = Plan(**{**vars(plan), "port": port})
    try:
        return launch(plan, lambda address: greet(address, home))
    except Held:  # a second click while the first one was starting
        there = wait_for(plan)
        if there is None:
            raise
    return show(there, plan.browser)


def show(there: str, browser: bool) -> int:
    """Open the course that runs already."""
    print(f"The course is already open:  {there}", flush=True)
    if browser:
        webbrowser.open(there)
    return 0


def greet(address: str, home: Path) -> None:
    """The three lines that a learner needs; the rest goes to the log."""
    print(f"The course is open:    {address}", flush=True)
    print(f"Your work is kept in:  {home}", flush=True)
    print("To stop it:            press Ctrl+C in this window", flush=True)


def serve(args: argparse.Namespace) -> int:
    """`pdpmo serve`: many visitors, pages only."""
    from pdpmo_widgets.server.home import not_writable
    from pdpmo_widgets.server.launch import launch
    from pdpmo_widgets.server.plan import LaunchError, Plan, find_course, free_port

    home = Path(args.home).expanduser().resolve()
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise LaunchError(not_writable(home, error)) from error
    os.environ["PDPMO_CLASS_HOME"] = str(home)
    for name in ("PDPMO_HOME", "JUPYTERHUB_USER", "BINDER_LAUNCH_HOST"):
        os.environ.pop(name, None)  # they would make all visitors one person
    plan = Plan(
        folder=find_course(args.course),
        home=home,
        port=free_port(args.host, args.port),
        browser=False,
        many=True,
        base_url=args.base_url,
        host=args.host,
        prepared=max(0, args.prepared),
        most=args.pages,
        each=args.pages_each,
        frames=tuple(args.lms),
    )
    return launch(plan, lambda address: greet(address, home))


def scaffold(args: argparse.Namespace) -> int:
    """`pdpmo scaffold`: the files of a room, in the checkout around us."""
    from pdpmo_widgets.author.scaffold import ScaffoldError
    from pdpmo_widgets.author.scaffold import scaffold as lay

    try:
        laid = lay(args.noun, Path.cwd(), args.number, args.driver)
    except ScaffoldError as error:
        print(error.args[0], file=sys.stderr)
        return 1
    for path in laid.new:
        print(f"written: {path.relative_to(Path.cwd())}")
    if laid.completed:
        print(f"completed: {laid.completed.relative_to(Path.cwd())}")
    print(
        f"Next: step 2 in CONTRIBUTING.md; pdpmo check {args.noun} says what is open."
    )
    return 0


def check(args: argparse.Namespace) -> int:
    """`pdpmo check`: what is still open in a room, or in all of them."""
    from pdpmo_widgets.author.check import report

    return report(args.noun, Path.cwd())


def coach(args: argparse.Namespace) -> int:
    """`pdpmo coach …`: a coach's week; its page needs the server, the rest does not."""
    if args.task != "open":
        return command.run(args)
    from pdpmo_widgets.server.cohort import open_cohort

    return open_cohort(args, default_home())


def default_home() -> Path:
    """Where an own machine keeps the learner's work."""
    from platformdirs import user_data_dir

    given = os.environ.get("PDPMO_HOME")
    return Path(given or user_data_dir("pdpmo", appauthor=False)).resolve()


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all went well."""
    args = parser().parse_args(argv)
    if args.job is None:
        parser().print_help()
        return 0
    # Jupyter compiles a grammar for internationalised addresses at import, which takes
    # longer than all else (jupyter-server/jupyter_server#1559), and one for durations;
    # neither is needed here.
    for slow in ("rfc3987_syntax", "isoduration"):
        sys.modules.setdefault(slow, None)  # type: ignore[arg-type]
    from pdpmo_widgets.server.plan import LaunchError

    try:
        jobs = {"start": start, "serve": serve, "scaffold": scaffold, "check": check}
        return {**jobs, "coach": coach}[args.job](args)
    except LaunchError as error:
        print(error.args[0], file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read our lines has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
