import assert from "node:assert/strict";
import { test } from "node:test";
import { signed } from "../src/kinds/debrief/Losses.tsx";
import { type Label, type Placed, settle } from "../src/kinds/debrief/lanes.ts";

const WIDTH = 800;
const label = (x: number, width: number): Label => ({ x, width });
const span = (one: Label, at: Placed): [number, number] => [
  at.at - one.width / 2,
  at.at + one.width / 2,
];

function clashes(labels: Label[], placed: Placed[]): string[] {
  const found: string[] = [];
  labels.forEach((a, i) => {
    const at = placed[i] as Placed;
    const [low, high] = span(a, at);
    if (low < -1e-9 || high > WIDTH + 1e-9) found.push(`${i} is out`);
    labels.forEach((b, k) => {
      const [from, to] = span(b, placed[k] as Placed);
      if (k > i && at.lane === placed[k]?.lane && low < to && from < high)
        found.push(`${i} covers ${k}`);
      if (k !== i && at.lane > (placed[k]?.lane ?? 0) && a.x > from && a.x < to)
        found.push(`the leader of ${i} crosses ${k}`);
    });
  });
  return found;
}

test("names beside points never cover each other, and stay in the picture", () => {
  let seed = 7;
  const draw = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  for (let round = 0; round < 300; round += 1) {
    const places = [...new Set(Array.from({ length: 6 }, () => Math.round(draw() * 20) * 39))];
    places.sort((a, b) => a - b);
    const labels = places.map((x) => label(10 + x, 40 + draw() * 160));
    assert.deepEqual(clashes(labels, settle(labels, WIDTH)), []);
  }
});

test("what has room stays next to the line, under its own point", () => {
  const labels = [label(100, 80), label(400, 80), label(790, 80)];
  const placed = settle(labels, WIDTH);
  assert.deepEqual(
    placed.map((one) => one.lane),
    [0, 0, 0],
  );
  assert.deepEqual(placed[1], { lane: 0, at: 400 });
  assert.equal(placed[2]?.at, 760);
});

test("even a crowd gets a lane each, so that nothing is written over another", () => {
  const labels = Array.from({ length: 7 }, (_, i) => label(400 + i, 300));
  const lanes = settle(labels, WIDTH).map((one) => one.lane);
  const placed = settle(labels, WIDTH);
  const covered = clashes(labels, placed).filter((text) => text.includes("covers"));
  assert.deepEqual(covered, [], `${lanes}`);
});

test("what cost has a minus, what was won a plus", () => {
  assert.equal(signed(26), "−26");
  assert.equal(signed(-5), "+5");
});
