// Where the points went: a bar of a hundred, then each decision with its sign.

import { Face } from "../../parts/Face.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { list } from "../../util.ts";
import { debrief as words } from "../../words.ts";
import type { Loss } from "./model.ts";

const LEGIBLE = 4; // points: a narrower piece of the bar has no figure

export const signed = (points: number) => (points > 0 ? `−${points}` : `+${Math.abs(points)}`);

function Line({ loss }: { loss: Loss }) {
  const { points, did, sign, voice, better, when } = loss;
  return (
    <li class="pd-debrief-loss" data-gain={points < 0 || undefined}>
      <p class="pd-debrief-points">
        <b>{signed(points)}</b> {Math.abs(points) === 1 ? words.point : words.points}
        <span>{when}</span>
      </p>
      <h5>{did}</h5>
      <div>
        {voice && (
          <blockquote>
            <Face face={voice.face} name={voice.name} />
            <p>{voice.text}</p>
          </blockquote>
        )}
        <p class="pd-debrief-sign">{sign}</p>
      </div>
      <p class="pd-debrief-better">
        <Icon sign="right" />
        <span>
          <b>{points > 0 ? words.better : words.reader}</b> {better}
        </span>
      </p>
    </li>
  );
}

const Lines = ({ losses }: { losses: readonly Loss[] }) => (
  <ol class="pd-debrief-losses">
    {losses.map((loss, i) => (
      <Line key={i} loss={loss} />
    ))}
  </ol>
);

function Bar({ total, losses, more }: { total: number; losses: Loss[]; more: Loss[] }) {
  const first = losses.map((loss) => loss.points).filter((n) => n > 0);
  const rest = more.reduce((sum, loss) => sum + Math.max(0, loss.points), 0);
  const parts = rest ? [...first, rest] : first;
  const sum = parts.reduce((all, n) => all + n, total);
  if (!parts.length) return null;
  return (
    <div class="pd-debrief-bar" role="img" aria-label={words.bar(total, parts)}>
      {total > 0 && (
        <i class="pd-debrief-got" style={{ flexGrow: total }}>
          <span>{total > 2 * LEGIBLE ? words.yours(total) : total}</span>
        </i>
      )}
      {parts.map((n, i) => (
        <i key={i} style={{ flexGrow: n }}>
          {n >= LEGIBLE && <span>{n}</span>}
        </i>
      ))}
      {sum < 100 && <i class="pd-debrief-rest" style={{ flexGrow: 100 - sum }} />}
    </div>
  );
}

interface Props {
  total: number;
  headline: string | undefined;
  losses: Loss[] | undefined;
  more: Loss[] | undefined;
}

export function Losses({ total, headline, ...all }: Props) {
  const [losses, more] = [list(all.losses), list(all.more)];
  // what cost and what brought more are not added into one figure
  const sum = (way: number) =>
    more.reduce((all, { points }) => all + (points * way > 0 ? points : 0), 0);
  const left = [sum(1), sum(-1)].filter(Boolean).map(signed).join(", ");
  return (
    <section>
      <h4>{headline}</h4>
      <Bar total={total} losses={losses} more={more} />
      <Lines losses={losses} />
      {more.length > 0 && (
        <details>
          <summary>{words.more(more.length, left)}</summary>
          <Lines losses={more} />
        </details>
      )}
    </section>
  );
}
