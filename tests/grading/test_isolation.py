"""A learner's code sees its own folder and nothing else, and takes what it may."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from pdpmo_widgets.grading import box as box_of
from pdpmo_widgets.grading import isolation
from pdpmo_widgets.grading.watch import Limits, below, watched

FEW = Limits(seconds=12, cell=1, cpu=5, memory=1_000_000_000, output=300_000)
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def box() -> None:
    """There is a box here; in CI there has to be one."""
    why = isolation.why_not()
    if why and os.environ.get("CI"):
        pytest.fail(f"CI must not skip this: {why}")
    if why:
        pytest.skip(why)


def said(done: isolation.Ran, at: int) -> str:
    return done.lines[at]["streams"][0][1].strip()


def tried(action: str) -> str:
    """A cell that says what came of an action."""
    act = f"try: print({action})\nexcept OSError as e: print('NO', e)"
    return "import os, socket\n" + act


def course(folder: Path) -> dict[str, Path]:
    """What a learner would like to read, on the coach's side."""
    places = {
        "gradebook": folder / "gradebook.db",
        "other": folder / "submitted" / "grace" / "90_forecast" / "90_forecast.ipynb",
        "key": Path.home() / ".ssh",
        "passwords": Path("/etc/shadow"),
        "course": Path(__file__).parents[2] / "solutions",
    }
    places["other"].parent.mkdir(parents=True)
    for name in ("gradebook", "other"):
        places[name].write_text("secret")
    return places


def test_files_of_others_the_gradebook_and_the_home_cannot_be_seen(box, tmp_path):
    places = course(tmp_path)
    cells = [tried(f"os.stat({str(path)!r})") for path in places.values()]
    listed = "print(sorted(os.listdir('.')), sorted(os.listdir('/home')))"
    done = isolation.run([*cells, listed], {"weeks.txt": b"3"}, Limits())
    for at, name in enumerate(places):
        assert said(done, at).startswith("NO [Errno 2]"), name
    assert said(done, -1) == "['.ipython', 'weeks.txt'] ['learner']"


def test_python_is_seen_where_it_lies_and_a_cohort_within_it_is_not(
    box, tmp_path, monkeypatch
):
    library, cohort = tmp_path / "lib", tmp_path / "lib" / "spring"
    cohort.mkdir(parents=True)
    (cohort / "gradebook.db").touch()
    monkeypatch.setattr(box_of, "SYSTEM", (*box_of.SYSTEM, str(library)))
    listed = [f"import os\nprint(os.listdir({str(p)!r}))" for p in (library, cohort)]
    done = isolation.run(listed, {}, Limits(), hidden=cohort)
    assert [said(done, 0), said(done, 1)] == ["['spring']", "[]"]


def test_nothing_can_be_written_outside_and_its_own_folder_goes_away(box, tmp_path):
    outside = [tmp_path / "x", Path(sys.prefix, "x"), Path("/usr/x"), Path("/x")]
    cells = [tried(f"open({str(path)!r}, 'w')") for path in outside]
    done = isolation.run([*cells, tried("open('mine', 'w').write('x')")], {}, Limits())
    for at in range(len(outside)):
        assert said(done, at).startswith("NO"), outside[at]
    assert said(done, -1) == "1"
    assert not any(path.exists() for path in outside)
    assert not Path(box_of.HOME, "mine").exists()


def test_a_folder_full_of_files_ends_at_its_size(box):
    fill = "for n in range(9): open(f'{n}', 'wb').write(bytes(900_000))"
    limits = Limits(folder=4_000_000)
    done = isolation.run([fill], {}, limits)
    assert done.lines[0]["failed"][0] == "OSError"


def test_there_is_no_network_and_no_way_to_the_coachs_own_servers(box):
    with socket.create_server(("127.0.0.1", 0)) as server:
        here = f"socket.create_connection(('127.0.0.1', {server.getsockname()[1]}), 2)"
        away = "socket.create_connection(('192.0.2.1', 80), 2)"
        done = isolation.run([tried(here), tried(away)], {}, Limits())
        assert "refused" in said(done, 0)
        assert "unreachable" in said(done, 1)
        server.settimeout(0.1)
        with pytest.raises(TimeoutError):
            server.accept()


def test_the_environment_of_the_coach_is_not_handed_on(box, monkeypatch):
    monkeypatch.setenv("API_TOKEN", "secret")
    done = isolation.run(["import os\nprint('API_TOKEN' in os.environ)"], {}, Limits())
    assert said(done, 0) == "False"


def test_other_namespaces_and_hidden_memory_are_refused(box):
    asked = """import ctypes, os, platform
system = ctypes.CDLL(None, use_errno=True)
print(system.unshare(0x10000000), system.mount(b"a", b"b", b"c", 0, None))
try: os.memfd_create("x")
except OSError as e: print(e.errno)"""
    done = isolation.run([asked], {}, Limits())
    assert said(done, 0) == "-1 -1\n1"


