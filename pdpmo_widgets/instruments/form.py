"""A questionnaire: its items by id, its scale, and the figures of a group's answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .answers import Figure, instrument
from .reliability import r_wg
from .small import FEWEST, mean_range

AGREED = 0.70  # r_wg from which a mean stands for a group (James and others 1984)
ENOUGH = 0.7  # D: share of the items that a sheet must answer to count
Sheet = Mapping[str, float]


@dataclass(frozen=True)
class Form:
    """Items by id, the ends of the scale, and which items are asked the other way."""

    name: str
    items: tuple[str, ...]
    least: int
    most: int
    turned: tuple[str, ...] = ()

    @property
    def options(self) -> int:
        """How many answers the scale has."""
        return self.most - self.least + 1

    def straight(self, sheet: Sheet) -> dict[str, float]:
        """The answers with all items the same way round: high is good."""
        ends = self.least + self.most
        return {i: ends - v if i in self.turned else v for i, v in sheet.items()}

    def full(self, sheets: Sequence[Sheet]) -> list[dict[str, float]]:
        """Straight answers of those who answered enough of the items."""
        need = ENOUGH * len(self.items)
        return [self.straight(sheet) for sheet in sheets if len(sheet) >= need]


def form(name: str) -> Form:
    """The form of an instrument, from its words."""
    said = instrument(name)
    scale = said["scale"]
    items, turned = tuple(said["items"]), tuple(said.get("turned", ()))
    return Form(name, items, scale["least"], scale["most"], turned)


def table(form: Form, rows: Sequence[Sheet]) -> np.ndarray:
    """People x items; nan where somebody left an item out."""
    return np.array([[row.get(i, np.nan) for i in form.items] for row in rows])


def mean_figure(
    id: str, values: Sequence[float], least: float, most: float, mark: str = ""
) -> Figure:
    """A mean with its 80 % interval; no number below five answers."""
    found = mean_range(sorted(values), least, most)
    if found is None:
        return Figure(id, len(values), mark="few")
    return Figure(id, len(values), *found, mark)


def item_figure(form: Form, id: str, rows: Sequence[Sheet]) -> Figure:
    """The mean of one item; none where fewer than five answered, or they disagree."""
    values = [row[id] for row in rows if id in row]
    if len(values) >= FEWEST and r_wg(values, form.options) < AGREED:
        return Figure(id, len(values), mark="split")
    return mean_figure(id, values, form.least, form.most)
