// Fields, files and one button that does something long; what it says stands below, line by line.
export default kept("job", (card) => {
  const { spec, body, model } = card, asked = fields(card), id = unique("files");
  let chosen = [];
  const names = h("p", { class: "pd-hint", role: "status" });
  const input = spec.files && h("input", { type: "file", id, multiple: spec.files.many, accept: spec.files.accept, onchange: () => { chosen = [...input.files]; setText(names, chosen.length > 1 ? many(chosen.length, "file") : ""); } });
  const large = () => chosen.find((file) => file.size > 1e7);
  async function go() {
    if (large()) { card.say(`“${large().name}” is above 10 MB. Put it into a folder and name that folder instead.`); return; }
    card.say("");
    for (const [i, file] of chosen.entries()) await card.bring(file, { first: i === 0, when: file.lastModified });
    model.send({ do: "go", value: card.value, files: chosen.length });
    if (input) { input.value = ""; chosen = []; setText(names, ""); }
  }
  const start = spec.go && button(spec.go, go, "pd-primary");
  const bar = h("progress", { max: 1, "aria-label": spec.title }), far = h("span", { class: "pd-hint" });
  const progress = h("div", { class: "pd-working", hidden: true }, bar, far);
  const lines = h("ul"), log = h("div", { class: "pd-lines", role: "log", "aria-label": "What was done", tabindex: "0", hidden: true }, lines);
  const text = h("div"), more = h("div", { class: "pd-more" });
  const files = spec.files && h("div", { class: "pd-field" }, h("label", { for: id, text: spec.files.label }), spec.files.hint && h("p", { class: "pd-hint", text: spec.files.hint }), input, names);
  body.append(...[text, files, asked.el, start && h("div", { class: "pd-actions" }, start), progress, log, more].filter(Boolean));
  return {
    show(value, view) {
      const work = view.work || {}, busy = Boolean(work.busy);
      asked.set(value, view);
      fill(text, view.text, () => paras(view.text));
      fill(more, view.parts, () => parts(view.parts));
      progress.hidden = !busy;
      if (busy && work.total) { bar.max = work.total; bar.value = work.done; } else bar.removeAttribute("value");
      setText(far, busy ? (work.total ? `${work.label}: ${work.done} of ${work.total}.` : `${work.label} …`) + " Leave this page open until it is done." : "");
      if (start) start.setAttribute("aria-disabled", String(busy));
      const said = list(work.lines);
      log.hidden = !said.length;
      if (said.length < lines.children.length || (said.length && lines.firstChild?.textContent !== said[0])) lines.replaceChildren();
      for (const line of said.slice(lines.children.length)) lines.append(h("li", { text: line }));
      if (busy) log.scrollTop = log.scrollHeight;
    },
  };
});
