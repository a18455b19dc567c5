"""A like page in Streamlit. Run by Streamlit, not by Python; see `like`."""

import streamlit as st

from tests.bench.like import END, OPTIONS, drawn, parts

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


def lab() -> None:
    """Two sliders and the chart of the chance lab, as on our page."""
    raters = st.slider("People who rank", 3, 20, 7)
    items = st.slider("Things to rank", 3, 12, 8)
    figure, sentence = drawn(raters, items)
    st.pyplot(figure)
    st.write(sentence)


def page() -> None:
    """The words, and between two of them their share of the controls."""
    for text, some, chart in parts():
        st.markdown(text)
        if chart:
            lab()
        for kind, name in some:
            MAKE[kind](name)
    st.markdown(END)


page()
