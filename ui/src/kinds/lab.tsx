// Guess, then levers; each move asks Python for the picture, one question in flight, unless
// what all positions give is here already.

import { useRef } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Chart, type ChartOf } from "../parts/Chart.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Drawing } from "../parts/Drawing.tsx";
import { useHeard } from "../parts/hooks.ts";
import type { Option } from "../parts/Radios.tsx";
import { Slider } from "../parts/Slider.tsx";
import { Hint, Paras } from "../parts/text.tsx";
import { fmt, known } from "../util.ts";
import { lab as words } from "../words.ts";

interface Scale {
  label?: string;
  unit?: string;
  min: number;
  max: number;
  step?: number;
}
type Place = number | string;
interface Lever extends Scale {
  id: string;
  label: string;
  value: Place;
  options?: Option[];
}
interface LabSpec extends Spec {
  question: string;
  levers: Lever[];
  guess: Scale | null;
}
interface Value {
  guess?: number | null;
  guessed?: boolean;
  levers?: Record<string, Place>;
}
interface Shown extends View {
  chart?: ChartOf;
}
interface LabView extends Shown {
  /** What each position of the levers gives. */
  table?: Record<string, Shown>;
}
type Card = Props<LabSpec, Value, LabView>["card"];

const REST = 400; // ms: kept when the hand rests, so that the next picture goes first

function Guess({ card, bet }: { card: Card; bet: Scale }) {
  const { value } = card;
  return (
    <div hidden={value.guessed}>
      <Slider
        {...bet}
        label={bet.label || words.guess}
        value={value.guess}
        disabled={value.guessed}
        on={(guess) => card.change({ guess }, 250)}
        done={(guess) => card.change({ guess })}
      />
    </div>
  );
}

function Levers({ card, asks }: { card: Card; asks: boolean }) {
  const { spec, value } = card;
  const moved = (id: string, n: Place) => ({ levers: { ...card.value.levers, [id]: n } });
  const move = (id: string, n: Place) =>
    asks ? card.try(moved(id, n)) : card.change(moved(id, n), REST);
  return (
    <fieldset class="pd-plain pd-levers">
      <legend>{words.levers}</legend>
      <Hint text={spec.guess && !value.guessed ? words.locked : ""} />
      {spec.levers.map(({ options, ...one }) =>
        options ? (
          <Choice
            key={one.id}
            label={one.label}
            options={options}
            value={value.levers?.[one.id] as string}
            disabled={!value.guessed}
            on={(id) => id && card.change(moved(one.id, id))}
          />
        ) : (
          <Slider
            key={one.id}
            {...one}
            value={value.levers?.[one.id] as number}
            disabled={!value.guessed}
            on={(n) => move(one.id, n)}
            done={(n) => card.change(moved(one.id, n), REST)}
          />
        ),
      )}
      <Button
        small
        text={words.back}
        hidden={!value.guessed}
        on={() =>
          card.change({ levers: Object.fromEntries(spec.levers.map((x) => [x.id, x.value])) })
        }
      />
    </fieldset>
  );
}

function Body({ card }: { card: Card }) {
  const { spec, value, view } = card;
  const bet = spec.guess;
  const table = useRef(view.table);
  if (view.table) table.current = view.table; // it comes once, not with each move
  const place = spec.levers.map((one) => value.levers?.[one.id] ?? one.value).join("|");
  const shown = value.guessed ? (table.current?.[place] ?? view) : null;
  const { chart } = shown ?? {};
  useHeard(chart?.say, (say) => card.hear(say));
  return (
    <>
      <fieldset class="pd-plain">
        <legend>{spec.question}</legend>
        {bet && <Guess card={card} bet={bet} />}
        {bet && (
          <Actions>
            <Button
              main
              text={words.commit}
              hidden={value.guessed}
              disabled={!known(value.guess)}
              on={() => card.change({ guessed: true })}
            />
          </Actions>
        )}
        <Hint text={bet && value.guessed ? words.guessed(fmt(value.guess), bet.unit ?? "") : ""} />
      </fieldset>
      <Levers card={card} asks={!table.current} />
      {chart ? <Chart chart={chart} /> : <Drawing view={shown} heard={(say) => card.hear(say)} />}
      <div>{shown && <Paras text={shown.text} />}</div>
    </>
  );
}

export const lab: Kind<LabSpec, Value, LabView> = {
  name: "lab",
  sort: "try",
  Body,
  state(value, _, card) {
    if (value.guessed) return card.spec.guess || card.saved.at ? "done" : "todo";
    return known(value.guess) ? "open" : "todo";
  },
};
