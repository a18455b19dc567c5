"""How far a sponsor acts on what was said: a curve, and trust and a word that help."""

from math import exp

from pdpmo_widgets.modules.courage.model.setting import Setting

TURNS = 3  # of a talk


def heard(setting: Setting, worths: float, trust: float, word: float) -> float:
    """How far the sponsor acts on it, 0..1, after turns worth ``worths`` on average.

    Trust and the weight of your word make up for some of the wording, not for all.
    """
    ready = setting.trust_counts * (trust - 0.5) + setting.word_counts * (word - 0.6)
    return 1 / (1 + exp(-setting.steep * (worths + ready - setting.middle)))


def hears(setting: Setting, word: float) -> tuple[float, ...]:
    """How far a sponsor of middling trust acts after 3, 2, 1 or 0 answered turns."""
    worths = [
        (met + (TURNS - met) * setting.beside) / TURNS for met in range(TURNS, -1, -1)
    ]
    return tuple(heard(setting, one, 0.5, word) for one in worths)
