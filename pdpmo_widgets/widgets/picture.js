// A chart, its sentence, a few lines, a small table.
export default kept("picture", ({ body }) => {
  const picture = h("figure", { class: "pd-figure" }), text = h("div"), lines = h("ul"), table = h("div", { class: "pd-scroll" });
  body.append(picture, text, lines, table);
  return {
    state: (_, view) => (view.svg || view.text || view.lines ? "done" : "todo"),
    show(_, view) {
      chart(picture, view);
      fill(text, view.text, () => paras(view.text));
      fill(lines, view.lines, () => list(view.lines).map((x) => h("li", { text: x })));
      lines.hidden = !list(view.lines).length;
      fill(table, view.table, () => view.table && h("table", {}, h("thead", {}, h("tr", {}, view.table.head.map((x) => h("th", { scope: "col", text: x })))),
        h("tbody", {}, view.table.rows.map((row) => h("tr", {}, row.map((x, i) => h(i ? "td" : "th", { scope: i ? null : "row", text: String(x) })))))));
      table.hidden = !view.table;
      if (view.table) table.tabIndex = 0; else table.removeAttribute("tabindex");
    },
  };
});
