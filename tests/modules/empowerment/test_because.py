"""Each consequence is said with its cause."""

from pdpmo_widgets.modules.empowerment.model import deal, play, run, well_played
from pdpmo_widgets.modules.empowerment.model.because import margin

SEEDS = range(70_000, 70_010)


def causes(case, decisions):
    return [e for e in play(case, decisions).because if "decision" in e.params]


def test_whoever_reads_the_truth_hears_that_it_fitted():
    for seed in SEEDS:
        case = deal(seed)
        found = causes(case, well_played(case))
        assert {entry.id for entry in found} == {"because.fits"}
        assert all(entry.effect == 0 for entry in found)


def test_the_dearest_cause_comes_first():
    for seed in SEEDS:
        case = deal(seed)
        found = causes(case, run("always_7", case))
        assert found[0].effect == min(entry.effect for entry in found) < -20
        assert found[0].id.split(".")[1] in ("far", "far_lasting", "loose")


def test_whoever_keeps_everything_hears_what_was_kept():
    for seed in SEEDS:
        case = deal(seed)
        ids = {entry.id for entry in causes(case, run("always_1", case))}
        assert ids <= {
            "because.held", "because.no_stretch", "because.unasked", "because.fits",
        }  # fmt: skip
        assert "because.held" in ids


def test_news_changes_who_is_ready():
    case = deal(70_000)
    for news in case.hidden.news:
        before = margin(case, news.line, news.stage - 1)
        after = margin(case, news.line, news.stage)
        assert (before > 0.1 and after < -0.1) if news.by > 0 else after >= before


def test_the_words_in_each_moment_get_a_cause_of_their_own():
    case = deal(70_001)
    for name, sign in (("always_5", "opened"), ("random", None)):
        found = play(case, run(name, case)).because[-3:]
        assert [entry.id.split(".")[1].split("_")[0] for entry in found] == [
            "mistake", "clash", "test",
        ]  # fmt: skip
        if sign:
            assert all(entry.id.endswith(sign) for entry in found)
