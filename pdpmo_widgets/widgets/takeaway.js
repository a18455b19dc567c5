// A preview in words, what is missing, one button per file.
export default kept("takeaway", (card) => {
  const { spec, body } = card;
  const preview = h("dl", { class: "pd-preview" }), missing = h("div");
  const buttons = spec.formats.map((f, i) => button(f.label, () => card.ask(f.id), i ? "" : "pd-primary"));
  body.append(preview, missing, h("div", { class: "pd-actions" }, buttons));
  const done = (view) => Boolean(view.ready);
  return {
    state: (_, view) => (done(view) ? "done" : (view.preview || []).some((x) => x.text) ? "open" : "todo"),
    show(_, view) {
      fill(preview, view.preview, () => list(view.preview).map((x) => h("div", {}, h("dt", { text: x.label }), h("dd", {}, list(x.text).map((t) => h("p", { text: t }))))));
      fill(missing, view.missing, () => (list(view.missing).length ? [h("p", { class: "pd-hint", text: "Still open; the page will say so:" }), h("ul", { class: "pd-hint" }, view.missing.map((x) => h("li", { text: x })))] : []));
    },
  };
});
