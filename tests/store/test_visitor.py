"""Everybody has a folder of their own, and no identity string reaches another's."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.store.exercise import open_answers
from pdpmo_widgets.store.values import StoreError
from pdpmo_widgets.store.visitor import visitor

ODD = [
    "..",
    "../a",
    "/etc/passwd",
    "a/../b",
    "a",
    "A",
    "é",
    "e\u0301",
    "x" * 9000,
    "a ",
]
ODD += ["CON", "con", ".", "~", "%2e%2e", "\u202e", "a\tb", "\ud800", "0", "a\x00b"]


def of_class(home: Path, identity: str) -> dict[str, str]:
    return {"PDPMO_CLASS_HOME": str(home), "HTTP_X_PDPMO_VISITOR": identity}


def test_two_visitors_never_share_a_folder(tmp_path):
    found = [visitor(env=of_class(tmp_path, identity)) for identity in ODD]
    assert len({one.folder for one in found}) == len(ODD)
    assert len({one.scope for one in found}) == len(ODD)
    assert {one.folder.parent for one in found} == {tmp_path / "visitors"}


@settings(max_examples=50, deadline=None)
@given(st.text(min_size=1), st.text(min_size=1))
def test_any_two_identities_stay_apart(tmp_path_factory, one, two):
    home = tmp_path_factory.getbasetemp() / "class"
    found = []
    for identity in (one, two):
        try:
            found.append(visitor(env=of_class(home, identity)).folder)
        except StoreError:
            assert not identity.strip()
    assert len(set(found)) == len({one, two} & set(filter(str.strip, (one, two))))
    assert all(folder.parent == home / "visitors" for folder in found)


def test_a_visitor_comes_back_to_the_same_folder(tmp_path):
    one = visitor(env=of_class(tmp_path, "ada"))
    assert visitor(env=of_class(tmp_path, "ada")) == one
    assert one.kind == "class"
    assert "ada" not in str(one.folder.relative_to(tmp_path)) + one.scope


def test_folder_names_cannot_be_computed_without_the_key(tmp_path):
    here = visitor(env=of_class(tmp_path / "a", "ada"))
    there = visitor(env=of_class(tmp_path / "b", "ada"))
    assert here.folder.name != there.folder.name
    assert here.scope != there.scope
    assert here.scope not in here.folder.name


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_folders_and_key_are_closed_to_other_accounts(tmp_path):
    found = visitor(env=of_class(tmp_path / "class", "ada"))
    assert stat.S_IMODE(found.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "class").stat().st_mode) == 0o700
    key = tmp_path / "class" / "visitors.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_a_link_in_place_of_a_folder_is_refused(tmp_path):
    found = visitor(env=of_class(tmp_path, "ada"))
    found.folder.rmdir()
    (tmp_path / "elsewhere").mkdir()
    found.folder.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(StoreError):
        visitor(env=of_class(tmp_path, "ada"))


@pytest.mark.parametrize("identity", ["", "  "])
def test_a_request_without_identity_gets_no_folder(tmp_path, identity):
    with pytest.raises(StoreError, match="who you are"):
        visitor(env=of_class(tmp_path, identity))


def test_a_damaged_key_is_said_and_not_replaced(tmp_path):
    visitor(env=of_class(tmp_path, "ada"))
    (tmp_path / "visitors.key").write_bytes(b"short")
    with pytest.raises(StoreError, match="key"):
        visitor(env=of_class(tmp_path, "ada"))
    assert (tmp_path / "visitors.key").read_bytes() == b"short"


def test_a_prepared_kernel_waits_for_its_request(tmp_path):
    env = {"PDPMO_CLASS_HOME": str(tmp_path)}

    def request() -> None:
        env["HTTP_X_PDPMO_VISITOR"] = "ada"

    assert visitor(request, env) == visitor(env=of_class(tmp_path, "ada"))


def test_on_a_class_server_no_other_setting_mixes_visitors_up(tmp_path):
    more = {"PDPMO_HOME": str(tmp_path), "JUPYTERHUB_USER": "x"}
    more["BINDER_LAUNCH_HOST"] = "https://example.org"
    one = visitor(env=of_class(tmp_path, "ada") | more)
    assert one == visitor(env=of_class(tmp_path, "ada"))


def test_each_place_has_its_kind(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    own = visitor(env={})
    binder = visitor(env={"BINDER_LAUNCH_HOST": "x", "JUPYTERHUB_USER": "u"})
    hub = [visitor(env={"JUPYTERHUB_USER": name}) for name in ("ada", "../ada")]
    home = visitor(env={"PDPMO_HOME": str(tmp_path / "mine")})
    assert [v.kind for v in (own, binder, *hub, home)] == [
        "own",
        "binder",
        "hub",
        "hub",
        "own",
    ]
    assert (own.scope, binder.scope) == ("own", "binder")
    logins = [v.login for v in (own, binder, *hub, home)]
    assert logins == ["", "", "ada", "../ada", ""]
    assert hub[0].folder != hub[1].folder
    assert hub[0].scope != hub[1].scope
    assert {one.folder.parent for one in hub} == {own.folder}
    assert home.folder == tmp_path / "mine"


def test_an_exercise_lies_beside_its_notebook_and_on_a_class_server_apart(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert open_answers("purpose", env={}).path == tmp_path / "answers.json"
    env = of_class(tmp_path / "class", "ada")
    book = open_answers("purpose", env=env)
    folder = visitor(env=env).folder
    assert book.path == folder / "exercises" / "01_purpose" / "answers.json"
    grading = env | {"NBGRADER_EXECUTION": "autograde"}
    assert open_answers("purpose", env=grading).path == tmp_path / "answers.json"
