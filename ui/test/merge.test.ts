import assert from "node:assert/strict";
import { test } from "node:test";
import { arrived, changed, fresh, refused, tried, wins } from "../src/merge.ts";

const NOW = 1_700_000_000_000;
const blank: { pick?: string } = {};

test("a change is later than the one before, also when the clock went back", () => {
  const one = changed(fresh(blank), { pick: "a" }, NOW);
  const two = changed(one, { pick: "b" }, NOW - 60_000);
  assert.equal(two.at, NOW + 1);
  assert.deepEqual(two.value, { pick: "b" });
});

test("after a fresh start a clock that is behind still makes newer changes", () => {
  assert.equal(changed(fresh(blank), { pick: "a" }, NOW - 3_600_000, NOW).at, NOW + 1);
});

test("what arrives does not undo a change that was not answered yet", () => {
  const mine = changed(fresh(blank), { pick: "b" }, NOW);
  const { local, confirmed } = arrived(mine, { pick: "a" }, { at: NOW - 9, asked: NOW - 9 });
  assert.equal(confirmed, false);
  assert.deepEqual(local, mine);
});

test("the answer to the last change brings what Python made of it", () => {
  const mine = changed(fresh(blank), { pick: "b" }, NOW);
  const { local, confirmed } = arrived(mine, { pick: "B" }, { at: NOW, asked: NOW });
  assert.equal(confirmed, true);
  assert.deepEqual(local, { value: { pick: "B" }, at: NOW, pending: false, held: false });
});

test("a lever under the finger is not moved, also by the answer to an earlier change", () => {
  const mine = tried(changed(fresh(blank), { pick: "b" }, NOW), { pick: "c" });
  const { local } = arrived(mine, { pick: "b" }, { at: NOW, asked: NOW });
  assert.deepEqual(local.value, { pick: "c" });
  assert.equal(local.held, true);
});

test("what another page kept is shown when nothing is pending here", () => {
  const { local } = arrived(fresh(blank), { pick: "a" }, { at: NOW });
  assert.deepEqual(local, { value: { pick: "a" }, at: NOW, pending: false, held: false });
});

test("what was refused is what Python keeps again", () => {
  assert.deepEqual(refused({ pick: "a" }, { at: NOW }).value, { pick: "a" });
  assert.equal(refused(blank, {}).at, 0);
});

test("a copy comes back only if it is newer than all that is known", () => {
  const copy = { value: blank, at: NOW };
  assert.equal(wins(copy, NOW - 1, 0), true);
  assert.equal(wins(copy, NOW, 0), false, "the same moment is the same change");
  assert.equal(wins(copy, 0, NOW + 1), false, "from before a fresh start");
  assert.equal(wins(null, 0, 0), false);
  assert.equal(wins({ value: blank, at: "x" } as never, 0, 0), false, "damaged");
});
