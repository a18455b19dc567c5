// The line above the page that says when the course is gone; one for all cards, all kits.

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
  const bar = document.createElement("div");
  bar.id = ID;
  bar.className = "pd pd-lost";
  bar.setAttribute("role", "alert");
  bar.dataset.ours = "";
  const said = document.createElement("p");
  said.textContent = words.lost;
  const again = document.createElement("button");
  again.type = "button";
  again.className = "pd-button pd-primary";
  again.textContent = words.goOn;
  again.addEventListener("click", () => location.reload());
  bar.append(said, again);
  document.body.prepend(bar);
}
