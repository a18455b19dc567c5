// One of several.

import { Choice } from "../parts/Choice.tsx";
import { fields as words } from "../words.ts";
import { type Field, type FieldKind, type FieldProps, textOf } from "./field.ts";

function View({ field, value, on, disabled, hideLabel }: FieldProps<string>) {
  return (
    <Choice
      label={field.label}
      options={field.options ?? []}
      value={value}
      disabled={disabled}
      hideLabel={hideLabel}
      look={field.look === "slots" ? undefined : field.look}
      on={(id) => on(id || null)}
    />
  );
}

export const one: FieldKind<string> = {
  View,
  missing: (value, field: Field) =>
    value || field.optional ? "" : words.missing(String(field.open ?? field.label)),
  tell: (value, field: Field) => (value ? textOf(field, value) : words.nothing),
};
