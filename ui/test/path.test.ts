import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, placeOn, places } from "../src/path/place.ts";
import { doneSteps, idOf, stepAt } from "../src/path/steps.ts";

const STEPS = [
  { id: "monday", name: "Monday", keys: ["x.first"] },
  { id: "predict", name: "Predict", keys: ["x.guess", "x.sure"] },
  { id: "idea-1", name: "Idea 1", keys: [] },
];
const nowhere = () => -1;

function shelf(text: string | null = null) {
  let held = text;
  return {
    getItem: () => held,
    setItem: (_: string, value: string) => {
      held = value;
    },
  };
}

test("an address is a step's own, a place inside one, or nothing", () => {
  assert.equal(stepAt(STEPS, "", nowhere), 0);
  assert.equal(stepAt(STEPS, "#predict", nowhere), 1);
  assert.equal(
    stepAt(STEPS, "#A-place", (id) => (id === "A-place" ? 2 : -1)),
    2,
  );
  assert.equal(stepAt(STEPS, "#elsewhere", nowhere), -1);
});

test("an address may be encoded, broken, or carry what is to be found", () => {
  assert.equal(idOf("#Monday%2C-7%3A40"), "Monday,-7:40");
  assert.equal(idOf("#100%"), "100%");
  assert.equal(idOf("#predict:~:text=four"), "predict");
  assert.equal(stepAt(STEPS, "#:~:text=four", nowhere), 0);
});

test("a step is done when all that it keeps is complete, or when it was read", () => {
  const done = (keys: string[], been: string[]) => doneSteps(STEPS, new Set(keys), been);
  assert.deepEqual(done(["x.first", "x.guess"], ["monday", "predict"]), [true, false, false]);
  assert.deepEqual(done(["x.guess", "x.sure"], ["idea-1"]), [false, true, true]);
  const later = [{ id: "task", name: "Task", keys: null }];
  assert.deepEqual(doneSteps(later, new Set(), ["task"]), [false], "a task that is not dealt yet");
});

test("who goes on has read the step before", () => {
  const at = shelf();
  moved(at, "a.ipynb", "monday", 1);
  moved(at, "a.ipynb", "monday", 2);
  assert.deepEqual(moved(at, "a.ipynb", "idea-1", 3).been, ["monday"]);
  moved(at, "b.ipynb", "x", 4);
  assert.deepEqual(placeOn(at, "a.ipynb"), { at: "idea-1", when: 3, been: ["monday"] });
  assert.deepEqual(Object.keys(places(at)), ["a.ipynb", "b.ipynb"]);
});

test("a fresh start forgets, and what is damaged counts as nothing", () => {
  const at = shelf();
  moved(at, "a.ipynb", "monday", 10);
  assert.equal(placeOn(at, "a.ipynb", 11).at, "");
  for (const text of ["{", "[]", "7", '{"a.ipynb": null}', '{"a.ipynb": {"been": [1, {}]}}'])
    assert.equal(placeOn(shelf(text), "a.ipynb").at, "");
});

test("a browser that keeps nothing still walks", () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  };
  assert.equal(moved(full, "a.ipynb", "monday", 1).at, "monday");
});
