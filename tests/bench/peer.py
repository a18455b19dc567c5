"""A like page in Streamlit: the same words, as many controls, the same chart.

Run by Streamlit, not by Python. `PEER_CONTROLS` says how many controls of which kind,
as they were counted on our page; `PEER_TEXT` is the notebook whose words are shown.
"""

import json
import os
from pathlib import Path

import streamlit as st

from pdpmo_widgets.instruments.agreement import chance
from pdpmo_widgets.modules.purpose.charts import random_raters

OPTIONS = ["The first", "The second", "The third", "The fourth"]
MAKE = {
    "radio": lambda name: st.radio(name, OPTIONS, index=None, key=name),
    "slider": lambda name: st.slider(name, 0, 100, key=name),
    "checkbox": lambda name: st.checkbox(name, key=name),
    "select": lambda name: st.selectbox(name, OPTIONS, key=name),
    "text": lambda name: st.text_input(name, key=name),
    "long": lambda name: st.text_area(name, key=name),
    "number": lambda name: st.number_input(name, key=name),
    "date": lambda name: st.date_input(name, value=None, key=name),
    "file": lambda name: st.file_uploader(name, key=name),
    "button": lambda name: st.button(name, key=name),
}


def words(path: str) -> list[str]:
    """The Markdown cells of the notebook."""
    cells = json.loads(Path(path).read_text(encoding="utf-8"))["cells"]
    found = [cell for cell in cells if cell["cell_type"] == "markdown"]
    return ["".join(cell["source"]) for cell in found]


def controls(counts: dict[str, int]) -> list[tuple[str, str]]:
    """(kind, name) of every control, kinds mixed as evenly as they come."""
    every = [
        ((number + 0.5) / count, kind, f"{kind} {number + 1}")
        for kind, count in counts.items()
        for number in range(count)
    ]
    return [(kind, name) for _, kind, name in sorted(every)]


def lab() -> None:
    """Two sliders and the chart of the chance lab, as on our page."""
    raters = st.slider("People who rank", 3, 20, 7)
    items = st.slider("Things to rank", 3, 12, 8)
    figure, sentence = random_raters(raters, items)
    st.pyplot(figure)
    st.write(sentence, f"On average {chance(raters, items).mean:.2f}.")


def page() -> None:
    """The words, and between two of them their share of the controls."""
    texts = words(os.environ["PEER_TEXT"])
    todo = controls(json.loads(os.environ["PEER_CONTROLS"]))
    share = -(-len(todo) // len(texts))
    for number, text in enumerate(texts):
        st.markdown(text)
        if number == len(texts) // 3:
            lab()
        for kind, name in todo[number * share : (number + 1) * share]:
            MAKE[kind](name)
    st.markdown("The end of the page.")


page()
