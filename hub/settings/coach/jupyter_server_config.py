# A coach's server: JupyterLab, the formgrader, and the same pages as learners see.
load_subconfig("pages_config.py", "/srv/pdpmo/course/hub/settings")
c = get_config()
c.ServerApp.jpserver_extensions = {
    "pdpmo_widgets.server": True,
    "voila.server_extension": False,  # our own pages instead
    "nbgrader.server_extensions.formgrader": True,
    "nbgrader.server_extensions.assignment_list": False,  # a coach hands nothing in
    "nbgrader.server_extensions.course_list": False,
    "jupyter_lsp": False,
    "notebook": False,
}
