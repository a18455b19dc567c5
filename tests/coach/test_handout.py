"""`coach guide`: the whole guide on one page, and nothing in it can act."""

import copy
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from pdpmo_widgets import catalog, cli
from pdpmo_widgets.cases import room_words
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.guides import guide as guides
from pdpmo_widgets.coach.guides.render import blocks
from pdpmo_widgets.coach.handout import handout, page_of
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.grading.form import form

EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)> </style>"
STEMS = {noun: catalog.module(noun).stem for noun in guides.nouns()}
each = pytest.mark.parametrize("noun", guides.nouns())


class Read(HTMLParser):
    """The tags of a page, and its text as one line."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.said: list[str] = []
        self.feed(page)
        self.text = " ".join(" ".join(self.said).split())

    def handle_starttag(self, tag: str, _: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def written(cohort: Cohort, noun: str, scored: bool = False) -> Read:
    (path,) = handout(cohort, STEMS[noun], scored, tell=lambda _: None)
    return Read(path.read_text("utf-8"))


@each
def test_all_of_a_guide_stands_on_its_page(noun, cohort):
    guide, page = guides.load(noun), written(cohort, noun, scored=True)
    told = [guide.title, guide.aim, guide.source, *guide.before, *guide.after]
    told += [one.ask for one in (*guide.agenda, *guide.questions)]
    told += [one.may_mean for one in guide.look]
    for sample in guide.samples:
        told += [*sample.told, *(one.reason for one in sample.levels)]
    assert [text for text in told if " ".join(text.split()) not in page.text] == []
    assert page.tags.count("table") == 4 + len(guide.samples)
    assert page.tags.count("h1") == 1


@each
def test_the_page_to_calibrate_on_does_not_hold_our_levels(noun, cohort):
    guide, page = guides.load(noun), written(cohort, noun)
    for sample in guide.samples:
        assert " ".join(sample.told[0].split()) in page.text
        assert not any(one.reason[:20] in page.text for one in sample.levels)


def test_nothing_that_was_typed_into_a_guide_can_act():
    said: dict = copy.deepcopy(room_words("welcome", "guide"))

    def poison(value):
        if isinstance(value, dict):
            return {k: poison(v) for k, v in value.items()}
        if isinstance(value, list):
            return [poison(v) for v in value]
        return f"{EVIL} {value}" if isinstance(value, str) else value

    for part in ("samples", "look"):
        said[part] = [
            {k: poison(v) if k not in ("levels", "id") else v for k, v in one.items()}
            for one in said[part]
        ]
    rubric = catalog.module("welcome").items["map"].rubric
    guide = guides.build(said, form("welcome"), rubric)
    page = page_of(blocks(replace(guide, title=EVIL)), EVIL)
    found = Read(page)
    assert not {"script", "img", "a", "iframe"} & set(found.tags)
    assert found.tags.count("style") == 1
    assert "alert(1)" in found.text, "the text itself is there, as text"


def test_every_exercise_with_a_guide_gets_its_page_and_the_others_are_named(
    cohort, capsys
):
    own = cohort.folder / "release" / "02_own"
    own.mkdir()
    (own / "02_own.ipynb").touch()
    home = str(cohort.folder)
    assert cli.main(["coach", "guide", "--cohort", home, "--scored"]) == 0
    said = capsys.readouterr().out
    assert "02_own has no guide yet." in said
    for stem in STEMS.values():
        assert f"Written: guides/{stem}.html." in said
        assert (cohort.folder / "guides" / f"{stem}.html").is_file()


def test_an_exercise_without_a_guide_is_a_plain_sentence(cohort, monkeypatch):
    monkeypatch.setattr(guides, "nouns", tuple)
    with pytest.raises(CoachError, match="None of these exercises has a guide yet"):
        handout(cohort, tell=lambda _: None)
