// The course as a map: a line for each driver, a stop for each practice, and how far one is.
export default kept("coursemap", (card) => {
  const { spec, body } = card;
  const stops = [];
  const NS = "http://www.w3.org/2000/svg";
  const draw = (name, attributes, ...kids) => {
    const el = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, value);
    el.append(...kids);
    return el;
  };
  const time = (n) => (n >= 120 && n % 60 === 0 ? `${n / 60} hours` : `${n} minutes`);

  function ring(number) {
    const full = { cx: 22, cy: 22, r: 18, pathLength: 100 };
    const arc = draw("circle", { ...full, class: "pd-ring-done", "stroke-dasharray": "0 100", transform: "rotate(-90 22 22)" });
    const sign = draw("text", { x: 22, y: 22, "text-anchor": "middle", "dominant-baseline": "central" }, String(number));
    const el = draw("svg", { viewBox: "0 0 44 44", class: "pd-ring", "aria-hidden": "true", focusable: "false" }, draw("circle", { ...full, class: "pd-ring-all" }), arc, sign);
    const set = (share) => {
      arc.setAttribute("stroke-dasharray", `${100 * share} 100`);
      sign.textContent = share >= 1 ? "✓" : number;
      el.classList.toggle("pd-ring-full", share >= 1);
    };
    return { el, set };
  }
  function stop(one) {
    const mark = ring(one.number), said = h("span", { class: "pd-stop-state" });
    const name = one.href ? h("a", { class: "pd-stop-name", href: one.href, text: one.title, "data-k": one.noun }) : h("span", { class: "pd-stop-name", text: one.title });
    const el = h("li", { class: `pd-stop${one.href ? "" : " pd-stop-later"}` }, mark.el, h("div", { class: "pd-stop-text" }, name,
      h("p", { class: "pd-stop-promise", text: one.promise }), h("p", { class: "pd-stop-foot" }, said, one.href && h("span", { text: `about ${time(one.minutes)}` }))));
    const set = (share, here) => {
      mark.set(share);
      el.classList.toggle("pd-stop-here", here);
      if (one.href) here ? name.setAttribute("aria-current", "page") : name.removeAttribute("aria-current");
      const state = !one.href ? "✎ Being written" : share >= 1 ? "✓ Done" : share > 0 ? `◐ ${Math.max(1, Math.floor(100 * share))}% done` : "○ Not started";
      said.textContent = here ? `${state} · you are here` : state;
    };
    stops.push({ one, set });
    return el;
  }
  const drivers = spec.drivers.map((one) => {
    const bar = h("i"), said = h("p", { class: "pd-line-said" });
    const el = h("section", { class: "pd-line", "data-driver": one.id }, h("header", { class: "pd-line-head" }, h("span", { class: "pd-line-letter", "aria-hidden": "true", text: one.name[0] }),
      h("div", {}, h("h4", { text: one.question }), h("p", { class: "pd-line-name", text: one.name }))),
    h("div", { class: "pd-line-far" }, h("span", { class: "pd-line-bar", "aria-hidden": "true" }, bar), said), h("ol", { class: "pd-stops" }, one.practices.map(stop)));
    const set = (done) => {
      const ready = one.practices.filter((p) => p.href), share = ready.reduce((sum, p) => sum + (done[p.noun] || 0), 0) / (one.practices.length || 1);
      bar.style.width = `${100 * share}%`;
      const over = ready.filter((p) => done[p.noun] >= 1).length, on = ready.filter((p) => done[p.noun] > 0).length - over;
      said.textContent = `${over} of ${one.practices.length} done${on ? `, ${on} started` : ""}`;
    };
    return { el, set };
  });
  const end = (some, cls) => some.length > 0 && h("ol", { class: `pd-stops pd-end ${cls}` }, some.map(stop));
  body.append(h("div", { class: "pd-map" }, end(spec.before, "pd-end-first"), h("div", { class: "pd-map-lines" }, drivers.map((d) => d.el)), end(spec.after, "pd-end-last")));
  // What was done further down the same page counts when the map is looked at again.
  new IntersectionObserver((seen) => { if (seen.some((x) => x.isIntersecting) && !body.inert) card.model.send({ do: "try", value: {} }); }).observe(body);
  return {
    state(_, view) {
      const shares = spec.drivers.flatMap((d) => d.practices).filter((p) => p.href).map((p) => view.done?.[p.noun] || 0);
      return shares.length && shares.every((x) => x >= 1) ? "done" : shares.some((x) => x > 0) ? "open" : "todo";
    },
    show(_, view) {
      const done = view.done || {};
      for (const { one, set } of stops) set(done[one.noun] || 0, view.here === one.noun);
      for (const { set } of drivers) set(done);
    },
  };
});
