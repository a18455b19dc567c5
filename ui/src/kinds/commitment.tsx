// One to three plans: when this happens, then I will do that, from this day, and who knows.

import { useRef } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Button } from "../parts/Button.tsx";
import { useUnique } from "../parts/hooks.ts";
import { Radios } from "../parts/Radios.tsx";
import { Typed } from "../parts/Typed.tsx";
import { type Check, Checks, Hint, Reveal } from "../parts/text.tsx";
import { list } from "../util.ts";
import { commitment as words } from "../words.ts";

const PARTS = ["when", "then", "date", "witness"] as const;
type PartName = (typeof PARTS)[number];
type Plan = Record<PartName, string> & { did?: string; what?: string };

interface CommitmentSpec extends Spec {
  count: number;
  hints: Record<PartName, string>;
}
interface Value {
  plans?: Plan[];
}
interface CommitmentView extends View {
  /** Places of the plans that began thirty days ago. */
  due?: number[];
  checks?: Check[];
}
type Card = Props<CommitmentSpec, Value, CommitmentView>["card"];

// biome-ignore lint/suspicious/noThenProperty: the plan's own word, kept under this name
const blank: Plan = { when: "", then: "", date: "", witness: "" };
const filled = (plan: Plan, part: PartName) => Boolean((plan[part] ?? "").trim());
const shown = (value: Value) => (value.plans?.length ? value.plans : [blank]);

const edit = (card: Card, i: number, patch: Partial<Plan>, wait?: number) =>
  card.change(
    { plans: shown(card.value).map((plan, j) => (j === i ? { ...plan, ...patch } : plan)) },
    wait,
  );

function Later({ card, i }: { card: Card; i: number }) {
  const id = useUnique("what");
  const plan = shown(card.value)[i];
  return (
    <div class="pd-commitment-later">
      <Radios
        legend={words.did}
        options={words.outcomes}
        value={plan?.did}
        on={(did) => edit(card, i, { did })}
      />
      <label for={id}>{words.what}</label>
      <Typed id={id} max={1000} value={plan?.what} on={(what) => edit(card, i, { what }, 250)} />
    </div>
  );
}

function Part({ card, i, part }: { card: Card; i: number; part: PartName }) {
  const id = useUnique("plan");
  const about = useUnique("hint");
  return (
    <div class={`pd-commitment-plan-${part}`}>
      <label for={id}>{words[part]}</label>
      <Typed
        id={id}
        about={i === 0 ? about : undefined}
        kind={part}
        max={1000}
        value={shown(card.value)[i]?.[part]}
        on={(x) => edit(card, i, { [part]: x }, 250)}
      />
      {i === 0 && <Hint id={about} text={card.spec.hints[part]} />}
    </div>
  );
}

function Body({ card }: Props<CommitmentSpec, Value, CommitmentView>) {
  const { spec, value, view } = card;
  const box = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const plans = shown(value);
  const ready = plans.some((plan) => filled(plan, "then") && plan.date);
  const calendar = card.asks.has("ics");
  const add = () => {
    card.change({ plans: [...shown(card.value), blank] });
    box.current?.lastElementChild?.querySelector("input")?.focus();
  };
  const remove = (i: number) => {
    card.change({ plans: shown(card.value).filter((_, j) => j !== i) });
    foot.current?.querySelector<HTMLElement>("[data-k=add]")?.focus();
  };
  return (
    <>
      <div class="pd-tiles" ref={box}>
        {plans.map((_, i) => (
          <fieldset key={i} class="pd-commitment-plan pd-tile">
            <legend>{spec.count > 1 ? `${words.plan} ${i + 1}` : words.plan}</legend>
            <div class="pd-commitment-plan-parts">
              {PARTS.map((part) => (
                <Part key={part} card={card} i={i} part={part} />
              ))}
            </div>
            {list(view.due).includes(i) && <Later card={card} i={i} />}
            {plans.length > 1 && (
              <Button
                small
                text={words.remove}
                label={words.removeHear(i + 1)}
                on={() => remove(i)}
              />
            )}
          </fieldset>
        ))}
      </div>
      <Reveal>
        <Checks checks={view.checks} />
      </Reveal>
      <div class="pd-actions" ref={foot}>
        {calendar && (
          <Button main text={words.calendar} disabled={!ready} on={() => card.ask("ics")} />
        )}
        <Button text={words.add} k="add" hidden={plans.length >= spec.count} on={add} />
        <Hint text={calendar ? (ready ? words.holds : words.needs) : ""} />
      </div>
    </>
  );
}

export const commitment: Kind<CommitmentSpec, Value, CommitmentView> = {
  name: "commitment",
  sort: "make",
  Body,
  typed: true,
  state(value) {
    const plans = list(value.plans);
    const whole = (plan: Plan) => (["when", "then", "date"] as const).every((x) => filled(plan, x));
    if (plans.some(whole)) return "done";
    return plans.some((plan) => PARTS.some((x) => filled(plan, x))) ? "open" : "todo";
  },
};
