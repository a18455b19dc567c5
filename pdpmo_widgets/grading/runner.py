"""nbgrader's own step that runs a notebook, and a child where learners wrote code."""

import os
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import Execute

from pdpmo_widgets.grading import coding

ANYWAY = "PDPMO_NOT_ISOLATED"
"""The variable that says so ("1") for `nbgrader autograde`, which asks nobody."""


class Run(Execute):
    """A notebook in a kernel of the coach's; a learner's code in a child, or not."""

    def preprocess(
        self, nb: NotebookNode, resources: Any = None, km: Any = None
    ) -> tuple[NotebookNode, Any]:
        """Run one notebook; nbgrader's signature. A refusal is NbGraderException."""
        stem = resources["nbgrader"]["notebook"]
        if not coding.answers(stem, nb):
            return super().preprocess(nb, resources, km)
        place = Path(resources["metadata"]["path"] or ".")
        try:
            bare = os.environ.get(ANYWAY) == "1"
            found = coding.outputs(nb.cells, place, bare)
        except coding.NotIsolated as error:
            student = resources["nbgrader"]["student"]
            said = f"{student}: {error}, or set {ANYWAY}=1."
            raise NbGraderException(said) from None
        for at, outputs in found.outputs.items():
            nb.cells[at].outputs = outputs
        return nb, resources
