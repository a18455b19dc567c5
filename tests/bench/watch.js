// Notes when a page is usable, in ms since the navigation began (performance.now()).
// Ours: the first card was answered by Python; all of them were. The peer: its first
// control stands; its script has run to the end and the last words are drawn.
(() => {
  const seen = (window.__seen = {});
  const ours = () => {
    const cards = [...document.querySelectorAll("section.pd")];
    const free = cards.filter((card) => !card.hasAttribute("aria-busy"));
    return { first: free.length > 0, whole: cards.length > 0 && free.length === cards.length && "ready" in document.documentElement.dataset };
  };
  const peer = (app) => ({
    first: Boolean(app.querySelector('[data-testid="stRadio"], [data-testid="stButton"], [data-testid="stSlider"], [data-testid="stTextInput"]')),
    whole: app.dataset.testScriptState === "notRunning" && app.textContent.includes("The end of the page."),
  });
  // Panel draws in shadow roots: the views of Bokeh's models know theirs.
  const views = function* (view) {
    yield view;
    for (const child of view.children?.() ?? []) yield* views(child);
  };
  const panel = () => {
    const docs = window.Bokeh?.documents ?? [], found = [];
    const roots = Object.values(window.Bokeh?.index ?? {}).flatMap((v) => (v.roots ? [...v.roots] : [v]));
    for (const root of roots) for (const view of views(root)) found.push(view.shadow_el ?? view.el);
    const has = (css) => found.some((el) => el?.querySelector?.(css));
    return {
      first: has("input, button, .noUi-handle"),
      whole: docs.length > 0 && docs.every((d) => d.is_idle) && found.some((el) => el?.textContent?.includes("The end of the page.")),
    };
  };
  const look = () => {
    const app = document.querySelector('[data-testid="stApp"]');
    const now = app ? peer(app) : window.Bokeh ? panel() : document.body ? ours() : {};
    if (now.whole && !now.first) now.whole = false;
    for (const name of ["first", "whole"]) if (now[name]) seen[name] ??= performance.now();
    if (!seen.whole || !seen.first) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
