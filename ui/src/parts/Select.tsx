// One of many, from a list that opens.

import { cls } from "../util.ts";
import { parts as words } from "../words.ts";
import { useUnique } from "./hooks.ts";
import type { Option } from "./Radios.tsx";

export interface SelectProps {
  label: string;
  options: readonly Option[];
  value: string | null | undefined;
  on: (id: string) => void;
  disabled?: boolean;
  hideLabel?: boolean;
  /** What stands there while nothing is chosen. */
  none?: string;
}

export function Select({ label, options, value, on, disabled, hideLabel, none }: SelectProps) {
  const id = useUnique("select");
  return (
    <div class="pd-select">
      <label for={id} class={cls(hideLabel && "pd-hear")}>
        {label}
      </label>
      <select
        id={id}
        value={value ?? ""}
        disabled={disabled}
        onChange={(e) => on(e.currentTarget.value)}
      >
        <option value="">{none ?? words.choose}</option>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.text ?? one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
