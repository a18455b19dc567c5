# A learner's server: the course's pages and the list of exercises, no coach's tools.
load_subconfig("pages_config.py", "/srv/pdpmo/course/hub/settings")
c = get_config()
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
