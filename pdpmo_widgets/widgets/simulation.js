// A clock, people, steps that cost time, the last form, then what became of it.
export default kept("simulation", (card) => {
  const { spec, body } = card, clock = spec.clock, act = Object.fromEntries(spec.actions.map((a) => [a.id, a]));
  const unit = (n) => `${fmt(n)} ${n === 1 ? clock.one || clock.unit : clock.unit}`;
  const steps = () => card.value.steps || [], charter = () => card.value.charter || {};
  const left = () => steps().reduce((n, s) => n - act[s.do].cost, clock.total);
  const people = () => card.view.deal || spec.people;
  const who = (id) => people().find((p) => p.id === id)?.name || id;
  const wide = matchMedia("(min-width: 601px)").matches;
  let stage = null, was = null;

  function may(action) {
    const told = (card.view.can || {})[action.id];
    if (action.cost > left()) return `This takes ${unit(action.cost)}; ${unit(left())} left.`;
    return told && !told.ok ? told.why || "Not possible now." : "";
  }
  function play(action, ids, interest) {
    const why = may(action);
    if (why) { card.say(why); return; }
    card.say("");
    const sent = action.sends ? { [action.sends]: charter()[action.sends] || [] } : {};
    card.change({ steps: [...steps(), { do: action.id, who: ids, card: interest ?? null, ...sent }] });
  }
  const doer = (action, label, on, k) => { const b = button(label, on, "pd-small pd-do", { "data-k": k }); b.append(h("span", { class: "pd-cost", text: unit(action.cost) })); b.pdAction = action; return b; };

  // ---- the clock
  const blocks = Array.from({ length: Math.ceil(clock.total) }, () => h("span", { class: "pd-block" }));
  const shown = h("strong", { role: "status" });
  const undo = button("Undo last step", () => { card.change({ steps: steps().slice(0, -1) }); card.hear("The last step is undone."); }, "pd-small");
  const jump = button(spec.final.title, () => { form.scrollIntoView({ block: "start" }); formTitle.focus({ preventScroll: true }); }, "pd-small");
  const bar = h("div", { class: "pd-clock" }, h("span", { class: "pd-blocks", "aria-hidden": "true" }, blocks), shown, h("span", { class: "pd-clock-do" }, spec.rewind && undo, jump));

  // ---- what one can do
  const legend = h("details", { class: "pd-howto" }, h("summary", { text: "What each step does" }),
    h("dl", { class: "pd-legend" }, spec.actions.map((a) => h("div", {}, h("dt", { text: `${a.label}, ${unit(a.cost)}` }), h("dd", { text: a.meaning || "" })))));
  const everybody = spec.actions.filter((a) => !a.who).map((a) => {
    const last = h("div", { class: "pd-learnt" });
    return { a, last, el: h("div", { class: "pd-group-act" }, doer(a, a.label, () => play(a, []), a.id), last) };
  });
  const group = h("div", { class: "pd-tile" }, h("h4", { text: "With everybody" }), everybody.map((x) => x.el));
  group.hidden = !everybody.length;

  // ---- people
  const grid = h("div", { class: "pd-people" });
  let tiles = [];
  function person(p) {
    const mark = h("span", { class: "pd-met" }), notes = h("div", { class: "pd-learnt" });
    const alone = spec.actions.filter((a) => a.who === 1).map((a) => doer(a, a.label, () => play(a, [p.id]), `${p.id}-${a.id}`));
    const pairs = spec.actions.filter((a) => a.who === 2).map((a) => pair(a, p));
    const el = h("details", { class: "pd-tile pd-person", open: wide, "data-person": p.id }, h("summary", {}, h("span", { class: "pd-name", text: p.name }), h("span", { class: "pd-role", text: p.role }), mark),
      h("ul", { class: "pd-facts" }, p.facts.map((f) => (typeof f === "string" ? h("li", { text: f }) : h("li", { class: f.rumour ? "pd-rumour" : null, text: f.rumour ? `Rumour: ${f.text}` : f.text })))),
      h("div", { class: "pd-do-row", role: "group", "aria-label": `Steps with ${p.name}` }, alone, pairs.map((x) => x.open)), pairs.map((x) => x.panel), notes);
    return { p, mark, notes, el };
  }
  function pair(a, p) {
    const ids = { other: unique("other"), card: unique("card") };
    const others = h("select", { id: ids.other }, h("option", { value: "", text: "Choose a person" }), people().filter((x) => x.id !== p.id).map((x) => h("option", { value: x.id, text: `${x.name}, ${x.role}` })));
    const cards = a.card && h("select", { id: ids.card }, h("option", { value: "", text: "Choose what you put on the table" }), spec.interests.map((x) => h("option", { value: x.id, text: x.text ? `${x.label}: ${x.text}` : x.label })));
    const go = doer(a, "Hold the talk", () => {
      if (!others.value || (cards && !cards.value)) { card.say("Choose the other person and what you put on the table first."); (others.value ? cards : others).focus(); return; }
      open.setAttribute("aria-expanded", "false"); panel.hidden = true; open.focus();
      play(a, [p.id, others.value], cards ? cards.value : null);
    }, `${p.id}-${a.id}-go`);
    const panel = h("div", { class: "pd-pair", hidden: true }, h("div", { class: "pd-cell" }, h("label", { for: ids.other, text: `${p.name} and` }), others),
      cards && h("div", { class: "pd-cell" }, h("label", { for: ids.card, text: "What they may share" }), cards), go);
    const open = doer(a, `${a.label} …`, () => { panel.hidden = !panel.hidden; open.setAttribute("aria-expanded", String(!panel.hidden)); if (!panel.hidden) others.focus(); }, `${p.id}-${a.id}`);
    open.setAttribute("aria-expanded", "false");
    return { open, panel };
  }

  // ---- the form that ends the run
  const formTitle = h("h4", { text: spec.final.title, tabindex: "-1" });
  const set = (id, x) => card.change({ charter: { ...charter(), [id]: x } });
  const fields = spec.final.fields.map((f) => {
    if (f.kind === "person") {
      const id = unique("who"), select = h("select", { id, onchange: (e) => set(f.id, e.target.value || null) });
      return { f, el: h("div", { class: "pd-field" }, h("label", { for: id, text: f.label }), select), show(x) {
        fill(select, people().map((p) => [p.id, p.name]), () => [h("option", { value: "", text: "Choose a person" }), ...people().map((p) => h("option", { value: p.id, text: `${p.name}, ${p.role}` }))]);
        setValue(select, x);
      } };
    }
    if (f.kind === "one") {
      const pick = radios({ legend: f.label, cls: "pd-short", options: f.options, on: (x) => set(f.id, x) });
      return { f, el: h("div", { class: "pd-field" }, pick.el), show: (x) => pick.set(x) };
    }
    const now = () => charter()[f.id] || [];
    const boxes = f.options.map((o) => {
      const input = h("input", { type: "checkbox", onchange: (e) => {
        if (e.target.checked && now().length >= f.count) { e.target.checked = false; card.say(`Only ${f.count} fit here. Take one back first.`); return; }
        card.say(""); set(f.id, e.target.checked ? [...now(), o.id] : now().filter((x) => x !== o.id));
      } });
      return { o, input, el: h("label", { class: "pd-option" }, input, h("span", { class: "pd-option-text" }, h("span", { text: o.text }), o.meaning && h("small", { text: o.meaning }))) };
    });
    const rest = () => spec.final.fields.filter((x) => x.kind === "many" && x !== f).flatMap((x) => charter()[x.id] || []);
    return { f, el: h("fieldset", { class: "pd-field" }, h("legend", { text: f.label }), h("div", { class: "pd-options pd-grid" }, boxes.map((b) => b.el))), show(x) {
      const taken = rest();
      for (const { o, input } of boxes) { input.checked = list(x).includes(o.id); input.disabled = !input.checked && taken.includes(o.id); }
    } };
  });
  const full = (f) => (f.count ? (charter()[f.id] || []).length === f.count : Boolean(charter()[f.id]));
  const end = twice(spec.final.label, () => `${spec.final.label} now? ${unit(left())} left.`, "Yes, now", () => { stage = 1; card.change({ done: true }); }, "pd-primary");
  const open = h("p", { class: "pd-hint" });
  const form = h("div", { class: "pd-tile pd-form" }, formTitle, paras(spec.final.intro), fields.map((x) => x.el), h("div", { class: "pd-actions" }, end.el, open));

  // ---- the log, and starting again
  const log = h("ol", { class: "pd-log" });
  const logBox = h("details", { class: "pd-tile", open: true }, h("summary", { text: "What you have learnt" }), log);
  const fresh = (patch) => { stage = null; card.say(""); card.change({ steps: [], charter: {}, done: false, ...patch }); clockFocus(); };
  const clockFocus = () => { bar.tabIndex = -1; bar.focus({ preventScroll: true }); root().scrollIntoView({ block: "start" }); };
  const root = () => card.root;
  const restart = twice("Start this case again", "Give up this run and begin again with all the time?", "Begin again", () => fresh({}), "pd-small");
  const next = () => fresh({ run: (card.value.run || 0) + 1 });
  const other = twice("New case", "Give up this run and meet a new case? The same people stand differently there.", "New case", next, "pd-small");

  // ---- what became of it
  const result = h("div", { class: "pd-tile pd-result", tabindex: "-1" });
  const yearTitle = h("h4", { text: "What became of it", tabindex: "-1" }), quarters = h("ol", { class: "pd-quarters" });
  const turn = button("Next quarter", () => { stage += 1; made.show(card.value, card.view); const last = quarters.children[stage - 1]; (last?.querySelector("h5") || verdict).focus(); }, "pd-primary");
  const whole = button("Show all", () => { stage = 99; made.show(card.value, card.view); verdict.focus(); });
  const picture = h("figure", { class: "pd-figure" }), bots = h("figure", { class: "pd-figure" }), verdict = h("div", { class: "pd-verdict", tabindex: "-1" });
  const afterwards = h("div", { class: "pd-actions" }, spec.again && spec.deals && button("Play a new case", next, "pd-primary"), spec.again && button("Play this case again", () => fresh({})));
  result.append(yearTitle, quarters, h("div", { class: "pd-actions" }, turn, whole), verdict, picture, bots, afterwards);
  const lookBack = h("details", { class: "pd-lookback" }, h("summary", { text: "Look back at this run" }));
  const table = h("div", { class: "pd-table" }, legend, group, grid, logBox, form, spec.rewind && spec.again && h("div", { class: "pd-actions" }, restart.el, spec.deals && other.el));
  body.append(result, bar, lookBack, table);

  function showResult(value, view) {
    const year = view.result || {}, all = list(year.quarters);
    if (stage === null) stage = 99;
    const over = stage >= all.length;
    fill(quarters, [all, Math.min(stage, all.length)], () => all.slice(0, stage).map((q) => h("li", {}, h("h5", { text: q.title, tabindex: "-1", "data-k": q.title }), h("ul", {}, list(q.lines).map((x) => h("li", { text: x }))))));
    turn.hidden = whole.hidden = !all.length || over;
    verdict.hidden = picture.hidden = bots.hidden = afterwards.hidden = !over;
    fill(verdict, [year.text, year.score], () => [...paras(year.text), ...paras(year.score)]);
    if (over) { chart(picture, year); chart(bots, year.bots); }
  }

  const made = {
    state: (value) => (value.done ? "done" : (value.steps || []).length || Object.values(value.charter || {}).some((x) => list(x).length) ? "open" : "todo"),
    show(value, view) {
      const rest = left(), over = Boolean(value.done);
      if (was === false && over && stage === null) stage = 1;
      const ended = was === false && over;
      was = card.model.get("hello")?.n ? over : null;
      blocks.forEach((b, i) => b.style.setProperty("--full", `${100 * Math.min(1, Math.max(0, rest - i))}%`));
      setText(shown, rest > 0 ? `${unit(rest)} left of ${fmt(clock.total)}` : "No time is left. Write the page.");
      undo.setAttribute("aria-disabled", String(!steps().length)); bar.hidden = over;
      if (!legend.pdSet) { legend.open = !steps().length; legend.pdSet = Boolean(card.model.get("hello")?.n); }
      const k = document.activeElement?.dataset?.k;
      if (grid.pdMark !== JSON.stringify(people())) { tiles = people().map(person); fill(grid, people(), () => tiles.map((t) => t.el)); }
      for (const { p, mark, notes } of tiles) {
        const known = (view.people || {})[p.id] || {};
        setText(mark, known.met ? "✓ You have talked" : "");
        fill(notes, known.notes, () => !list(known.notes).length ? [] : [h("p", { class: "pd-learnt-head", text: "What you learnt" }), ...known.notes.map((x) => h("p", { text: x }))]);
      }
      for (const b of table.querySelectorAll(".pd-do")) { const why = may(b.pdAction); b.setAttribute("aria-disabled", String(Boolean(why))); b.title = why; }
      const told = list(view.log);
      for (const { a, last } of everybody) { const i = steps().map((s) => s.do).lastIndexOf(a.id); fill(last, [i, told[i]], () => i >= 0 && told[i] && h("p", { text: told[i].text })); }
      if (!over && told.length && made.told !== undefined && told.length > made.told) card.hear(told.at(-1).text);
      made.told = told.length;
      fill(log, [told, steps(), people().length], () => told.map((x, i) => h("li", {}, h("strong", { text: steps()[i] ? `${act[steps()[i].do].label}${steps()[i].who.length ? ": " + steps()[i].who.map(who).join(", ") : ""}. ` : "" }), x.text, x.cost ? h("span", { class: "pd-hint", text: ` (${unit(x.cost)})` }) : "")));
      logBox.hidden = !told.length;
      for (const { f, show } of fields) show(charter()[f.id]);
      const missing = spec.final.fields.filter((f) => !full(f));
      end.first.disabled = missing.length > 0; if (missing.length) end.el.querySelector(".pd-confirm").hidden = true, end.first.hidden = false;
      setText(open, missing.length ? `Still open: ${missing.map((f) => f.label).join(" · ")}` : "");
      result.hidden = !over; form.inert = over; lookBack.hidden = !over;
      const home = over ? lookBack : body;
      if (table.parentElement !== home) { home.append(table); if (!over) lookBack.open = false; }
      for (const el of table.querySelectorAll(".pd-do-row, .pd-pair, .pd-group-act > button")) el.inert = over;
      if (over) showResult(value, view);
      if (ended) { root().scrollIntoView({ block: "start" }); yearTitle.focus({ preventScroll: true }); }
      if (k && document.activeElement === document.body) table.querySelector(`[data-k="${CSS.escape(k)}"]`)?.focus();
    },
  };
  return made;
});
