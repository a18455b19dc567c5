"""What the ± of a gain leaves out: told on the screen, since it is chance alone."""

from collections.abc import Iterator

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.model.evidence import FAIR, returned
from pdpmo_widgets.modules.value.model.rules import rounded
from pdpmo_widgets.modules.value.model.signs import Z, own


def open_of(
    case: model.Case, design: model.Design, outcome: str, said: Words
) -> str:  # fmt: skip
    """What may be wrong with the gains of a practice besides chance, or that nothing
    else is; "" where no result was measured."""
    if not design.of(outcome, "result"):
        return ""
    words = said["claims"]
    parts = [*_shared(case, design, said), *_own(case, design, outcome, said)]
    rest = words["add"].format(parts="; ".join(parts)) if parts else words["all"]
    return str(words["within"].format(rest=rest))


def _shared(case: model.Case, design: model.Design, said: Words) -> Iterator[str]:
    """What the comparison, and who came first, leave open for every practice."""
    words, s = said["left"], case.setting
    if design.comparison == "none":
        yield words["blind"]
    if design.comparison not in FAIR:
        yield words["drift"].format(points=rounded(Z * s.drift))
    if design.comparison == "matched":
        apart = Z * float(getattr(s, case.alike()))
        yield words["unlike"].format(points=rounded(apart))
    if design.first == "willing":
        yield words["eager"].format(points=rounded(s.eager))
    if any(returned(case, design, m) > 0 for m in design.measures):
        yield words["back"]


def _own(
    case: model.Case, design: model.Design, outcome: str, said: Words
) -> Iterator[str]:
    """What people say too well of themselves, with and without a counter-measure."""
    words, names = said["left"], said["metrics"]
    counter = next(iter(design.of(outcome, "counter")), None)
    for id in design.of(outcome, "result"):
        if not own(case, id):
            continue
        name = names[id]["name"]
        if counter:
            other = names[counter]["name"]
            yield words["net"].format(name=name, counter=other)
        else:
            points = rounded(case.setting.gaming)
            yield words["flatter"].format(name=name, points=points)
