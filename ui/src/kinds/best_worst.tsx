// One card at a time: the most and the least important of four, then the order.

import { useReducer, useRef } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Drawing } from "../parts/Drawing.tsx";
import { useFocus, useUnique } from "../parts/hooks.ts";
import { Table } from "../parts/Table.tsx";
import { Hint, Paras, Reveal } from "../parts/text.tsx";
import { cls, list, many } from "../util.ts";
import { bestWorst as words } from "../words.ts";

type End = "best" | "worst";
type Pair = Record<End, string | null>;
interface Item {
  id: string;
  label: string;
  text?: string;
}
interface Ranked {
  id: string;
  score: number;
}
interface BestWorstSpec extends Spec, Record<End, string> {
  items: Record<string, Item>;
  cards: string[][];
}
interface Value {
  cards?: (Pair | null)[];
}
interface BestWorstView extends View {
  ranking?: Ranked[];
}
type Card = Props<BestWorstSpec, Value, BestWorstView>["card"];

const ENDS = ["best", "worst"] as const;
const now = (card: Card, i: number): Pair => card.value.cards?.[i] ?? { best: null, worst: null };
const filled = (card: Card, i: number) => Boolean(now(card, i).best && now(card, i).worst);
const begun = (card: Card, i: number) => Boolean(now(card, i).best || now(card, i).worst);
const firstOpen = (card: Card) => card.spec.cards.findIndex((_, i) => !filled(card, i));

function put(card: Card, at: number, end: End, id: string): void {
  const other = end === "best" ? "worst" : "best";
  const mine = { ...now(card, at), [end]: id };
  if (mine[other] === id) mine[other] = null;
  card.change({
    cards: card.spec.cards.map((_, i) => (i === at ? mine : (card.value.cards?.[i] ?? null))),
  });
}

interface PickProps {
  card: Card;
  at: number;
  end: End;
  item: Item;
  name: string;
  about?: string;
}

// The same thing cannot be both: its other mark is passed over by the arrow keys,
// and a click on it moves the mark there.
function Pick({ card, at, end, item, name, about }: PickProps) {
  const input = useRef<HTMLInputElement>(null);
  const mine = now(card, at);
  const taken = mine[end === "best" ? "worst" : "best"] === item.id;
  const moved = (e: Event) => {
    if (!taken) return;
    e.preventDefault();
    put(card, at, end, item.id);
    input.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the radio inside
    <label class={`pd-bw-pick pd-bw-${end}`} onClick={moved}>
      <input
        ref={input}
        type="radio"
        name={name}
        value={item.id}
        checked={mine[end] === item.id}
        disabled={taken}
        aria-label={`${card.spec[end]}: ${item.label}`}
        aria-describedby={about}
        onChange={() => put(card, at, end, item.id)}
      />
      <span aria-hidden>{card.spec[end]}</span>
    </label>
  );
}

function Row({
  card,
  at,
  item,
  names,
}: {
  card: Card;
  at: number;
  item: Item;
  names: Record<End, string>;
}) {
  const about = useUnique("about");
  return (
    <div class="pd-bw-row">
      <div class="pd-bw-item">
        <strong>{item.label}</strong>
        {item.text && <small id={about}>{item.text}</small>}
      </div>
      <div class="pd-bw-picks">
        {ENDS.map((end) => (
          <Pick
            key={end}
            card={card}
            at={at}
            end={end}
            item={item}
            name={names[end]}
            about={item.text ? about : undefined}
          />
        ))}
      </div>
    </div>
  );
}

function Rows({ card, at }: { card: Card; at: number }) {
  const names = { best: useUnique("best"), worst: useUnique("worst") };
  const items = list(card.spec.cards[at]).flatMap((id) => list(card.spec.items[id]));
  return (
    <div class="pd-bw-rows">
      {items.map((item) => (
        <Row key={item.id} card={card} at={at} item={item} names={names} />
      ))}
    </div>
  );
}

function Steps({ card, at, go }: { card: Card; at: number; go: (i: number) => void }) {
  const sign = (i: number) =>
    filled(card, i) ? ["✓", words.filled] : begun(card, i) ? ["◐", words.half] : ["○", words.open];
  return (
    <div class="pd-bw-steps" role="group" aria-label={words.cards}>
      {card.spec.cards.map((_, i) => (
        <button
          key={i}
          type="button"
          class={cls("pd-bw-step", filled(card, i) && "pd-bw-filled")}
          aria-label={words.cardHear(i + 1, sign(i)[1] ?? "")}
          aria-current={i === at ? "step" : undefined}
          onClick={() => go(i)}
        >
          <span>{i + 1}</span>
          <span class="pd-bw-sign">{sign(i)[0]}</span>
        </button>
      ))}
    </div>
  );
}

