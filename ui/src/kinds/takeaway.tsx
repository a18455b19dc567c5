// The page as it will be, what is still open in it, and one button for each format.

import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Hint, Reveal } from "../parts/text.tsx";
import { list } from "../util.ts";
import { takeaway as words } from "../words.ts";

interface TakeAwaySpec extends Spec {
  formats: { id: string; label: string }[];
}
interface TakeAwayView extends View {
  ready?: boolean;
  missing?: string[];
  preview?: { label: string; text: string }[];
}

function Body({ card }: Props<TakeAwaySpec, object, TakeAwayView>) {
  const { spec, view } = card;
  const blocks = list(view.preview);
  const said = new Set(blocks.map(({ text }) => text));
  const gaps = list(view.missing).filter((gap) => !said.has(gap)); // the page says it already
  return (
    <>
      {/* a long page would push its own buttons out of sight */}
      <details class="pd-takeaway-page" open={blocks.length < 5} hidden={!blocks.length}>
        <summary>{words.page}</summary>
        <div class="pd-takeaway-sheet">
          <dl class="pd-takeaway-sheet-blocks">
            {blocks.map(({ label, text }, i) => (
              <div key={i} class="pd-takeaway-sheet-block">
                <dt>{label}</dt>
                <dd>{text || "–"}</dd>
              </div>
            ))}
          </dl>
        </div>
      </details>
      <Reveal>
        {gaps.length > 0 && (
          <>
            <p class="pd-strong">{words.before}</p>
            <ul class="pd-checks">
              {gaps.map((gap) => (
                <li key={gap} class="pd-not">
                  <span class="pd-sign" aria-hidden>
                    ○
                  </span>
                  {gap}
                </li>
              ))}
            </ul>
          </>
        )}
      </Reveal>
      <Actions>
        {spec.formats
          .filter(({ id }) => card.asks.has(id))
          .map(({ id, label }, i) => (
            <Button key={id} main={!i} text={words.download(label)} on={() => card.ask(id)} />
          ))}
        <Hint text={view.ready ? "" : words.later} />
      </Actions>
    </>
  );
}

export const takeaway: Kind<TakeAwaySpec, object, TakeAwayView> = {
  name: "takeaway",
  sort: "make",
  Body,
  state(_, view) {
    if (view.ready) return "done";
    const gaps = list(view.missing);
    return list(view.preview).some(({ text }) => text && !gaps.includes(text)) ? "open" : "todo";
  },
};
