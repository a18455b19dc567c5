import assert from "node:assert/strict";
import { test } from "node:test";
import type { Field } from "../src/fields/field.ts";
import { missing, missingIn, tell } from "../src/fields/index.tsx";

const options = [
  { id: "0", text: "Faster delivery" },
  { id: "1", text: "Early bad news" },
];
const f = (kind: string, more: Partial<Field> = {}): Field => ({
  id: "x",
  kind,
  label: "Level",
  ...more,
});

test("a field that is blank says so by its label, an optional one says nothing", () => {
  for (const kind of ["one", "level", "number", "text"]) {
    assert.equal(missing(null, f(kind, { options })), "Level", kind);
    assert.equal(missing(null, f(kind, { options, optional: true })), "", kind);
  }
  assert.equal(missing(null, f("yes")), "", "a box that is left alone says no");
});

test("zero is an answer", () => {
  assert.equal(missing(0, f("number")), "");
  assert.equal(missing(0, f("level")), "");
});

test("of some, so many are missing", () => {
  const two = f("some", { options, least: 2 });
  assert.equal(missing(["0"], two), "1 more for “Level”");
  assert.equal(missing(["0", "1"], two), "");
  assert.equal(missing([], f("some", { options, optional: true })), "");
});

test("a range needs both ends, the right way round", () => {
  assert.equal(missing([1, null], f("range")), "both ends of “Level”");
  assert.equal(missing([5, 1], f("range")), "“Level” stands on its head");
  assert.equal(missing([1, 5], f("range")), "");
  assert.equal(missing([null, null], f("range", { optional: true })), "");
});

test("a row counts when each of its columns is whole", () => {
  const rows = f("rows", { least: 2, columns: [f("text"), f("level", { id: "n" })] });
  assert.equal(missing([{ x: "a", n: 1 }, { x: "b" }], rows), "1 more row");
  assert.equal(
    missing(
      [
        { x: "a", n: 1 },
        { x: "b", n: 0 },
      ],
      rows,
    ),
    "",
  );
});

test("every answer is told in the words of the page", () => {
  assert.equal(tell("1", f("one", { options })), "Early bad news");
  assert.equal(tell(["1", "0"], f("some", { options })), "Early bad news, Faster delivery");
  assert.equal(tell(3, f("level", { min: 1, levels: ["a", "b", "c"] })), "c");
  assert.equal(tell(-4, f("number", { unit: "weeks" })), "−4 weeks");
  assert.equal(tell([10, 40], f("range", { unit: "days" })), "10 to 40 days");
  assert.equal(tell(true, f("yes")), "yes");
  assert.equal(tell(" ", f("text")), "nothing");
  assert.equal(tell([{ x: "a" }], f("rows", { columns: [f("text")] })), "a");
});

test("all that is missing in several fields, in their order", () => {
  const fields = [f("one", { id: "a", label: "Who" }), f("yes", { id: "b" }), f("text")];
  assert.deepEqual(missingIn({ x: "words" }, fields), ["Who"]);
});
