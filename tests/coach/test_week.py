"""A coach's week with fourteen people, see tests/week.py: all is as it must be."""

from tests import week


def test_a_week_from_the_list_to_the_release_ends_as_it_must(tmp_path):
    lines: list[str] = []
    assert week.run(tmp_path, lines.append) == 0, "\n".join(lines)
    said = "\n".join(lines)
    for one in (  # what a coach has to read, once each and in plain words
        "Documents: offer.pdf. A hand-in is",
        "Archives with no hand-in in them: photos.zip.",
        "000110 and 000111 handed in the same answers.",
        "01_purpose: released to 9.",
    ):
        assert one in said
    assert "Traceback" not in said


def test_a_week_that_ends_otherwise_is_seen(tmp_path, monkeypatch):
    must = {**week.MUST, week.FAY: week.Must("graded", 50)}
    monkeypatch.setattr(week, "MUST", must)
    monkeypatch.setattr(week, "play", lambda folder: week.Week(folder))
    monkeypatch.setattr(week, "all_scores", lambda _: [])
    monkeypatch.setattr(week, "table", lambda _: "")
    monkeypatch.setattr(week.Week, "cohort", None)
    monkeypatch.setattr(week, "_pages", lambda *_: [])
    lines: list[str] = []
    assert week.run(tmp_path, lines.append) == 1
    assert "is missing" in lines[-1]
