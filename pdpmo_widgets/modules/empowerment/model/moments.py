"""Three moments in which your words make bad news come sooner, or not at all.

Each answer carries tags; what counts is which of them the situation asks for, never a
wording.  Which tags help is our own design, after the work on voice and silence
(Edmondson 1999, ASQ 44:350).
"""

from random import Random

from pdpmo_widgets.modules.empowerment.model.case import MOMENT_STEPS, STEP, Moment

# What a tag adds where it is asked for.
HELPS = {
    "thanks": 0.03, "curiosity": 0.05, "together": 0.05,
    "privacy": 0.03, "boundary": 0.05,
}  # fmt: skip
# What a tag takes wherever it is used.
HARMS = {"blame": -0.14, "fix": -0.05, "public": -0.07, "soothe": -0.05, "aside": -0.07}
# A limit that nobody overstepped reads as mistrust.
UNASKED = {"boundary": -0.06}

Tags = tuple[str, ...]
# moment -> story -> (what the situation asks for, answer -> tags)
STORIES: dict[str, dict[str, tuple[Tags, dict[str, Tags]]]] = {
    "mistake": {
        "early": (
            ("thanks", "curiosity", "together"),
            {
                "a": ("thanks", "fix"),
                "b": ("thanks", "curiosity", "together"),
                "c": ("curiosity", "blame"),
                "d": ("thanks", "soothe"),
            },
        ),
        "late": (
            ("thanks", "curiosity", "together"),
            {
                "a": ("curiosity", "together", "thanks"),
                "b": ("boundary", "blame"),
                "c": ("thanks", "soothe"),
                "d": ("curiosity", "fix"),
            },
        ),
        "again": (
            ("curiosity", "boundary", "privacy"),
            {
                "a": ("thanks", "soothe"),
                "b": ("boundary", "public"),
                "c": ("fix", "privacy"),
                "d": ("curiosity", "boundary", "privacy"),
            },
        ),
    },
    "clash": {
        "resource": (
            ("curiosity", "together"),
            {
                "a": ("fix",),
                "b": ("soothe", "privacy"),
                "c": ("curiosity", "together"),
                "d": ("together", "public", "blame"),
            },
        ),
        "blame": (
            ("curiosity", "together", "privacy"),
            {
                "a": ("curiosity", "blame"),
                "b": ("privacy", "fix"),
                "c": ("soothe", "thanks"),
                "d": ("curiosity", "together", "privacy"),
            },
        ),
        "insult": (
            ("boundary", "privacy", "curiosity"),
            {
                "a": ("boundary", "privacy", "curiosity"),
                "b": ("together", "soothe"),
                "c": ("boundary", "public"),
                "d": ("curiosity", "aside"),
            },
        ),
    },
    "test": {
        "around": (
            ("privacy", "boundary", "curiosity"),
            {
                "a": ("boundary", "public"),
                "b": ("privacy", "boundary", "curiosity"),
                "c": ("soothe", "thanks"),
                "d": ("aside", "fix"),
            },
        ),
        "doubt": (
            ("thanks", "curiosity", "together"),
            {
                "a": ("boundary", "blame"),
                "b": ("thanks", "soothe"),
                "c": ("fix", "boundary"),
                "d": ("thanks", "curiosity", "together"),
            },
        ),
        "warning": (
            ("thanks", "curiosity", "together"),
            {
                "a": ("thanks", "curiosity", "together"),
                "b": ("thanks", "aside"),
                "c": ("curiosity", "blame"),
                "d": ("fix", "privacy"),
            },
        ),
    },
}  # fmt: skip
MOMENTS = tuple(STORIES)
PLACES = range(4)  # of the answers


def tags(moment: Moment, place: int) -> Tags:
    """The tags of the answer in a place."""
    return STORIES[moment.id][moment.story][1][moment.options[place]]


def effect(moment: Moment, place: int) -> float:
    """What the answer in a place adds to safety, 0..1 scale."""
    return _adds(STORIES[moment.id][moment.story][0], tags(moment, place))


def _adds(asked: Tags, used: Tags) -> float:
    found = 0.0
    for tag in used:
        found += HARMS.get(tag, 0.0)
        found += HELPS.get(tag, 0.0) if tag in asked else UNASKED.get(tag, 0.0)
    return found


_ALL = [
    _adds(asked, used)
    for stories in STORIES.values()
    for asked, answers in stories.values()
    for used in answers.values()
]
BEST, WORST = max(_ALL), min(_ALL)  # what an answer adds to safety, 0..1 scale


def well(moment: Moment) -> int:
    """The place of the answer that helps most."""
    return max(PLACES, key=lambda place: effect(moment, place))


def dealt(rng: Random, about: dict[str, str]) -> tuple[Moment, ...]:
    """One story for each moment, its answers in a shuffled order."""
    found = []
    for id, step in zip(MOMENTS, MOMENT_STEPS, strict=True):
        story = rng.choice(tuple(STORIES[id]))
        order = tuple(rng.sample(("a", "b", "c", "d"), 4))
        found.append(Moment(id, story, about[id], step * STEP + 1, order))
    return tuple(found)
