// One plan is enough; the others wait until one is wanted.
export default kept("commitment", (card) => {
  const { spec, body } = card;
  const parts = [["when", "When this happens", "text", "A situation that you will notice"], ["then", "then I will", "text", "One act that others can see"], ["date", "First time by", "date"], ["witness", "Who will ask me about it", "text"]];
  const blank = () => Object.fromEntries(parts.map(([k]) => [k, ""]));
  const plans = () => Array.from({ length: spec.count }, (_, i) => (card.value.plans || [])[i] || blank());
  const filled = (p) => Boolean(p && Object.values(p).some((x) => x.trim()));
  let open = 1;
  const rows = Array.from({ length: spec.count }, (_, i) => {
    const inputs = parts.map(([k, label, type, hint]) => {
      const id = unique("plan");
      const input = h("input", { id, type, autocomplete: "off", maxlength: 1000, placeholder: hint, oninput: (e) => card.change({ plans: plans().map((p, j) => (j === i ? { ...p, [k]: e.target.value } : p)) }, 250) });
      return { k, input, el: h("div", { class: `pd-cell pd-cell-${k}` }, h("label", { for: id, text: label }), input) };
    });
    return { inputs, el: h("fieldset", { class: "pd-tile" }, h("legend", { text: `Plan ${i + 1}` }), h("div", { class: "pd-row" }, inputs.map((x) => x.el))) };
  });
  const more = button("Add another plan", () => { open += 1; made.show(card.value, card.view); rows[open - 1].el.querySelector("input").focus(); }, "pd-small");
  const ics = card.asks.has("ics") && button("Put it into my calendar (.ics)", () => card.ask("ics"), "pd-primary");
  const checks = h("ul", { class: "pd-checks", "aria-live": "polite" });
  body.append(h("div", { class: "pd-tiles" }, rows.map((r) => r.el)), checks, h("div", { class: "pd-actions" }, ics, more));
  const ready = (p) => Boolean(p.when.trim() && p.then.trim() && p.date);
  const made = {
    typed: true,
    state: () => (plans().some(ready) ? "done" : plans().some(filled) ? "open" : "todo"),
    show(value, view) {
      const all = plans();
      open = Math.max(open, all.reduce((n, p, i) => (filled(p) ? i + 1 : n), 1));
      rows.forEach(({ inputs, el }, i) => { el.hidden = i >= open; for (const { k, input } of inputs) setValue(input, all[i][k]); });
      more.hidden = open >= spec.count;
      if (ics) ics.disabled = !all.some(ready);
      fill(checks, view.checks, () => list(view.checks).map(({ ok, text }) => h("li", { class: ok ? "pd-ok" : "pd-not" }, h("span", { class: "pd-sign", "aria-hidden": "true", text: ok ? "✓" : "○" }), h("span", { class: "pd-hear", text: ok ? "Done: " : "Still open: " }), text)));
    },
  };
  return made;
});
