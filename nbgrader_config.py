# solutions/ -> exercises/ by nbgrader, and how answers are graded. See CONTRIBUTING.
from nbconvert.preprocessors import ClearMetadataPreprocessor, CSSHTMLHeaderPreprocessor
from nbgrader import preprocessors as nbgrader
from nbgrader.converters import GenerateAssignment

from pdpmo_widgets import catalog
from pdpmo_widgets.grading import preprocessors as ours
from pdpmo_widgets.grading.prose import FillProse
from pdpmo_widgets.grading.runner import Run

c = get_config()
answers = ["answers.json", "answers.previous.json"]
c.CourseDirectory.course_id = "pdpmo"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", ".*.tmp"]
c.ClearSolutions.code_stub = {"python": ""}  # a leader meets no red traceback
# Points and rubrics in the text as they are now, then nbgrader's own steps.
c.GenerateAssignment.preprocessors = [
    FillProse,
    *GenerateAssignment.preprocessors.default(),
]
c.Execute.timeout = 120  # seconds for one cell, on a busy machine too
c.Autograde.exclude_overwriting = {each.stem: answers for each in catalog.modules()}
# Before nbgrader opens a hand-in: what could break the run is set aside.
c.Autograde.pre_convert_hook = "pdpmo_widgets.grading.tidy.before_nbgrader"
c.Autograde.autograde_preprocessors = [
    Run,  # in a kernel; what a learner programmed in a child without network
    ours.StrictScores,
    nbgrader.IgnorePattern,
    ClearMetadataPreprocessor,
    nbgrader.LimitOutput,
    nbgrader.SaveAutoGrades,
    ours.FlagReviews,
    nbgrader.AssignLatePenalties,
    nbgrader.CheckCellMetadata,
]
c.GenerateFeedback.preprocessors = [
    nbgrader.GetGrades,
    ours.PlainComments,  # nbgrader would run a script in them
    nbgrader.ClearHiddenTests,  # rule, points and reasons, never the key
    CSSHTMLHeaderPreprocessor,
]
