# A coach's commands and formgrader: the cohort's own settings and the exchange.
from pathlib import Path

COHORT = Path.home() / "cohort"  # made by: pdpmo coach new cohort --learners FILE

c = get_config()
c.CourseDirectory.course_id = "pdpmo"
c.Exchange.root = "/srv/pdpmo/exchange"
if (COHORT / "nbgrader_config.py").is_file():
    load_subconfig("nbgrader_config.py", str(COHORT))
