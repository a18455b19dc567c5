// A level, a figure, a range.

import { type Ends, Range } from "../parts/Range.tsx";
import { Slider } from "../parts/Slider.tsx";
import { Stepper } from "../parts/Stepper.tsx";
import { fmt, known } from "../util.ts";
import { fields as words } from "../words.ts";
import type { Field, FieldKind, FieldProps } from "./field.ts";

const scale = ({ min = 0, max = 100, step = 1, unit }: Field) => ({ min, max, step, unit });
const open = (value: number | null | undefined, field: Field) =>
  known(value) || field.optional ? "" : words.missing(field.label);

export const level: FieldKind<number> = {
  View: ({ field, ...props }: FieldProps<number>) => (
    <Stepper label={field.label} levels={field.levels} {...scale(field)} {...props} />
  ),
  missing: open,
  tell(value, field) {
    if (!known(value)) return words.nothing;
    const { min, step, unit } = scale(field);
    return field.levels?.[(value - min) / step] ?? `${fmt(value)} ${unit ?? ""}`.trim();
  },
};

export const number: FieldKind<number> = {
  View: ({ field, value, on, disabled }: FieldProps<number>) => (
    <Slider label={field.label} {...scale(field)} value={value} disabled={disabled} on={on} />
  ),
  missing: open,
  tell: (value, { unit }) => (known(value) ? `${fmt(value)} ${unit ?? ""}`.trim() : words.nothing),
};

export const range: FieldKind<Ends> = {
  View: ({ field, ...props }: FieldProps<Ends>) => (
    <Range label={field.label} {...scale(field)} {...props} />
  ),
  missing(value, field) {
    const [low, high] = value ?? [null, null];
    if (known(low) && known(high)) return low > high ? words.upside(field.label) : "";
    return field.optional && !known(low) && !known(high) ? "" : words.unwhole(field.label);
  },
  tell(value, { unit }) {
    const [low, high] = value ?? [null, null];
    if (!known(low) || !known(high)) return words.nothing;
    return `${words.between(fmt(low), fmt(high))} ${unit ?? ""}`.trim();
  },
};
