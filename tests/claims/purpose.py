"""The claims of "Twelve hours before the board", asked of the model under a setting."""

from statistics import fmean
from typing import Any

from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.case import ranked

SEEDS = range(3000, 3010)


def _cases(setting: model.Setting) -> list[model.Case]:
    return [model.deal(seed, setting=setting) for seed in SEEDS]


def _safe(case: model.Case, bot: str) -> float:
    """The chance that the mandate stands after a year, luck apart."""
    return model.play(case, model.run(bot, case)).expected


def _beats(setting: model.Setting, better: str, worse: str) -> bool:
    gaps = [_safe(case, better) - _safe(case, worse) for case in _cases(setting)]
    return fmean(gaps) > 0


def _without(played: dict[str, Any], do: str) -> dict[str, Any]:
    return {**played, "steps": [one for one in played["steps"] if one["do"] != do]}


def _lost_by(setting: model.Setting, do: str) -> float:
    """What a well played evening loses without one kind of step."""
    found = []
    for case in _cases(setting):
        played = model.well_played(case)
        less = model.play(case, _without(played, do)).expected
        found.append(model.play(case, played).expected - less)
    return fmean(found)


def titles_say_little(setting: model.Setting) -> bool:
    return _beats(setting, "informed", "senior_4") and _beats(
        setting, "informed", "senior_process"
    )


def what_changes_counts(setting: model.Setting) -> bool:
    return _beats(setting, "informed", "today_only")


def the_corridor_is_polite(setting: model.Setting) -> bool:
    honest = [
        case.hidden.public[who] == ranked(case.hidden.wants[who])[0]
        for case in _cases(setting)
        for who in case.hidden.keys
    ]
    return fmean(honest) < 0.5


def a_shared_interest(setting: model.Setting) -> bool:
    return _lost_by(setting, "pair") > 0


def listening_counts(setting: model.Setting) -> bool:
    return _lost_by(setting, "interview") > 0


def telling_softens(setting: model.Setting) -> bool:
    told, heard = [], []
    for case in _cases(setting):
        played = model.well_played(case)
        refused = played["charter"]["not_now"]
        losers = [
            who
            for who, wants in case.hidden.wants.items()
            if ranked(wants)[0] in refused and who not in case.hidden.keys
        ]
        if not losers:
            continue
        who = losers[0]
        ways = (
            ["corridor"],
            ["corridor", "tell"],
            ["interview"],
            ["interview", "tell"],
        )
        quiet, said, met, both = (_support(case, played, who, way) for way in ways)
        told.append(said - quiet)
        heard.append((both - met) - (said - quiet))
    return fmean(told) > 0 and fmean(heard) > 0


def _support(
    case: model.Case, played: dict[str, Any], who: str, steps: list[str]
) -> float:
    """A person's support at the end of the year after these steps and no others."""
    those = [{"do": do, "who": [who]} for do in steps]
    return model.play(case, {**played, "steps": those}).quarters[-1].support[who]


def not_now_is_honest(setting: model.Setting) -> bool:
    gaps = []
    for case in _cases(setting):
        played = model.well_played(case)
        firsts = [ranked(wants)[0] for wants in case.hidden.wants.values()]
        free = [o for o in model.OUTCOMES if o not in played["charter"]["outcomes"]]
        hollow = sorted(free, key=firsts.count)[:2]
        other = {**played, "charter": {**played["charter"], "not_now": hollow}}
        gaps.append(
            model.play(case, played).expected - model.play(case, other).expected
        )
    return fmean(gaps) > 0
