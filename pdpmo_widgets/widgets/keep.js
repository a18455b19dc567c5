// Who you are, where your work is kept, and how to take it along, bring it back, start afresh.
export default kept("keep", (card) => {
  const { body, model } = card;
  function line(part, label, hint, more) {
    const id = unique("me"), about = unique("hint");
    const input = h("input", { id, type: "text", maxlength: 80, "aria-describedby": hint ? about : null, ...more, oninput: (e) => card.change({ [part]: e.target.value }, part === "id" ? 1200 : 250) });
    return { input, el: h("div", { class: "pd-field" }, h("label", { for: id, text: label }), input, hint && h("p", { class: "pd-hint", id: about, text: hint })) };
  }
  const name = line("name", "Your name", "It stands on the pages that you download.", { autocomplete: "name" });
  const id = line("id", "Your id in this course", "Your coach gives you one. Without a coach, choose any short word and keep to it.", { autocomplete: "off", spellcheck: "false" });
  const warning = h("p", { class: "pd-caution", hidden: true }), where = h("p", {}), much = h("p", { class: "pd-hint" });
  const chosen = h("input", { type: "file", accept: ".json,application/json", hidden: true, tabindex: "-1", "aria-hidden": "true", onchange: () => {
    const [file] = chosen.files;
    if (file) { card.say(""); card.bring(file); }
    chosen.value = "";
  } });
  const take = button("Download my work", () => card.ask("download"), "pd-primary");
  const back = button("Bring work back …", () => chosen.click());
  const afresh = twice("Start afresh …", "Empty everything here? Your answers are put aside, not thrown away, but the course will not show them again. Download your work first if you may want it back.",
    "Yes, start afresh", () => model.send({ do: "clear", at: Date.now() }));
  body.append(warning, h("div", { class: "pd-who" }, name.el, id.el), h("h4", { text: "What is kept" }), where, much,
    h("div", { class: "pd-actions" }, take, back, afresh.el, chosen), h("p", { class: "pd-hint pd-below", text: "The file holds all that you entered. Keep it where you keep confidential papers. To go on elsewhere, bring it back there." }));
  // What was done elsewhere on the page counts when this card is looked at.
  const look = () => { if (!body.inert) model.send({ do: "try", value: card.value }); };
  new IntersectionObserver((seen) => seen.some((x) => x.isIntersecting) && look()).observe(body);
  for (const name of ["pointerenter", "focusin"]) body.addEventListener(name, look);
  const when = (iso) => new Date(iso).toLocaleString("en-GB", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
  return {
    typed: true,
    state: (value, view) => (view.count || value.name || value.id ? "done" : "todo"),
    show(value, view) {
      setValue(name.input, value.name); setValue(id.input, value.id);
      setText(warning, view.binder ? view.text : "");
      setText(where, view.binder ? "" : view.text);
      setText(much, view.count ? `${many(view.count, "answer")} so far${view.saved ? `, saved last on ${when(view.saved)}` : ""}.` : "No answers yet.");
    },
  };
});
