// The line above the page that says when the course is gone; one for all cards, all kits.

import { element, press } from "./dom.ts";
import { frame as words } from "./words.ts";

const ID = "pd-lost";

export function lost(on: boolean): void {
  const there = document.getElementById(ID);
  if (!on) {
    if (there?.dataset.ours !== undefined) there.remove();
    return;
  }
  if (there) {
    there.hidden = false; // the page has its own line
    return;
  }
  const bar = element(
    "div",
    { id: ID, className: "pd pd-lost", role: "alert" },
    element("p", { textContent: words.lost }),
    press(words.goOn, "pd-button pd-primary", () => location.reload()),
  );
  bar.dataset.ours = "";
  document.body.prepend(bar);
}
