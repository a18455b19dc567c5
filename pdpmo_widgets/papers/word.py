"""A page as a Word document: headings at the left, text at the right, one page.

python-docx writes the file; learner text only ever becomes runs of text.
"""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .page import Block, Page, note
from .plain import right_to_left

INK, MUTED, ACCENT, WARN = "1C2630", "55606B", "0B6560", "8A5A00"
SERIF, SANS = "Georgia", "Calibri"
SIZES = ((170, 12.5), (300, 11.5), (420, 10.5))
AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc")
LEFT, RIGHT = Cm(3.9), Cm(13.1)


def size_for(words: int) -> float:
    """Point size of the text: smaller for more words, never below 10."""
    return next((size for most, size in SIZES if words <= most), 10)


def document(page: Page) -> bytes:
    """The bytes of a .docx that opens without repair."""
    doc = Document()
    _paper(doc, page)
    size = size_for(page.words())
    _write(doc.add_paragraph(), page.title, 22, font=SERIF, after=0)
    _write(doc.add_paragraph(), page.subtitle, 11, color=MUTED, after=2)
    if page.byline():
        _write(doc.add_paragraph(), page.byline(), 10, color=MUTED, after=4)
    table = doc.add_table(rows=0, cols=2)
    table.autofit = False
    for column, width in zip(table.columns, (LEFT, RIGHT), strict=True):
        column.width = width
    for block in page.blocks():
        _row(table, block, size)
    _small_print(doc)
    out = BytesIO()
    doc.save(out)
    return out.getvalue()


def _paper(doc: Any, page: Page) -> None:
    section = doc.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(1.6)
    section.footer_distance = Cm(0.9)
    style = doc.styles["Normal"]
    style.font.name, style.font.size = SANS, Pt(11)
    facts, now = doc.core_properties, datetime.now(UTC).replace(tzinfo=None)
    facts.title, facts.subject, facts.author = page.title, page.subtitle, page.who
    facts.last_modified_by, facts.comments, facts.keywords = page.who, "", ""
    facts.created = facts.modified = now


def _row(table: Any, block: Block, size: float) -> None:
    cells = table.add_row().cells
    for cell, width in zip(cells, (LEFT, RIGHT), strict=True):
        cell.width = width
        _rule(cell)
    _write(cells[0].paragraphs[0], block.label, size, color=ACCENT, bold=True, before=5)
    for number, text in enumerate(block.lines):
        first = number == 0
        place = cells[1].paragraphs[0] if first else cells[1].add_paragraph()
        color = WARN if block.open else INK
        _write(
            place, text, size, color=color, italic=block.open, before=5 if first else 0
        )


def _write(
    place: Any,
    text: str,
    size: float,
    *,
    color: str = INK,
    font: str = SANS,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 5,
) -> None:
    shape = place.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.line_spacing = 1.08
    run = place.add_run(text)
    run.font.size, run.font.name = Pt(size), font
    run.font.color.rgb = RGBColor.from_string(color)
    run.font.bold, run.font.italic = bold, italic
    if right_to_left(text):
        shape = place._p.get_or_add_pPr()
        shape.insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
        run.font.rtl = True


def _rule(cell: Any) -> None:
    """A thin line above the cell."""
    borders = OxmlElement("w:tcBorders")
    top = OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "4"), ("color", "D8D3C7")):
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    cell._tc.get_or_add_tcPr().append(borders)


def _small_print(doc: Any) -> None:
    place = doc.sections[0].footer.paragraphs[0]
    _write(place, note(), 7.5, color=MUTED, after=0)
