"""One common scale with things on it: the shape that most of our charts have.

People compare positions on a common scale best (Cleveland and McGill 1984).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from .paper import EDGE, LINE, MUTED, SMALL, WIDTH, fold, stroke, write


@dataclass(frozen=True)
class Scale:
    """Values ``least``..``most`` between the pixels ``left`` and ``right``."""

    least: float
    most: float
    left: float = 24
    right: float = WIDTH - 24

    def at(self, value: float) -> float:
        """Pixel of a value; values beyond the ends stay at the ends."""
        inside = min(max(value, self.least), self.most)
        share = (inside - self.least) / (self.most - self.least)
        return self.left + share * (self.right - self.left)

    def ends(self, axes: Axes, y: float, texts: Sequence[str]) -> None:
        """Words below the two ends of the scale."""
        write(axes, self.left, y, texts[0], size=SMALL, color=MUTED)
        write(axes, self.right, y, texts[1], size=SMALL, color=MUTED, align="right")

    def rail(self, axes: Axes, y: float) -> None:
        """The faint line that a dot sits on."""
        stroke(axes, [self.left, self.right], [y, y], color=LINE, lw=1.5)

    def rule(self, axes: Axes, value: float, top: float, bottom: float) -> None:
        """A dashed line across all rows at ``value``."""
        x = self.at(value)
        stroke(axes, [x, x], [top, bottom], color=EDGE, lw=1.5, ls=(0, (3, 3)))


def label(axes: Axes, y: float, text: str, *, width: int, bold: bool = False) -> None:
    """The name of a row at the left, on one line or two, middle at ``y``."""
    found = fold(text, width)
    for number, line in enumerate(found):
        shift = (number - (len(found) - 1) / 2) * 15
        write(axes, 0, y + shift, line, size=SMALL, bold=bold)


def apart(wanted: Sequence[float], gap: float) -> list[float]:
    """Positions near ``wanted`` (ascending) that are at least ``gap`` apart."""
    found: list[float] = []
    for want in wanted:
        found.append(max(want, found[-1] + gap) if found else want)
    over = max(0.0, found[-1] - max(wanted)) / 2 if found else 0.0
    return [place - over for place in found]
