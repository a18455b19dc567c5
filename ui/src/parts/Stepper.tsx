// A level: one less, one more, and the word for it.

import { fmt } from "../util.ts";
import { parts as words } from "../words.ts";

export interface StepperProps {
  label: string;
  min: number;
  max: number;
  step?: number;
  /** The word of each level, from the lowest. */
  levels?: readonly string[];
  unit?: string;
  value: number | null | undefined;
  on: (n: number) => void;
  disabled?: boolean;
  hideLabel?: boolean;
}

export function Stepper(props: StepperProps) {
  const { label, min, max, step = 1, levels, unit, value, on, disabled, hideLabel } = props;
  const known = typeof value === "number";
  const word = known ? levels?.[Math.round((value - min) / step)] : undefined;
  const go = (by: number) => {
    if (disabled) return;
    on(known ? Math.min(max, Math.max(min, value + by)) : by > 0 ? min : max);
  };
  const end = (by: number) => disabled || (known && (by < 0 ? value <= min : value >= max));
  const shown = known ? (word ?? `${fmt(value)} ${unit ?? ""}`.trim()) : words.unset;
  const button = (by: number, sign: string, name: string) => (
    <button
      type="button"
      class="pd-stepper-go"
      aria-disabled={end(by) || undefined}
      onClick={() => !end(by) && go(by)}
    >
      <span aria-hidden>{sign}</span>
      <span class="pd-hear">{`${label}: ${name}`}</span>
    </button>
  );
  return (
    <div class="pd-stepper" role="group" aria-label={label}>
      {!hideLabel && <span class="pd-stepper-label">{label}</span>}
      <span class="pd-stepper-row">
        {button(-step, "−", words.less)}
        <output class={known ? undefined : "pd-stepper-unset"} aria-live="polite">
          {shown}
        </output>
        {button(step, "+", words.more)}
      </span>
    </div>
  );
}
