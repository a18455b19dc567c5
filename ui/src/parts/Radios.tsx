// A question with one answer: fieldset, legend, native radios (arrow keys come with them).

import { cls } from "../util.ts";
import { useUnique } from "./hooks.ts";

export interface Option {
  id: string;
  text?: string;
  label?: string;
  meaning?: string | null;
}

/** A mark beside an option: its words, and whether it is good or bad. */
export interface Flag {
  text: string;
  tone: "good" | "bad";
}

export interface RadiosProps {
  legend: string;
  options: readonly Option[];
  value: string | null | undefined;
  on: (id: string) => void;
  disabled?: boolean;
  hideLegend?: boolean;
  cls?: string;
  flags?: Record<string, Flag | undefined>;
  /** Keeps the focus on the same answer when the options are drawn anew. */
  k?: string;
}

export function Radios(props: RadiosProps) {
  const { legend, options, value, on, disabled, hideLegend, flags = {}, k } = props;
  const name = useUnique("radio");
  return (
    <fieldset class={cls("pd-radios", props.cls)} disabled={disabled}>
      <legend class={hideLegend ? "pd-hear" : undefined}>{legend}</legend>
      <div class="pd-options">
        {options.map(({ id, text, label, meaning }, i) => (
          <label key={id} class="pd-option" data-id={id} data-mark={flags[id]?.tone}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={value === id}
              data-k={k && `${k}-${i}`}
              onChange={() => on(id)}
            />
            <span class="pd-option-text">
              <span>{text ?? label}</span>
              {meaning && <small>{meaning}</small>}
            </span>
            <span class="pd-flag">{flags[id]?.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
