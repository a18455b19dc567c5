import assert from "node:assert/strict";
import { test } from "node:test";
import { places } from "../src/kinds/best_worst.tsx";
import { sums } from "../src/kinds/rounds/Grid.tsx";
import { most, sorted } from "../src/kinds/rounds/List.tsx";
import type { Card, Row } from "../src/kinds/rounds/model.ts";
import { decided, left, looked, stageAt } from "../src/kinds/rounds/model.ts";
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
