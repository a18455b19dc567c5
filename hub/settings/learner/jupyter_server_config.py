# A learner's server: the course's pages, the exercises beside them, no coach's tools.
import filecmp
import shutil
from pathlib import Path

HOME, COURSE = Path.home(), Path("/srv/pdpmo/course/course")

# Read here, as the learner: a hub that writes as root into homes could be led astray.
(HOME / "exercises").mkdir(exist_ok=True)
(HOME / "course").mkdir(exist_ok=True)
for page in COURSE.iterdir():
    mine = HOME / "course" / page.name
    if page.is_file() and not (mine.is_file() and filecmp.cmp(page, mine, False)):
        mine.unlink(missing_ok=True)
        shutil.copyfile(page, mine)
        mine.chmod(0o444)  # to read only, so that a newer one replaces nobody's work

c = get_config()
c.ServerApp.root_dir = str(HOME)
c.ServerApp.jpserver_extensions = {
    "pdpmo_widgets.server": True,
    "voila.server_extension": False,  # our own pages instead
    "nbgrader.server_extensions.assignment_list": True,
    "nbgrader.server_extensions.formgrader": False,
    "nbgrader.server_extensions.course_list": False,
    "nbgrader.server_extensions.validate_assignment": False,  # "Success!" on nothing
    "jupyter_lsp": False,  # helps who writes code; a learner waits for it at each start
    "notebook": False,  # a second desk beside JupyterLab
}
c.Course.prepared = 0  # pages kept ready cost 80 MB each, for every learner
c.MappingKernelManager.cull_idle_timeout = 3600  # seconds
