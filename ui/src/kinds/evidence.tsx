// Cards with a radio group each; the marks stand beside the choice that was made.

import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Commit } from "../parts/Commit.tsx";
import { Drawing } from "../parts/Drawing.tsx";
import { Radios } from "../parts/Radios.tsx";
import { Paras, Reveal } from "../parts/text.tsx";
import { many } from "../util.ts";
import { evidence as words } from "../words.ts";

interface Piece {
  id: string;
  title: string;
  text?: string | string[];
  source?: string;
  svg?: string;
  say?: string;
}
interface EvidenceSpec extends Spec {
  cards: Piece[];
  bins: { id: string; label: string; meaning?: string }[];
  final: boolean;
  again: boolean;
}
interface Value {
  place?: Record<string, string>;
  done?: boolean;
}
interface EvidenceView extends View {
  marks?: Record<string, { ok: boolean; text: string }>;
}
type Card = Props<EvidenceSpec, Value, EvidenceView>["card"];

function Tile({ card, one }: { card: Card; one: Piece }) {
  const { spec, value, view } = card;
  const mark = value.done ? view.marks?.[one.id] : undefined;
  return (
    <div class="pd-tile">
      <h4>{one.title}</h4>
      <Drawing view={one} />
      <Paras text={one.text} />
      {one.source && <p class="pd-evidence-source">{one.source}</p>}
      <Radios
        legend={words.where(one.title)}
        hideLegend
        cls="pd-evidence-bins"
        options={spec.bins.map(({ id, label }) => ({ id, text: label }))}
        value={value.place?.[one.id]}
        disabled={Boolean(spec.final && value.done)}
        on={(bin) => card.change({ place: { ...card.value.place, [one.id]: bin } })}
      />
      <div class="pd-evidence-mark">
        {mark && (
          <p class={mark.ok ? "pd-good-line" : "pd-bad-line"}>
            <strong class={mark.ok ? "pd-good" : "pd-bad"}>
              {mark.ok ? words.right : words.wrong}
            </strong>
            {mark.text}
          </p>
        )}
      </div>
    </div>
  );
}

function Body({ card }: Props<EvidenceSpec, Value, EvidenceView>) {
  const { spec, value, view } = card;
  const frozen = Boolean(spec.final && value.done);
  const open = spec.cards.length - Object.keys(value.place ?? {}).length;
  return (
    <>
      <dl class="pd-legend">
        {spec.bins
          .filter((bin) => bin.meaning)
          .map((bin) => (
            <div key={bin.id}>
              <dt>{bin.label}</dt>
              <dd>{bin.meaning}</dd>
            </div>
          ))}
      </dl>
      <div class="pd-tiles">
        {spec.cards.map((one) => (
          <Tile key={one.id} card={card} one={one} />
        ))}
      </div>
      <Commit
        spec={spec}
        done={value.done}
        text={words.commit}
        again={words.again}
        whole={open === 0}
        hint={!frozen && open ? words.open(many(open, words.card)) : ""}
        on={(done) => card.change({ done })}
      />
      <Reveal>{value.done && <Paras text={view.text} />}</Reveal>
    </>
  );
}

export const evidence: Kind<EvidenceSpec, Value, EvidenceView> = {
  name: "evidence",
  sort: "try",
  Body,
  state: ({ done, place }) => (done ? "done" : Object.keys(place ?? {}).length ? "open" : "todo"),
};
