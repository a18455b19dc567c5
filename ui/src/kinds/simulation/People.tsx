// The people: what everybody knows of them, what one learnt, and the steps with each.

import { useRef, useState } from "preact/hooks";
import { Button } from "../../parts/Button.tsx";
import { useUnique } from "../../parts/hooks.ts";
import { list } from "../../util.ts";
import { simulation as words } from "../../words.ts";
import { type Action, type Card, type Person, people, play, unit, why } from "./model.ts";

interface DoProps {
  card: Card;
  action: Action;
  label: string;
  on: () => void;
  k?: string;
  expanded?: boolean;
  inert?: boolean;
}

/** A step as a button with its price; what is not possible says why when it is pressed. */
export function Do({ card, action, label, on, k, expanded, inert }: DoProps) {
  return (
    <Button
      small
      cls="pd-do"
      text={label}
      k={k}
      why={why(card, action)}
      expanded={expanded}
      inert={inert}
      on={on}
    >
      <span class="pd-cost">{unit(card, action.cost)}</span>
    </Button>
  );
}

interface PairProps {
  card: Card;
  action: Action;
  one: Person;
  close: () => void;
}

function Pair({ card, action, one, close }: PairProps) {
  const other = useUnique("other");
  const shared = useUnique("card");
  const whom = useRef<HTMLSelectElement>(null);
  const what = useRef<HTMLSelectElement>(null);
  const hold = () => {
    const who = whom.current?.value;
    const interest = what.current?.value;
    if (!who || (action.card && !interest)) {
      card.say(words.chooseFirst);
      (who ? what : whom).current?.focus();
      return;
    }
    close();
    play(card, action, [one.id, who], interest);
  };
  return (
    <div class="pd-pair" inert={Boolean(card.value.done)}>
      <div class="pd-cell">
        <label for={other}>{words.and(one.name)}</label>
        <select id={other} ref={whom}>
          <option value="">{words.choosePerson}</option>
          {people(card)
            .filter((x) => x.id !== one.id)
            .map((x) => (
              <option key={x.id} value={x.id}>{`${x.name}, ${x.role}`}</option>
            ))}
        </select>
      </div>
      {action.card && (
        <div class="pd-cell">
          <label for={shared}>{words.share}</label>
          <select id={shared} ref={what}>
            <option value="">{words.chooseCard}</option>
            {card.spec.interests.map((x) => (
              <option key={x.id} value={x.id}>
                {x.text ? `${x.label}: ${x.text}` : x.label}
              </option>
            ))}
          </select>
        </div>
      )}
      <Do
        card={card}
        action={action}
        label={words.hold}
        k={`${one.id}-${action.id}-go`}
        on={hold}
      />
    </div>
  );
}

function Steps({ card, one }: { card: Card; one: Person }) {
  const [open, setOpen] = useState("");
  const row = useRef<HTMLDivElement>(null);
  const toggle = (action: Action) => {
    setOpen(open === action.id ? "" : action.id);
    const panel = () => row.current?.parentElement?.querySelector<HTMLElement>(".pd-pair select");
    if (open !== action.id) setTimeout(() => panel()?.focus());
  };
  const close = (action: Action) => {
    setOpen("");
    row.current?.querySelector<HTMLElement>(`[data-k="${one.id}-${action.id}"]`)?.focus();
  };
  const pairs = card.spec.actions.filter((action) => action.who === 2);
  return (
    <>
      <div
        class="pd-do-row"
        role="group"
        aria-label={words.stepsWith(one.name)}
        inert={Boolean(card.value.done)}
        ref={row}
      >
        {card.spec.actions
          .filter((action) => action.who === 1)
          .map((action) => (
            <Do
              key={action.id}
              card={card}
              action={action}
              label={action.label}
              k={`${one.id}-${action.id}`}
              on={() => play(card, action, [one.id])}
            />
          ))}
        {pairs.map((action) => (
          <Do
            key={action.id}
            card={card}
            action={action}
            label={`${action.label} …`}
            k={`${one.id}-${action.id}`}
            expanded={open === action.id}
            on={() => toggle(action)}
          />
        ))}
      </div>
      {pairs
        .filter((action) => action.id === open)
        .map((action) => (
          <Pair key={action.id} card={card} action={action} one={one} close={() => close(action)} />
        ))}
    </>
  );
}

function One({ card, one, wide }: { card: Card; one: Person; wide: boolean }) {
  const known = card.view.people?.[one.id] ?? {};
  const notes = list(known.notes);
  return (
    <details class="pd-tile pd-person" open={wide} data-person={one.id}>
      <summary>
        <span class="pd-name">{one.name}</span>
        <span class="pd-role">{one.role}</span>
        <span class="pd-met" hidden={!known.met}>
          {known.met ? words.talked : ""}
        </span>
      </summary>
      <ul class="pd-facts">
        {one.facts.map((fact, i) => {
          const { text, rumour = false } = typeof fact === "string" ? { text: fact } : fact;
          return (
            <li key={i} class={rumour ? "pd-rumour" : undefined}>
              {rumour ? words.rumour(text) : text}
            </li>
          );
        })}
      </ul>
      <Steps card={card} one={one} />
      <div class="pd-learnt">
        {notes.length > 0 && <p class="pd-learnt-head">{words.youLearnt}</p>}
        {notes.map((note, i) => (
          <p key={i}>{note}</p>
        ))}
      </div>
    </details>
  );
}

export function People({ card }: { card: Card }) {
  const [wide] = useState(() => matchMedia("(min-width: 601px)").matches);
  const some = people(card);
  return (
    <div class="pd-people" key={JSON.stringify(some)}>
      {some.map((one) => (
        <One key={one.id} card={card} one={one} wide={wide} />
      ))}
    </div>
  );
}
