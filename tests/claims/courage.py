"""What the lesson on courage says, asked of the model under any setting."""

from functools import lru_cache as _lru_cache
from functools import partial
from statistics import fmean
from typing import Any

from pdpmo_widgets.modules.courage import model as courage
from pdpmo_widgets.modules.courage.model import Setting, coaching
from pdpmo_widgets.modules.courage.model import wording as _w
from pdpmo_widgets.modules.courage.model.informed import watching as _watching
from pdpmo_widgets.modules.courage.model.result import measures as _measures_of
from pdpmo_widgets.modules.courage.model.steps import steps_of as _steps_of
from pdpmo_widgets.modules.courage.model.year import to_the_end as _to_the_end
from pdpmo_widgets.modules.courage.model.year import walk as _walk
from pdpmo_widgets.simulation.carried import START

_SEEDS = range(14)
_GOOD = _w.player(_watching(0.0), _w.reads(0.0), "good")
_BLAMING = _w.player(_watching(0.0), _w.manner("blaming"), "good")
_ANYHOW = _w.player(_watching(0.0), _w.by_chance, "good")
_UNCHECKED = _w.player(_watching(0.0, blind="checks"), _w.reads(0.0), "good")
_GLOOMY = _w.player(_watching(0.0, blind="gloom"), _w.reads(0.0), "good")


@_lru_cache(maxsize=64)
def _years(setting: Setting, bot: Any) -> tuple[float, dict[str, float]]:
    """The mean worth of some years in $m, and the mean of each measure."""
    worths, found = [], []
    for seed in _SEEDS:
        case = courage.deal(seed, START, setting)
        decisions = bot(case.visible(), partial(courage.see, case))
        worths.append(courage.play(case, decisions).expected)
        year = _to_the_end(_walk(case, _steps_of(case, decisions)))
        found.append(_measures_of(year))
    return fmean(worths), {k: fmean(f[k] for f in found) for k in found[0]}


@_lru_cache(maxsize=64)
def _talks(setting: Setting, name: str) -> tuple[float, float]:
    """The mean worth of some coaching talks, and the share found by themselves."""
    worths, own = [], []
    for seed in range(40):
        case = coaching.deal(seed, START, setting)
        score = coaching.score(case, coaching.run(name, case))
        worths.append(score.expected)
        own.append(score.measures["own"])
    return fmean(worths), fmean(own)


def proof_comes_late(setting: Setting) -> bool:
    late, sure = _years(setting, courage.BOTS["words_with_wait_for_proof"])
    good, chosen = _years(setting, _GOOD)
    return late < good and sure["saved"] < chosen["saved"]


def alarm_about_everything(setting: Setting) -> bool:
    all_, cried = _years(setting, courage.BOTS["words_with_always_first_month"])
    good, chosen = _years(setting, _GOOD)
    return all_ < good and cried["word"] < chosen["word"]


def words_are_half_of_it(setting: Setting) -> bool:
    return _years(setting, _ANYHOW)[0] < 0.5 * _years(setting, _GOOD)[0]


def moment_is_half_of_it(setting: Setting) -> bool:
    any_time = _years(setting, courage.BOTS["words_with_coin"])[0]
    return any_time < 0.5 * _years(setting, _GOOD)[0]


def check_before_you_speak(setting: Setting) -> bool:
    return _years(setting, _UNCHECKED)[0] < _years(setting, _GOOD)[0]


def gloom_is_no_evidence(setting: Setting) -> bool:
    return _years(setting, _GLOOMY)[0] < _years(setting, _GOOD)[0]


def blame_closes_ears(setting: Setting) -> bool:
    blamed, good = _years(setting, _BLAMING)[1], _years(setting, _GOOD)[1]
    return blamed["heard"] < good["heard"]


def telling_leaves_nothing(setting: Setting) -> bool:
    told, own = _talks(setting, "tell")
    asked, theirs = _talks(setting, "informed")
    return own < 0.5 * theirs and told < asked


def listen_first(setting: Setting) -> bool:
    return _talks(setting, "never_listens")[0] < _talks(setting, "informed")[0]
