// A line or a day that one types; what comes from outside never moves the caret.

import { useTyped } from "./hooks.ts";

export interface TypedProps {
  value: unknown;
  on: (text: string) => void;
  kind?: string;
  id?: string;
  /** Id of what explains the field. */
  about?: string;
  max?: number;
  number?: boolean;
  autocomplete?: string;
  spellcheck?: boolean;
  label?: string;
}

export function Typed(props: TypedProps) {
  const { value, on, kind, id, about, max, number, autocomplete = "off", spellcheck } = props;
  const ref = useTyped<HTMLInputElement>(value);
  const more = {
    ref,
    id,
    autocomplete,
    spellcheck,
    "aria-describedby": about,
    "aria-label": props.label,
    onInput: (e: { currentTarget: HTMLInputElement }) => on(e.currentTarget.value),
  };
  if (kind === "date") return <input {...more} type="date" />;
  return <input {...more} type="text" maxLength={max} inputMode={number ? "decimal" : undefined} />;
}
