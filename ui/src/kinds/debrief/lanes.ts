// Names beside points on a line: none covers another, and no leader crosses a name.

export interface Label {
  /** Where its point stands, px. */
  x: number;
  width: number;
}
export interface Placed {
  /** 0 is next to the line. */
  lane: number;
  /** The middle of the name, px. */
  at: number;
}

const GAP = 10; // px between two names
const MOST = 5; // lanes
const TRIES = 20_000; // on each number of lanes

const left = (label: Label, placed: Placed) => placed.at - label.width / 2;
const right = (label: Label, placed: Placed) => placed.at + label.width / 2;

/** Does the leader of `far` cross `near`, which lies between it and the line? */
const crosses = (far: Label, near: Label, placed: Placed) =>
  Math.abs(far.x - near.x) > 0.5 &&
  far.x > left(near, placed) - 3 &&
  far.x < right(near, placed) + 3;

function meet(a: Label, at: Placed, b: Label, bt: Placed): boolean {
  if (at.lane === bt.lane)
    return left(a, at) < right(b, bt) + GAP && left(b, bt) < right(a, at) + GAP;
  return at.lane > bt.lane ? crosses(a, b, bt) : crosses(b, a, at);
}

/** A place for each label in a room of `width` px, on as few lanes as it needs. */
export function settle(labels: readonly Label[], width: number): Placed[] {
  const within = (label: Label, at: number) =>
    Math.max(label.width / 2, Math.min(width - label.width / 2, at));
  for (let lanes = 1; lanes <= MOST; lanes += 1) {
    const placed: Placed[] = [];
    let tries = TRIES;
    const go = (i: number): boolean => {
      const label = labels[i];
      if (!label) return true;
      const half = label.width / 2;
      for (let lane = 0; lane < lanes; lane += 1)
        for (const aside of [0, half - 6, 6 - half, half + 12, -half - 12]) {
          tries -= 1;
          if (tries < 0) return false;
          const here = { lane, at: within(label, label.x + aside) };
          const free = placed.every((other, k) => !meet(label, here, labels[k] as Label, other));
          if (!free) continue;
          placed.push(here);
          if (go(i + 1)) return true;
          placed.pop();
        }
      return false;
    };
    if (go(0)) return placed;
  }
  return labels.map((label, lane) => ({ lane, at: within(label, label.x) }));
}
