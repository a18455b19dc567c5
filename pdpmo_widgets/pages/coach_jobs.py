"""The coach's commands as jobs of the page: the same functions, the same sentences."""

import mimetypes
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pdpmo_widgets.coach.cohort import LEARNERS, Cohort, moment
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.pages.coach_week import WORDS, Week
from pdpmo_widgets.widgets.job import Brought, Heard
from pdpmo_widgets.widgets.kept import File

SAID = WORDS["said"]
LARGEST = 50_000_000  # bytes of one file that is sent to the browser


def enter(cohort: Cohort, _: dict, brought: Sequence[Brought], heard: Heard) -> None:
    """Add the learners of a list, or change their names."""
    from pdpmo_widgets.coach.begin import begin

    if not brought:
        raise CoachError(SAID["no_list"])
    with _laid(brought[:1]) as (path,):
        begin(cohort.folder, path, tell=heard.tell)


def dates(cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard) -> None:
    """Set the day on which an exercise is due."""
    from pdpmo_widgets.coach.begin import begin

    try:
        due = {value["stem"] or cohort.chosen()[0]: moment(value["due"])}
    except ValueError as error:
        raise CoachError(SAID["no_date"]) from error
    begin(cohort.folder, cohort.folder / LEARNERS, due=due, tell=heard.tell)


def collect(
    cohort: Cohort, value: dict, brought: Sequence[Brought], heard: Heard
) -> None:
    """File what was chosen, what a folder holds, or what the exchange took in."""
    from pdpmo_widgets.coach.collect import collect as file_all
    from pdpmo_widgets.coach.collect import exchange

    with _laid(brought) as paths:
        places = [*paths]
        if value["folder"]:
            places.append(cohort.folder / Path(value["folder"]).expanduser())
        if not places:
            try:
                places.append(exchange(cohort))
            except CoachError as error:
                raise CoachError(SAID["nothing_chosen"]) from error
        take = bool(value["take"])
        if take and not (value["learner"] and len(brought) == 1 == len(places)):
            raise CoachError(SAID["take_one"])
        file_all(cohort, places, value["learner"], heard.tell, take)


def grade(cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard) -> None:
    """Grade what was handed in."""
    from pdpmo_widgets.coach.grade import grade as grade_all

    grade_all(cohort, value["stem"], tell=heard.tell)


def feedback(cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard) -> None:
    """A page for each learner."""
    from pdpmo_widgets.coach.feedback import feedback as write_all

    pages = write_all(cohort, value["stem"], pdf=bool(value["pdf"]), tell=heard.tell)
    if pages:
        heard.tell(SAID["feedback"].format(folder=cohort.folder / "feedback"))


def invite(cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard) -> None:
    """Open an exercise and write the letters."""
    from pdpmo_widgets.coach.invite import invite as call

    call(cohort, [value["stem"]], value["due"], value["address"], tell=heard.tell)


def agreed(cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard) -> None:
    """What was agreed in a talk, and when the next is."""
    from pdpmo_widgets.coach.talks import record

    lines = value["agreed"].split(";")
    about = (value["learner"], value["stem"], lines, value["next"], _coach(value))
    heard.tell(record(cohort, *about))


def people(cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard) -> None:
    """Off the list, another id, or all of it deleted."""
    from pdpmo_widgets.coach import people as each

    id, do = value["learner"], value["do"]
    if do == "rename":
        each.rename(cohort, id, value["new"], heard.tell)
    elif do == "forget":
        each.forget(cohort, id, bool(value["sure"]), heard.tell)
    else:
        each.remove(cohort, id, heard.tell)


def settle(cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard) -> None:
    """Points or words by hand, on any question or on the whole."""
    from pdpmo_widgets.coach.decisions import history
    from pdpmo_widgets.coach.decisions import settle as decide

    about = (value["learner"], ".".join(filter(None, (value["stem"], value["item"]))))
    if value["points"] or value["comment"]:
        words = value["comment"] or None
        heard.tell(decide(cohort, *about, value["points"], words, _coach(value)))
    for line in history(cohort, value["learner"], value["stem"]):
        heard.tell(line)


def extend(cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard) -> None:
    """A later date for one learner."""
    from pdpmo_widgets.coach.due import extend as give

    if not value["due"]:
        raise CoachError(SAID["no_date"])
    about = (value["learner"], value["stem"], value["due"], _coach(value))
    heard.tell(give(cohort, *about))


def _coach(value: dict) -> str:
    return str(value.get("coach", ""))


def release(cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard) -> None:
    """From now on what is final is no draft."""
    from pdpmo_widgets.coach.release import release as publish

    publish(cohort, value["stem"], coach=_coach(value), pdf=False, tell=heard.tell)


def hand_back(cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard) -> None:
    """Pages to where learners on a hub fetch them."""
    from pdpmo_widgets.coach.exchange import give_back

    give_back(cohort, value["stem"], tell=heard.tell)


def exchanged(week: Week) -> bool:
    """Does this cohort have an exchange of nbgrader's to hand pages back through?"""
    from pdpmo_widgets.coach.exchange import folder

    try:
        return folder(week.cohort).is_dir()
    except (CoachError, OSError):
        return False


def export(
    cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard
) -> list[File]:
    """Grades as files, sent to the browser and kept in exports/."""
    from pdpmo_widgets.coach.export import export as write_all

    form = value["form"] if value["form"] in WORDS["forms"] else "xlsx"
    so_far = bool(value["provisional"])
    made = write_all(cohort, form, value["stem"], heard.tell, provisional=so_far)
    return sent(made, heard)


def report(
    cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard
) -> list[File]:
    """The cohort's report, sent to the browser."""
    from pdpmo_widgets.coach.report import report as make

    made = make(cohort, value["stem"], heard.tell)
    return sent([made], heard)


def sent(paths: Sequence[Path], heard: Heard) -> list[File]:
    """Files for the browser; one that is too large is only said where it is."""
    files = []
    for path in paths:
        if path.stat().st_size > LARGEST:
            heard.tell(SAID["large"].format(path=path))
            continue
        mime = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        files.append(File(path.name, mime, path.read_bytes()))
    return files


@contextmanager
def _laid(brought: Sequence[Brought]) -> Iterator[list[Path]]:
    """The files on the disk, each in a folder of its own, until it is left."""
    with tempfile.TemporaryDirectory(prefix="pdpmo-") as folder:
        paths = []
        for number, one in enumerate(brought):
            path = Path(folder, str(number), one.name)
            path.parent.mkdir()
            path.write_bytes(one.data)
            if one.when:
                os.utime(path, (one.when, one.when))
            paths.append(path)
        yield paths
