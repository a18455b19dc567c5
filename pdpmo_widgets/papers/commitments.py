"""When-then commitments as a calendar file, with follow-ups at 7, 30 and 90 days.

If-then plans raise follow-through (Gollwitzer and Sheeran 2006, d = .65). Times
are local to whoever opens the file; ids stay the same, so a second file replaces
the entries of the first instead of doubling them.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from pdpmo_widgets.cases.words import words

from .page import check
from .plain import count, day, line

Plan = Mapping[str, Any]
FOLLOW_UPS = (0, 7, 30, 90)
AT, LASTS = time(9, 0), timedelta(minutes=15)
SAID = words("commitments", __package__)


class NothingToSend(ValueError):
    """No plan is ready for a calendar; the text says what is needed."""


def ics(
    plans: Sequence[Plan],
    noun: str,
    who: str = "",
    now: datetime | None = None,
    follow_ups: Sequence[int] = FOLLOW_UPS,
) -> bytes:
    """A calendar of the plans that have a "then" and a date.

    ``who`` keeps the ids of two learners apart; ``now`` is the stamp (UTC);
    ``follow_ups``: days after the date, 0 for the day itself.
    NothingToSend if no plan is ready.
    """
    from icalendar import Calendar

    stamp = (now or datetime.now(UTC)).replace(microsecond=0)
    calendar = Calendar()
    calendar.add("prodid", "-//PDPMO//Course//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", SAID["name"])
    for number, plan in enumerate(plans):
        first, then = day(plan.get("date")), line(plan.get("then"))
        if not first or not then or first.year > 9000:
            continue
        for days in follow_ups:
            uid = uuid5(NAMESPACE_URL, f"pdpmo/{who}/{noun}/{number}/{days}")
            calendar.add_component(_event(plan, first, days, str(uid), stamp))
    if not calendar.subcomponents:
        raise NothingToSend(SAID["nothing"])
    return calendar.to_ical()


def _event(plan: Plan, first: date, days: int, uid: str, stamp: datetime) -> Any:
    from icalendar import Event

    said = {key: line(plan.get(key)) for key in ("when", "then", "witness")}
    starts = datetime.combine(first + timedelta(days=days), AT)
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("sequence", int(stamp.timestamp() // 60) - 28_000_000)
    event.add("dtstart", starts)
    event.add("dtend", starts + LASTS)
    event.add("summary", SAID["after" if days else "day"].format(days=days, **said))
    event.add("description", _body(said, days))
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(said["then"]))
    return event


def _body(said: Mapping[str, str], days: int) -> str:
    parts = [SAID["body"].format(**said)] if said["when"] else [said["then"]]
    if said["witness"]:
        parts.append(SAID["witness"].format(**said))
    if days:
        parts.append(SAID["ask"])
    return "\n".join(parts)


def _alarm(text: str) -> Any:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", timedelta(minutes=-5))
    return alarm


def checks(plans: Sequence[Plan], today: date | None = None) -> list[dict[str, Any]]:
    """What a machine can see of each plan that was begun."""
    said, now = SAID["checks"], today or date.today()
    found = []
    for number, plan in enumerate(plans, 1):
        if not any(line(plan.get(key)) for key in ("when", "then", "date", "witness")):
            continue
        when, by = count(line(plan.get("when"))), day(plan.get("date"))
        oks = {
            "when": when >= 3,
            "then": count(line(plan.get("then"))) >= 3,
            "date": by is not None and by >= now,
            "witness": bool(line(plan.get("witness"))),
        }
        found += [check(said[key], ok, number=number) for key, ok in oks.items()]
    return found
