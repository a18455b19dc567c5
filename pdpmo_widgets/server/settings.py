"""How the extension may be set: `c.Course.… = …` in a Jupyter configuration."""

from traitlets import Bool, Float, Int, List, Unicode
from traitlets.config import Configurable

from pdpmo_widgets import catalog


class Course(Configurable):
    """Settings of the course's pages; the defaults suit an own machine."""

    prepared = Int(2, help="How many pages are kept ready (80 MB each).").tag(
        config=True
    )
    grace = Float(600.0, help="Seconds until a page left without farewell ends.").tag(
        config=True
    )
    most = Int(0, help="Pages open at once; 0: what fits into the memory.").tag(
        config=True
    )
    each = Int(8, help="Pages that one visitor of a class may have open.").tag(
        config=True
    )
    many = Bool(False, help="Many visitors share this server (a class).").tag(
        config=True
    )
    lab = Bool(True, help="Pages link to the same notebook in JupyterLab.").tag(
        config=True
    )
    late = Bool(False, help="JupyterLab is mounted when it is first asked for.").tag(
        config=True
    )
    frames = List(Unicode(), help="Origins that may show a page in a frame.").tag(
        config=True
    )
    root = Unicode("", help="Folder with course/ and exercises/.").tag(config=True)
    first = Unicode(catalog.MAP, help="The page that opens first.").tag(config=True)
