// What can be done, each with its price: with one row, or with everybody. What one says
// with it is asked right below, and a reason why not stands beside the button.

import { useRef, useState } from "preact/hooks";
import { View as FieldView } from "../../fields/index.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Hint, Paras } from "../../parts/text.tsx";
import { list } from "../../util.ts";
import { rounds as words } from "../../words.ts";
import {
  type ActOf,
  act,
  type Card,
  dear,
  hours,
  type ListOf,
  type LookOf,
  look,
  looked,
  open as missing,
  over,
  type Row,
  type Said,
  stage,
  unable,
} from "./model.ts";

/** Why a look cannot be paid for now; "" when it can. */
export function why(card: Card, of: ListOf, row: Row, one: LookOf): string {
  if (over(card)) return words.over;
  if (looked(card, of, row, one)) return words.done;
  return row.cannot?.[one.id] || dear(card, one);
}

interface PriceProps {
  card: Card;
  one: LookOf;
  text: string;
  no: string;
  on: () => void;
  k?: string;
  done?: boolean;
  expanded?: boolean;
}

function Price({ card, one, text, no, on, k, done, expanded }: PriceProps) {
  return (
    <button
      type="button"
      class="pd-button pd-small"
      aria-disabled={!!no || undefined}
      aria-expanded={expanded}
      title={no || one.meaning}
      data-k={k}
      onClick={on}
    >
      {done && <Icon sign="check" />}
      <span>{text}</span>
      {!done && one.cost > 0 && (
        <span class="pd-cost">
          <span aria-hidden>{` ${hours(card, one.cost, true)}`}</span>
          <span class="pd-hear">{` ${hours(card, one.cost)}`}</span>
        </span>
      )}
    </button>
  );
}

interface PanelProps {
  card: Card;
  one: LookOf;
  /** Whom it is about already: not to be chosen once more. */
  self: string;
  hold: (said: Said) => void;
}

function Panel({ card, one, self, hold }: PanelProps) {
  const [said, setSaid] = useState<Said>({});
  const [no, setNo] = useState("");
  const fields = list(one.fields).map((field) => ({
    ...field,
    options: field.options?.filter(({ id }) => id !== self),
  }));
  const lacking = missing(fields, said) || dear(card, one);
  return (
    <div class="pd-rounds-asks" role="group" aria-label={one.label}>
      <Hint text={one.meaning} />
      {fields.map((field) => (
        <FieldView
          key={field.id}
          field={field}
          value={said[field.id]}
          on={(x) => setSaid((was) => ({ ...was, [field.id]: x }))}
        />
      ))}
      <Price
        card={card}
        one={one}
        text={one.go ?? one.label}
        no={lacking}
        k={`${self}-${one.id}-go`}
        on={() => (lacking ? setNo(lacking) : hold(said))}
      />
      <Hint role="status" text={no && lacking} />
    </div>
  );
}

interface LooksProps {
  card: Card;
  of: ListOf;
  row: Row;
}

export function Looks({ card, of, row }: LooksProps) {
  const [asked, ask] = useState(of.looks.find((one) => one.open)?.id ?? "");
  const [no, setNo] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const focus = (css: string) =>
    setTimeout(() => box.current?.querySelector<HTMLElement>(css)?.focus());
  const press = (one: LookOf) => {
    const reason = why(card, of, row, one);
    setNo(reason);
    if (reason) return;
    if (!one.fields?.length) {
      look(card, of, row, one);
      return;
    }
    const shut = asked === one.id;
    ask(shut ? "" : one.id);
    if (!shut) focus(".pd-rounds-asks :is(select, input)");
  };
  const open = of.looks.find((one) => one.id === asked);
  return (
    <div ref={box}>
      <div class="pd-rounds-looks" role="group" aria-label={words.looks(row.title)}>
        {of.looks.map((one) => {
          const done = looked(card, of, row, one);
          return (
            <Price
              key={one.id}
              card={card}
              one={one}
              text={done ? (one.done ?? one.label) : one.label}
              no={why(card, of, row, one)}
              k={`${row.id}-${one.id}`}
              done={done}
              expanded={one.fields?.length ? asked === one.id : undefined}
              on={() => press(one)}
            />
          );
        })}
      </div>
      <Hint role="status" text={no} />
      {open && !over(card) && (
        <Panel
          key={open.id}
          card={card}
          one={open}
          self={row.id}
          hold={(said) => {
            ask("");
            look(card, of, row, open, said);
            focus(`[data-k="${row.id}-${open.id}"]`);
          }}
        />
      )}
    </div>
  );
}

function Act({ card, one }: { card: Card; one: ActOf }) {
  const [asking, ask] = useState(false);
  const [told, setTold] = useState(false);
  const no = over(card) ? words.over : unable(card, one);
  const press = () => {
    setTold(Boolean(no));
    if (no) return;
    if (one.fields?.length) ask(!asking);
    else act(card, one);
  };
  return (
    <>
      <Price card={card} one={one} text={one.label} no={no} k={one.id} on={press} />
      <Hint role="status" text={told ? no : ""} />
      {asking && !no && (
        <Panel
          card={card}
          one={one}
          self=""
          hold={(said) => {
            ask(false);
            act(card, one, said);
          }}
        />
      )}
      <div class="pd-rounds-told" aria-live="polite">
        <Paras text={card.view.acts?.[one.id]?.text} />
      </div>
    </>
  );
}

/** What is done with everybody, and what it told. */
export function Acts({ card }: { card: Card }) {
  const some = list(stage(card)?.acts).filter((one) => !one.hidden);
  if (!some.length) return null;
  return (
    <div class="pd-rounds-acts" role="group" aria-label={words.acts}>
      {some.map((one) => (
        <Act key={one.id} card={card} one={one} />
      ))}
    </div>
  );
}
