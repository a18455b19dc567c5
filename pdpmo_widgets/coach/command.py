"""`pdpmo coach …`: does what was asked; `options` says what can be.

Nothing heavy is imported before a command is chosen.
"""

import argparse
import sys


def run(args: argparse.Namespace) -> int:
    """Do what was asked; 0 unless nothing could be done."""
    from pdpmo_widgets.coach.said import CoachError

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # no name is too foreign for a terminal
            stream.reconfigure(errors="replace")
    try:
        return TASKS[args.task](args)
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1


def _new(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach.begin import begin
    from pdpmo_widgets.coach.cohort import moment, stem_of
    from pdpmo_widgets.coach.said import wrong

    due = {}
    for text in args.due:
        stem, _, date = text.partition("=")
        try:
            due[stem_of(stem)] = moment(date)
        except ValueError as error:
            raise wrong("cohort.date", text=text) from error
    edition = {"industry": args.industry, "seed": args.seed}
    begin(args.folder, args.learners, args.name, due, **edition)
    return 0


def _collect(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.collect import collect

    home, take = cohort.find(args.cohort), args.take
    return 0 if collect(home, args.places, args.learner, take=take) else 1


def _grade(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.grade import grade
    from pdpmo_widgets.coach.said import wrong
    from pdpmo_widgets.coach.ways import Way, asked

    if args.stock and args.address:
        raise wrong("grade.either")
    home = cohort.find(args.cohort)
    way = Way(max(1, args.workers), args.address, args.not_isolated, asked)
    done = grade(home, args.stem, args.learner, stock=args.stock, way=way)
    return 0 if done.graded else 1


def _export(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.export import export

    home, so_far = cohort.find(args.cohort), args.provisional
    export(home, args.form, args.stem, provisional=so_far)
    return 0


def _review(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort, review
    from pdpmo_widgets.coach.said import line, wrong

    home, words = cohort.find(args.cohort), args.words
    if words[:1] == ["set"]:
        if len(words) != 5:
            raise wrong("review.set")
        who = {"comment": args.comment, "coach": args.coach}
        print(review.give(home, *words[1:], **who))
        return 0
    if words == ["bank"]:
        for id, text in review.bank(home).items():
            print(line(f"{id}: {text}"))
        return 0
    if len(words) > 1 or not args.item:
        raise wrong("review.item")
    stem = words[0] if words else ""
    return 0 if review.show(home, stem, args.item, args.texts) else 1


def _feedback(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.feedback import feedback

    home, pdf = cohort.find(args.cohort), not args.no_pdf
    return 0 if feedback(home, args.stem, args.learner, pdf) else 1


def _settle(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.decisions import history, settle
    from pdpmo_widgets.coach.said import line

    home, about = cohort.find(args.cohort), (args.id, args.question)
    if not args.points and args.comment is None:
        for one in history(home, *about):
            print(line(one))
        return 0
    print(settle(home, *about, args.points, args.comment, args.coach))
    return 0


def _extend(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.due import extend

    home = cohort.find(args.cohort)
    print(extend(home, args.id, args.stem, args.date, args.coach))
    return 0


def _invite(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.invite import invite

    home = cohort.find(args.cohort)
    invite(home, args.stems, args.due, args.address, args.learner)
    return 0


def _update(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.update import update

    update(cohort.find(args.cohort), args.stem)
    return 0


def _todo(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.todo import todo

    for line in todo(cohort.find(args.cohort)):
        print(line)
    return 0


def _talk(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.talks import record, told

    home = cohort.find(args.cohort)
    if not (args.agreed or args.next):
        id = home.listed(args.id) or args.id
        for line in told(home, id, home.chosen(args.stem)[0]):
            print(line)
        return 0
    print(record(home, args.id, args.stem, args.agreed, args.next, args.coach))
    return 0


def _remove(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.people import remove

    remove(cohort.find(args.cohort), args.id)
    return 0


def _rename(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.people import rename

    rename(cohort.find(args.cohort), args.id, args.new)
    return 0


def _forget(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.people import forget

    return 0 if forget(cohort.find(args.cohort), args.id, args.yes) else 1


def _release(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.release import release

    how = {"coach": args.coach, "pdf": not args.no_pdf}
    release(cohort.find(args.cohort), args.stem, args.learner, **how)
    return 0


def _return(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.exchange import give_back

    return 0 if give_back(cohort.find(args.cohort), args.stem, args.learner) else 1


def _report(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.report import report

    report(cohort.find(args.cohort), args.stem)
    return 0


def _guide(args: argparse.Namespace) -> int:
    from pdpmo_widgets.coach import cohort
    from pdpmo_widgets.coach.handout import handout

    handout(cohort.find(args.cohort), args.stem, args.scored)
    return 0


TASKS = {
    "new": _new,
    "collect": _collect,
    "grade": _grade,
    "review": _review,
    "feedback": _feedback,
    "invite": _invite,
    "update": _update,
    "todo": _todo,
    "talk": _talk,
    "remove": _remove,
    "rename": _rename,
    "forget": _forget,
    "settle": _settle,
    "extend": _extend,
    "release": _release,
    "return": _return,
    "export": _export,
    "report": _report,
    "guide": _guide,
}
