"""A first case: fewer requests, a record that can be relied on, a clear answer.

It is dealt as every case is, with kinds of work that differ more and promises that
hold to the record of their kind, and then thinned to what can be read in five minutes:
a few that clearly pay, for which there is just enough room, and as many that do not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pdpmo_widgets.modules.acumen.model.case import RESOURCES, SETTING, Case, Offer
from pdpmo_widgets.modules.acumen.model.deal import deal
from pdpmo_widgets.modules.acumen.model.value import Estimate, outside, used

SETTING_EASY = replace(
    SETTING, value_good=1.6, value_dud=-1.2, share_spread=0.5, value_spread=0.2,
    doubt_trial=0.03, doubt_compared=0.06, doubt_guess=0.12, hours=9, wrong=0.2,
    collapse=0.2, dearer=0.05, price=0.8,
)  # fmt: skip
PAY, FAIL = 3, 4  # requests that clearly do, and do not, beside the law and a chain
TIGHT, WIDE = 1.03, 1.4  # room for the clear list, of what is short and of the rest


def easy(seed: int) -> Case:
    """A small first case; what is short, and which kind is hopeful, differs by seed."""
    case = deal(seed, setting=SETTING_EASY)
    views = outside(case.visible())
    law = min((o for o in case.offers if o.mandatory), key=lambda o: o.cost)
    chain = _chain(case, views)
    tied = {id for o in case.offers for id in (*o.depends_on, o.id) if o.depends_on}
    plain = [o for o in case.offers if not o.mandatory and o.id not in tied]
    plain.sort(key=lambda o: views[o.id].value / o.cost)
    good = [law, *chain, *plain[-PAY:]]
    return _thinned(case, good, plain[:FAIL])


def _chain(case: Case, views: Mapping[str, Estimate]) -> tuple[Offer, Offer]:
    """The request that is worth most with the one it needs, and that one."""
    pairs = [(o, case.offer(n)) for o in case.offers for n in o.depends_on]
    return max(pairs, key=lambda p: sum(views[o.id].value for o in p))


def _thinned(case: Case, good: Sequence[Offer], bad: Sequence[Offer]) -> Case:
    """The same case with these requests only, and room for the good ones."""
    ids = {o.id for o in (*good, *bad)}
    offers = tuple(o for o in case.offers if o.id in ids)
    asked, need = used(offers), used(good)
    return replace(
        case,
        offers=offers,
        room={
            r: round(need[r] * (TIGHT if r == case.short else WIDE), 1)
            for r in RESOURCES
        },
        extra={r: round(asked[r] * case.setting.extra, 1) for r in RESOURCES},
        hidden={id: truth for id, truth in case.hidden.items() if id in ids},
    )
