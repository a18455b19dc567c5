// Yes or no: a box that is ticked.

import { cls } from "../util.ts";
import { fields as words } from "../words.ts";
import type { FieldKind, FieldProps } from "./field.ts";

function View({ field, value, on, disabled, hideLabel }: FieldProps<boolean>) {
  return (
    <label class="pd-yes">
      <input
        type="checkbox"
        checked={Boolean(value)}
        disabled={disabled}
        onChange={(e) => on(e.currentTarget.checked)}
      />
      <span class={cls(hideLabel && "pd-hear")}>{field.label}</span>
    </label>
  );
}

export const yes: FieldKind<boolean> = {
  View,
  missing: () => "", // a box that is left alone says no
  tell: (value) => (value ? words.yes : words.no),
};
