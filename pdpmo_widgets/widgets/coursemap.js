// Three questions, three drivers, their practices; real links, one meter each.
export default kept("coursemap", (card) => {
  const { spec, body } = card, tiles = [];
  // In JupyterLab a link opens the notebook there; elsewhere it is taken as it is.
  const address = (href) => {
    const lab = location.pathname.match(/^(.*\/lab\/(?:workspaces\/[^/]+\/)?tree\/)(.*\/)?[^/]*$/);
    return lab && !/^[a-z]+:|^\//i.test(href) ? `${lab[1]}${lab[2] || ""}${href}` : href;
  };
  const practice = (p) => {
    const bar = h("span", { class: "pd-bar-fill" }), state = h("span", { class: "pd-map-state" });
    const name = h(p.href ? "a" : "span", { class: "pd-map-name", href: p.href ? address(p.href) : null, text: p.title });
    const el = h("li", { class: `pd-map-tile${p.href ? "" : " pd-later"}`, "data-noun": p.noun },
      h("span", { class: "pd-map-number", "aria-hidden": "true", text: String(p.number).padStart(2, "0") }),
      h("div", { class: "pd-map-text" }, name, p.promise && h("p", { class: "pd-hint", text: p.promise }),
        h("p", { class: "pd-map-foot" }, h("span", { class: "pd-bar", "aria-hidden": "true" }, bar), state, p.minutes && h("span", { text: `${p.minutes} min` }))));
    tiles.push({ p, el, bar, state, name });
    return el;
  };
  const row = (items, cls) => items.length ? h("ul", { class: `pd-map-row ${cls}` }, items.map(practice)) : "";
  body.append(row(spec.before, "pd-map-before"),
    h("ol", { class: "pd-map" }, spec.drivers.map((d) => h("li", { class: `pd-driver pd-driver-${d.id}` },
      h("div", { class: "pd-driver-head" }, h("p", { class: "pd-driver-question", text: d.question }), h("h4", { text: d.name })), row(d.practices, "")))),
    row(spec.after, "pd-map-after"));
  return {
    show(_, view) {
      for (const { p, el, bar, state, name } of tiles) {
        const share = (view.done || {})[p.noun] ?? 0, here = view.here === p.noun;
        bar.style.width = `${Math.round(share * 100)}%`;
        setText(state, !p.href ? "In preparation" : here ? "You are here" : share >= 1 ? "✓ Done" : share > 0 ? `${Math.round(share * 100)}% done` : "Not started");
        el.classList.toggle("pd-here", here);
        if (p.href) name.setAttribute("aria-current", here ? "page" : "false");
      }
    },
  };
});
