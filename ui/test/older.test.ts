import assert from "node:assert/strict";
import { test } from "node:test";
import { olderWork, settleOlder, takeOlder } from "../src/older.ts";

const [NOW, OLD, OLDER] = ["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"];

function store(held: Record<string, string>) {
  const kept = new Map(Object.entries(held));
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    names: () => [...kept.keys()],
  };
}
const copy = (at: number) => JSON.stringify({ value: {}, at });

test("of several visitors the newest one's copies are found, one's own are not", () => {
  const at = store({
    [`pdpmo:${NOW}:j:x`]: copy(9),
    [`pdpmo:${OLD}:j:x`]: copy(5),
    [`pdpmo:${OLD}:j:y`]: copy(4),
    [`pdpmo:${OLDER}:j:x`]: copy(3),
    [`pdpmo:${OLDER}:j:z`]: "damaged",
    "pdpmo:colours": "dark",
  });
  assert.deepEqual(olderWork(at, NOW), { who: OLD, at: 5, rest: ["j:x", "j:y"] });
});

test("what is settled is not offered again", () => {
  const at = store({ [`pdpmo:${OLD}:j:x`]: copy(5) });
  settleOlder(at, { who: OLD, at: 5, rest: [] });
  assert.equal(olderWork(at, NOW), null);
});

test("what was entered since stays, the rest is taken over", () => {
  const at = store({
    [`pdpmo:${NOW}:j:x`]: "since",
    [`pdpmo:${OLD}:j:x`]: copy(5),
    [`pdpmo:${OLD}:j:y`]: copy(4),
  });
  takeOlder(at, { who: OLD, at: 5, rest: ["j:x", "j:y"] }, NOW);
  assert.equal(at.kept.get(`pdpmo:${NOW}:j:x`), "since");
  assert.equal(at.kept.get(`pdpmo:${NOW}:j:y`), copy(4));
});
