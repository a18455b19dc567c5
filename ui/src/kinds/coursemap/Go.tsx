// Where one stopped, and the one big button.

import { cls } from "../../util.ts";
import { coursemap as words } from "../../words.ts";

export interface GoView {
  head?: string;
  number?: number;
  title?: string;
  driver?: string;
  href?: string;
  verb?: string;
  step?: string;
  then?: string;
  segments?: boolean[];
  at?: number;
  /** Said instead when all is done. */
  over?: string;
  far: string;
  /** A plan of thirty days ago, and where one says what became of it. */
  asked?: { say: string; href: string; link: string } | null;
}

export function Go({ view }: { view: GoView | undefined }) {
  if (!view) return <div class="pd-map-go-wait" />;
  const { segments = [], at } = view;
  const done = segments.filter(Boolean).length;
  return (
    <div class="pd-map-go" data-driver={view.driver}>
      {view.over ? (
        <p>{view.over}</p>
      ) : (
        <>
          <p class="pd-map-go-head">{view.head}</p>
          <p class="pd-map-go-module">
            <span class="pd-map-go-chip">{view.number}</span>
            <b>{view.title}</b>
          </p>
          <a class="pd-map-go-button" href={view.href}>
            <span>
              {view.verb}
              {view.step && <small>{view.step}</small>}
            </span>
            <svg viewBox="0 0 24 24" aria-hidden focusable="false">
              <path d="M9 5l7 7-7 7" />
            </svg>
          </a>
          {segments.length > 0 && (
            <span
              class="pd-map-go-steps"
              role="img"
              aria-label={words.steps(done, segments.length)}
            >
              {segments.map((over, i) => (
                <i key={i} class={cls(over && "pd-map-go-done", i === at && "pd-map-go-here")} />
              ))}
            </span>
          )}
          <p class="pd-map-go-then">{view.then}</p>
        </>
      )}
      {view.asked && (
        <p class="pd-map-go-asked">
          {view.asked.say} <a href={view.asked.href}>{view.asked.link}</a>
        </p>
      )}
      {view.far && <p class="pd-map-go-far">{view.far}</p>}
    </div>
  );
}
