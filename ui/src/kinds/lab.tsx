// Guess, then levers; each move asks Python for the picture, one question in flight.

import type { Spec } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Drawing } from "../parts/Drawing.tsx";
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
interface Lever extends Scale {
  id: string;
  label: string;
  value: number;
}
interface LabSpec extends Spec {
  question: string;
  levers: Lever[];
  guess: Scale | null;
}
interface Value {
  guess?: number | null;
  guessed?: boolean;
  levers?: Record<string, number>;
}
type Card = Props<LabSpec, Value>["card"];

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

function Levers({ card }: { card: Card }) {
  const { spec, value } = card;
  const moved = (id: string, n: number) => ({ levers: { ...card.value.levers, [id]: n } });
  return (
    <fieldset class="pd-plain pd-levers">
      <legend>{words.levers}</legend>
      <Hint text={spec.guess && !value.guessed ? words.locked : ""} />
      {spec.levers.map((one) => (
        <Slider
          key={one.id}
          {...one}
          value={value.levers?.[one.id]}
          disabled={!value.guessed}
          on={(n) => card.try(moved(one.id, n))}
          done={(n) => card.change(moved(one.id, n), REST)}
        />
      ))}
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

function Body({ card }: Props<LabSpec, Value>) {
  const { spec, value, view } = card;
  const bet = spec.guess;
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
      <Levers card={card} />
      <Drawing view={value.guessed ? view : null} heard={(say) => card.hear(say)} />
      <div>{value.guessed && <Paras text={view.text} />}</div>
    </>
  );
}

export const lab: Kind<LabSpec, Value> = {
  name: "lab",
  Body,
  state(value, _, card) {
    if (value.guessed) return card.spec.guess || card.saved.at ? "done" : "todo";
    return known(value.guess) ? "open" : "todo";
  },
};
