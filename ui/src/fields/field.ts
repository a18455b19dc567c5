// What can be decided in one place: how it is shown, what is missing, how it is told.

import type { ComponentType } from "preact";
import type { Option } from "../parts/Radios.tsx";

/** A field as the lesson gives it; which parts it has depends on its kind. */
export interface Field {
  id: string;
  kind: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** What is still open, in the middle of a sentence; for several: one and many. */
  open?: string | [string, string];
  options?: readonly Option[];
  look?: "segments" | "options" | "select" | "slots";
  least?: number;
  most?: number;
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  levels?: readonly string[];
  long?: boolean;
  columns?: readonly Field[];
}

export interface FieldProps<V> {
  field: Field;
  value: V | null | undefined;
  on: (value: V | null) => void;
  disabled?: boolean;
  /** In a table the head of the column says it. */
  hideLabel?: boolean;
  /** Said where something is refused. */
  say?: (text: string) => void;
}

export interface FieldKind<V> {
  View: ComponentType<FieldProps<V>>;
  /** What is still missing, in a few words; "" when it is whole. */
  missing(value: V | null | undefined, field: Field): string;
  /** The answer in words. */
  tell(value: V | null | undefined, field: Field): string;
}

export const textOf = (field: Field, id: string): string => {
  const found = field.options?.find((one) => one.id === id);
  return found?.text ?? found?.label ?? id;
};
