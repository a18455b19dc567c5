// A page as a path: one step at a time, the others wait hidden and can still be found.
// A classic script in the head, so that the first step stands before any kernel answers.

import { moved, type Place, type Shelf } from "./place.ts";
import { doneSteps, type Step, stepAt } from "./steps.ts";

interface Told {
  keys: string[];
  reset: number;
}
interface Around {
  walk?: () => void;
  told?: (found: Told) => void;
}
const around = globalThis.pdpmo as unknown as Around;
const root = document.documentElement;
const page = root.dataset.path ?? "";
const byId = (id: string) => document.getElementById(id);
const each = (css: string) => [...document.querySelectorAll<HTMLElement>(css)];
const nothing: Shelf = { getItem: () => null, setItem: () => undefined };

function shelf(): Shelf {
  try {
    return localStorage;
  } catch {
    return nothing; // a private window
  }
}

function word(id: string, fill: Record<string, string | number> = {}): string {
  const words = byId("pd-path-words") as HTMLTemplateElement | null;
  const text = words?.content.querySelector(`[data-word=${id}]`)?.textContent ?? "";
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ""));
}

let sections: HTMLElement[] = [];
let here = 0;
let complete = new Set<string>();
let reset = 0;
let title = "";
let place: Place;

const whole = () => "whole" in root.dataset;

/** A step as it stands: where the page does not say what it keeps, its cards do. */
function stepOf(section: HTMLElement): Step {
  const { name = "", keys } = section.dataset;
  if (keys !== undefined) return { id: section.id, name, keys: keys.split(" ").filter(Boolean) };
  const cards = [...section.querySelectorAll<HTMLElement>(".pd[data-key]")];
  const found = cards.map((card) => card.dataset.key ?? "");
  const toCome = !cards.length && section.querySelector(".pd-slot");
  return { id: section.id, name, keys: toCome || !found.length ? null : found };
}

function meant(hash: string): number {
  const holder = (id: string) => {
    const target = byId(id)?.closest<HTMLElement>(".pd-step");
    return target ? sections.indexOf(target) : -1;
  };
  return stepAt(sections.map(stepOf), hash, holder);
}

/** Show step `n` and nothing else of the text. */
function show(n: number): void {
  here = n;
  for (const [i, section] of sections.entries()) {
    if (i === n || whole()) section.removeAttribute("hidden");
    else section.setAttribute("hidden", "until-found");
  }
  place = moved(shelf(), page, sections[n]?.id ?? "", Date.now(), reset);
  paint();
  dispatchEvent(new Event("resize")); // what measures itself has its true width now
}

function go(n: number, hash: string): void {
  show(n);
  const section = sections[n];
  const id = decodeURIComponent(hash.slice(1));
  const inner = id && id !== section?.id ? byId(id) : null;
  const target = inner ?? section?.querySelector<HTMLElement>("h1, h2") ?? section;
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (inner || whole()) target.scrollIntoView();
  else scrollTo(0, 0);
}

/** The address changed: by a link, by Back, by hand. An unknown one changes nothing. */
function walked(): void {
  const n = meant(location.hash);
  if (n >= 0) go(n, location.hash);
  else history.replaceState(null, "", `#${sections[here]?.id ?? ""}`);
}

/** The browser found something in a hidden step and is about to scroll there. */
function found(event: Event): void {
  const n = sections.indexOf(event.currentTarget as HTMLElement);
  if (n < 0) return;
  if (meant(location.hash) !== n) history.pushState(null, "", `#${sections[n]?.id}`);
  show(n);
}

function paint(): void {
  const steps = sections.map(stepOf);
  const done = doneSteps(steps, complete, place.been);
  const set = (id: string, text: string | number) => {
    const at = byId(id);
    if (at && at.textContent !== String(text)) at.textContent = String(text);
  };
  set("pd-bar-name", steps[here]?.name ?? "");
  set("pd-bar-number", here + 1);
  const count = done.filter(Boolean).length;
  byId("pd-segments")?.setAttribute("aria-label", word("done", { done: count, all: done.length }));
  const state = (i: number) => (i === here ? "here" : done[i] ? "done" : "open");
  for (const [i, segment] of each("#pd-segments i").entries()) {
    segment.dataset.is = state(i);
    segment.toggleAttribute("data-done", done[i]);
  }
  for (const [i, line] of each("#pd-contents li").entries())
    contents(line, i, state(i), done[i] ?? false);
  for (const link of each("[data-go]")) leads(link);
  root.toggleAttribute("data-first", here === 0);
  root.toggleAttribute("data-last", here === sections.length - 1);
  document.title = `${steps[here]?.name ?? ""} · ${title}`;
}

function contents(line: HTMLElement, i: number, is: string, done: boolean): void {
  line.dataset.is = is;
  line.toggleAttribute("data-done", done);
  const mark = line.querySelector(".pd-contents-mark");
  if (mark) mark.textContent = done ? "✓" : String(i + 1);
  const said = line.querySelector(".pd-bar-hear");
  if (said) said.textContent = done ? word("stepDone") : "";
  const link = line.querySelector("a");
  if (is === "here") link?.setAttribute("aria-current", "step");
  else link?.removeAttribute("aria-current");
}

/** Back and Next; at the ends they lead out of the page. */
function leads(link: HTMLElement): void {
  const to = sections[here + (link.dataset.go === "back" ? -1 : 1)];
  const css = link.dataset.go === "back" ? "" : ".pd-after[href]";
  const out = css ? document.querySelector<HTMLAnchorElement>(css) : null;
  const map = document.querySelector<HTMLAnchorElement>("a.pd-bar-home");
  const after = out?.lastChild?.textContent?.trim() ?? "";
  const href = to ? `#${to.id}` : (out ?? map)?.getAttribute("href");
  link.hidden = !href;
  link.setAttribute("href", href ?? "#");
  const name = link.querySelector("b");
  if (name) name.textContent = to ? (to.dataset.name ?? "") : after || word("map");
}

function told(news: Told): void {
  complete = new Set(news.keys);
  reset = news.reset;
  if (sections.length) {
    // Whoever does something here is here: newer than what the journey says of it.
    place = moved(shelf(), page, sections[here]?.id ?? "", Date.now() + 1, reset);
    paint();
  }
}

function wholePage(on: boolean): void {
  root.toggleAttribute("data-whole", on);
  show(here);
  sections[here]?.scrollIntoView();
}

/** Called as soon as the text stands. */
function walk(): void {
  if (sections.length) return;
  sections = each("main > .pd-step");
  title = document.title;
  for (const section of sections) section.addEventListener("beforematch", found);
  show(Math.max(0, meant(location.hash)));
  addEventListener("hashchange", walked);
  const list = byId("pd-contents");
  list?.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a, button")) list.hidePopover();
  });
  byId("pd-whole")?.addEventListener("click", () => wholePage(!whole()));
  byId("pd-print")?.addEventListener("click", () => print());
  document.querySelector(".pd-skip")?.addEventListener("click", (event) => {
    event.preventDefault(); // "#text" is no step
    byId("text")?.focus();
  });
  // Cards that come later may be what a step keeps.
  const main = byId("text");
  let soon = 0;
  const later = () => {
    cancelAnimationFrame(soon);
    soon = requestAnimationFrame(paint);
  };
  if (main && sections.some((section) => section.dataset.keys === undefined))
    new MutationObserver(later).observe(main, { subtree: true, childList: true });
}

around.walk = walk;
around.told = told;
addEventListener("DOMContentLoaded", walk); // also when the page broke off before its end
