import assert from "node:assert/strict";
import { test } from "node:test";
import { places } from "../src/kinds/best_worst.tsx";
import { sums } from "../src/kinds/rounds/Grid.tsx";
import { most, sorted } from "../src/kinds/rounds/List.tsx";
import type { Card, Row } from "../src/kinds/rounds/model.ts";
import {
  decided,
  formed,
  keepsLens,
  left,
  looked,
  stageAt,
  stage as stageOf,
} from "../src/kinds/rounds/model.ts";
import { only } from "../src/kinds/rounds/Order.tsx";
import { put } from "../src/kinds/talk.tsx";
import { look } from "../src/parts/Choice.tsx";
import { tightness } from "../src/parts/Meter.tsx";
import { parted } from "../src/parts/Problem.tsx";
import { digits, figure } from "../src/util.ts";

const row = (id: string, cells: Row["cells"], more: Partial<Row> = {}): Row => ({
  id,
  title: id,
  cells,
  ...more,
});
const list = {
  id: "all",
  title: "All",
  columns: [],
  fields: [],
  tick: "on",
  looks: [{ id: "ask", label: "Ask", cost: 2 }],
};
const stage = { id: "s", title: "S", total: 5, commit: "", sure: "", lists: [list], form: [] };
const card = (stages: object[]) =>
  ({ spec: { stages: [stage, stage] }, value: { stages }, view: {} }) as unknown as Card;

test("rows go by a column, down at first, words by their letters", () => {
  const rows = [row("a", { n: 1, k: "IT" }), row("b", { n: -3, k: "Civil" }), row("c", { n: 2 })];
  assert.deepEqual(
    sorted(rows, "n", false, "").map((x) => x.id),
    ["c", "a", "b"],
  );
  assert.deepEqual(
    sorted(rows, "k", true, "").map((x) => x.id),
    ["c", "b", "a"],
  );
  assert.deepEqual(
    sorted(rows, "", true, "").map((x) => x.id),
    ["a", "b", "c"],
  );
});

test("a lens reads other figures; what it does not know is read as ever", () => {
  const lens = { said: { n: 9 } };
  const rows = [row("a", { n: 1 }, { lens }), row("b", { n: 2 })];
  assert.deepEqual(
    sorted(rows, "n", false, "said").map((x) => x.id),
    ["a", "b"],
  );
  assert.deepEqual(
    sorted(rows, "n", false, "record").map((x) => x.id),
    ["b", "a"],
  );
});

test("one giant does not flatten all bars", () => {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000].map((n) => row(`${n}`, { n }));
  assert.equal(most(rows, "n", ""), 9);
});

test("what is wanted and not wanted adds up apart", () => {
  const wishes = (kind: "most" | "least", n: number) => ({ w: { kind, n } });
  const rows = [
    row("a", {}, { wishes: wishes("most", 2) }),
    row("b", {}, { wishes: wishes("least", 1) }),
  ];
  assert.deepEqual(sums(rows, "w"), [2, 1]);
  assert.deepEqual(sums(rows, "x"), [0, 0]);
});

test("the first open stage counts its own time, and remembers what was seen before", () => {
  const paid = card([{ looks: [["all", "a", "ask"]], done: true }, {}]);
  assert.equal(stageAt(paid), 1);
  assert.equal(left(paid), 5);
  const ask = { id: "ask", label: "", cost: 2 };
  assert.equal(looked(paid, list, row("a", {}), ask), true);
  assert.equal(looked(paid, list, row("b", {}), ask), false);
});

test("the law stands above what was decided, and that above the start", () => {
  const at = card([{ rows: { all: { a: { on: false } } } }]);
  const start = { on: true };
  assert.equal(decided(at, list, row("a", {}, { start }), "on"), false);
  assert.equal(decided(at, list, row("b", {}, { start }), "on"), true);
  const locked = { value: true, text: "law" };
  assert.equal(decided(at, list, row("a", {}, { locked }), "on"), true);
});

