// A few of many, in the order chosen: as boxes, or as places on a page that are filled.

import { Icon } from "../parts/Icon.tsx";
import { cls, list, many } from "../util.ts";
import { fields as words } from "../words.ts";
import { type FieldKind, type FieldProps, textOf } from "./field.ts";

function Boxes({ field, value, on, disabled, hideLabel, say }: FieldProps<string[]>) {
  const now = list(value);
  const most = field.most ?? field.options?.length ?? 0;
  const toggle = (input: HTMLInputElement, id: string) => {
    if (input.checked && now.length >= most) {
      input.checked = false;
      say?.(words.most(most));
      return;
    }
    say?.("");
    on(input.checked ? [...now, id] : now.filter((x) => x !== id));
  };
  return (
    <fieldset class="pd-some" disabled={disabled}>
      <legend class={cls(hideLabel && "pd-hear")}>{field.label}</legend>
      <div class="pd-options pd-grid">
        {field.options?.map((one) => (
          <label key={one.id} class="pd-option">
            <input
              type="checkbox"
              checked={now.includes(one.id)}
              onChange={(e) => toggle(e.currentTarget, one.id)}
            />
            <span class="pd-option-text">
              <span>{one.text ?? one.label}</span>
              {one.meaning && <small>{one.meaning}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Slots({ field, value, on, disabled }: FieldProps<string[]>) {
  const now = list(value);
  const most = field.most ?? now.length;
  const left = field.options?.filter((one) => !now.includes(one.id)) ?? [];
  return (
    <fieldset class="pd-slots" disabled={disabled}>
      <legend>{field.label}</legend>
      <ol>
        {now.map((id, i) => (
          <li key={id}>
            <span class="pd-slots-n">{i + 1}</span>
            <b>{textOf(field, id)}</b>
            <button
              type="button"
              aria-label={words.takeOff(textOf(field, id))}
              onClick={() => on(now.filter((x) => x !== id))}
            >
              <Icon sign="cross" />
            </button>
          </li>
        ))}
        {now.length < most && (
          <li class="pd-slots-open">
            <span class="pd-slots-n">{now.length + 1}</span>
            <select
              aria-label={`${field.label}: ${words.oneMore}`}
              value=""
              onChange={(e) => e.currentTarget.value && on([...now, e.currentTarget.value])}
            >
              <option value="">{words.oneMore}</option>
              {left.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.text ?? one.label}
                </option>
              ))}
            </select>
          </li>
        )}
      </ol>
    </fieldset>
  );
}

export const some: FieldKind<string[]> = {
  View: (props) => (props.field.look === "slots" ? <Slots {...props} /> : <Boxes {...props} />),
  missing(value, field) {
    const short = (field.least ?? (field.optional ? 0 : 1)) - list(value).length;
    if (short <= 0) return "";
    const [one, more] = list(field.open as string[]);
    return one && more ? many(short, one, more) : words.few(field.label, short);
  },
  tell: (value, field) =>
    list(value)
      .map((id) => textOf(field, id))
      .join(", ") || words.nothing,
};
