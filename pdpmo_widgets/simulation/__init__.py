"""The simulations: pure functions from a case and decisions to what follows.

Each room has one, ``modules/<noun>/model``, and each gives the same names (that of
``welcome`` is a small example):

- ``SETTING``: a frozen dataclass of numbers, every constant that we assumed or that
  nobody verified. ``python -m tests.claims`` halves and doubles each of them.
- ``deal(seed, carried=START, setting=SETTING) -> Case``: frozen; what is hidden stands
  apart in ``case.hidden``; ``case.visible()`` is all that a learner or a bot may see.
- ``see(case, decisions) -> Seen``: what has been learnt after the decisions so far.
- ``play(case, decisions, futures=()) -> Outcome``: the same every time.
- ``score(case, decisions, futures=()) -> Score``: against references on the same case;
  ``futures`` are the hidden seeds of a graded run. Luck stands apart.
- ``BOTS = NAIVE | HALF | INFORMED``: ``bot(visible, look) -> decisions``.
- ``PASS``: the mark, for the mean of ``RUNS`` cases (1 where it is not named).
  ``ZERO``: where points begin (0 where it is not named): the lowest total above which
  no naive player earns more than a tenth of the points on average, as measured by
  ``python -m tests.league.points --tuning``.
- ``fill(case, decisions) -> (decisions, ids)``, where a run can be left half way: what
  is missing becomes what earns nothing, and each id names a sentence in the table
  ``half`` of ``words/case.toml``. A whole run comes back as it is, with no id.
- ``leaves(case, decisions) -> dict``: fields of ``carried.Carried`` for later modules.
- ``DECISIONS(visible, look) -> Fields``, in 01, 02 and 06 so far: what can be decided,
  as plain data (``schema.py``); from it reading, what is still open, words.
- ``rules_text(visible)``: the rules in words, a paragraph each, with this case's
  numbers.  ``easy(seed) -> Case``: a small first case.  ``route(case)``: the informed
  player's steps, each with its sign.  ``losses(case, decisions)``: what each decision
  cost against the reader of the same signs (``reader(case) -> decisions``), in points
  of 100, largest first; they add up to the reader's number less one's own.
  ``moments(case, decisions)``: what was done, with whom, at what cost, what was
  learnt, what came of it.  ``verdicts(case, decisions)``: a sentence for each measure
  that agrees with the causes.  In 01 and 06 so far; the rows are ``RouteStep``,
  ``Loss`` and ``Moment`` of ``simulation/debrief.py``, their sentences ``Entry``.
  ``voice(case, loss) -> Entry | None``, where people spoke: what somebody had said.
  ``simulation/explained.py`` makes the debrief of them.
- ``BESIDE``, ``beside(case, futures)``, ``run(name, case)``, ``well_played(case)``.

Decisions are plain JSON, read by ``schema_read.py`` or ``inputs.py``, and are what a
person decides on a screen: what was looked at, and how (``looks``, a list of
``[what, how]``), one of some choices, a range ``[low, high]``, the place of a sentence
among those on offer, never its id, which tells what it is good for. What cannot be
played raises ``DecisionError``, and nothing else does.
"""

from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score, case_seed

__all__ = ["DecisionError", "Entry", "Score", "case_seed"]
