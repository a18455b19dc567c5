"""Keeping, answering and saying: the half of every card that needs no browser."""

from pathlib import Path

import pytest

from pdpmo_widgets.store.book import Book, StoreError
from pdpmo_widgets.widgets import trouble
from pdpmo_widgets.widgets.choice import Choice
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.kept import File, Kept
from pdpmo_widgets.widgets.rounds import Rounds
from tests.widgets.conftest import opened

OPTIONS = [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]
NOW = 1_700_000_000_000


def choice(desk: Desk, key: str = "x.choice", **more: object) -> Choice:
    return Choice(desk=desk, key=key, question="Which?", options=OPTIONS, **more)


def tell(card: Kept, **message: object) -> list[dict]:
    """Send a message as the page does; what the card sent back."""
    sent: list[dict] = []
    card.send = lambda content, buffers=None: sent.append(content)
    card._hear(None, message, [])
    return sent


def test_nothing_is_opened_before_a_browser_says_hello(desk: Desk, tmp_path: Path):
    calls = []
    lazy = Desk(lambda: calls.append(1) or opened(tmp_path), scope=lambda: "t")
    card = choice(lazy)
    assert not calls
    assert card.view == {}
    assert card.hello == {}
    tell(card, do="hello")
    assert calls == [1]


def test_showing_a_card_writes_no_file(desk: Desk, tmp_path: Path):
    tell(choice(desk), do="hello")
    assert not list(tmp_path.iterdir())


def test_what_was_kept_is_there_for_the_next_kernel(desk: Desk, tmp_path: Path):
    tell(choice(desk), do="keep", value={"pick": "b"}, at=NOW)
    card = choice(Desk(lambda: opened(tmp_path), scope=lambda: "t", defaults={}))
    tell(card, do="hello")
    assert card.value["pick"] == "b"
    assert card.saved["at"] == NOW


def test_the_confirmation_names_the_change_that_it_confirms(desk: Desk):
    card = choice(desk)
    tell(card, do="keep", value={"pick": "b"}, at=NOW)
    assert card.saved["asked"] == NOW


def test_a_newer_copy_of_the_browser_is_taken_and_an_older_is_not(desk: Desk):
    card = choice(desk)
    tell(card, do="keep", value={"pick": "a"}, at=NOW)
    tell(card, do="copy", value={"pick": "b"}, at=NOW + 5)
    assert card.value["pick"] == "b"
    tell(card, do="copy", value={"pick": "a"}, at=NOW + 4)
    assert card.value["pick"] == "b"
    assert card.saved["asked"] == NOW + 4, "the page must not wait for ever"


def test_a_copy_from_before_a_fresh_start_does_not_come_back(desk: Desk):
    card = choice(desk)
    tell(card, do="keep", value={"pick": "a"}, at=NOW)
    desk.book.clear(NOW + 10)
    tell(card, do="hello")
    tell(card, do="copy", value={"pick": "b"}, at=NOW + 5)
    assert card.value["pick"] is None


def test_after_a_fresh_start_by_a_clock_that_is_behind_only_the_new_answer_stands(
    desk: Desk, tmp_path: Path
):
    card = choice(desk)
    tell(card, do="keep", value={"pick": "a"}, at=NOW)
    desk.book.clear(NOW - 3_600_000)
    tell(card, do="hello")
    assert card.value["pick"] is None
    reset = card.hello["reset"]
    assert reset >= NOW
    tell(card, do="copy", value={"pick": "a"}, at=NOW)
    assert card.value["pick"] is None
    tell(card, do="keep", value={"pick": "b"}, at=NOW - 3_599_000)
    assert card.value["pick"] == "b"
    assert card.saved == {"at": reset + 1, "asked": NOW - 3_599_000}
    tell(card, do="copy", value={"pick": "a"}, at=NOW)
    later = choice(Desk(lambda: opened(tmp_path), scope=lambda: "t", defaults={}))
    tell(later, do="hello")
    assert (card.value["pick"], later.value["pick"]) == ("b", "b")


def test_two_cards_of_one_key_show_the_same(desk: Desk):
    one, two = choice(desk), choice(desk)
    tell(one, do="keep", value={"pick": "b"}, at=NOW)
    assert two.value["pick"] == "b"


