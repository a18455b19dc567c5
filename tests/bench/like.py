"""What the peers show: the words of our page, as many controls, the same chart.

`PEER_CONTROLS` says how many controls of which kind, as they were counted on our page;
`PEER_TEXT` is the notebook whose words are shown.
"""

import json
import os
from pathlib import Path

from matplotlib.figure import Figure

from pdpmo_widgets.modules.purpose.charts import random_raters

OPTIONS = ["The first", "The second", "The third", "The fourth"]
END = "The end of the page."


def words() -> list[str]:
    """The Markdown cells of the notebook."""
    text = Path(os.environ["PEER_TEXT"]).read_text(encoding="utf-8")
    found = [c for c in json.loads(text)["cells"] if c["cell_type"] == "markdown"]
    return ["".join(cell["source"]) for cell in found]


def controls() -> list[tuple[str, str]]:
    """(kind, name) of every control, kinds mixed as evenly as they come."""
    counts: dict[str, int] = json.loads(os.environ["PEER_CONTROLS"])
    every = [
        ((number + 0.5) / count, kind, f"{kind} {number + 1}")
        for kind, count in counts.items()
        for number in range(count)
    ]
    return [(kind, name) for _, kind, name in sorted(every)]


def parts() -> list[tuple[str, list[tuple[str, str]], bool]]:
    """(words, controls after them, whether the chart stands between) in order."""
    texts, todo = words(), controls()
    share = -(-len(todo) // len(texts))
    return [
        (text, todo[n * share : (n + 1) * share], n == len(texts) // 3)
        for n, text in enumerate(texts)
    ]


def drawn(raters: int, items: int) -> tuple[Figure, str]:
    """The chance lab's bars by matplotlib, and its sentence."""
    chart = random_raters(raters, items)
    figure = Figure(figsize=(7, 3))
    labels = [bar["label"] for bar in chart["bars"]]
    figure.subplots().barh(labels, [bar["value"] for bar in chart["bars"]])
    return figure, chart["say"]
