// A picture, the sentence that says it, and what is to be read beside it.
export default kept("picture", (card) => {
  const figure = h("figure", { class: "pd-figure" });
  const text = h("div", { class: "pd-reveal", "aria-live": "polite" });
  const lines = h("ul", { class: "pd-points" });
  const table = h("div", { class: "pd-scroll" });
  card.body.append(figure, text, lines, table);

  const heads = (names) => h("thead", {}, h("tr", {}, names.map((name) => h("th", { scope: "col", text: name }))));
  const row = ([first, ...rest]) => h("tr", {}, h("th", { scope: "row", text: fmt(first) }), rest.map((x) => h("td", { class: typeof x === "number" ? "pd-figures" : null, text: fmt(x) })));
  // A table wider than the screen scrolls in itself, so the keyboard must reach it.
  function reach() {
    const wide = table.scrollWidth > table.clientWidth + 1;
    for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", "Table, scrolls sideways"]]) wide ? table.setAttribute(name, value) : table.removeAttribute(name);
  }
  new ResizeObserver(reach).observe(table);
  return {
    state: (_, view) => (view.svg || list(view.lines).length || view.table ? "done" : "todo"),
    show(_, view) {
      card.chart(figure, view);
      fill(text, view.text, () => paras(view.text));
      fill(lines, view.lines, () => list(view.lines).map((line) => h("li", { text: line })));
      lines.hidden = !list(view.lines).length;
      fill(table, view.table, () => view.table && h("table", {}, heads(list(view.table.head)), h("tbody", {}, list(view.table.rows).map((cells) => row(list(cells))))));
      table.hidden = !view.table;
    },
  };
});
