// One of a few: side by side where the words are short, one below the other where not.

import { cls } from "../util.ts";
import { useUnique } from "./hooks.ts";
import { type Option, Radios } from "./Radios.tsx";
import { Select } from "./Select.tsx";

export interface ChoiceProps {
  label: string;
  options: readonly Option[];
  value: string | null | undefined;
  on: (id: string) => void;
  disabled?: boolean;
  hideLabel?: boolean;
  /** How it looks; without it the words decide. */
  look?: "segments" | "options" | "select";
}

const SHORT = 42; // characters of all words together that fit side by side
const FEW = 5;

export function look(options: readonly Option[]): "segments" | "options" | "select" {
  const words = options.map((one) => one.text ?? one.label ?? "");
  const meanings = options.some((one) => one.meaning);
  if (!meanings && options.length <= FEW && words.join("").length <= SHORT) return "segments";
  return options.length > 2 * FEW ? "select" : "options";
}

export function Choice(props: ChoiceProps) {
  const { label, options, value, on, disabled, hideLabel } = props;
  const name = useUnique("seg");
  const shown = props.look ?? look(options);
  if (shown === "select") return <Select {...props} />;
  if (shown === "options") return <Radios legend={label} hideLegend={hideLabel} {...props} />;
  return (
    <fieldset class="pd-seg-set" disabled={disabled}>
      <legend class={cls(hideLabel && "pd-hear")}>{label}</legend>
      <div class="pd-seg">
        {options.map(({ id, text, label: said }) => (
          <label key={id}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={value === id}
              onChange={() => on(id)}
            />
            <span>{text ?? said}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
