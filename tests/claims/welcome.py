"""The claims of "Which office is this?", asked of the model under a setting."""

from statistics import fmean

from pdpmo_widgets.modules.welcome import model

SEEDS = range(3000, 3060)


def _cases(setting: model.Setting) -> list[model.Case]:
    return [model.deal(seed, setting=setting) for seed in SEEDS]


def _gain(case: model.Case, bot: str) -> float:
    """Support at the end of the year above an office that starts nothing."""
    nothing = model.play(case, {}).expected
    return model.play(case, model.run(bot, case)).expected - nothing


def _less_than_half(setting: model.Setting, bot: str) -> bool:
    pairs = [(_gain(case, bot), _gain(case, "informed")) for case in _cases(setting)]
    return fmean(one for one, _ in pairs) < 0.5 * fmean(good for _, good in pairs)


def the_name_says_little(setting: model.Setting) -> bool:
    return _less_than_half(setting, "by_type_name")


def the_usual_functions_say_little(setting: model.Setting) -> bool:
    return _less_than_half(setting, "most_popular")


def the_loudest_wish_says_little(setting: model.Setting) -> bool:
    return _less_than_half(setting, "boss_wish")


def what_nobody_needs_costs(setting: model.Setting) -> bool:
    for case in _cases(setting)[:8]:
        nothing = model.play(case, {}).expected
        for place, needs in case.hidden.items():
            for function in set(model.FUNCTIONS) - set(needs):
                picks = {"picks": {place: [function]}}
                if model.play(case, picks).expected >= nothing:
                    return False
    return True


def a_light_one_shows_sooner(setting: model.Setting) -> bool:
    by_load = sorted(model.FUNCTIONS, key=lambda f: setting.loads[f])
    first = [model.starts(f, setting) for f in by_load]
    return first == sorted(first) and first[0] < first[-1]
