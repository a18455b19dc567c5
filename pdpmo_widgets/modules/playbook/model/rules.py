"""What everybody is told of how the year works: the numbers. In words: rules_card."""

from pdpmo_widgets.modules.playbook.model.setting import SETTING, Setting

STAKES = (0, 1, 2)  # little, some, much hangs on it
PLAIN = (
    "danger", "calm", "together", "ramp", "spread", "theatre", "strict", "drift",
    "owner", "finding", "experience", "vigilance", "hearsay", "false", "logs",
)  # fmt: skip
SHARES = {
    "danger", "calm", "ramp", "spread", "theatre", "strict", "drift", "experience",
    "vigilance", "hearsay", "false",
}  # fmt: skip


def rules(setting: Setting = SETTING) -> dict[str, float]:
    """The numbers that a learner is told before the first decision.

    Named as in ``Setting``; ``stake_0`` to ``stake_2`` are hours of repair by what
    hangs on a project, ``million`` more of them for each $ million.
    """
    hours = {f"stake_{s}": setting.stake + setting.stake_critical * 2 * s
             for s in STAKES}  # fmt: skip
    plain: dict[str, float] = {name: getattr(setting, name) for name in PLAIN}
    return hours | plain | {"million": setting.stake_million}
