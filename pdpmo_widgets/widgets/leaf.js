// Sheets one after the other: a text with levels to give, or pictures that one steps through.
export default kept("leaf", (card) => {
  const { spec, body, model } = card, asked = fields(card), say = spec.words;
  const sheets = () => list(card.view.sheets);
  const index = () => Math.max(0, sheets().findIndex((x) => x.id === (card.view.sheet?.id ?? card.value.at)));
  let moved = false, shown = null;
  const go = (i) => { const one = sheets()[i]; if (one) { flush(); moved = true; card.say(""); card.change({ at: one.id }); } };
  const back = button(say.back || "Back", () => go(index() - 1)), on = button(say.on || "Next", () => go(index() + 1), spec.strip ? "" : "pd-primary");
  const where = h("p", { class: "pd-where" }), pick = h("select", { "aria-label": say.pick || "Go to", onchange: () => go(sheets().findIndex((x) => x.id === pick.value)) });
  const bar = h("nav", { class: "pd-leafing", "aria-label": spec.title }, back, where, on, spec.strip ? "" : pick);
  const text = h("div", { class: "pd-reveal" }), strip = h("ol", { class: "pd-strip", tabindex: "0", "aria-label": spec.title, hidden: true });
  const title = h("h4", { tabindex: "-1" }), lines = h("div", { class: "pd-answer", tabindex: "0", role: "region", "aria-label": say.answer || "Text" }), rows = h("div", { class: "pd-rubric" }), more = h("div"), below = h("div");
  const after = button(say.on || "Next", () => go(index() + 1));
  const commit = button(say.commit || "", () => model.send({ do: "commit", sheet: card.view.sheet.id }), "pd-primary"), hint = h("p", { class: "pd-hint" });
  const open = h("section", { class: "pd-leaf-open" }, title, lines, rows, h("div", { class: "pd-actions" }, commit, after, hint), more);
  body.append(...[text, asked.el, bar, strip, open, below].filter(Boolean));

  // ---- a comment is sent when the hand rests, at the latest when the field is left
  let waiting = null;
  function flush() {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    const { message } = waiting; waiting = null;
    model.send(message);
  }
  function give(row, level, comment, wait) {
    flush();
    const message = { do: "give", sheet: card.view.sheet.id, row, level, comment };
    if (!wait) { model.send(message); return; }
    waiting = { message, timer: setTimeout(flush, wait) };
  }
  function rowOf(one, sheet) {
    const options = one.levels.map((text, i) => ({ id: String(i + 1), text: `${i + 1}  ${text}` }));
    const pick = radios({ legend: one.row, options, on: (id) => give(one.row, Number(id)) });
    pick.set(String(one.given || "")); pick.disable(Boolean(sheet.frozen));
    pick.rows.forEach((row, i) => { row.querySelector("input").dataset.k = `${one.row}-${i}`; });
    if (one.ours) { pick.flag(String(one.given), one.given === one.ours ? say.both : say.yours, one.given === one.ours ? "good" : "bad"); if (one.given !== one.ours) pick.flag(String(one.ours), say.ours, "good"); }
    if (!one.words || !one.given) return h("div", { class: "pd-rubric-row" }, pick.el, paras(one.why, "pd-why"));
    const id = unique("words"), bank = list(sheet.bank);
    const area = h("textarea", { id, rows: 2, value: one.comment || "", "data-k": `${one.row}-w`, maxlength: 4000, oninput: () => give(one.row, one.given, area.value, 700), onblur: flush });
    const from = bank.length && h("select", { "aria-label": `${say.bank}, ${one.row}`, "data-k": `${one.row}-b`, onchange: () => {
      const found = bank.find((x) => x.id === from.value);
      if (found) { area.value = [area.value.trim(), found.text].filter(Boolean).join("\n"); give(one.row, one.given, area.value); }
      from.value = "";
    } }, h("option", { value: "", text: say.bank }), bank.map((x) => h("option", { value: x.id, text: x.text.length > 90 ? x.text.slice(0, 89) + "…" : x.text })));
    const about = h("label", { for: id, text: say.comment });
    return h("div", { class: "pd-rubric-row" }, pick.el, h("div", { class: "pd-comment" }, h("div", { class: "pd-comment-head" }, about, from), area, paras(one.others, "pd-hint")));
  }

  // ---- the strip: all pictures beside each other; the open one is marked and in view
  const step = (e) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: -1e6, End: 1e6 }[e.key];
    if (!by) return;
    e.preventDefault();
    go(Math.min(sheets().length - 1, Math.max(0, index() + by)));
  };
  if (spec.strip) for (const el of [strip, bar]) el.addEventListener("keydown", step);
  function draw(all) {
    return all.map((one, i) => {
      const figure = h("figure", { class: "pd-figure" });
      chart(figure, one);
      return h("li", { onclick: () => go(i), "data-id": one.id }, h("p", { class: "pd-strip-title", text: one.title }), figure, paras(one.did, "pd-did"), list(one.lines).length ? parts([{ title: say.learnt, blocks: [{ kind: "list", lines: one.lines }] }]) : "");
    });
  }
  function mark() {
    const now = index();
    [...strip.children].forEach((li, i) => (i === now ? li.setAttribute("aria-current", "step") : li.removeAttribute("aria-current")));
    const li = strip.children[now];
    if (li && moved) { strip.scrollTo({ left: li.offsetLeft - 8 }); card.hear([li.querySelector(".pd-strip-title").textContent, all(now)?.say].join(". ")); }
  }
  const all = (i) => sheets()[i];

  return {
    show(value, view) {
      const some = sheets(), now = index(), sheet = view.sheet;
      asked.set(value, view);
      fill(text, view.text, () => paras(view.text));
      bar.hidden = some.length < 2;
      back.disabled = now <= 0; on.disabled = now >= some.length - 1;
      setText(where, some.length ? `${now + 1} ${say.of || "of"} ${some.length}` : "");
      if (spec.strip) {
        strip.hidden = !some.length; open.hidden = true;
        fill(strip, some, () => draw(some));
        mark();
        moved = false;
      } else {
        fill(pick, some, () => some.map((x) => h("option", { value: x.id, text: `${x.sign ? x.sign + " " : ""}${x.title}` })));
        if (sheet) setValue(pick, sheet.id);
        open.hidden = !sheet;
        if (sheet && !waiting) {
          const fresh = shown !== sheet.id;
          shown = sheet.id;
          setText(title, sheet.title);
          fill(lines, [sheet.id, sheet.lines], () => paras(sheet.lines));
          fill(rows, [sheet.id, sheet.rows, sheet.frozen, sheet.bank], () => list(sheet.rows).map((one) => rowOf(one, sheet)));
          commit.hidden = !sheet.commit;
          after.hidden = now >= some.length - 1;
          setText(hint, sheet.hint || "");
          fill(more, [sheet.id, sheet.parts], () => parts(sheet.parts));
          if (fresh && moved) { moved = false; title.focus(); }
        }
      }
      fill(below, view.parts, () => parts(view.parts));
    },
  };
});