/** Places in words: those with the same score share theirs. */
export function places(ranking: readonly Ranked[]): string[] {
  const scores = ranking.map((one) => one.score);
  return scores.map((score) => {
    const first = scores.indexOf(score) + 1;
    const last = scores.lastIndexOf(score) + 1;
    return first === last ? String(first) : `${first}–${last}`;
  });
}

function Order({ card }: { card: Card }) {
  const { spec, view } = card;
  if (!view.ranking) return null;
  const ranking = list(view.ranking);
  const times = (end: End, id: string) =>
    spec.cards.filter((_, i) => now(card, i)[end] === id).length;
  const place = places(ranking);
  const rows = ranking.map((one, i) => [
    place[i],
    spec.items[one.id]?.label ?? one.id,
    ...ENDS.map((end) => times(end, one.id)),
  ]);
  return (
    <details open={!view.svg}>
      <summary>{words.often}</summary>
      <Table head={[words.place, words.what, spec.best, spec.worst]} rows={rows} named={1} />
    </details>
  );
}

function hint(card: Card, at: number): string {
  const mine = now(card, at);
  const left = card.spec.cards.filter((_, i) => !filled(card, i)).length;
  if (!mine.best && !mine.worst) return "";
  if (!mine.worst) return words.now(card.spec.worst);
  if (!mine.best) return words.now(card.spec.best);
  return left ? words.left(many(left, words.card)) : words.all;
}

/** Which card is on show; the number of cards means the order. */
function useAt(card: Card): [number, (i: number) => void] {
  const at = useRef(-1);
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const all = card.spec.cards.length;
  const open = firstOpen(card);
  if ((at.current < 0 && card.hellos) || (at.current === all && open >= 0))
    at.current = open < 0 ? all : open;
  const go = (i: number) => {
    at.current = i;
    draw(0);
  };
  return [at.current, go];
}

interface DeckProps {
  card: Card;
  at: number;
  go: (i: number) => void;
  legend: { current: HTMLLegendElement | null };
}

function Deck({ card, at, go, legend }: DeckProps) {
  const all = card.spec.cards.length;
  const open = firstOpen(card);
  const last = at + 1 === all;
  const onward = !last ? words.next : open < 0 ? words.order : words.goTo(open + 1);
  return (
    <div>
      <fieldset class="pd-bw-card">
        <legend tabIndex={-1} ref={legend}>
          {words.cardOf(at + 1, all)}
        </legend>
        <Rows key={at} card={card} at={at} />
      </fieldset>
      <Actions>
        <Button
          main
          text={onward}
          disabled={!filled(card, at)}
          on={() => go(!last ? at + 1 : open < 0 ? all : open)}
        />
        <Button text={words.back} disabled={at === 0} on={() => go(at - 1)} />
        <Button text={words.order} hidden={open >= 0 || last} on={() => go(all)} />
        <Hint role="status" text={hint(card, at)} />
      </Actions>
    </div>
  );
}

function Body({ card }: Props<BestWorstSpec, Value, BestWorstView>) {
  const { view } = card;
  const [at, set] = useAt(card);
  const all = card.spec.cards.length;
  const done = at === all;
  const shown = Math.max(0, Math.min(at, all - 1));
  const head = useRef<HTMLHeadingElement>(null);
  const legend = useRef<HTMLLegendElement>(null);
  const toHead = useFocus(head);
  const toLegend = useFocus(legend);
  const go = (i: number) => {
    if (i === all) toHead();
    else toLegend();
    set(i);
  };
  return (
    <>
      <Steps card={card} at={at} go={go} />
      {!done && <Deck card={card} at={shown} go={go} legend={legend} />}
      <div class="pd-bw-result" hidden={!done}>
        <h4 tabIndex={-1} ref={head}>
          {words.heading}
        </h4>
        <Drawing view={done ? view : null} />
        <div>{done && <Order card={card} />}</div>
        <Reveal>{done && <Paras text={view.text} />}</Reveal>
        <Hint text={words.change} />
      </div>
    </>
  );
}

export const bestWorst: Kind<BestWorstSpec, Value, BestWorstView> = {
  name: "best_worst",
  sort: "try",
  Body,
  state(_, __, card) {
    if (firstOpen(card) < 0) return "done";
    return card.spec.cards.some((___, i) => begun(card, i)) ? "open" : "todo";
  },
};
