// One's own number among the others on the same case, the mark, and what one had guessed.

import { useRef, useState } from "preact/hooks";
import { useLooked } from "../../parts/hooks.ts";
import { cls, known } from "../../util.ts";
import { debrief as words } from "../../words.ts";
import { type Label, settle } from "./lanes.ts";
import type { Scale as ScaleOf } from "./model.ts";

interface Props {
  total: number;
  scale: ScaleOf;
  width: number;
}
interface Named extends Label {
  lines: string[];
  kind: string;
}

const EDGE = 10; // px from the end of the line to that of the picture
const ROW = 17; // px
const NARROW = 560; // px from which on names stand beside the points
const SIZES: Record<string, string> = { you: "700 16px ", mark: "600 14px " };

let pen: CanvasRenderingContext2D | null;
/** How wide a text is in the letters of the page, px. */
function wide(text: string, kind: string): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return 9 * text.length;
  const family = getComputedStyle(document.body).getPropertyValue("--pd-sans");
  pen.font = (SIZES[kind] ?? "14px ") + (family || "sans-serif");
  return 1.1 * pen.measureText(text).width + 4; // letters may come wider than measured
}

export function Scale({ total, scale, width }: Props) {
  const ref = useRef<SVGSVGElement>(null);
  const [seen, see] = useState(false);
  useLooked(ref as never, () => see(true));
  const { mark, guess, dots } = scale;
  const x = (n: number) => EDGE + (n / 100) * (width - 2 * EDGE);
  const named = (kind: string, n: number, lines: string[]): Named => ({
    x: x(n),
    kind,
    lines,
    width: Math.max(...lines.map((line) => wide(line, kind))),
  });
  const narrow = width < NARROW;
  const over = [named("you", total, [words.you(total)]), named("mark", mark, [words.mark(mark)])];
  if (known(guess) && !narrow) over.push(named("guess", guess, [words.guessed(guess)]));
  const totals = [...new Set(dots.map((dot) => dot.total))];
  const under = totals.map((n) => {
    const names = narrow ? [] : dots.filter((dot) => dot.total === n).map((dot) => dot.name);
    return named("dot", n, [...names, `${n}`]);
  });
  const [above, below] = [settle(over, width), settle(under, width)];
  const axis = 36 + 20 * Math.max(...above.map((one) => one.lane));
  const lanes = Math.max(0, ...below.map((one) => one.lane + 1));
  const tall = Array.from({ length: lanes }, (_, lane) =>
    Math.max(0, ...under.map((one, i) => (below[i]?.lane === lane ? one.lines.length : 0))),
  );
  const down = (lane: number) =>
    axis + 14 + tall.slice(0, lane).reduce((sum, n) => sum + ROW * n + 6, 0);
  const legend = [...dots];
  if (known(guess)) legend.push({ name: words.ring, total: guess });
  legend.sort((a, b) => a.total - b.total);
  const travels = seen && known(guess) ? `${x(guess) - x(total)}px` : undefined;
  return (
    <div class="pd-debrief-scale">
      <svg
        ref={ref}
        viewBox={`0 0 ${width} ${down(lanes)}`}
        width={width}
        height={down(lanes)}
        role="img"
        aria-label={words.scale(total, mark, guess, dots)}
      >
        <path class="pd-debrief-axis" d={`M${EDGE} ${axis}H${width - EDGE}`} />
        <rect
          class="pd-debrief-pass"
          x={x(mark)}
          y={axis - 5}
          width={x(100) - x(mark)}
          height="10"
        />
        <path class="pd-debrief-axis" d={`M${x(0)} ${axis - 7}v14M${x(100)} ${axis - 7}v14`} />
        {over.map((one, i) => {
          const { lane = 0, at = 0 } = above[i] ?? {};
          const y = axis - 24 - 20 * lane;
          return one.kind === "you" ? null : (
            <g key={one.kind} class={`pd-debrief-${one.kind}`}>
              <path d={`M${one.x} ${y + 4}V${axis + (one.kind === "mark" ? 5 : -8)}`} />
              <text x={at} y={y} text-anchor="middle">
                {one.lines}
              </text>
            </g>
          );
        })}
        {under.map((one, i) => {
          const { lane = 0, at = 0 } = below[i] ?? {};
          const y = down(lane) + 12;
          const beside = at > one.x + 1; // then its lines begin at the leader
          return (
            <g key={one.x} class="pd-debrief-dot">
              <path d={`M${one.x} ${axis + 8}V${y - 12}`} />
              <circle cx={one.x} cy={axis} r="6" />
              {one.lines.map((line, k) => (
                <text
                  key={line}
                  x={beside ? at - one.width / 2 : at}
                  y={y + ROW * k}
                  text-anchor={beside ? "start" : "middle"}
                  class={k === one.lines.length - 1 ? "pd-debrief-soft" : undefined}
                >
                  {line}
                </text>
              ))}
            </g>
          );
        })}
        {known(guess) && <circle class="pd-debrief-ring" cx={x(guess)} cy={axis} r="7" />}
        <g
          class={cls("pd-debrief-you", travels && "pd-debrief-travels")}
          style={travels && { "--pd-from": travels }}
        >
          <path d={`M${x(total) - 9} ${axis - 21}h18l-9 12z`} />
          <circle cx={x(total)} cy={axis} r="9" />
          <text x={above[0]?.at} y={axis - 24 - 20 * (above[0]?.lane ?? 0)} text-anchor="middle">
            {words.you(total)}
          </text>
        </g>
      </svg>
      {narrow && (
        <ul aria-hidden>
          {legend.map((one) => (
            <li key={one.name}>
              <b>{one.total}</b> {one.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
