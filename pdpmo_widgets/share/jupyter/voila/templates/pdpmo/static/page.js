// The page around the cells: colours, places for results, progress, and plain words
// when something takes long or fails. No library; runs before the text is drawn.
(() => {
  "use strict";
  const LONG = 15000, TOO_LONG = 60000;
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;

  function colours(choice) {
    if (choice === "light" || choice === "dark") root.dataset.theme = choice;
    else delete root.dataset.theme;
  }
  function remembered() {
    try { return localStorage.getItem("pdpmo:colours") || "auto"; } catch { return "auto"; }
  }
  colours(remembered());

  // The access token has done its work once the page is open: out of the address bar.
  const here = new URL(location.href);
  if (here.searchParams.has("token")) {
    here.searchParams.delete("token");
    history.replaceState(null, "", here);
  }

  let complete = false;
  window.voila_heartbeat = () => {};
  window.voila_process = () => {};
  window.voila_finish = () => {};

  function place(number) {
    const slot = byId(`pd-slot-${number}`), result = byId(`pd-result-${number}`);
    if (!slot || !result) return;
    const pieces = [...result.children];
    if (!pieces.length) { slot.remove(); result.remove(); return; }
    slot.append(...pieces);
    result.remove();
    if (slot.querySelector(".pd-page-trouble")) settle(slot);
  }
  function settle(slot) {
    slot.querySelector(":scope > .pd-page-skeleton")?.remove();
    slot.removeAttribute("data-waiting");
    slot.removeAttribute("aria-busy");
  }
  function drawn(slot) {
    return slot.querySelector(".pd, svg, img, .jp-RenderedHTMLCommon, .widget-container, pre, .pd-page-trouble");
  }
  function status(words, button) {
    const line = byId("pd-status");
    if (!line || line.dataset.words === words) return;
    line.dataset.words = words;
    line.textContent = words;
    line.hidden = !words;
    if (!button) return;
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = button;
    again.addEventListener("click", () => location.reload());
    line.append(" ", again);
  }
  function look() {
    for (const slot of document.querySelectorAll(".pd-slot[data-waiting]"))
      if (drawn(slot)) settle(slot);
    const open = document.querySelectorAll(".pd-slot[data-waiting]").length;
    if (complete && !open && !("broken" in root.dataset)) {
      status("");
      root.dataset.ready = "";
    }
    count();
  }
  function count() {
    const steps = [...document.querySelectorAll("[data-step][data-state]")];
    const box = byId("pd-progress");
    if (!box) return;
    box.hidden = !steps.length;
    const done = steps.filter((step) => step.dataset.state === "done").length;
    const words = `${done} of ${steps.length} steps done`;
    if (byId("pd-progress-text").textContent === words) return;
    byId("pd-progress-text").textContent = words;
    byId("pd-bar").style.width = `${steps.length ? (100 * done) / steps.length : 0}%`;
  }
  function broken() {
    root.dataset.broken = "";
    for (const slot of document.querySelectorAll(".pd-slot[data-waiting]")) settle(slot);
    status("Part of this page did not load. What you saved is safe.", "Go on where you were");
  }

  // Called as soon as the text stands, while the kernel is still starting.
  function begin() {
    const choice = byId("pd-colours");
    choice.value = remembered();
    choice.addEventListener("change", () => {
      colours(choice.value);
      try { localStorage.setItem("pdpmo:colours", choice.value); } catch { /* private window */ }
    });
    for (const table of document.querySelectorAll(".pd-text table")) {
      const box = document.createElement("div");
      box.className = "pd-page-scroll";
      table.replaceWith(box);
      box.append(table);
    }
    reach();
    addEventListener("resize", reach);
  }
  // Only a table that really scrolls is a stop for the keyboard.
  function reach() {
    for (const box of document.querySelectorAll(".pd-page-scroll")) {
      const scrolls = box.scrollWidth > box.clientWidth + 1;
      for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", "Table"]])
        if (scrolls) box.setAttribute(name, value);
        else box.removeAttribute(name);
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    if (!byId("pd-status")) return;
    if (!complete) { broken(); return; }
    let waiting = false;
    new MutationObserver(() => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; look(); });
    }).observe(byId("text"), {
      subtree: true, childList: true, attributes: true, attributeFilter: ["data-state"],
    });
    look();
  });
  setTimeout(() => {
    if (!("ready" in root.dataset || "broken" in root.dataset) && byId("pd-status"))
      status("This takes longer than usual. You can go on reading.");
  }, LONG);
  setTimeout(() => {
    if (!("ready" in root.dataset) && byId("pd-status")) broken();
  }, TOO_LONG);

  // Called when the last result has arrived; after an error in a cell some never come.
  function whole() {
    complete = true;
    const empty = [...document.querySelectorAll(".pd-slot[data-waiting]")]
      .filter((slot) => slot.children.length === 1);
    if (empty.length || document.querySelector(".pd-page-trouble")) broken();
  }

  window.pdpmo = { begin, place, complete: whole };
})();
