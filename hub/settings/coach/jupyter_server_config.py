# A coach's server: JupyterLab, the formgrader, and the same pages as learners see.
from pathlib import Path

c = get_config()
c.ServerApp.root_dir = str(Path.home())
c.ServerApp.jpserver_extensions = {
    "pdpmo_widgets.server": True,
    "voila.server_extension": False,
    "nbgrader.server_extensions.formgrader": True,
    "nbgrader.server_extensions.assignment_list": False,
    "nbgrader.server_extensions.course_list": False,
}
c.Course.root = "/srv/pdpmo/course"
c.Course.prepared = 0
