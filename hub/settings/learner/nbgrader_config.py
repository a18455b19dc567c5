# How a learner fetches, hands in and gets feedback.
import os
from pathlib import Path

c = get_config()
c.CourseDirectory.course_id = "pdpmo"
c.Exchange.root = "/srv/pdpmo/exchange"
c.Exchange.assignment_dir = str(Path.home() / "exercises")  # where pages look for them
# nbgrader would send the name of the account (jupyter-ada); the list knows the name
# with which people log in (ada). The coach's command compares it with the account.
if os.environ.get("JUPYTERHUB_USER"):
    c.CourseDirectory.student_id = os.environ["JUPYTERHUB_USER"]
