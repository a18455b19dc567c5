"""`pdpmo coach guide`: the guide to the talk about one exercise as a page to print."""

from collections.abc import Callable
from pathlib import Path

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.guides import guide as guides
from pdpmo_widgets.coach.guides.render import Block, blocks
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.coach.templates import template
from pdpmo_widgets.store import disk

Tell = Callable[[str], None]


def handout(
    cohort: Cohort, stem: str = "", scored: bool = False, tell: Tell = print
) -> list[Path]:
    """Write the guide of one exercise, or of all, to guides/; returns the pages.

    With our levels of the samples, and the reasons, if ``scored``. CoachError when
    none of the exercises has a guide.
    """
    written = []
    for each in cohort.chosen(stem):
        noun = guides.noun_of(each)
        if not noun:
            tell(said("guide.none", stem=each))
            continue
        shown = blocks(guides.load(noun), scored)
        place = cohort.folder / "guides" / f"{each}.html"
        place.parent.mkdir(exist_ok=True)
        page = page_of(shown, cohort.name, cohort.asked.word)
        disk.write(place, page.encode("utf-8", "replace"))
        tell(said("guide.written", path=place.relative_to(cohort.folder)))
        written.append(place)
    if not written:
        raise wrong("guide.nothing")
    return written


def page_of(shown: tuple[Block, ...], cohort: str, word: str = "") -> str:
    """Blocks as one page without scripts; whatever was typed is text in it."""
    foot = said("guide.foot", cohort=cohort)
    if word:
        foot = f"{said('guide.word', cohort=cohort, word=word)} {foot}"
    title = shown[0].lines[0]
    return str(template("guide.html.j2").render(blocks=shown, title=title, foot=foot))
