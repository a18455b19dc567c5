# The course on a hub. The Littlest JupyterHub reads this file when it lies in
# /opt/tljh/config/jupyterhub_config.d/pdpmo.py; any JupyterHub can load it.
# Steps, and what was tested: README.md beside this file.
COURSE = "/srv/pdpmo/course"  # the copy of the course; no learner can read its keys
COACHES = {"coach"}  # names with which coaches log in


def role(spawner):
    """Whose settings a person gets; rights come from the accounts, not from here."""
    return "coach" if spawner.user.name in COACHES else "learner"


def settings(spawner):
    """The folder of settings of Jupyter and nbgrader for this person."""
    return f"{COURSE}/hub/settings/{role(spawner)}"


def door(spawner):
    """Learners begin on the course map, coaches in JupyterLab."""
    pages = "/voila/render/course/index.ipynb"
    spawner.default_url = "/lab" if role(spawner) == "coach" else pages


c = get_config()
c.Spawner.environment = {"JUPYTER_CONFIG_PATH": settings}
c.Spawner.pre_spawn_hook = door
c.Spawner.start_timeout = 120  # seconds, for a morning on which all come at once
c.Spawner.http_timeout = 120
