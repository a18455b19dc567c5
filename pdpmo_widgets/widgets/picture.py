"""A picture with its sentence: what was found, drawn, said, and listed if need be."""

from pdpmo_widgets.widgets import kit
from pdpmo_widgets.widgets.kept import Kept


class Picture(Kept):
    """Shows `{svg, say, text, lines[], table?{head[], rows[][]}}`; keeps nothing.

    With `tabs: [{id, label, …}]` one of several such views at a time.
    """

    _esm = kit.stub("picture")