def test_a_loop_without_end_costs_its_cell_and_the_others_count(box):
    done = isolation.run(["print(1)", "while True: pass", "print(3)"], {}, FEW)
    assert [said(done, 0), said(done, 2)] == ["1", "3"]
    assert done.lines[1]["failed"][0] == "TooLong"


def test_a_loop_that_cannot_be_stopped_is_ended_from_outside(box):
    clock = "import signal\nsignal.setitimer(signal.ITIMER_REAL, 0)"
    stubborn = clock + "\nwhile True: pass"
    limits = Limits(seconds=4, cell=1)
    done = isolation.run(["print(1)", stubborn, "print(3)"], {}, limits)
    assert (len(done.lines), done.why) == (1, "it took longer than 4 seconds")


@pytest.mark.parametrize(
    "code", ["bytearray(10_000_000_000)", "'x' * 10**10", "list(range(10**10))"]
)
def test_ten_gigabytes_are_refused_and_the_rest_goes_on(box, code):
    done = isolation.run([code, "print('after')"], {}, Limits(cell=20))
    assert done.lines[0]["failed"][0] in ("MemoryError", "TooLong")
    assert said(done, 1) == "after"


def test_several_processes_cannot_take_together_what_one_may_not(box):
    share = """import os, time
for _ in range(8):
    if os.fork() == 0:
        kept = b"x" * 150_000_000
        time.sleep(60)
time.sleep(60)"""
    limits = Limits(seconds=40, cell=40, memory=700_000_000)
    done = isolation.run([share], {}, limits)
    assert done.why == "it took more than 700 MB of memory"


def test_endless_output_is_cut_and_the_rest_dropped(box):
    cells = ["while True: print('x' * 100_000)", "print('after')"]
    done = isolation.run(cells, {}, FEW)
    assert done.lines[0]["cut"] is True
    assert len(said(done, 0)) == FEW.text
    assert said(done, 1) == "after"


def test_output_past_the_program_is_cut_too(box):
    raw = """import os
while True:
    for n in range(3, 9):
        try: os.write(n, b'x' * 9999)
        except OSError: pass"""
    done = isolation.run(["print(1)", raw], {}, FEW)
    assert "the rest was dropped" in done.why
    assert len(done.lines) == 1


def test_a_fork_bomb_ends_at_the_most_processes(box):
    bomb = """import os, time
made = 0
try:
    while made < 200:
        if os.fork() == 0:
            time.sleep(60)
        made += 1
except OSError:
    pass
print(made)"""
    done = isolation.run([bomb, "print('after')"], {}, Limits(seconds=20))
    assert int(said(done, 0)) < Limits().processes
    assert said(done, 1) == "after"


DAEMON = """import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(654)
    os._exit(0)
os.wait()"""


@linux
def test_what_was_left_behind_ends_with_the_child(box):
    before = set(below(os.getpid()))
    isolation.run([DAEMON], {}, FEW)
    assert set(below(os.getpid())) <= before
    assert not [p for p in Path("/proc").glob("[0-9]*") if _sleeps(p)]


def _sleeps(place: Path) -> bool:
    try:
        return (place / "comm").read_text() == "python\n" and b"/run/child.py" in (
            place / "cmdline"
        ).read_bytes()
    except OSError:
        return False


@pytest.mark.parametrize(
    "code",
    [
        "import os\nos._exit(0)",
        "import os, signal\nos.kill(os.getppid(), 9)\nos.kill(-1, 9)",
        "import ctypes\nctypes.string_at(0)",
    ],
)
def test_a_program_that_ends_itself_or_all_it_sees_ends_nobody_else(box, code):
    done = isolation.run(["print(1)", code, "print(3)"], {}, Limits())
    assert said(done, 0) == "1"
    assert len(done.lines) in (1, 3)  # 3: it could not even end its own parent


def test_lines_that_the_child_forged_are_read_as_far_as_they_make_sense():
    good, end = json.dumps({"at": 0}), b'\n{"at": 5}\n[]\n'
    assert isolation._lines(good.encode() + end, 3) == [{"at": 0}]
    assert isolation._lines(b"[" * 100_000, 3) == []
    assert len(isolation._lines((good + "\n").encode() * 9, 1)) == 1


def test_without_a_box_time_and_output_still_have_their_limits():
    done = isolation.run(["print(1)", "while True: pass"], {}, FEW, boxed=False)
    assert done.lines[1]["failed"][0] == "TooLong"
    noise = [sys.executable, "-c", "while True: print('x' * 9999)"]
    assert "more than 0 MB" in watched(noise, b"", FEW).why


@linux
def test_without_a_box_too_many_processes_are_ended_with_all_of_their_kind():
    many = """import subprocess, time
for _ in range(60): subprocess.Popen(["sleep", "653"])
time.sleep(60)"""
    done = watched([sys.executable, "-c", many], b"", Limits(seconds=30))
    assert done.why == "it started more than 32 processes"
    left = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True)
    assert "sleep 653" not in left.stdout
