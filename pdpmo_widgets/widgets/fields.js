// What the coach's cards share: choices whose options come with the view, texts, ticks,
// days; and blocks of a guide. Everything that somebody wrote becomes text.
function fields(card) {
  const rows = list(card.spec.fields).map((one) => {
    const id = unique("field"), about = unique("hint");
    const put = (x, wait) => card.change({ [one.id]: x }, wait);
    const more = { id, "aria-describedby": one.hint ? about : null };
    const input = one.kind === "choice" ? h("select", { ...more, onchange: (e) => put(e.target.value) })
      : one.kind === "tick" ? h("input", { ...more, type: "checkbox", onchange: (e) => put(e.target.checked) })
      : h("input", { ...more, type: one.kind === "date" ? "date" : "text", autocomplete: "off", spellcheck: "false", oninput: (e) => put(e.target.value, 400) });
    const label = h("label", { for: id, text: one.label }), hint = one.hint && h("p", { class: "pd-hint", id: about, text: one.hint });
    const el = one.kind === "tick" ? h("div", { class: "pd-tick" }, input, label) : h("div", { class: "pd-field" }, label, hint, input);
    function set(value, view) {
      const shown = view.chosen?.[one.id] ?? value[one.id];
      if (one.kind === "tick") { input.checked = Boolean(shown); return; }
      if (one.kind === "choice") {
        const options = list(view.options?.[one.id]);
        fill(input, options, () => options.map(({ id, text }) => h("option", { value: id, text })));
        el.hidden = options.length < (one.least ?? 1);
      }
      setValue(input, shown ?? "");
    }
    return { el, set };
  });
  const el = rows.length ? h("div", { class: "pd-fields" }, rows.map((one) => one.el)) : null;
  return { el, set: (value, view) => rows.forEach((one) => one.set(value, view)) };
}

function tableOf(head, rows) {
  const cell = (x, i) => (i ? h("td", { class: typeof x === "number" ? "pd-figures" : null, text: fmt(x) }) : h("th", { scope: "row", text: fmt(x) }));
  const box = h("div", { class: "pd-scroll" }, h("table", {}, h("thead", {}, h("tr", {}, list(head).map((x) => h("th", { scope: "col", text: x })))),
    h("tbody", {}, list(rows).map((row) => h("tr", {}, list(row).map(cell))))));
  new ResizeObserver(() => { // the keyboard must reach what scrolls sideways
    const wide = box.scrollWidth > box.clientWidth + 1;
    for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", "Table, scrolls sideways"]]) wide ? box.setAttribute(name, value) : box.removeAttribute(name);
  }).observe(box);
  return box;
}

// Parts {title, open, blocks: [{kind, lines, cells}]}: each opens by itself, also by keyboard.
function parts(all) {
  const one = ({ kind, lines, cells }) => (kind === "table" ? tableOf(cells[0], cells.slice(1)) : kind === "list" ? h("ul", { class: "pd-points" }, lines.map((x) => h("li", { text: x })))
    : kind === "heading" ? h("h5", { text: lines[0] }) : paras(lines));
  return list(all).map(({ title, open, blocks }) => (title ? h("details", { class: "pd-part", open }, h("summary", { text: title }), list(blocks).map(one)) : list(blocks).map(one)));
}
