// The last form: who, which one, which few; and the button that ends the run.

import type { RefObject } from "preact";
import { Actions, Confirm } from "../../parts/Button.tsx";
import { useUnique } from "../../parts/hooks.ts";
import { Radios } from "../../parts/Radios.tsx";
import { Hint, Paras } from "../../parts/text.tsx";
import { list } from "../../util.ts";
import { simulation as words } from "../../words.ts";
import { type Card, charter, type FormField, left, missing, people, unit } from "./model.ts";

interface FieldProps {
  card: Card;
  field: FormField;
}

const set = (card: Card, id: string, x: string | string[] | null) =>
  card.change({ charter: { ...charter(card), [id]: x } });

function Who({ card, field }: FieldProps) {
  const id = useUnique("who");
  return (
    <div class="pd-field">
      <label for={id}>{field.label}</label>
      <select
        id={id}
        value={String(charter(card)[field.id] ?? "")}
        onChange={(e) => set(card, field.id, e.currentTarget.value || null)}
      >
        <option value="">{words.choosePerson}</option>
        {people(card).map((one) => (
          <option key={one.id} value={one.id}>{`${one.name}, ${one.role}`}</option>
        ))}
      </select>
    </div>
  );
}

function Several({ card, field }: FieldProps) {
  const now = list(charter(card)[field.id]);
  const others = card.spec.final.fields.filter((one) => one.kind === "many" && one !== field);
  const taken = new Set(others.flatMap((one) => list(charter(card)[one.id])));
  const most = field.count ?? 0;
  const toggle = (input: HTMLInputElement, id: string) => {
    if (input.checked && now.length >= most) {
      input.checked = false;
      card.say(words.few(most));
      return;
    }
    card.say("");
    set(card, field.id, input.checked ? [...now, id] : now.filter((x) => x !== id));
  };
  return (
    <fieldset class="pd-field">
      <legend>{field.label}</legend>
      <div class="pd-options pd-grid">
        {field.options.map((one) => (
          <label key={one.id} class="pd-option">
            <input
              type="checkbox"
              checked={now.includes(one.id)}
              disabled={!now.includes(one.id) && taken.has(one.id)}
              onChange={(e) => toggle(e.currentTarget, one.id)}
            />
            <span class="pd-option-text">
              <span>{one.text}</span>
              {one.meaning && <small>{one.meaning}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Field({ card, field }: FieldProps) {
  if (field.kind === "person") return <Who card={card} field={field} />;
  if (field.kind === "many") return <Several card={card} field={field} />;
  return (
    <div class="pd-field">
      <Radios
        legend={field.label}
        cls="pd-short"
        options={field.options}
        value={String(charter(card)[field.id] ?? "")}
        on={(x) => set(card, field.id, x)}
      />
    </div>
  );
}

interface FormProps {
  card: Card;
  title: RefObject<HTMLHeadingElement | null>;
  end: () => void;
}

export function Form({ card, title, end }: FormProps) {
  const { final } = card.spec;
  const open = missing(card);
  return (
    <div class="pd-tile pd-form" inert={Boolean(card.value.done)}>
      <h4 tabIndex={-1} ref={title}>
        {final.title}
      </h4>
      <Paras text={final.intro} />
      {final.fields.map((field) => (
        <Field key={field.id} card={card} field={field} />
      ))}
      <Actions>
        <Confirm
          main
          text={final.label}
          question={words.end(final.label, unit(card, left(card)))}
          yes={words.yes}
          disabled={open.length > 0}
          on={end}
        />
        <Hint text={open.length ? words.open(open.map((one) => one.label).join(" · ")) : ""} />
      </Actions>
    </div>
  );
}
