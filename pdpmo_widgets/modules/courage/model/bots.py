"""The league of "Twelve months of weak signals": every bot by its name."""

from functools import partial
from typing import Any

from pdpmo_widgets.modules.courage.model import naive
from pdpmo_widgets.modules.courage.model import wording as w
from pdpmo_widgets.modules.courage.model.by_hand import counting
from pdpmo_widgets.modules.courage.model.case import Case
from pdpmo_widgets.modules.courage.model.informed import watching
from pdpmo_widgets.modules.courage.model.reader import Rule
from pdpmo_widgets.modules.courage.model.seen import see

GOOD = 0.1
POWERFUL = ("ingrid", "tomas", "priya")

# When to speak, by one simple idea.
WHENS: dict[str, w.When] = {
    "always_first_month": naive.monthly(naive.everything(1)),
    "always_in_spring": naive.monthly(naive.everything(4)),
    "always_last_month": naive.monthly(naive.everything(12)),
    "coin": naive.monthly(naive.coin),
    "only_small": naive.monthly(naive.only(lambda p, v: p.stake < 2.8)),
    "only_large": naive.monthly(naive.only(lambda p, v: p.stake >= 2.8)),
    "only_weak_sponsors": naive.monthly(
        naive.only(lambda p, v: p.sponsor not in POWERFUL and not p.mark)
    ),
    "only_the_hardest": naive.monthly(naive.only(lambda p, v: bool(p.mark))),
    "first_listed": naive.monthly(naive.only(lambda p, v: p in v.projects[:4])),
    "last_listed": naive.monthly(naive.only(lambda p, v: p in v.projects[-4:])),
    "red": naive.monthly(naive.colour("red")),
    "red_half_a_year": naive.monthly(naive.colour("red", 6)),
    "not_green": naive.monthly(naive.colour("amber")),
    "any_gloom": naive.monthly(naive.counts(2, "hard", "soft")),
    "any_broken_promise": naive.monthly(naive.counts(1, "hard")),
    "wait_for_proof": naive.monthly(naive.counts(5, "hard")),
    "check_all_then_none": naive.checking(2, lambda found: False),
    "check_then_all": naive.checking(2, lambda found: True),
    "check_then_trouble": naive.checking(2, lambda found: found),
}
# How to say it, by one simple habit.
HOWS: dict[str, w.How] = {
    "by_chance": w.by_chance,
    "first": w.first,
    "last": w.last,
    "polite": w.polite,
    "hedged": w.manner("hedged"),
    "blaming": w.manner("blaming"),
    "plain": w.manner("plain"),
    **{f"habit_{name}": w.habit(moves) for name, moves in w.HABITS.items()},
}
SHOWN = (
    "always_first_month", "coin", "only_weak_sponsors", "red", "any_gloom",
    "any_broken_promise", "wait_for_proof", "check_then_trouble",
)  # fmt: skip
THRESHOLD = Rule(margin=0.0, sure=0.0, below=-1.0)

NAIVE: dict[str, w.Bot] = {
    "random": w.player(naive.monthly(naive.coin), w.by_chance, "random"),
    "never": w.player(naive.never, w.by_chance, "never"),
    **{
        f"when_{name}": w.player(when, w.manner("plain"), name)
        for name, when in WHENS.items()
    },
    **{
        f"how_{name}": w.player(naive.monthly(naive.colour("red")), how, name)
        for name, how in HOWS.items()
    },
    # The winners of the prototype, in which it did not matter how a thing was said.
    "prototype_check_then_raise": w.player(watching(GOOD), w.by_chance, "check"),
    "prototype_threshold": w.player(
        watching(GOOD, THRESHOLD, "checks"), w.by_chance, "threshold"
    ),
}
# Half of the skill: the right moment with a habit, or the right words at any moment.
HALF: dict[str, w.Bot] = {
    **{
        f"moment_with_{name}": w.player(watching(GOOD), how, f"moment:{name}")
        for name, how in HOWS.items()
        if name in ("by_chance", "polite", "plain", "habit_interest", "habit_caution")
    },
    **{
        f"words_with_{name}": w.player(when, w.reads(GOOD), f"words:{name}")
        for name, when in WHENS.items()
        if name in SHOWN
    },
    "no_checks": w.player(watching(GOOD, blind="checks"), w.reads(GOOD), "unchecked"),
    "believes_rumours": w.player(watching(GOOD, blind="gloom"), w.reads(GOOD), "gloom"),
    "hears_no_good_news": w.player(watching(GOOD, blind="good"), w.reads(GOOD), "good"),
    # Who stops after a month or two, and who counts well and finds no words.
    "january_only": w.player(naive.january, w.reads(GOOD), "january"),
    "two_months_only": w.player(
        naive.first_months(watching(GOOD), 2), w.reads(GOOD), "two"
    ),
    "counts_and_is_polite": w.player(counting(0.0), w.polite, "polite"),
    "counts_and_is_plain": w.player(counting(0.0), w.manner("plain"), "plain"),
    "by_hand": w.player(counting(0.05), w.reads(GOOD), "hand"),
    "waits_till_july": w.player(watching(GOOD, Rule(first=7)), w.reads(GOOD), "july"),
}
INFORMED: dict[str, w.Bot] = {
    "informed_novice": w.player(watching(0.3), w.reads(0.3), "informed"),
    "informed": w.player(watching(GOOD), w.reads(GOOD), "informed"),
    "informed_expert": w.player(watching(0.03), w.reads(0.03), "informed"),
}
BOTS: dict[str, w.Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))