def test_a_card_that_watches_a_key_gets_a_fresh_view(desk: Desk):
    def seen(_: dict, at: Desk) -> dict:
        return {"text": (at.get("x.choice") or {}).get("pick", "nothing")}

    watching = Journal(
        desk=desk, key="x.page", fields=[], answer=seen, watch=("x.choice",)
    )
    tell(choice(desk), do="keep", value={"pick": "b"}, at=NOW)
    assert watching.view["text"] == "b"


def test_another_kernels_change_is_seen_at_the_next_ping(desk: Desk, tmp_path: Path):
    card = choice(desk)
    tell(card, do="hello")
    opened(tmp_path).put("x.choice", {"pick": "a"}, NOW)
    assert {"do": "pong"} in tell(card, do="ping")
    assert card.value["pick"] == "a"


def test_an_error_in_an_answer_becomes_a_sentence_and_the_value_is_kept(
    desk: Desk, tmp_path: Path
):
    def broken(_: dict, __: Desk) -> dict:
        raise KeyError("secret detail")

    card = choice(desk, answer=broken, final=False)
    tell(card, do="keep", value={"pick": "a"}, at=NOW)
    assert card.view == {"trouble": trouble.GENERAL}
    assert desk.entry("x.choice").value["pick"] == "a"
    assert "secret detail" in (tmp_path / "trouble.log").read_text("utf-8")


def test_a_full_disk_is_said_in_the_words_of_the_store(desk: Desk, monkeypatch):
    def full(*_: object) -> None:
        raise StoreError("The disk is full. Make room, then go on.")

    card = choice(desk)
    monkeypatch.setattr(Book, "put", full)
    sent = tell(card, do="keep", value={"pick": "a"}, at=NOW)
    assert sent[-1]["text"] == "The disk is full. Make room, then go on."
    assert card.saved.get("asked") != NOW, "nothing may be confirmed"


def test_a_damaged_file_is_said_once(tmp_path: Path, desk: Desk):
    (tmp_path / "book.json").write_text("{damaged", "utf-8")
    card = choice(desk)
    notes = [m for m in tell(card, do="hello") if m["do"] == "note"]
    assert len(notes) == 1
    assert not [m for m in tell(card, do="hello") if m["do"] == "note"]


def test_what_does_not_fit_is_refused_and_nothing_changes(desk: Desk):
    card = choice(desk)
    sent = tell(card, do="keep", value={"pick": "<script>"}, at=NOW)
    assert sent[-1]["do"] == "trouble"
    assert desk.entry("x.choice") is None


@pytest.mark.parametrize("message", [{}, {"do": 7}, {"do": "keep"}, {"do": "ask"}])
def test_messages_without_sense_do_no_harm(desk: Desk, message: dict):
    card = choice(desk)
    tell(card, **message)
    assert card.value["pick"] is None


def test_what_a_browser_sets_on_the_traits_has_no_effect(desk: Desk):
    card = choice(desk)
    card.set_state({"spec": {"final": False}, "view": {"right": "b"}, "key": "x.other"})
    assert card.spec["final"]
    assert card.view == {}
    assert card.key == "x.choice"


def test_no_answer_leaves_python_before_one_has_committed(desk: Desk):
    card = choice(desk, answer=lambda *_: {"right": "b"})
    tell(card, do="keep", value={"pick": "a"}, at=NOW)
    tell(card, do="try", value={"pick": "a", "done": False})
    assert card.view == {}
    tell(card, do="keep", value={"pick": "a", "done": True}, at=NOW + 1)
    assert card.view == {"right": "b"}


def test_what_is_committed_stays(desk: Desk):
    card = choice(desk)
    tell(card, do="keep", value={"pick": "a", "done": True}, at=NOW)
    tell(card, do="keep", value={"pick": "b", "done": True}, at=NOW + 1)
    assert card.value["pick"] == "a"


