// One's own words.

import { Area } from "../parts/Area.tsx";
import { useUnique } from "../parts/hooks.ts";
import { Typed } from "../parts/Typed.tsx";
import { Hint } from "../parts/text.tsx";
import { cls } from "../util.ts";
import { fields as words } from "../words.ts";
import type { FieldKind, FieldProps } from "./field.ts";

function View({ field, value, on, disabled, hideLabel }: FieldProps<string>) {
  const id = useUnique("field");
  const about = useUnique("hint");
  return (
    <div class="pd-field" inert={disabled}>
      <label for={id} class={cls(hideLabel && "pd-hear")}>
        {field.label}
      </label>
      <Hint id={about} text={field.hint} />
      {field.long ? (
        <Area id={id} value={value} on={on} />
      ) : (
        <Typed
          id={id}
          about={field.hint ? about : undefined}
          kind={field.kind}
          value={value}
          on={on}
        />
      )}
    </div>
  );
}

export const text: FieldKind<string> = {
  View,
  missing: (value, field) =>
    (value ?? "").trim() || field.optional ? "" : words.missing(field.label),
  tell: (value) => (value ?? "").trim() || words.nothing,
};
