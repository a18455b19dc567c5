// What is used of what there is: name, figures, bar. Tight: amber figure and end cap.
// Over: hatched, and a word.

import { fmt } from "../util.ts";
import { parts as words } from "../words.ts";

export interface MeterOf {
  id: string;
  label: string;
  used: number;
  of: number;
  unit?: string;
  /** The name where there is little room. */
  short?: string;
}

const TIGHT = 0.95; // of what there is

export function tightness({ used, of }: Pick<MeterOf, "used" | "of">): "" | "tight" | "over" {
  if (used > of) return "over";
  return of > 0 && used >= TIGHT * of ? "tight" : "";
}

export function Meter({ meter, thin }: { meter: MeterOf; thin?: boolean }) {
  const { label, used, of, unit } = meter;
  const state = tightness(meter);
  const share = of > 0 ? Math.min(1, Math.max(0, used / of)) : used > 0 ? 1 : 0;
  return (
    <div class={thin ? "pd-gauge pd-gauge-thin" : "pd-gauge"} data-state={state || undefined}>
      <div class="pd-gauge-head">
        <b>{thin ? (meter.short ?? label) : unit ? `${label}, ${unit}` : label}</b>
        <span>
          {words.used(fmt(used), fmt(of))}
          {state === "over" && ` · ${words.over}`}
          {state === "tight" && <span class="pd-hear">{words.tight}</span>}
        </span>
      </div>
      <div class="pd-gauge-bar" aria-hidden>
        <i style={{ width: `${100 * share}%` }} />
      </div>
    </div>
  );
}