test("figures of a column have the same digits, and a true minus", () => {
  assert.equal(digits([4, 5.3, "x"]), 1);
  assert.equal(figure(4, 1), "4.0");
  assert.equal(figure(-10.3, 1), "−10.3");
});

test("a meter is tight from 95 of 100, over above", () => {
  assert.equal(tightness({ used: 63, of: 71.7 }), "");
  assert.equal(tightness({ used: 42.2, of: 42.7 }), "tight");
  assert.equal(tightness({ used: 43, of: 42.7 }), "over");
});

test("a problem is parted into the thing and its price", () => {
  assert.deepEqual(parted("A needs B. That costs 1.2."), ["A needs B.", " That costs 1.2."]);
  assert.deepEqual(parted("No sentence"), ["No sentence", ""]);
});

test("short words stand side by side, long ones below each other, many in a list", () => {
  const some = (text: string, n: number) =>
    Array.from({ length: n }, (_, i) => ({ id: `${i}`, text }));
  assert.equal(look(some("PM", 4)), "segments");
  assert.equal(look(some("A sentence that is rather long", 3)), "options");
  assert.equal(look(some("PM", 12)), "select");
  assert.equal(look([{ id: "0", text: "PM", meaning: "why" } as never]), "options");
});

test("equal scores share their places", () => {
  const ranked = [3, 1, 1, 0].map((score, i) => ({ id: `${i}`, score }));
  assert.deepEqual(places(ranked), ["1", "2–3", "2–3", "4"]);
});

test("words of a later turn leave those before as they are", () => {
  assert.deepEqual(put(["a"], 2, "c"), ["a", "", "c"]);
  assert.deepEqual(put(undefined, 0, "a"), ["a"]);
});

test("a stage differs by case, until it is another stage", () => {
  const named = { ...stage, id: "first" };
  const own = { ...stage, id: "first", total: 3, title: "Ten requests" };
  const at = (stages: object[]) =>
    ({
      spec: { stages: [named, stage] },
      value: { stages },
      view: { stage: own },
    }) as unknown as Card;
  assert.equal(stageOf(at([]))?.title, "Ten requests");
  assert.equal(left(at([])), 3);
  assert.equal(stageOf(at([{ done: true }]))?.title, "S");
  assert.equal(left(at([{ done: true }])), 5);
});

test("a lens is kept where the form has one, and only while one decides", () => {
  const form = [{ id: "lens", kind: "one", label: "", optional: true }];
  const lensed = { ...stage, form };
  const at = (done: boolean) =>
    ({ spec: { stages: [lensed] }, value: { stages: [], done }, view: {} }) as unknown as Card;
  assert.equal(keepsLens(at(false)), true);
  assert.equal(keepsLens(at(true)), false);
  assert.equal(keepsLens(card([])), false);
});

test("a field of the page starts with its own start", () => {
  const form = [{ id: "buy", kind: "one", label: "", start: "none" }];
  const at = (value: object) =>
    ({ spec: { stages: [{ ...stage, form }] }, value, view: {} }) as unknown as Card;
  assert.equal(formed(at({ stages: [] }), "buy"), "none");
  assert.equal(formed(at({ stages: [{ form: { buy: "money" } }] }), "buy"), "money");
});

test("rows can be shown that are ticked, that are not, and that were looked at", () => {
  const rows = [row("a", {}), row("b", {}), row("c", {}, { locked: { value: true, text: "" } })];
  const at = card([{ looks: [["all", "b", "ask"]], rows: { all: { a: { on: true } } } }]);
  const names = (which: "all" | "on" | "off" | "looked") =>
    only(at, list, rows, which).map((x) => x.id);
  assert.deepEqual(names("all"), ["a", "b", "c"]);
  assert.deepEqual(names("on"), ["a", "c"]);
  assert.deepEqual(names("off"), ["b"]);
  assert.deepEqual(names("looked"), ["b"]);
});
