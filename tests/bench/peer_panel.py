"""A like page in Panel. Run by `panel serve`, not by Python; see `like`."""

import panel as pn

from tests.bench.like import END, OPTIONS, drawn, parts

MAKE = {
    "radio": lambda name: pn.widgets.RadioBoxGroup(options=OPTIONS, value=None),
    "slider": lambda name: pn.widgets.IntSlider(name=name, start=0, end=100),
    "checkbox": lambda name: pn.widgets.Checkbox(name=name),
    "select": lambda name: pn.widgets.Select(name=name, options=OPTIONS),
    "text": lambda name: pn.widgets.TextInput(name=name),
    "long": lambda name: pn.widgets.TextAreaInput(name=name),
    "number": lambda name: pn.widgets.FloatInput(name=name),
    "date": lambda name: pn.widgets.DatePicker(name=name),
    "file": lambda name: pn.widgets.FileInput(),
    "button": lambda name: pn.widgets.Button(name=name),
}


def lab() -> pn.Column:
    """Two sliders and the chart of the chance lab, as on our page."""
    raters = pn.widgets.IntSlider(name="People who rank", start=3, end=20, value=7)
    items = pn.widgets.IntSlider(name="Things to rank", start=3, end=12, value=8)
    picture = pn.pane.Matplotlib(drawn(7, 8)[0], css_classes=["chart"])
    said = pn.pane.Markdown()

    @pn.depends(raters, items, watch=True)
    def draw(raters: int, items: int) -> None:
        figure, sentence = drawn(raters, items)
        picture.object = figure
        said.object = sentence

    return pn.Column(raters, items, picture, said, css_classes=["lab"])


def page() -> pn.Column:
    """The words, and between two of them their share of the controls."""
    column = pn.Column()
    for text, some, chart in parts():
        column.append(pn.pane.Markdown(text))
        if chart:
            column.append(lab())
        column.extend([MAKE[kind](name) for kind, name in some])
    column.append(pn.pane.Markdown(END))
    return column


page().servable()
