// A clock, people, steps that cost time, the last form, then what became of it.

import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import type { Kind } from "../kind.ts";
import { Actions, Button, Confirm } from "../parts/Button.tsx";
import { fmt, list } from "../util.ts";
import { simulation as words } from "../words.ts";
import { Form } from "./simulation/Form.tsx";
import {
  type Card,
  charter,
  left,
  play,
  type SimulationSpec,
  type SimulationView,
  steps,
  told,
  unit,
  type Value,
} from "./simulation/model.ts";
import { Do, People } from "./simulation/People.tsx";
import { Year } from "./simulation/Year.tsx";

const ALL = 99; // more quarters than a year has

function Clock({ card, jump }: { card: Card; jump: () => void }) {
  const { clock, final, rewind } = card.spec;
  const rest = left(card);
  const full = (i: number) => `${100 * Math.min(1, Math.max(0, rest - i))}%`;
  const undo = () => {
    card.change({ steps: steps(card).slice(0, -1) });
    card.hear(words.undone);
  };
  return (
    <div class="pd-clock" tabIndex={-1} hidden={Boolean(card.value.done)}>
      <span class="pd-blocks" aria-hidden>
        {Array.from({ length: Math.ceil(clock.total) }, (_, i) => (
          <span key={i} class="pd-block" style={{ "--full": full(i) }} />
        ))}
      </span>
      <strong role="status">
        {rest > 0 ? words.left(unit(card, rest), fmt(clock.total)) : words.none}
      </strong>
      <span class="pd-clock-do">
        {rewind && <Button small text={words.undo} busy={!steps(card).length} on={undo} />}
        <Button small text={final.title} on={jump} />
      </span>
    </div>
  );
}

function HowTo({ card }: { card: Card }) {
  const [open, setOpen] = useState<boolean | undefined>();
  if (open === undefined && card.hellos) setOpen(!steps(card).length);
  return (
    <details class="pd-howto" open={open ?? !steps(card).length}>
      <summary>{words.howTo}</summary>
      <dl class="pd-legend">
        {card.spec.actions.map((one) => (
          <div key={one.id}>
            <dt>{`${one.label}, ${unit(card, one.cost)}`}</dt>
            <dd>{one.meaning ?? ""}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Everybody({ card }: { card: Card }) {
  const some = card.spec.actions.filter((one) => !one.who);
  const log = list(card.view.log);
  const last = (id: string) =>
    log[
      steps(card)
        .map((step) => step.do)
        .lastIndexOf(id)
    ]?.text;
  if (!some.length) return null;
  return (
    <div class="pd-tile">
      <h4>{words.everybody}</h4>
      {some.map((one) => (
        <div key={one.id} class="pd-group-act">
          <Do
            card={card}
            action={one}
            label={one.label}
            k={one.id}
            inert={Boolean(card.value.done)}
            on={() => play(card, one, [])}
          />
          <div class="pd-learnt">{last(one.id) && <p>{last(one.id)}</p>}</div>
        </div>
      ))}
    </div>
  );
}

function Log({ card }: { card: Card }) {
  const log = list(card.view.log);
  return (
    <details class="pd-tile" open hidden={!log.length}>
      <summary>{words.learnt}</summary>
      <ol class="pd-log">
        {log.map((one, i) => (
          <li key={i}>
            <strong>{told(card, steps(card)[i])}</strong>
            {one.text}
            {one.cost ? <span class="pd-hint">{` (${unit(card, one.cost)})`}</span> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What was learnt by the last step is read out. */
function useTold(card: Card): void {
  const was = useRef<number | undefined>(undefined);
  const log = list(card.view.log);
  useLayoutEffect(() => {
    const last = log.at(-1);
    if (!card.value.done && last && was.current !== undefined && log.length > was.current)
      card.hear(last.text);
    was.current = log.length;
  }, [log.length]);
}

/** How many quarters are turned: all of a run that was over when the page opened. */
function useStage(card: Card, ended: () => void): [number, (stage: number | null) => void] {
  const stage = useRef<number | null>(null);
  const was = useRef<boolean | null>(null);
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const over = Boolean(card.value.done);
  const now = was.current === false && over;
  if (over && stage.current === null) stage.current = now ? 1 : ALL;
  was.current = card.hellos ? over : null;
  useLayoutEffect(() => {
    if (now) ended();
  });
  const set = (to: number | null) => {
    stage.current = to;
    draw(0);
  };
  return [stage.current ?? ALL, set];
}

function Body({ card }: { card: Card }) {
  const { spec, value } = card;
  const over = Boolean(value.done);
  const box = useRef<HTMLDivElement>(null);
  const formTitle = useRef<HTMLHeadingElement>(null);
  const yearTitle = useRef<HTMLHeadingElement>(null);
  const root = () => box.current?.closest(".pd");
  useTold(card);
  const [stage, setStage] = useStage(card, () => {
    root()?.scrollIntoView({ block: "start" });
    yearTitle.current?.focus({ preventScroll: true });
  });
  const fresh = (patch: Partial<Value>) => {
    setStage(null);
    card.say("");
    card.change({ steps: [], charter: {}, done: false, ...patch });
    root()?.querySelector<HTMLElement>(".pd-clock")?.focus({ preventScroll: true });
    root()?.scrollIntoView({ block: "start" });
  };
  const next = () => fresh({ run: (card.value.run ?? 0) + 1 });
  const jump = () => {
    formTitle.current?.closest(".pd-form")?.scrollIntoView({ block: "start" });
    formTitle.current?.focus({ preventScroll: true });
  };
  const table = (
    <div class="pd-table">
      <HowTo card={card} />
      <Everybody card={card} />
      <People card={card} />
      <Log card={card} />
      <Form card={card} title={formTitle} end={() => card.change({ done: true })} />
      {spec.rewind && spec.again && (
        <Actions>
          <Confirm
            small
            text={words.restart}
            question={words.restartSure}
            yes={words.restartYes}
            on={() => fresh({})}
          />
          {spec.deals && (
            <Confirm
              small
              text={words.other}
              question={words.otherSure}
              yes={words.other}
              on={next}
            />
          )}
        </Actions>
      )}
    </div>
  );
  return (
    <div ref={box}>
      {over && (
        <Year
          card={card}
          stage={stage}
          turn={setStage}
          title={yearTitle}
          fresh={() => fresh({})}
          next={next}
        />
      )}
      <Clock card={card} jump={jump} />
      {over ? (
        <details class="pd-lookback">
          <summary>{words.lookBack}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </div>
  );
}

export const simulation: Kind<SimulationSpec, Value, SimulationView> = {
  name: "simulation",
  Body,
  state(value, _, card) {
    if (value.done) return "done";
    const begun = steps(card).length || Object.values(charter(card)).some((x) => list(x).length);
    return begun ? "open" : "todo";
  },
};
