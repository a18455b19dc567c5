// Sheets one after the other: a text with levels to give, or pictures that one steps through.

import type { Ref } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Kind, Props } from "../kind.ts";
import { Ask } from "../parts/Ask.tsx";
import { Blocks } from "../parts/Blocks.tsx";
import { Button } from "../parts/Button.tsx";
import { Paras } from "../parts/text.tsx";
import { list } from "../util.ts";
import { leaf as words } from "../words.ts";
import { useGive } from "./leaf/give.ts";
import type { Answer, Card, LeafSpec, LeafView } from "./leaf/model.ts";
import { Open } from "./leaf/Open.tsx";
import { Strip } from "./leaf/Strip.tsx";

const sheets = (card: Card) => list(card.view.sheets);

function index(card: Card): number {
  const at = card.view.sheet?.id ?? card.value.at;
  return Math.max(
    0,
    sheets(card).findIndex((one) => one.id === at),
  );
}

interface BarProps {
  card: Card;
  go: (i: number) => void;
  bar: Ref<HTMLElement>;
}

function Bar({ card, go, bar }: BarProps) {
  const { spec, view } = card;
  const say = spec.words;
  const some = sheets(card);
  const now = index(card);
  return (
    <nav class="pd-leaf-bar" aria-label={spec.title} hidden={some.length < 2} ref={bar}>
      <Button text={say.back || words.back} disabled={now <= 0} on={() => go(now - 1)} />
      <p class="pd-leaf-where">
        {some.length ? `${now + 1} ${say.of || words.of} ${some.length}` : ""}
      </p>
      <Button
        main={!spec.strip}
        text={say.on || words.on}
        disabled={now >= some.length - 1}
        on={() => go(now + 1)}
      />
      {!spec.strip && (
        <select
          aria-label={say.pick || words.pick}
          value={view.sheet?.id ?? ""}
          onChange={(e) => go(some.findIndex((one) => one.id === e.currentTarget.value))}
        >
          {some.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.sign ? `${one.sign} ` : ""}${one.title}`}
            </option>
          ))}
        </select>
      )}
    </nav>
  );
}

function Body({ card }: Props<LeafSpec, Answer, LeafView>) {
  const { spec, view } = card;
  const moved = useRef(false);
  const bar = useRef<HTMLElement>(null);
  const strip = useRef<HTMLOListElement>(null);
  const giving = useGive(card);
  const now = index(card);
  const last = sheets(card).length - 1;
  const go = (i: number) => {
    const one = sheets(card)[i];
    if (!one) return;
    giving.flush();
    moved.current = true;
    card.say("");
    card.change({ at: one.id });
  };
  const latest = useRef(go);
  latest.current = go;
  useLayoutEffect(() => {
    if (!spec.strip) return;
    const step = (e: KeyboardEvent) => {
      const by = { ArrowLeft: -1, ArrowRight: 1, Home: -1e6, End: 1e6 }[e.key];
      if (!by) return;
      e.preventDefault();
      const end = sheets(card).length - 1;
      latest.current(Math.min(end, Math.max(0, index(card) + by)));
    };
    const places = [bar.current, strip.current];
    for (const el of places) el?.addEventListener("keydown", step);
    return () => {
      for (const el of places) el?.removeEventListener("keydown", step);
    };
  }, []);
  return (
    <>
      <div class="pd-reveal">
        <Paras text={view.text} />
      </div>
      <Ask card={card} />
      <Bar card={card} go={go} bar={bar} />
      {spec.strip ? (
        <Strip card={card} now={now} go={go} moved={moved} strip={strip} />
      ) : (
        view.sheet && (
          <Open
            card={card}
            sheet={view.sheet}
            giving={giving}
            moved={moved}
            next={now < last ? () => go(now + 1) : undefined}
          />
        )
      )}
      <div>
        <Blocks parts={view.parts} />
      </div>
    </>
  );
}

export const leaf: Kind<LeafSpec, Answer, LeafView> = { name: "leaf", Body };
