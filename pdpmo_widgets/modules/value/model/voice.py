"""Who had said what at the moment of a loss: somebody on the practice, or Ingrid."""

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.value.model.case import VERDICTS, Case
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss


def voice(case: Case, loss: Loss) -> Entry | None:
    """The words that spoke for what was lost, told as talk that proves nothing; None
    where nobody spoke for it.

    A glad voice stands beside a claim that was too high, a cross one beside one that
    was too low; Ingrid's hope beside the decision that she hoped for.
    """
    spoke = _spoke(case, loss)
    if spoke is None:
        return None
    text = sentence(room_words("value"), spoke)
    return Entry("heard.talk", {"text": text}, spoke.who)


def _spoke(case: Case, loss: Loss) -> Entry | None:
    if loss.did.id == "did.believed":
        glad = [q for q in case.quotes if q.glad and q.outcome in loss.picks]
        return glad[0].said if glad else None
    if loss.part != "claims" or loss.points <= 0 or loss.picks[1] != "decision":
        return None
    outcome, took = loss.picks[0], loss.did.id.rpartition("_")[2]
    better = loss.better.id.rpartition("_")[2]
    if took == case.hopes[outcome]:
        return case.hope(outcome)
    (quote,) = [q for q in case.quotes if q.outcome == outcome]
    high = VERDICTS.index(took) < VERDICTS.index(better)
    return quote.said if quote.glad == high else None
