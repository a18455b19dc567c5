// Time that is spent by looking: hours as blocks, those that are left are filled.

import { fmt } from "../util.ts";
import { parts as words } from "../words.ts";
import { Icon } from "./Icon.tsx";

export interface ClockProps {
  left: number;
  total: number;
  unit: string;
  one?: string;
  /** The smallest step, 1 or .5: so large is a block. */
  step?: number;
  /** What the time is for, e.g. "left for checking". */
  what?: string;
}

const MOST = 30; // blocks that can still be told apart

export function Clock({ left, total, unit, one, step = 1, what }: ClockProps) {
  const blocks = Math.round(total / step);
  const filled = Math.round(left / step);
  return (
    <div class="pd-hours">
      <p>
        <Icon sign="clock" />
        <span role="status">
          <b>{words.hours(fmt(left), fmt(total), total === 1 && one ? one : unit)}</b>{" "}
          {what ?? words.left}
        </span>
      </p>
      {blocks <= MOST && (
        <span class="pd-hours-blocks" aria-hidden style={{ "--pd-blocks": blocks }}>
          {Array.from({ length: blocks }, (_, i) => (
            <i key={i} data-left={i >= blocks - filled ? "" : undefined} />
          ))}
        </span>
      )}
    </div>
  );
}
