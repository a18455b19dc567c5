// Files to send out, one to bring back by button or by dropping it; what is in it, in names.
export default kept("import", (card) => {
  const { spec, body } = card;
  let brought = false;
  const bring = (file) => { if (file) { brought = true; card.say(""); card.bring(file); } };
  const chosen = h("input", { type: "file", accept: spec.accept, hidden: true, tabindex: "-1", "aria-hidden": "true", onchange: () => { bring(chosen.files[0]); chosen.value = ""; } });
  const choose = button("Choose the file …", () => chosen.click(), "pd-primary");
  const kinds = spec.accept.split(",").map((x) => x.trim()).join(" or ");
  const zone = h("div", { class: "pd-dropzone" }, choose, chosen, h("span", { class: "pd-hint", text: `${kinds}, or drop it here` }));
  const over = (on) => (e) => { e.preventDefault(); e.stopPropagation(); zone.classList.toggle("pd-dropzone-over", on); };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (e) => { over(false)(e); bring(e.dataTransfer.files[0]); });
  const sheets = spec.templates.filter(({ id }) => card.asks.has(id)).map(({ id, label }) => button(label, () => card.ask(id), "pd-small"));
  const name = h("p", { class: "pd-strong" });
  const people = h("ul", { class: "pd-brought" });
  const text = h("div"), figure = h("figure", { class: "pd-figure" });
  const out = twice("Take it out again …", "Take this list out of your work? The file itself stays where it is.", "Yes, take it out", () => card.change({ data: null, name: "" }), "pd-small");
  body.append(sheets.length ? h("div", { class: "pd-sheets", role: "group", "aria-label": "Files to send out" }, h("p", { class: "pd-strong", text: "1. Download and send out" }), h("div", { class: "pd-actions" }, sheets)) : "",
    h("p", { class: "pd-strong pd-then", text: sheets.length ? "2. Bring it back, filled in" : "Bring the file" }), zone,
    h("div", { class: "pd-reveal", "aria-live": "polite" }, name, people, text), figure, out.el);
  return {
    state: (value) => (value.name || value.data ? "done" : "todo"),
    show(value, view) {
      const here = Boolean(value.name || value.data), some = list(view.people);
      setText(name, here ? `Read from “${value.name || "the file"}”${some.length ? `: ${many(some.length, "person", "people")}` : ""}` : "");
      fill(people, [here, some], () => (here ? some.map((one) => h("li", {}, typeof one === "string" ? one : [h("span", { text: one.name }), one.text && h("small", { text: ` ${one.text}` })])) : []));
      people.hidden = !here || !some.length;
      fill(text, [here, view.text], () => (here ? paras(view.text) : []));
      chart(figure, here ? view : {});
      out.el.hidden = !here;
      choose.textContent = here ? "Choose another file …" : "Choose the file …";
      if (brought && here && !view.trouble) { brought = false; queueMicrotask(() => card.change({})); } // so that this browser has its copy too
    },
  };
});
