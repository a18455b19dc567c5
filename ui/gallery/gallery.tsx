// The gallery: every part, every field, every kind, each in every state.

import { render } from "preact";
import { Fields } from "./fields.tsx";
import { draw, type Shown } from "./kinds.ts";
import { Parts } from "./parts.tsx";

const main = document.querySelector("main");
const states = document.getElementById("states")?.textContent ?? "[]";
if (main) {
  const parts = document.createElement("div");
  const kinds = document.createElement("div");
  main.append(parts, kinds);
  const show = new URL(location.href).searchParams.get("show") ?? "all";
  if (show !== "kinds")
    render(
      <>
        <h2>Parts</h2>
        <Parts />
        <h2>Fields</h2>
        <Fields />
      </>,
      parts,
    );
  if (show !== "parts") draw(JSON.parse(states) as Shown[], kinds);
  document.documentElement.dataset.drawn = "";
}
