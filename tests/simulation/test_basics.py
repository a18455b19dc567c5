"""What every simulation shares."""

import subprocess
import sys

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.simulation import DecisionError, Entry, case_seed

# Written down once: a case that was handed in must be dealt again, years later.
SEED_OF_LEARNER = 48413869585390


def test_a_learners_case_follows_from_the_id_and_the_module():
    assert case_seed("learner", "purpose") == SEED_OF_LEARNER
    assert case_seed("learner", "purpose") != case_seed("learner", "welcome")
    assert case_seed("learner", "purpose") != case_seed("another", "purpose")


def test_the_seed_of_any_name_is_a_number_that_json_keeps_exactly():
    for name in ("", "Zoë", "名前", "x" * 10_000):
        assert 0 <= case_seed(name, "purpose") < 2**53


def test_a_refusal_is_a_value_error_with_a_sentence():
    assert issubclass(DecisionError, ValueError)
    assert DecisionError("Please choose.").args == ("Please choose.",)


def test_an_entry_that_only_informs_has_no_effect():
    assert Entry("tell.heard", {"who": "mei"}, "mei").effect == 0


@pytest.mark.parametrize("name", [one.noun for one in catalog.modules()])
def test_a_simulation_needs_arrays_at_most(name):
    code = (
        f"import sys, {catalog.ROOMS}.{name}.model;"
        "print([m for m in ('scipy', 'matplotlib', 'ipywidgets', 'IPython', 'pandas')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_package_itself_loads_no_arrays():
    code = "import sys, pdpmo_widgets; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "False", done.stderr
