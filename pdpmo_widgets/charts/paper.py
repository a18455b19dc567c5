"""The paper that every chart is drawn on: one scale of type, the theme's colours.

A chart is drawn in units of its own width of 400, so that its words stay legible
on a telephone. Colours are those of the light theme; in the SVG each becomes the
page's variable with that colour as its fallback, so charts follow light and dark.
"""

import re
import warnings
from collections.abc import Sequence
from io import StringIO
from textwrap import shorten
from textwrap import wrap as lines
from typing import Any
from xml.sax.saxutils import escape

from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

WIDTH = 400
SHOWN = 520
BODY, SMALL = 14, 13
SURFACE, SUNK, LINE, EDGE = "#ffffff", "#efece4", "#d8d3c7", "#8a8578"
INK, MUTED, ACCENT, SOFT = "#1c2630", "#55606b", "#0b6560", "#e1efed"
GOOD, WARN, BAD = "#1e6b3a", "#8a5a00", "#a32b2b"
TOKENS = {
    SURFACE: "surface", SUNK: "sunk", LINE: "line", EDGE: "edge", INK: "ink",
    MUTED: "muted", ACCENT: "accent", SOFT: "accent-soft", GOOD: "good",
    WARN: "warn", BAD: "bad",
}  # fmt: skip
TYPE = "var(--pd-sans, sans-serif)"
# Set once: a context around each chart copies all of matplotlib's settings.
rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "pdpmo"})


def figure(width: float = WIDTH, height: float = 200) -> Figure:
    """An empty figure of this size; one unit is one pixel at full size."""
    return Figure(figsize=(width / 72, height / 72), dpi=72, facecolor="none")


def sheet(height: float, width: float = WIDTH) -> tuple[Figure, Axes]:
    """A figure whose coordinates are pixels from the top left corner."""
    fig = figure(width, height)
    axes = fig.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(height, 0))
    axes.axis("off")
    return fig, axes


def write(
    axes: Axes,
    x: float,
    y: float,
    text: object,
    *,
    size: float = BODY,
    color: str = INK,
    align: str = "left",
    bold: bool = False,
    most: int = 80,
) -> None:
    """One line of text, its middle at ``y``; cut after ``most`` characters."""
    line = cut(" ".join(str(text).split()), most)
    weight = "bold" if bold else "normal"
    axes.text(
        x, y, line, fontsize=size, color=color, ha=align, va="center_baseline",
        weight=weight, parse_math=False,
    )  # fmt: skip


def cut(text: str, most: int) -> str:
    """At most ``most`` characters, ended with an ellipsis where words were cut."""
    if len(text) <= most:
        return text
    short = shorten(text, most, placeholder=" …")
    return short if len(short) > 0.7 * most else text[: most - 1] + "…"


def fold(text: str, width: int, most: int = 2) -> list[str]:
    """A text in at most ``most`` lines of about ``width`` characters."""
    found = lines(text, width) or [""]
    if len(found) > most:
        last = " ".join(found[most - 1 :])
        return [*found[: most - 1], cut(last, width)]
    return found


def stroke(axes: Axes, xs: list[float], ys: list[float], **style: Any) -> None:
    """A line through points, without the limits of an axis."""
    axes.plot(xs, ys, clip_on=False, solid_capstyle="round", **style)


def dot(axes: Axes, x: float, y: float, kind: str = "full", size: float = 11) -> None:
    """A mark: "full" (the learner), "open" (others) or "diamond" (the truth)."""
    dots(axes, [x], [y], kind, size)


def dots(
    axes: Axes,
    xs: Sequence[float],
    ys: Sequence[float],
    kind: str = "full",
    size: float = 11,
) -> None:
    """Many marks of one kind in one go: drawing is paid by the call."""
    marker = "D" if kind == "diamond" else "o"
    fill = {"open": SURFACE, "diamond": INK}.get(kind, ACCENT)
    edge = {"open": MUTED, "diamond": INK}.get(kind, ACCENT)
    axes.plot(
        xs, ys, marker=marker, markersize=size * (0.8 if kind == "diamond" else 1),
        markerfacecolor=fill, markeredgecolor=edge, markeredgewidth=2, clip_on=False,
        zorder=5, ls="none",
    )  # fmt: skip


def svg(fig: Figure, say: str) -> str:
    """The figure as SVG text that follows the page's theme and speaks ``say``."""
    out = StringIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # glyphs that only the browser has
        FigureCanvasSVG(fig).print_svg(out, metadata={"Date": None})
    text = out.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"\s*<metadata>.*?</metadata>", "", text, flags=re.S)
    text = re.sub(r"\s*<style type.*?</style>", "", text, flags=re.S)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    text = re.sub(r'<g id="(?!m)[^"]*">', "<g>", text)
    text = re.sub(r"(font: [^;\"]*?px|font-family:) [^;\"]*", rf"\1 {TYPE}", text)
    text = re.sub(r"#[0-9a-f]{6}\b", _token, text)
    return re.sub(r"^<svg[^>]*>", _head(fig, say), text, count=1)


def _token(match: re.Match[str]) -> str:
    name = TOKENS.get(match[0])
    return f"var(--pd-{name}, {match[0]})" if name else match[0]


def _head(fig: Figure, say: str) -> str:
    width, height = (round(side * 72) for side in fig.get_size_inches())
    shown = round(width * SHOWN / WIDTH)
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' viewBox="0 0 {width} {height}" role="img"'
        f' style="width:100%;max-width:{shown}px;height:auto">'
        f"<title>{escape(say)}</title>"
    )
    return head.replace("\\", r"\\")


def picture(fig: Figure, say: str) -> dict[str, str]:
    """What a widget shows: the drawing, and the sentence that stands below it."""
    return {"svg": svg(fig, say), "say": say}
