// From here to there: two figures, and the band they make on their scale.

import { fmt, known } from "../util.ts";
import { parts as words } from "../words.ts";
import { useTyped, useUnique } from "./hooks.ts";

export type Ends = [number | null, number | null];

export interface RangeProps {
  label: string;
  min: number;
  max: number;
  step?: number;
  unit?: string;
  value: Ends | null | undefined;
  on: (ends: Ends) => void;
  disabled?: boolean;
  /** What came: a mark on the scale. */
  truth?: number;
}

function End(props: RangeProps & { place: 0 | 1; said: string }) {
  const { label, min, max, step, value, on, disabled, place, said } = props;
  const id = useUnique("end");
  const ref = useTyped<HTMLInputElement>(value?.[place]);
  const entered = (el: HTMLInputElement) => {
    const n = el.value === "" ? null : Math.min(max, Math.max(min, Number(el.value)));
    if (n !== null) el.value = String(n);
    const ends: Ends = [value?.[0] ?? null, value?.[1] ?? null];
    ends[place] = n;
    on(ends);
  };
  return (
    <span class="pd-span-end">
      <label for={id}>
        <span class="pd-hear">{`${label}: `}</span>
        {said}
      </label>
      <input
        ref={ref}
        id={id}
        type="number"
        class="pd-number"
        min={min}
        max={max}
        step={step}
        inputMode="decimal"
        disabled={disabled}
        onChange={(e) => entered(e.currentTarget)}
      />
    </span>
  );
}

export function Range(props: RangeProps) {
  const { label, min, max, unit, value, truth } = props;
  const [low, high] = value ?? [null, null];
  const share = (n: number) => (100 * (n - min)) / (max - min || 1);
  const both = known(low) && known(high) && low <= high;
  return (
    <div class="pd-span" role="group" aria-label={label}>
      <span class="pd-span-label">{unit ? `${label}, ${unit}` : label}</span>
      <span class="pd-span-ends">
        <End {...props} place={0} said={words.from} />
        <End {...props} place={1} said={words.to} />
      </span>
      <span class="pd-span-band" aria-hidden>
        {both && <i style={{ left: `${share(low)}%`, width: `${share(high) - share(low)}%` }} />}
        {known(truth) && <b style={{ left: `${share(truth)}%` }} />}
      </span>
      <span class="pd-ends" aria-hidden>
        <span>{fmt(min)}</span>
        <span>{fmt(max)}</span>
      </span>
      {known(low) && known(high) && low > high && <p class="pd-hint">{words.upside}</p>}
    </div>
  );
}
