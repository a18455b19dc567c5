// The coach's fields: choices whose options come with the view, texts, ticks, days.

import type { Card, Spec, View } from "../kept.ts";
import { list } from "../util.ts";
import { useUnique } from "./hooks.ts";
import { Typed } from "./Typed.tsx";

export interface Field {
  id: string;
  kind: string;
  label: string;
  hint?: string;
  least?: number;
}
export interface AskSpec extends Spec {
  fields: Field[];
}
export type Answers = Record<string, string | boolean | undefined>;
export interface AskView extends View {
  options?: Record<string, { id: string; text: string }[]>;
  chosen?: Record<string, string>;
}
interface OneProps<S extends AskSpec, W extends AskView> {
  one: Field;
  card: Card<S, Answers, W>;
}

function One<S extends AskSpec, W extends AskView>({ one, card }: OneProps<S, W>) {
  const id = useUnique("field");
  const about = useUnique("hint");
  const shown = card.view.chosen?.[one.id] ?? card.value[one.id];
  const put = (x: string | boolean, wait?: number) => card.change({ [one.id]: x }, wait);
  const more = { id, "aria-describedby": one.hint ? about : undefined };
  const label = <label for={id}>{one.label}</label>;
  const hint = one.hint && (
    <p class="pd-hint" id={about}>
      {one.hint}
    </p>
  );
  if (one.kind === "tick")
    return (
      <div class="pd-tick">
        <input
          {...more}
          type="checkbox"
          checked={Boolean(shown)}
          onChange={(e) => put(e.currentTarget.checked)}
        />
        {label}
      </div>
    );
  if (one.kind === "choice") {
    const options = list(card.view.options?.[one.id]);
    return (
      <div class="pd-field" hidden={options.length < (one.least ?? 1)}>
        {label}
        {hint}
        <select {...more} value={String(shown ?? "")} onChange={(e) => put(e.currentTarget.value)}>
          {options.map(({ id: option, text }) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <div class="pd-field">
      {label}
      {hint}
      <Typed
        id={id}
        about={one.hint ? about : undefined}
        kind={one.kind}
        value={shown ?? ""}
        spellcheck={false}
        on={(text) => put(text, 400)}
      />
    </div>
  );
}

export function Ask<S extends AskSpec, W extends AskView>({ card }: { card: Card<S, Answers, W> }) {
  const fields = list(card.spec.fields);
  if (!fields.length) return null;
  return (
    <div class="pd-fields">
      {fields.map((one) => (
        <One key={one.id} one={one} card={card} />
      ))}
    </div>
  );
}
