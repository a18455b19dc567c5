// SVG from Python, cleaned of everything that acts or reaches out; its ids made unique.

import { unique } from "../util.ts";

const KNOWN = new Set(
  (
    "svg g path rect circle ellipse line polyline polygon text tspan defs clippath use title " +
    "desc marker lineargradient radialgradient stop pattern"
  ).split(" "),
);

export function cleanSvg(text: string): Node | null {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.nodeName !== "svg") return null;
  const stem = unique("svg");
  for (const node of [root, ...root.querySelectorAll("*")]) {
    if (KNOWN.has(node.nodeName.toLowerCase())) cleanAttributes(node, stem);
    else node.remove();
  }
  root.removeAttribute("width");
  root.removeAttribute("height");
  root.setAttribute("aria-hidden", "true");
  root.setAttribute("focusable", "false");
  return document.importNode(root, true);
}

function cleanAttributes(node: Element, stem: string): void {
  for (const { name, value } of [...node.attributes]) {
    const low = name.toLowerCase();
    if (low === "id") node.setAttribute("id", `${stem}-${value}`);
    else if (low === "href" || low === "xlink:href") {
      if (value.startsWith("#")) node.setAttribute(name, `#${stem}-${value.slice(1)}`);
      else node.removeAttribute(name);
    } else if (low.startsWith("on") || /url\(\s*["']?[^#"'\s]/i.test(value))
      node.removeAttribute(name);
    else if (value.includes("url("))
      node.setAttribute(
        name,
        value.replace(/url\(\s*["']?#/g, (found) => `${found}${stem}-`),
      );
  }
}
