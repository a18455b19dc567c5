// All fields by the name of their kind.

import type { Field, FieldKind, FieldProps } from "./field.ts";
import { level, number, range } from "./numbers.tsx";
import { one } from "./one.tsx";
import { rows } from "./rows.tsx";
import { some } from "./some.tsx";
import { text } from "./text.tsx";
import { yes } from "./yes.tsx";

/** Made when it is asked for: rows hold fields, too. */
const kinds = (): Record<string, unknown> => ({
  one,
  some,
  level,
  number,
  range,
  yes,
  text,
  rows,
});

function kind(field: Field): FieldKind<unknown> {
  return (kinds()[field.kind] ?? text) as FieldKind<unknown>;
}

export function View(props: FieldProps<unknown>) {
  const Found = kind(props.field).View;
  return <Found {...props} />;
}

/** What is still missing in a field, in a few words; "" when it is whole. */
export const missing = (value: unknown, field: Field): string => kind(field).missing(value, field);

export const tell = (value: unknown, field: Field): string => kind(field).tell(value, field);

/** All that is missing in several fields. */
export const missingIn = (values: Record<string, unknown>, fields: readonly Field[]): string[] =>
  fields.map((field) => missing(values[field.id], field)).filter(Boolean);
