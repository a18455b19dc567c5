"""How far one is: the one rule by which a step is done, for page, bar and map."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from pdpmo_widgets.catalog import Step
from pdpmo_widgets.store.values import JSON

COMMITTED = ("done", "guessed")  # what a card keeps when one said: this is my answer


def complete(value: JSON) -> bool:
    """Is an answer whole? What is to be committed was, anything else holds something.

    An answer that is open again ("Decide again") is not complete.
    """
    if isinstance(value, dict):
        for name in COMMITTED:
            if name in value:
                return bool(value[name])
    return _filled(value)


def _filled(value: JSON) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, Mapping):
        return any(map(_filled, value.values()))
    if isinstance(value, Sequence):
        return any(map(_filled, value))
    return value is not None and value is not False


def complete_keys(answers: Mapping[str, JSON]) -> list[str]:
    """The keys whose answers are complete, sorted."""
    return sorted(key for key, value in answers.items() if complete(value))


def step_done(step: Step, keys: Collection[str]) -> bool:
    """True when all that the step asks for is complete; never for one that is read."""
    return bool(step.keys) and all(key in keys for key in step.keys)


def share(steps: Iterable[Step], keys: Collection[str]) -> float:
    """How much is done, 0 to 1: of the steps that ask for something."""
    asking = [step for step in steps if step.keys]
    return sum(step_done(step, keys) for step in asking) / (len(asking) or 1)
