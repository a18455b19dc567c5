// A lever on a scale, with the figure beside it that may be typed. Unset looks unset.

import { useRef } from "preact/hooks";
import { cls, fmt } from "../util.ts";
import { parts as words } from "../words.ts";
import { useTyped, useUnique } from "./hooks.ts";

export interface SliderProps {
  label: string;
  min: number;
  max: number;
  step?: number;
  unit?: string;
  value: number | null | undefined;
  disabled?: boolean;
  /** While it moves. */
  on: (n: number) => void;
  /** When it rests. */
  done?: (n: number) => void;
}

export function Slider({ label, min, max, step, unit, value, disabled, on, done }: SliderProps) {
  const id = useUnique("range");
  const lever = useRef<HTMLInputElement>(null);
  const typed = useTyped<HTMLInputElement>(value);
  const unset = value === undefined || value === null;
  const moved = () => {
    const n = Number(lever.current?.value);
    if (typed.current) typed.current.value = String(n);
    return n;
  };
  const entered = (el: HTMLInputElement) => {
    if (el.value === "") return;
    const n = Math.min(max, Math.max(min, Number(el.value)));
    el.value = String(n);
    on(n);
    done?.(n);
  };
  return (
    <div class={cls("pd-slider", unset && "pd-unset")}>
      <label for={id}>{label}</label>
      <div class="pd-slider-row">
        <span class="pd-track">
          <input
            ref={lever}
            type="range"
            id={id}
            min={min}
            max={max}
            step={step}
            disabled={disabled}
            value={value ?? (min + max) / 2}
            aria-valuetext={unset ? words.unset : `${fmt(value)} ${unit ?? ""}`.trim()}
            onInput={() => on(moved())}
            onChange={() => done?.(moved())}
            onClick={() => {
              if (!unset) return;
              on(moved()); // the middle itself is an answer, too: no input tells it
              done?.(moved());
            }}
          />
          <span class="pd-ends" aria-hidden>
            <span>{fmt(min)}</span>
            {unset && <span>{words.unset}</span>}
            <span>{fmt(max)}</span>
          </span>
        </span>
        <span class="pd-typed">
          <input
            ref={typed}
            type="number"
            class="pd-number"
            min={min}
            max={max}
            step={step}
            inputMode="decimal"
            disabled={disabled}
            aria-label={`${label}${unit ? `, ${unit}` : ""}`}
            onChange={(e) => entered(e.currentTarget)}
          />
          {unit && <span class="pd-unit">{unit}</span>}
        </span>
      </div>
    </div>
  );
}
