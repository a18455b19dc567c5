"""Every claim of the prose is asked of the model; one that can fail names when."""

import pytest

from pdpmo_widgets import catalog
from tests.claims.sensitivity import HERE, claim, claims, moved, nouns, setting
from tests.claims.sensitivity import tested as functions

EACH = [(noun, id) for noun in nouns() for id in claims(noun)]


def test_every_module_lists_what_it_claims():
    assert nouns() == [module.noun for module in catalog.modules()]


@pytest.mark.parametrize("noun", nouns())
def test_every_claim_has_a_test_and_every_test_a_claim(noun):
    assert functions(noun) == set(claims(noun))


@pytest.mark.parametrize(("noun", "id"), EACH)
def test_the_claim_holds_in_the_course_as_it_is(noun, id):
    assert claim(noun, id)(setting(noun))


@pytest.mark.parametrize("noun", nouns())
def test_the_page_names_every_constant_and_every_claim(noun):
    page = (HERE / f"{noun}.md").read_text("utf-8")
    for name in moved(noun):
        assert f"| {name} | {getattr(setting(noun), name):g} |" in page
    for id, one in claims(noun).items():
        assert f"- **{id}**: {one['says']}" in page


@pytest.mark.parametrize("noun", nouns())
def test_a_claim_that_hangs_on_a_constant_is_printed_with_its_condition(noun):
    page = (HERE / f"{noun}.md").read_text("utf-8")
    head, *table = [line for line in page.splitlines() if line.startswith("| ")]
    ids = [cell.strip() for cell in head.strip("| ").split("|")][2:]
    for line in table:
        cells = [cell.strip() for cell in line.strip("| ").split("|")][2:]
        for id, cell in zip(ids, cells, strict=True):
            if "no" in cell:
                assert "if" in claims(noun)[id], f"{id} hangs on {line}"
