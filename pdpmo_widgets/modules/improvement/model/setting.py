"""Every number of the ninety days that we assumed, with what it means."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Setting:
    """All are our own design (D) unless a line says otherwise; days are working days.

    Effects are at full adoption, as a share of what they change.
    """

    # What the levers do.
    batch_gain: float = 0.75  # of the interval between decisions, when taken singly
    batch_work: float = 0.05  # work added when requests are taken one by one
    meet_gain: float = 0.5  # of the interval, when the meeting is twice as often
    meet_work: float = 0.1  # work added by more meetings
    form_gain: float = 0.75  # of returns for something that was missing
    template_gain: float = 0.08  # of the same
    template_work: float = 0.05  # work added at every gate
    dashboard_work: float = 0.02  # work added at every gate
    train_gain: float = 0.12  # of the work at one gate
    lane_gain: float = 0.75  # of the spread of work above that of one kind alone
    delegated: float = 0.35  # of requests that are decided without the queue
    merge_work: float = 0.15  # of the work at a gate, when it sits with its neighbour
    merge_gain: float = 0.35  # of the interval and of the returns at such a gate
    # What the levers cost.
    reviewer_days: float = 7.0  # days that the pay of one more reviewer is worth
    slip_merge: float = 0.15  # of what a gate catches, lost by merging it
    slip_delegate: float = 0.1  # of the same, lost by delegating
    slip_days: float = 90.0  # days that losing all that is caught is worth
    burden_days: float = 0.6  # days that an hour of form-filling is worth
    # How changes come about.
    adopt_base: float = 0.3  # share of cases in which a change is used, without trust
    adopt_trust: float = 0.45  # added by full trust of the gate's owner
    adopt_involve: float = 0.22  # added when those who do the work take part
    crowding: float = 0.06  # taken off by each change beyond three that runs already
    dud: float = 0.4  # chance that a change that fits does not take in this house
    dud_use: float = 0.15  # share of the adoption that is left to such a change
    dud_work: float = 0.15  # work added while such a change runs (done both ways)
    rise: float = 0.8  # months until two thirds of a change is in use
    dip: float = 0.1  # work added at a gate at the bottom of the dip
    dip_whole: float = 0.04  # the same at every gate, for a change of the whole way
    dip_months: float = 0.7  # when the dip is deepest, in months
    dip_involve: float = 0.5  # of the dip, spared when people take part
    dip_crowd: float = 0.4  # dip added by each further change in the same month
    undo_dip: float = 0.6  # dip of taking a change back, as share of a new one
    undo_trust: float = (
        0.06  # adoption lost later, when a change is taken back in haste
    )
    follow: float = 0.6  # share of the way that waits move in a month
    slack: float = (
        0.8  # load above which a queue can grow; it grows by no more than that
    )
    # What varies and how it is read.
    demand_sd: float = 0.06  # of requests from month to month, as a share
    adopt_sd: float = 0.15  # of adoption, from future to future, as a share
    noise: float = 0.08  # of a month's figures around the truth, as a share
    keep_below: float = 0.97  # of last year's wait: above it, a change shows no effect
    overhead_work: float = 0.015  # work per hour of weekly control above six
    theatre_returns: float = 0.5  # returns per share of forms above a fifth

    LIMITS: ClassVar[dict[str, tuple[float, float]]] = {
        **dict.fromkeys(
            (
                "batch_gain", "meet_gain", "form_gain", "template_gain", "train_gain",
                "lane_gain", "delegated", "merge_work", "merge_gain", "slip_merge",
                "slip_delegate",
                "adopt_base", "adopt_trust", "adopt_involve", "dud", "dud_use",
                "dip_involve", "slack",
            ),
            (0.0, 0.95),
        ),
        "follow": (0.1, 1.0),
        "keep_below": (0.5, 1.0),
    }  # fmt: skip


SETTING = Setting()
