// A chart that follows the finger: bars by name, or lines over a scale. The message is its
// headline; marks are labelled directly; zero is the strongest line; loss is hatched.

import { fmt } from "../util.ts";
import { parts as words } from "../words.ts";
import { useUnique, useWidth } from "./hooks.ts";
import { Table } from "./Table.tsx";

export interface Bar {
  label: string;
  value: number;
  /** One's own: tinted and bold. */
  mine?: boolean;
}
export interface Line {
  label: string;
  points: readonly (readonly [number, number])[];
  mine?: boolean;
}
export interface ChartOf {
  say: string;
  /** What is drawn, and in which unit. */
  sub: string;
  bars?: readonly Bar[];
  lines?: readonly Line[];
  /** A value that something is measured against, with its word. */
  mark?: { value: number; label: string };
}

const ROW = 30;
const EDGE = 8; // px on each side that a mark needs

/** Where values stand between `from` and `to` px; zero is always on it. */
export function scale(values: readonly number[], from: number, to: number) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return (n: number) => from + ((n - low) / (high - low || 1)) * (to - from);
}

function Bars({ chart, width }: { chart: ChartOf; width: number }) {
  const hatch = useUnique("hatch"); // of its own: one in a step that is not shown draws nothing
  const bars = chart.bars ?? [];
  const name = width < 420 ? 120 : 190;
  const mark = chart.mark;
  const at = scale([...bars.map((one) => one.value), mark?.value ?? 0], name, width - 56);
  const top = mark ? 24 : 4;
  const height = top + bars.length * ROW;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1 7L7 -1" class="pd-plot-hatch" />
        </pattern>
      </defs>
      {bars.map((one, i) => {
        const y = top + i * ROW;
        const [x0, x1] = [at(0), at(one.value)];
        const box = { x: Math.min(x0, x1), y: y + 8, width: Math.abs(x1 - x0), height: 14 };
        return (
          <g key={one.label} class={one.mine ? "pd-plot-mine" : undefined}>
            {one.mine && <rect class="pd-plot-row" x={0} y={y} width={width} height={ROW} />}
            <text x={EDGE} y={y + ROW / 2} dominant-baseline="central">
              {one.label}
            </text>
            <rect
              class={one.value < 0 ? "pd-plot-loss" : "pd-plot-bar"}
              style={one.value < 0 ? { fill: `url(#${hatch})` } : undefined}
              {...box}
            />
            <text
              x={Math.max(x0, x1) + 6}
              y={y + ROW / 2}
              dominant-baseline="central"
              class="pd-plot-figure"
            >
              {fmt(one.value)}
            </text>
          </g>
        );
      })}
      <line class="pd-plot-zero" x1={at(0)} x2={at(0)} y1={top} y2={height} />
      {mark && <Mark x={at(mark.value)} height={height} label={mark.label} width={width} />}
    </svg>
  );
}

interface MarkProps {
  x: number;
  height: number;
  label: string;
  width: number;
}

function Mark({ x, height, label, width }: MarkProps) {
  const left = x > width / 2;
  return (
    <g class="pd-plot-mark">
      <line x1={x} x2={x} y1={4} y2={height} />
      <text x={left ? x - 5 : x + 5} y={12} text-anchor={left ? "end" : "start"}>
        {label}
      </text>
    </g>
  );
}

function Lines({ chart, width }: { chart: ChartOf; width: number }) {
  const lines = chart.lines ?? [];
  const height = width < 420 ? 200 : 260;
  const all = lines.flatMap((one) => one.points);
  const xs = all.map(([x]) => x);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const right = width - 96;
  const x = (n: number) => 44 + ((n - first) / (last - first || 1)) * (right - 44);
  const y = scale([...all.map(([, n]) => n), chart.mark?.value ?? 0], height - 28, 14);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      <line class="pd-plot-zero" x1={44} x2={right} y1={y(0)} y2={y(0)} />
      <text class="pd-plot-axis" x={38} y={y(0)} text-anchor="end" dominant-baseline="central">
        0
      </text>
      {[first, last].map((n, i) => (
        <text
          key={i}
          class="pd-plot-axis"
          x={x(n)}
          y={height - 8}
          text-anchor={i ? "end" : "start"}
        >
          {fmt(n)}
        </text>
      ))}
      {lines.map((one) => {
        const end = one.points.at(-1);
        const d = one.points.map(([px, py], i) => `${i ? "L" : "M"}${x(px)} ${y(py)}`).join("");
        return (
          <g key={one.label} class={one.mine ? "pd-plot-mine" : undefined}>
            <path class="pd-plot-line" d={d} />
            {end && (
              <text x={right + 6} y={y(end[1])} dominant-baseline="central">
                {one.label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function rows(chart: ChartOf): (string | number)[][] {
  if (chart.bars) return chart.bars.map((one) => [one.label, one.value]);
  return (chart.lines ?? []).flatMap((one) => one.points.map(([x, y]) => [one.label, x, y]));
}

export function Chart({ chart }: { chart: ChartOf }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <figure class="pd-plot">
      <figcaption>
        <b>{chart.say}</b>
        <span>{chart.sub}</span>
      </figcaption>
      <div ref={ref} role="img" aria-label={chart.say}>
        {width > 0 && chart.bars && <Bars chart={chart} width={width} />}
        {width > 0 && chart.lines && <Lines chart={chart} width={width} />}
      </div>
      <details>
        <summary>{words.asTable}</summary>
        <Table head={chart.bars ? words.barHead : words.lineHead} rows={rows(chart)} />
      </details>
    </figure>
  );
}
