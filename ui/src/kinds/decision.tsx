// One scene at a time, its options as check boxes with their cost, then the consequence.

import { useRef, useState } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Commit } from "../parts/Commit.tsx";
import { Drawing, type Drawn } from "../parts/Drawing.tsx";
import { useFocus } from "../parts/hooks.ts";
import { Hint, Paras, Reveal } from "../parts/text.tsx";
import { cls, fmt, known, list, many } from "../util.ts";
import { decision as words } from "../words.ts";

interface Scene {
  id: string;
  title: string;
  text?: string | string[];
}
interface Option {
  id: string;
  label: string;
  text?: string;
  cost?: number;
}
interface DecisionSpec extends Spec {
  scenes: Scene[];
  options: Option[];
  count: number;
  least: number;
  budget: number | null;
  unit: string;
  shared: boolean;
  final: boolean;
  again: boolean;
}
interface Value {
  picks?: Record<string, string[]>;
  done?: boolean;
  tries?: number;
}
interface DecisionView extends View {
  consequence?: Record<string, Drawn & { lines?: string[] }>;
}
type Card = Props<DecisionSpec, Value, DecisionView>["card"];

const picked = (card: Card, scene: string) => card.value.picks?.[scene] ?? [];
const frozen = (card: Card) => Boolean(card.spec.final && card.value.done);

function spentOn(card: Card, scene: string): number {
  const cost = new Map(card.spec.options.map((one) => [one.id, one.cost ?? 0]));
  return picked(card, scene).reduce((sum, id) => sum + (cost.get(id) ?? 0), 0);
}
const spentAll = (card: Card) =>
  card.spec.scenes.reduce((sum, scene) => sum + spentOn(card, scene.id), 0);

function over(card: Card): number {
  const { budget, shared, scenes } = card.spec;
  if (budget === null) return 0;
  const spent = shared ? [spentAll(card)] : scenes.map((scene) => spentOn(card, scene.id));
  return Math.max(0, ...spent) - budget;
}

function Box({ card, scene, one }: { card: Card; scene: Scene; one: Option }) {
  const { spec } = card;
  const now = picked(card, scene.id);
  const on = now.includes(one.id);
  const toggle = (input: HTMLInputElement) => {
    if (input.checked && now.length >= spec.count) {
      input.checked = false;
      card.say(words.full(spec.count));
      return;
    }
    card.say("");
    const next = input.checked ? [...now, one.id] : now.filter((x) => x !== one.id);
    card.change({ picks: { ...card.value.picks, [scene.id]: next } });
  };
  return (
    <label class="pd-option" hidden={frozen(card) && !on}>
      <input
        type="checkbox"
        checked={on}
        disabled={frozen(card)}
        onChange={(e) => toggle(e.currentTarget)}
      />
      <span class="pd-option-text">
        <span>{one.label}</span>
        {one.text && <small>{one.text}</small>}
      </span>
      {known(one.cost) && <span class="pd-cost">{`${fmt(one.cost)} ${spec.unit}`.trim()}</span>}
    </label>
  );
}

interface PanelProps {
  card: Card;
  scene: Scene;
  hidden: boolean;
  next?: Scene;
  go: () => void;
  title: { current: HTMLHeadingElement | null };
}

function Panel({ card, scene, hidden, next, go, title }: PanelProps) {
  const { spec, value, view } = card;
  const result = (value.done && view.consequence?.[scene.id]) || {};
  const upTo = spec.least < spec.count;
  const chosen = words.chosen(picked(card, scene.id).length, upTo ? words.most : "", spec.count);
  return (
    <div class="pd-tile" hidden={hidden}>
      <h4 tabIndex={-1} ref={title}>
        {scene.title}
      </h4>
      <Paras text={scene.text} />
      <fieldset>
        <legend>{upTo ? words.upTo(spec.count) : words.exactly(spec.count)}</legend>
        <div class="pd-options pd-grid">
          {spec.options.map((one) => (
            <Box key={one.id} card={card} scene={scene} one={one} />
          ))}
        </div>
      </fieldset>
      <Hint role="status" text={frozen(card) ? "" : chosen} />
      <Drawing view={result} />
      <div class="pd-reveal">
        {result.lines && (
          <ul>
            {list(result.lines).map((line, i) => (
              <li key={i}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <Actions>{next && <Button text={words.next(next.title)} on={go} />}</Actions>
    </div>
  );
}

function Meter({ card, scene }: { card: Card; scene: Scene | undefined }) {
  const { spec } = card;
  const spent = spec.shared ? spentAll(card) : spentOn(card, scene?.id ?? "");
  const said = words.spent(fmt(spent), `${fmt(spec.budget)} ${spec.unit}`);
  const together = spec.shared && spec.scenes.length > 1 ? words.together : "";
  return (
    <p
      class={cls("pd-decision-spent", over(card) > 0 && "pd-bad")}
      role="status"
      hidden={spec.budget === null}
    >
      {spec.budget === null ? "" : said + together}
    </p>
  );
}

function hint(card: Card, open: number): string {
  const { spec, value } = card;
  if (frozen(card)) return value.tries ? words.attempt(value.tries + 1) : "";
  if (over(card) > 0) return words.over(`${fmt(over(card))} ${spec.unit}`);
  return open && spec.scenes.length > 1 ? words.open(many(open, words.scene)) : "";
}

function Body({ card }: Props<DecisionSpec, Value, DecisionView>) {
  const { spec, value, view } = card;
  const [at, setAt] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const focus = useFocus(title);
  const several = spec.scenes.length > 1;
  const full = (scene: Scene) => picked(card, scene.id).length >= spec.least;
  const open = spec.scenes.filter((scene) => !full(scene)).length;
  const go = (i: number) => {
    setAt(i);
    focus();
  };
  const settle = (done: boolean) => {
    setAt(0);
    card.change({ done });
  };
  return (
    <>
      {several && (
        <div class="pd-decision-steps" role="group" aria-label={words.scenes}>
          {spec.scenes.map((scene, i) => (
            <Button
              key={scene.id}
              cls="pd-decision-step"
              current={i === at ? "step" : "false"}
              text={`${full(scene) ? "✓ " : ""}${i + 1}. ${scene.title}`}
              on={() => go(i)}
            />
          ))}
        </div>
      )}
      <Meter card={card} scene={spec.scenes[at]} />
      {spec.scenes.map((scene, i) => (
        <Panel
          key={scene.id}
          card={card}
          scene={scene}
          hidden={several && i !== at}
          next={several ? spec.scenes[i + 1] : undefined}
          go={() => go(i + 1)}
          title={i === at ? title : { current: null }}
        />
      ))}
      <Commit
        spec={spec}
        done={value.done}
        text={words.commit}
        again={words.again}
        whole={open === 0 && over(card) <= 0}
        hint={hint(card, open)}
        on={settle}
      />
      <Reveal>{value.done && <Paras text={view.text} />}</Reveal>
    </>
  );
}

export const decision: Kind<DecisionSpec, Value, DecisionView> = {
  name: "decision",
  sort: "try",
  Body,
  state: ({ done, picks = {} }) =>
    done ? "done" : Object.values(picks).some((some) => some.length) ? "open" : "todo",
};
