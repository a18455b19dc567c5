// One scene at a time, its options as check boxes with their cost, then the consequence.
export default kept("decision", (card) => {
  const { spec, body } = card, cost = Object.fromEntries(spec.options.map((o) => [o.id, o.cost || 0]));
  const several = spec.scenes.length > 1;
  let at = 0;
  const picked = (id) => (card.value.picks || {})[id] || [];
  const spentOn = (id) => picked(id).reduce((sum, x) => sum + cost[x], 0);
  const spentAll = () => spec.scenes.reduce((sum, s) => sum + spentOn(s.id), 0);
  const go = (i, focus) => { at = i; paint(); if (focus) panels[i].title.focus(); };
  const tabs = spec.scenes.map((s, i) => button("", () => go(i, true), "pd-step"));
  const panels = spec.scenes.map((s, i) => {
    const title = h("h4", { text: s.title, tabindex: "-1" });
    const boxes = spec.options.map((o) => {
      const input = h("input", { type: "checkbox", onchange: (e) => toggle(s.id, o.id, e.target) });
      return { o, input, el: h("label", { class: "pd-option" }, input, h("span", { class: "pd-option-text" }, h("span", { text: o.label }), o.text && h("small", { text: o.text })),
        o.cost !== undefined && h("span", { class: "pd-cost", text: `${fmt(o.cost)} ${spec.unit}`.trim() })) };
    });
    const count = h("p", { class: "pd-hint", role: "status" });
    const after = h("div", { class: "pd-reveal" }), picture = h("figure", { class: "pd-figure" });
    const next = several && i < spec.scenes.length - 1 && button(`Next: ${spec.scenes[i + 1].title}`, () => go(i + 1, true));
    const el = h("div", { class: "pd-tile" }, title, paras(s.text), h("fieldset", {}, h("legend", { text: spec.least < spec.count ? `Choose up to ${spec.count}` : `Choose ${spec.count}` }), h("div", { class: "pd-options pd-grid" }, boxes.map((b) => b.el))), count, picture, after, h("div", { class: "pd-actions" }, next));
    return { s, title, boxes, count, after, picture, el };
  });
  function toggle(scene, id, input) {
    const now = picked(scene);
    if (input.checked && now.length >= spec.count) {
      input.checked = false;
      card.say(`You have chosen ${spec.count} already. Take one back first.`);
      return;
    }
    card.say("");
    card.change({ picks: { ...card.value.picks, [scene]: input.checked ? [...now, id] : now.filter((x) => x !== id) } });
  }
  const meter = h("p", { class: "pd-meter", role: "status" });
  const commit = button("This is my decision", () => { at = 0; card.change({ done: true }); }, "pd-primary");
  const again = button("Decide again", () => { at = 0; card.change({ done: false }); });
  const hint = h("p", { class: "pd-hint" }), said = h("div", { class: "pd-reveal", "aria-live": "polite" });
  body.append(several ? h("div", { class: "pd-steps", role: "group", "aria-label": "Scenes" }, tabs) : "", meter, ...panels.map((p) => p.el), h("div", { class: "pd-actions" }, commit, again, hint), said);
  function paint() { made.show(card.value, card.view); }
  const made = {
    state: (value) => (value.done ? "done" : Object.values(value.picks || {}).some((x) => x.length) ? "open" : "todo"),
    show(value, view) {
      const frozen = spec.final && value.done;
      panels.forEach(({ s, boxes, count, after, picture, el }, i) => {
        el.hidden = several && i !== at;
        const now = picked(s.id), result = value.done ? (view.consequence || {})[s.id] || {} : {};
        for (const { o, input, el: label } of boxes) { input.checked = now.includes(o.id); input.disabled = frozen; label.hidden = frozen && !input.checked; }
        setText(count, frozen ? "" : `${now.length} of ${spec.least < spec.count ? "up to " : ""}${spec.count} chosen.`);
        chart(picture, result);
        fill(after, result.lines, () => result.lines && h("ul", {}, result.lines.map((x) => h("li", { text: x }))));
        const full = now.length >= spec.least;
        if (several) {
          setText(tabs[i], `${full ? "✓ " : ""}${i + 1}. ${s.title}`);
          tabs[i].setAttribute("aria-current", i === at ? "step" : "false");
        }
      });
      const spent = spec.shared ? spentAll() : spentOn(spec.scenes[at].id), over = spec.budget === null ? 0 : Math.max(0, ...(spec.shared ? [spentAll()] : spec.scenes.map((s) => spentOn(s.id)))) - spec.budget;
      setText(meter, spec.budget === null ? "" : `Spent: ${fmt(spent)} of ${fmt(spec.budget)} ${spec.unit}${spec.shared && several ? " for all together" : ""}`);
      meter.classList.toggle("pd-bad", over > 0);
      const open = spec.scenes.filter((s) => picked(s.id).length < spec.least).length;
      commit.hidden = !spec.final || frozen; commit.disabled = open > 0 || over > 0;
      again.hidden = !(frozen && spec.again);
      setText(hint, frozen ? (value.tries ? `Attempt ${value.tries + 1}.` : "") : over > 0 ? `${fmt(over)} ${spec.unit} above the budget. Take something back.` : open && several ? `${many(open, "scene")} still open.` : "");
      fill(said, [value.done, view.text], () => (value.done ? paras(view.text) : []));
    },
  };
  return made;
});
