// Several lines that one types; what comes from outside never moves the caret.

import { useTyped } from "./hooks.ts";

export interface AreaProps {
  id: string;
  value: unknown;
  on: (text: string) => void;
  rows?: number;
  about?: string;
}

export function Area({ id, value, on, rows = 3, about }: AreaProps) {
  const ref = useTyped<HTMLTextAreaElement>(value);
  return (
    <textarea
      ref={ref}
      id={id}
      rows={rows}
      aria-describedby={about}
      onInput={(e) => on(e.currentTarget.value)}
    />
  );
}
