// One to three plans: when this happens, then I will do that, from this day, and who knows.
export default kept("commitment", (card) => {
  const { spec, body } = card;
  const PARTS = [["when", "When …"], ["then", "… then I will …"], ["date", "From this day"], ["witness", "Who will know about it"]];
  const now = () => { const plans = list(card.value.plans); return plans.length ? plans : [blank()]; };
  const blank = () => Object.fromEntries(PARTS.map(([id]) => [id, ""]));
  const begun = (plan) => PARTS.some(([id]) => (plan[id] || "").trim());
  const whole = (plan) => ["when", "then", "date"].every((id) => (plan[id] || "").trim());
  const edit = (i, part, x) => card.change({ plans: now().map((plan, j) => (j === i ? { ...plan, [part]: x } : plan)) }, 250);

  function cell(i, [part, label]) {
    const id = unique("plan"), hint = i === 0 && unique("hint");
    const input = h("input", { id, type: part === "date" ? "date" : "text", maxlength: part === "date" ? null : 1000, autocomplete: "off", "data-k": `${i}-${part}`,
      "aria-describedby": hint || null, oninput: (e) => edit(i, part, e.target.value) });
    input.pdAt = [i, part];
    return h("div", { class: `pd-plan-${part}` }, h("label", { for: id, text: label }), input, hint && h("p", { class: "pd-hint", id: hint, text: spec.hints[part] }));
  }
  function plan(i, count) {
    const drop = count > 1 && button("Remove", () => { card.change({ plans: now().filter((_, j) => j !== i) }); (add.hidden ? rows.querySelector("input") : add).focus(); }, "pd-small", { "aria-label": `Remove plan ${i + 1}`, "data-k": `x${i}` });
    return h("fieldset", { class: "pd-plan pd-tile" }, h("legend", { text: spec.count > 1 ? `Plan ${i + 1}` : "Plan" }), h("div", { class: "pd-plan-parts" }, PARTS.map((part) => cell(i, part))), drop);
  }

  const rows = h("div", { class: "pd-tiles" });
  const add = button("Add a plan", () => { card.change({ plans: [...now(), blank()] }); rows.lastElementChild.querySelector("input").focus(); });
  const calendar = button("Put into my calendar", () => card.ask("ics"), "pd-primary");
  const hint = h("p", { class: "pd-hint" });
  const checks = h("ul", { class: "pd-checks" });
  body.append(rows, h("div", { class: "pd-reveal", "aria-live": "polite" }, checks), h("div", { class: "pd-actions" }, card.asks.has("ics") && calendar, add, hint));
  return {
    typed: true,
    state: (value) => (list(value.plans).some(whole) ? "done" : list(value.plans).some(begun) ? "open" : "todo"),
    show(value, view) {
      const plans = now(), ready = plans.some((one) => (one.then || "").trim() && one.date);
      fill(rows, plans.length, () => plans.map((_, i) => plan(i, plans.length)));
      for (const input of rows.querySelectorAll("input")) { const [i, part] = input.pdAt; setValue(input, plans[i][part]); }
      add.hidden = plans.length >= spec.count;
      calendar.disabled = !ready;
      setText(hint, !card.asks.has("ics") ? "" : ready ? "The file holds each plan on its day, and a reminder after 7, 30 and 90 days." : "For the calendar, a plan needs its “then” and a day.");
      fill(checks, view.checks, () => list(view.checks).map(({ ok, text }) => h("li", { class: ok ? "pd-ok" : "pd-not" }, h("span", { class: "pd-sign", "aria-hidden": "true", text: ok ? "✓" : "○" }), h("span", { class: "pd-hear", text: ok ? "Done: " : "Still open: " }), text)));
    },
  };
});
