// Many small questions, one after the other: an answer, how sure, the reason, the next.

import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Card as Kept, Spec, View } from "../kept.ts";
import type { Kind } from "../kind.ts";
import { Area } from "../parts/Area.tsx";
import { Actions, Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Drawing } from "../parts/Drawing.tsx";
import { useFocus, useUnique } from "../parts/hooks.ts";
import { type Option, Radios } from "../parts/Radios.tsx";
import { Slider } from "../parts/Slider.tsx";
import { Hint, Paras, Reveal } from "../parts/text.tsx";
import { fmt, known } from "../util.ts";
import { choice as says, evidence as told, series as words } from "../words.ts";
import { flags } from "./choice.tsx";

interface Item {
  id: string;
  question: string;
  kind: "one" | "number" | "open";
  options?: Option[];
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  svg?: string;
  say?: string;
}
interface Answer {
  pick?: string | null;
  number?: number | null;
  text?: string;
  mark?: string | null;
  sure?: number | null;
  done?: boolean;
}
interface SeriesSpec extends Spec {
  items: Item[];
  sure: { min: number } | null;
  reasons: "each" | "end" | "never";
  rewind: boolean;
}
interface Value {
  answers?: Record<string, Answer>;
  done?: boolean;
}
interface Mark {
  ok: boolean | null;
  right?: string | number | null;
  text: string;
}
interface SeriesView extends View {
  marks?: Record<string, Mark>;
  right?: { n: number; of: number };
}
type Card = Kept<SeriesSpec, Value, SeriesView>;

const REST = 400; // ms after which what is typed or moved is kept

const answerOf = (card: Card, item: Item): Answer => card.value.answers?.[item.id] ?? {};

const put = (card: Card, item: Item, patch: Answer, wait = 0): void =>
  card.change(
    { answers: { ...card.value.answers, [item.id]: { ...answerOf(card, item), ...patch } } },
    wait,
  );

const over = (card: Card, item: Item): boolean => {
  const { done, mark } = answerOf(card, item);
  return Boolean(done && (item.kind !== "open" || mark));
};

interface Of {
  card: Card;
  item: Item;
}

function Ask({ card, item }: Of) {
  const id = useUnique("own");
  const answer = answerOf(card, item);
  const fixed = answer.done;
  const mark = card.view.marks?.[item.id];
  if (item.kind === "one")
    return (
      <Radios
        legend={item.question}
        options={item.options ?? []}
        value={answer.pick}
        disabled={fixed}
        flags={fixed && mark ? flags(answer.pick, mark.right as string) : {}}
        on={(pick) => put(card, item, { pick })}
      />
    );
  if (item.kind === "number")
    return (
      <Slider
        {...item}
        label={item.question}
        min={item.min ?? 0}
        max={item.max ?? 100}
        value={answer.number}
        disabled={fixed}
        on={(number) => put(card, item, { number }, REST)}
      />
    );
  return (
    <div class="pd-field" inert={fixed}>
      <label for={id}>{item.question}</label>
      <Area id={id} value={answer.text} on={(text) => put(card, item, { text }, REST)} />
    </div>
  );
}

/** Our answer, and for open questions one's own word on how near one's own came. */
function Told({ card, item }: Of) {
  const answer = answerOf(card, item);
  const mark = card.view.marks?.[item.id];
  if (!answer.done || !mark) return null;
  const own = item.kind === "open";
  return (
    <>
      {item.kind === "number" && known(mark.right) && (
        <p class={mark.ok ? "pd-good" : "pd-bad"}>
          {`${mark.ok ? says.yourRight : says.yourWrong} · ${fmt(mark.right)} ${item.unit ?? ""}`}
        </p>
      )}
      {item.kind === "one" && known(mark.ok) && <b>{mark.ok ? told.right : told.wrong}</b>}
      {own && <b>{words.ours}</b>}
      <Paras text={mark.text} />
      {own && (
        <Choice
          label={words.self}
          look="segments"
          options={words.marks}
          value={answer.mark}
          on={(id) => put(card, item, { mark: id })}
        />
      )}
    </>
  );
}

interface QuestionProps extends Of {
  next: () => void;
  /** Where one can go from here. */
  children: ComponentChildren;
}

function Question({ card, item, next, children }: QuestionProps) {
  const { sure, reasons } = card.spec;
  const answer = answerOf(card, item);
  const asks = sure && item.kind !== "open";
  const given = answer.pick || known(answer.number) || answer.text?.trim();
  const whole = Boolean(given && (!asks || known(answer.sure)));
  const commit = () => {
    put(card, item, { done: true });
    if (reasons !== "each" && item.kind !== "open") next();
  };
  return (
    <>
      <Drawing view={item} />
      <Ask card={card} item={item} />
      {asks && (
        <Slider
          label={says.sure}
          min={sure.min}
          max={100}
          step={5}
          unit="%"
          value={answer.sure}
          disabled={answer.done}
          on={(n) => put(card, item, { sure: n }, REST)}
        />
      )}
      <Reveal>
        <Told card={card} item={item} />
      </Reveal>
      <Actions>
        <Button
          main
          text={item.kind === "open" ? words.show : says.commit}
          hidden={answer.done}
          disabled={!whole}
          on={commit}
        />
        {answer.done && card.spec.rewind && (
          <Button text={says.again} on={() => put(card, item, { done: false })} />
        )}
        {children}
        <Hint text={given && !whole ? says.sayHow : ""} />
      </Actions>
    </>
  );
}

function Body({ card }: { card: Card }) {
  const { items } = card.spec;
  const { view, value } = card;
  const [chosen, choose] = useState<number | undefined>();
  const head = useRef<HTMLHeadingElement>(null);
  const focus = useFocus(head);
  const first = items.findIndex((item) => !over(card, item));
  const start = useRef(first);
  const met = useRef(false);
  // Where one comes in: at the first that is open, or at the end, where the result is.
  if (!met.current) start.current = first;
  met.current = card.hellos > 0; // now what was kept is here
  const at = chosen ?? (start.current < 0 ? items.length - 1 : start.current);
  const item = items[at];
  if (!item) return null;
  const go = (n: number) => {
    choose(n);
    focus();
  };
  const last = at === items.length - 1;
  const next = () => go(last ? Math.max(0, first) : at + 1);
  return (
    <>
      <div class="pd-series-head">
        <h4 ref={head} tabIndex={-1}>
          {words.at(at + 1, items.length)}
        </h4>
        <span class="pd-series-places" aria-hidden>
          {items.map((one, i) => (
            <i
              key={one.id}
              class={i === at ? "pd-series-at" : over(card, one) ? "pd-series-on" : ""}
            />
          ))}
        </span>
      </div>
      <Question key={item.id} card={card} item={item} next={next}>
        <Button text={words.back} hidden={at === 0} on={() => go(at - 1)} />
        <Button
          main={over(card, item)}
          text={words.next}
          hidden={last && (first < 0 || first === at)}
          on={next}
        />
      </Question>
      <Reveal cls="pd-series-end">
        {value.done && (
          <>
            <p class="pd-strong">
              {view.right?.of ? words.right(view.right.n, view.right.of) : words.all}
            </p>
            <Drawing view={view} />
            <Paras text={view.text} />
          </>
        )}
      </Reveal>
    </>
  );
}

export const series: Kind<SeriesSpec, Value, SeriesView> = {
  name: "series",
  sort: "try",
  Body,
  typed: true,
  state: ({ done, answers }) =>
    done ? "done" : Object.keys(answers ?? {}).length ? "open" : "todo",
};
