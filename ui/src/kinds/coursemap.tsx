// The course as a map: a line for each driver, a stop for each practice, and how far one is.

import { useRef } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { useLooked } from "../parts/hooks.ts";
import { cls } from "../util.ts";
import { coursemap as words } from "../words.ts";

interface Practice {
  noun: string;
  number: number;
  title: string;
  promise: string;
  minutes: number;
  href: string | null;
}
interface Driver {
  id: string;
  name: string;
  question: string;
  practices: Practice[];
}
interface MapSpec extends Spec {
  drivers: Driver[];
  before: Practice[];
  after: Practice[];
}
interface MapView extends View {
  done?: Record<string, number>;
  here?: string;
}
type Card = Props<MapSpec, object, MapView>["card"];

const time = (n: number) => (n >= 120 && n % 60 === 0 ? words.hours(n / 60) : words.minutes(n));

function Ring({ number, share }: { number: number; share: number }) {
  const full = share >= 1;
  const round = { cx: 22, cy: 22, r: 18, pathLength: 100 };
  return (
    <svg
      viewBox="0 0 44 44"
      class={cls("pd-map-ring", full && "pd-map-ring-full")}
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

function far(one: Practice, share: number): string {
  if (!one.href) return words.later;
  if (share >= 1) return words.done;
  return share > 0 ? words.part(Math.max(1, Math.floor(100 * share))) : words.todo;
}

function Stop({ card, one }: { card: Card; one: Practice }) {
  const share = card.view.done?.[one.noun] ?? 0;
  const here = card.view.here === one.noun;
  const state = far(one, share);
  return (
    <li class={cls("pd-map-stop", !one.href && "pd-map-stop-later", here && "pd-map-stop-here")}>
      <Ring number={one.number} share={share} />
      <div class="pd-map-stop-text">
        {one.href ? (
          <a class="pd-map-stop-name" href={one.href} aria-current={here ? "page" : undefined}>
            {one.title}
          </a>
        ) : (
          <span class="pd-map-stop-name">{one.title}</span>
        )}
        <p class="pd-map-stop-promise">{one.promise}</p>
        <p class="pd-map-stop-foot">
          <span class="pd-map-stop-state">{here ? words.here(state) : state}</span>
          {one.href && <span>{words.about(time(one.minutes))}</span>}
        </p>
      </div>
    </li>
  );
}

function Line({ card, one }: { card: Card; one: Driver }) {
  const done = card.view.done ?? {};
  const ready = one.practices.filter((practice) => practice.href);
  const shares = ready.map((practice) => done[practice.noun] ?? 0);
  const share = shares.reduce((sum, x) => sum + x, 0) / (one.practices.length || 1);
  const over = shares.filter((x) => x >= 1).length;
  const on = shares.filter((x) => x > 0).length - over;
  return (
    <section class="pd-map-line" data-driver={one.id}>
      <header class="pd-map-line-head">
        <span class="pd-map-line-letter" aria-hidden>
          {one.name[0]}
        </span>
        <div>
          <h4>{one.question}</h4>
          <p class="pd-map-line-name">{one.name}</p>
        </div>
      </header>
      <div class="pd-map-line-far">
        <span class="pd-map-line-bar" aria-hidden>
          <i style={{ width: `${100 * share}%` }} />
        </span>
        <p class="pd-map-line-said">{words.far(over, one.practices.length, on)}</p>
      </div>
      <Stops card={card} some={one.practices} />
    </section>
  );
}

function Stops({ card, some, end }: { card: Card; some: Practice[]; end?: string }) {
  if (!some.length) return null;
  return (
    <ol class={cls("pd-map-stops", end && `pd-map-end ${end}`)}>
      {some.map((one) => (
        <Stop key={one.noun} card={card} one={one} />
      ))}
    </ol>
  );
}

function Body({ card }: Props<MapSpec, object, MapView>) {
  const { spec } = card;
  const box = useRef<HTMLDivElement>(null);
  // What was done further down the same page counts when the map is looked at again.
  useLooked(box, () => {
    if (card.ready) card.post({ do: "try", value: {} });
  });
  return (
    <div class="pd-map" ref={box}>
      <Stops card={card} some={spec.before} end="pd-map-end-first" />
      <div class="pd-map-lines">
        {spec.drivers.map((one) => (
          <Line key={one.id} card={card} one={one} />
        ))}
      </div>
      <Stops card={card} some={spec.after} end="pd-map-end-last" />
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
