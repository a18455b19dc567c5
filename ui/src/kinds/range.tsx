// A range with two ends on one scale; after the commitment the truth stands on it.

import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Commit } from "../parts/Commit.tsx";
import { Drawing } from "../parts/Drawing.tsx";
import { Slider } from "../parts/Slider.tsx";
import { Hint, Paras, Reveal } from "../parts/text.tsx";
import { fmt, known } from "../util.ts";
import { range as words } from "../words.ts";

interface RangeSpec extends Spec {
  question: string;
  unit: string;
  min: number;
  max: number;
  step: number;
  chance: number;
  final: boolean;
}
interface Value {
  low?: number | null;
  high?: number | null;
  done?: boolean;
}
interface RangeView extends View {
  truth?: number;
}
type Card = Props<RangeSpec, Value, RangeView>["card"];

function End({ card, name, label }: { card: Card; name: "low" | "high"; label: string }) {
  const { spec, value } = card;
  return (
    <Slider
      label={label}
      min={spec.min}
      max={spec.max}
      step={spec.step}
      unit={spec.unit}
      value={value[name]}
      disabled={Boolean(spec.final && value.done)}
      on={(n) => card.change({ [name]: n }, 250)}
      done={(n) => card.change({ [name]: n })}
    />
  );
}

function Band({ card, truth }: { card: Card; truth: number | undefined }) {
  const { spec, value } = card;
  const share = (n: number) => (100 * (n - spec.min)) / (spec.max - spec.min || 1);
  const low = share(value.low ?? 0);
  const width = share(value.high ?? 0) - low;
  return (
    <div class="pd-range-band" aria-hidden>
      <span class="pd-range-band-fill" style={{ left: `${low}%`, width: `${width}%` }} />
      {known(truth) && <span class="pd-range-band-truth" style={{ left: `${share(truth)}%` }} />}
    </div>
  );
}

function Body({ card }: Props<RangeSpec, Value, RangeView>) {
  const { spec, value, view } = card;
  const frozen = Boolean(spec.final && value.done);
  const { low, high } = value;
  const both = known(low) && known(high);
  const upside = both && low > high;
  const truth = frozen ? view.truth : undefined;
  return (
    <>
      <fieldset class="pd-plain">
        <legend>{spec.question}</legend>
        <Hint text={words.chance(Math.round(spec.chance / 10))} />
        <End card={card} name="low" label={words.low} />
        <End card={card} name="high" label={words.high} />
        {both && !upside && <Band card={card} truth={truth} />}
      </fieldset>
      <Commit
        spec={spec}
        done={value.done}
        text={words.commit}
        whole={both && !upside}
        hint={upside ? words.upside : both || frozen ? "" : words.move}
        on={(done) => card.change({ done })}
      />
      <Reveal>
        {known(truth) && (
          <p class="pd-range-truth">{words.truth(fmt(truth), spec.unit, fmt(low), fmt(high))}</p>
        )}
        {value.done && <Paras text={view.text} />}
      </Reveal>
      <Drawing view={value.done ? view : null} />
    </>
  );
}

export const range: Kind<RangeSpec, Value, RangeView> = {
  name: "range",
  sort: "try",
  Body,
  state: ({ done, low, high }) => (done ? "done" : known(low) || known(high) ? "open" : "todo"),
};
