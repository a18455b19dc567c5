// Fields of one's own words. Typing is kept at every pause; checks are quiet.
export default kept("journal", (card) => {
  const { spec, body } = card;
  const text = () => card.value.text || {};
  const put = (id, x, wait) => card.change({ text: { ...text(), [id]: x } }, wait);
  const words = (x) => (x.trim() ? x.trim().split(/\s+/).length : 0);

  function field(one) {
    const id = unique("field"), hint = unique("hint"), left = h("p", { class: "pd-hint", hidden: true });
    const about = { id, "aria-describedby": one.hint ? hint : null };
    const label = h("label", { for: id, text: one.label }), more = one.hint && h("p", { class: "pd-hint", id: hint, text: one.hint });
    if (one.kind === "list" || one.kind === "people") return several(one);
    if (one.kind === "choice") {
      const pick = radios({ legend: one.label, options: one.options, on: (x) => put(one.id, x) });
      return { el: h("div", { class: "pd-field" }, pick.el, more), set: (x) => pick.set(x) };
    }
    const on = { oninput: (e) => put(one.id, e.target.value, 250) };
    const input = one.kind === "long" || one.rows > 1 ? h("textarea", { ...about, ...on, rows: one.rows || 3 })
      : h("input", { ...about, ...on, type: one.kind === "date" ? "date" : "text", inputmode: one.kind === "number" ? "decimal" : null, autocomplete: "off" });
    const set = (x) => {
      setValue(input, x ?? "");
      const n = one.max_words ? words(String(x ?? "")) : 0;
      setText(left, n > one.max_words ? `${n} words: ${many(n - one.max_words, "word")} above the ${one.max_words} that fit.` : n ? `${n} of ${one.max_words} words` : "");
    };
    return { el: h("div", { class: "pd-field" }, label, more, input, left), set };
  }

  function several(one) {
    const columns = one.kind === "people" ? one.columns : [{ id: "", label: one.label }];
    const rows = h("div", { class: "pd-rows" });
    const now = () => list(text()[one.id]);
    const blank = () => (one.kind === "people" ? Object.fromEntries(columns.map((c) => [c.id, ""])) : "");
    const shown = () => (now().length ? now() : [blank()]);
    const edit = (i, c, x) => put(one.id, shown().map((row, j) => (j !== i ? row : c.id ? { ...row, [c.id]: x } : x)), 250);
    const cell = (i, c) => {
      const id = unique("cell");
      const input = h("input", { id, type: c.id === "date" ? "date" : "text", autocomplete: "off", "data-k": `${i}-${c.id}`, oninput: (e) => edit(i, c, e.target.value) });
      input.pdAt = [i, c];
      return h("div", { class: "pd-cell" }, h("label", { for: id, class: c.id ? null : "pd-hear", text: c.id ? c.label : `${c.label}, ${i + 1}` }), input);
    };
    const drop = (i) => button("Remove", () => { put(one.id, shown().filter((_, j) => j !== i)); add.focus(); }, "pd-small", { "aria-label": `Remove entry ${i + 1} of ${one.label}`, "data-k": `x${i}` });
    const add = button(one.add || "Add another", () => {
      put(one.id, [...shown(), blank()]);
      rows.lastElementChild?.querySelector("input")?.focus();
    }, "pd-small");
    const el = h("fieldset", { class: "pd-field pd-plain" }, h("legend", { text: one.label }), one.hint && h("p", { class: "pd-hint", text: one.hint }), rows, add);
    const set = () => {
      const all = shown();
      fill(rows, all.length, () => all.map((_, i) => h("div", { class: `pd-row pd-row-${one.kind}` }, columns.map((c) => cell(i, c)), all.length > 1 && drop(i))));
      for (const input of rows.querySelectorAll("input")) { const [i, c] = input.pdAt; setValue(input, c.id ? all[i]?.[c.id] : all[i]); }
    };
    return { el, set };
  }

  const fields = spec.fields.map((one) => ({ one, ...field(one) }));
  const checks = h("ul", { class: "pd-checks" }), said = h("div");
  body.append(...fields.map((f) => f.el), h("div", { class: "pd-reveal", "aria-live": "polite" }, said, checks));
  const filled = (x) => (Array.isArray(x) ? x.some(filled) : x && typeof x === "object" ? Object.values(x).some(filled) : Boolean(String(x ?? "").trim()));
  return {
    typed: true,
    state(value) {
      const need = spec.fields.filter((f) => !f.optional), done = need.filter((f) => filled((value.text || {})[f.id])).length;
      return done === need.length ? "done" : Object.values(value.text || {}).some(filled) ? "open" : "todo";
    },
    show(value, view) {
      for (const { one, set } of fields) set((value.text || {})[one.id]);
      fill(said, view.text, () => paras(view.text));
      fill(checks, view.checks, () => list(view.checks).map(({ ok, text }) => h("li", { class: ok ? "pd-ok" : "pd-not" }, h("span", { class: "pd-sign", "aria-hidden": "true", text: ok ? "✓" : "○" }), h("span", { class: "pd-hear", text: ok ? "Done: " : "Still open: " }), text)));
    },
  };
});
