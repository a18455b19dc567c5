"""A page as one slide: blocks in columns, text as large as it fits.

python-pptx writes the file; learner text only ever becomes runs of text.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from .page import Block, Page, note
from .plain import right_to_left
from .room import fit, trim

INK, MUTED, ACCENT, WARN, LINE = "1C2630", "55606B", "0B6560", "8A5A00", "D8D3C7"
SERIF, SANS = "Georgia", "Calibri"
WIDE, HIGH, EDGE, BETWEEN = 13.333, 7.5, 0.6, 0.35
TOP, BOTTOM = 1.65, 6.95


def slide(page: Page) -> bytes:
    """The bytes of a .pptx with one wide slide that opens without repair."""
    show = Presentation()
    _widen(show)
    _facts(show, page)
    paper = show.slides.add_slide(show.slide_layouts[6])
    width = WIDE - 2 * EDGE
    _text(paper, EDGE, 0.45, width, 0.6, [(page.title, 28, INK, True, SERIF)])
    under = " · ".join(text for text in (page.subtitle, page.byline()) if text)
    _text(paper, EDGE, 1.0, width, 0.4, [(_cut(under, 150), 13, MUTED, False, SANS)])
    across = len(page.columns)
    column = (width - BETWEEN * (across - 1)) / across
    size = min(fit(blocks, column, BOTTOM - TOP - 0.1) for blocks in page.columns)
    for number, blocks in enumerate(page.columns):
        left = EDGE + number * (column + BETWEEN)
        _rule(paper, left, column)
        shown = trim(blocks, column, BOTTOM - TOP - 0.1, size)
        _text(paper, left, TOP, column, BOTTOM - TOP, _paragraphs(shown, size))
    _text(paper, EDGE, 7.0, width, 0.3, [(note(), 8, MUTED, False, SANS)])
    out = BytesIO()
    show.save(out)
    return out.getvalue()


def _paragraphs(blocks: Sequence[Block], size: float) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for block in blocks:
        found.append((block.label, size * 0.8, ACCENT, True, SANS))
        color = WARN if block.open else INK
        found += [(text, size, color, False, SANS) for text in block.lines]
    return found


def _text(
    paper: Any,
    left: float,
    top: float,
    wide: float,
    high: float,
    parts: Sequence[tuple[Any, ...]],
) -> None:
    box = paper.shapes.add_textbox(
        Inches(left), Inches(top), Inches(wide), Inches(high)
    )
    frame = box.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_bottom = 0
    frame.margin_top = Inches(0.08)
    for number, (text, size, color, bold, font) in enumerate(parts):
        place = frame.paragraphs[0] if not number else frame.add_paragraph()
        heading = color == ACCENT
        place.space_before = Pt(9 if heading and number else 0)
        place.space_after = Pt(3)
        run = place.add_run()
        run.text = text
        run.font.size, run.font.name, run.font.bold = Pt(size), font, bold
        run.font.color.rgb = RGBColor.from_string(color)
        if right_to_left(text):
            place._p.get_or_add_pPr().set("rtl", "1")


def _rule(paper: Any, left: float, wide: float) -> None:
    line = paper.shapes.add_connector(
        1, Inches(left), Inches(TOP), Inches(left + wide), Inches(TOP)
    )
    line._element.remove(line._element.find(qn("p:style")))  # it casts a shadow
    line.line.color.rgb, line.line.width = RGBColor.from_string(LINE), Pt(1)


def _widen(show: Any) -> None:
    """Wide paper; master and layouts are stretched along, so new slides fit too."""
    share = Inches(WIDE) / show.slide_width
    show.slide_width, show.slide_height = Inches(WIDE), Inches(HIGH)
    for part in (show.slide_master, *show.slide_layouts):
        for shape in part.placeholders:
            shape.left = Emu(int(shape.left * share))
            shape.width = Emu(int(shape.width * share))


def _facts(show: Any, page: Page) -> None:
    facts = show.core_properties
    facts.title, facts.subject, facts.author = page.title, page.subtitle, page.who
    facts.last_modified_by, facts.comments, facts.keywords = page.who, "", ""


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
