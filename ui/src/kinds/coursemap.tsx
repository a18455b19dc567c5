// The course as a map: a line for each driver, a stop for each practice, and how far one is;
// and, as a card of its own, the one button that leads to where one stopped.

import { useRef } from "preact/hooks";
import { held, type Spec, type View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { useLooked } from "../parts/hooks.ts";
import { cls } from "../util.ts";
import { coursemap as words } from "../words.ts";
import { Go, type GoView } from "./coursemap/Go.tsx";

interface Practice {
  noun: string;
  number: number;
  title: string;
  promise: string;
  minutes: number;
  href: string | null;
  /** What it is called in the leader's band, or "". */
  leader?: string;
}
interface Driver {
  id: string;
  name: string;
  question: string;
  practices: Practice[];
}
interface MapSpec extends Spec {
  part: "map" | "go";
  drivers: Driver[];
  before: Practice[];
  after: Practice[];
  leader: { title?: string; text?: string };
  keys: string[];
}
interface MapView extends View {
  done?: Record<string, number>;
  at?: Record<string, string>;
  here?: string;
  go?: GoView;
}
type Card = Props<MapSpec, object, MapView>["card"];

function Ring({ number, share, here }: { number: number; share: number; here: boolean }) {
  const full = share >= 1;
  const round = { cx: 22, cy: 22, r: 18, pathLength: 100 };
  return (
    <svg
      viewBox="0 0 44 44"
      class={cls("pd-map-ring", full && "pd-map-ring-full", here && "pd-map-ring-here")}
      aria-hidden
      focusable="false"
    >
      <circle {...round} class="pd-map-ring-all" />
      <circle
        {...round}
        class="pd-map-ring-done"
        stroke-dasharray={`${100 * share} 100`}
        transform="rotate(-90 22 22)"
      />
      <text x={22} y={22} text-anchor="middle" dominant-baseline="central">
        {full ? "✓" : number}
      </text>
    </svg>
  );
}

/** How far one is with a practice, in words; nothing where nothing was begun. */
function far(card: Card, one: Practice, share: number): string {
  if (!one.href) return words.later;
  if (share >= 1) return words.done;
  const part = share > 0 ? words.part(Math.max(1, Math.floor(100 * share))) : "";
  return card.view.at?.[one.noun] ?? part;
}

function Stop({ card, one }: { card: Card; one: Practice }) {
  const share = card.view.done?.[one.noun] ?? 0;
  const at = card.view.at?.[one.noun];
  const here = card.view.here === one.noun;
  const state = far(card, one, share);
  const name = one.leader || one.title;
  const inner = [<span class="pd-hear">{words.module(one.number)}</span>, name];
  return (
    <li class={cls("pd-map-stop", !one.href && "pd-map-stop-later", here && "pd-map-stop-here")}>
      <Ring number={one.number} share={share} here={Boolean(at)} />
      <div class="pd-map-stop-text">
        {one.href ? (
          <a class="pd-map-stop-name" href={one.href} aria-current={here ? "page" : undefined}>
            {inner}
          </a>
        ) : (
          <span class="pd-map-stop-name">{inner}</span>
        )}
        <p class="pd-map-stop-promise">{one.promise}</p>
      </div>
      <p class="pd-map-stop-foot">
        {state && <b class="pd-map-stop-state">{here ? words.here(state) : state}</b>}
        {one.href && <span>{words.time(one.minutes)}</span>}
      </p>
    </li>
  );
}

function Line({ card, one }: { card: Card; one: Driver }) {
  const shares = one.practices.map(({ noun, href }) => (href && card.view.done?.[noun]) || 0);
  const over = shares.filter((x) => x >= 1).length;
  const on = shares.filter((x) => x > 0).length - over;
  const leads = one.practices.filter((practice) => practice.leader);
  const { leader } = card.spec;
  return (
    <section class="pd-map-line" data-driver={one.id}>
      <header class="pd-map-line-head">
        <span class="pd-map-line-letter" aria-hidden>
          {one.name[0]}
        </span>
        <div>
          <p class="pd-map-line-name">
            {one.name} <span>· {words.far(over, one.practices.length, on)}</span>
          </p>
          <h4>{one.question}</h4>
        </div>
      </header>
      <Stops card={card} some={one.practices.filter((practice) => !practice.leader)} />
      <div class={cls("pd-map-lead", !leads.length && "pd-map-lead-all")}>
        <p class="pd-map-lead-name">{leader?.title}</p>
        {leads.length ? <Stops card={card} some={leads} /> : <p>{leader?.text}</p>}
      </div>
    </section>
  );
}

function Stops({ card, some, end }: { card: Card; some: Practice[]; end?: boolean }) {
  if (!some.length) return null;
  return (
    <ol class={cls("pd-map-stops", end && "pd-map-end")}>
      {some.map((one) => (
        <Stop key={one.noun} card={card} one={one} />
      ))}
    </ol>
  );
}

/** Python decides where one is; the browser tells what it alone knows. */
function ask(card: Card): void {
  const copies = Object.fromEntries((card.spec.keys ?? []).map((key) => [key, card.copied(key)]));
  card.post({ do: "try", value: { places: held("pdpmo:places"), copies } });
}

function Body({ card }: Props<MapSpec, object, MapView>) {
  const { spec, view } = card;
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(0);
  // What was done further down the same page counts when the map is looked at again.
  useLooked(box, () => card.ready && ask(card));
  if (card.ready && asked.current !== card.hellos) {
    asked.current = card.hellos;
    ask(card);
  }
  return (
    <div class="pd-map" ref={box} data-part={spec.part}>
      {spec.part === "go" ? (
        <Go view={view.go} />
      ) : (
        <>
          <Stops card={card} some={spec.before} end />
          <div class="pd-map-lines">
            {spec.drivers.map((one) => (
              <Line key={one.id} card={card} one={one} />
            ))}
          </div>
          <Stops card={card} some={spec.after} end />
        </>
      )}
    </div>
  );
}

export const coursemap: Kind<MapSpec, object, MapView> = {
  name: "coursemap",
  Body,
  state(_, view, card) {
    const ready = card.spec.drivers.flatMap((one) => one.practices).filter((one) => one.href);
    const shares = ready.map((one) => view.done?.[one.noun] ?? 0);
    if (shares.length && shares.every((x) => x >= 1)) return "done";
    return shares.some((x) => x > 0) ? "open" : "todo";
  },
};
