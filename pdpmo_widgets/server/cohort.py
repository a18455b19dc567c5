"""`pdpmo coach open`: the page of one cohort, for its coach on this machine only.

It is the same server as `pdpmo start`, with a shelf that holds the page and nothing
else of the cohort. What the server itself needs stands in the coach's own folder.
"""

import argparse
import hashlib
import sys
import webbrowser
from pathlib import Path

from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach import opened
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import CoachError, said
from pdpmo_widgets.server.plan import Plan, free_port
from pdpmo_widgets.server.there import running


def open_cohort(args: argparse.Namespace, home: Path) -> int:
    """Serve the cohort's page until it is stopped; 1 if there is no cohort."""
    from pdpmo_widgets.server.launch import launch

    try:
        cohort = cohorts.find(args.cohort)
        opened.page(cohort)
    except (CoachError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    plan = plan_of(cohort, home, args)
    there = running(plan)
    if there:
        print(said("open.already", address=there), flush=True)
        if plan.browser:
            webbrowser.open(there)
        return 0
    port = free_port(plan.host, plan.port)
    plan = Plan(**{**vars(plan), "port": port})
    folder = str(cohort.folder)

    def say(address: str) -> None:
        print(said("open.open", address=address, folder=folder), flush=True)

    return launch(plan, say)


def plan_of(cohort: Cohort, home: Path, args: argparse.Namespace) -> Plan:
    """What to start; each cohort has a folder of its own below ``home``."""
    mark = hashlib.sha256(str(cohort.folder).encode()).hexdigest()[:12]
    return Plan(
        folder=cohort.folder,
        home=home / "coach" / mark,
        port=args.port,
        browser=not args.no_browser,
        lab=args.lab,
        prepared=1,
        first=opened.PAGE,
        shelf=(opened.SHELF,),
    )