def test_trying_again_is_counted_where_it_is_allowed(desk: Desk):
    card = choice(desk, again=True)
    tell(card, do="keep", value={"pick": "a", "done": True}, at=NOW)
    tell(card, do="keep", value={"pick": "a", "tries": 0}, at=NOW + 1)
    assert card.value == {"pick": "a", "sure": None, "done": False, "tries": 1}


def test_an_ask_gives_a_file_or_a_sentence(desk: Desk):
    asks = {
        "file": lambda *_: File("a.txt", "text/plain", b"a"),
        "word": lambda *_: "Done.",
    }
    card = choice(desk, asks=asks)
    file = {"do": "file", "name": "a.txt", "mime": "text/plain"}
    assert tell(card, do="ask", what="file") == [file]
    assert tell(card, do="ask", what="word") == [{"do": "said", "text": "Done."}]
    assert tell(card, do="ask", what="passwords") == []


WHO = {"id": "who", "kind": "one", "label": "Who?", "options": OPTIONS}
TALK, ASK = ["people", "ana", "talk"], ["people", "ana", "ask"]


def board(desk: Desk, **more: object) -> Rounds:
    looks = [{"id": id, "label": id, "cost": 1} for id in ("talk", "ask")]
    people = {"id": "people", "title": "People", "looks": looks}
    stage = {"id": "board", "title": "Board", "total": 4, "lists": [people],
             "form": [WHO], "commit": "Go"}  # fmt: skip
    clock = {"unit": "hours"}
    return Rounds(desk=desk, key="x.board", clock=clock, stages=[stage], **more)


def went(*looks: list, done: bool = False) -> dict:
    """A value of the board; who is over has said who."""
    form = {"who": "a"} if done else {}
    return {"stages": [{"looks": [*looks], "rows": {}, "form": form, "done": done}]}


def paid(card: Rounds) -> list:
    return card.value["stages"][0]["looks"]


def test_a_step_that_the_model_refuses_is_said_and_not_kept(desk: Desk):
    def refuse(value: dict, _: Desk) -> dict:
        if value["stages"][0]["looks"]:
            raise LookupError("Ana is on holiday.")
        return {}

    card = board(desk, answer=refuse, plain=(LookupError,))
    sent = tell(card, do="keep", value=went(TALK), at=NOW)
    assert sent[-1]["text"] == "Ana is on holiday."
    assert desk.entry("x.board") is None


def test_the_year_stays_hidden_until_the_page_is_handed_in(desk: Desk):
    card = board(desk, answer=lambda *_: {"left": 4, "result": {"text": "Lost."}})
    tell(card, do="keep", value=went(TALK), at=NOW)
    assert "result" not in card.view
    tell(card, do="keep", value=went(TALK, done=True), at=NOW + 1)
    assert card.view["result"] == {"text": "Lost."}


def test_nobody_goes_to_the_board_with_an_empty_page(desk: Desk):
    card = board(desk)
    empty = {"stages": [{**went(TALK)["stages"][0], "done": True}]}
    sent = tell(card, do="keep", value=empty, at=NOW)
    told = [one["text"] for one in sent if one["do"] == "trouble"]
    assert told == ["Finish this first: Who?."]
    assert not card.value["done"]


def test_without_rewind_a_step_cannot_be_undone(desk: Desk):
    card = board(desk, rewind=False, again=False)
    tell(card, do="keep", value=went(TALK), at=NOW)
    tell(card, do="keep", value=went(), at=NOW + 1)
    assert paid(card) == [TALK]


def test_with_rewind_the_last_step_can_be_taken_back(desk: Desk):
    card = board(desk)
    tell(card, do="keep", value=went(TALK, ASK), at=NOW)
    tell(card, do="keep", value=went(TALK), at=NOW + 1)
    assert paid(card) == [TALK]


def test_a_run_that_is_over_stays_over_but_a_new_one_may_begin(desk: Desk):
    card = board(desk)
    tell(card, do="keep", value=went(TALK, done=True), at=NOW)
    tell(card, do="keep", value=went(TALK, ASK, done=True), at=NOW + 1)
    assert paid(card) == [TALK]
    tell(card, do="keep", value={"run": 1}, at=NOW + 2)
    assert card.value["run"] == 1
    assert card.value["tries"] == 1
