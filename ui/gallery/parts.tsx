// Every part in every state.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button, Confirm } from "../src/parts/Button.tsx";
import { Chart } from "../src/parts/Chart.tsx";
import { Choice } from "../src/parts/Choice.tsx";
import { Clock } from "../src/parts/Clock.tsx";
import { Drawer } from "../src/parts/Drawer.tsx";
import { Face, type Seat } from "../src/parts/Face.tsx";
import { Log } from "../src/parts/Log.tsx";
import { Meter } from "../src/parts/Meter.tsx";
import { Problem } from "../src/parts/Problem.tsx";
import { type Ends, Range } from "../src/parts/Range.tsx";
import { Select } from "../src/parts/Select.tsx";
import { Slider } from "../src/parts/Slider.tsx";
import { Stepper } from "../src/parts/Stepper.tsx";
import { Table } from "../src/parts/Table.tsx";

const nothing = () => {};
const FEW = ["None", "Money", "PM", "Architects"].map((text, i) => ({ id: `${i}`, text }));
const LONG = ["The order in which requests came", "Whoever asks loudest, or is nearest"].map(
  (text, i) => ({ id: `${i}`, text }),
);
const SEATS: [Seat, string, string][] = [
  ["chair", "IV", "blue"],
  ["chief", "TO", "indigo"],
  ["director", "MB", "brown"],
  ["rules", "LN", "slate"],
  ["field", "RL", "olive"],
  ["team", "KA", "green"],
  ["you", "You", "slate"],
];

export function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="pd" data-shown={name} aria-label={name}>
      <h3>{name}</h3>
      {children}
    </section>
  );
}

function Moving() {
  const [n, set] = useState<number | null>(null);
  const [ends, setEnds] = useState<Ends>([20, 60]);
  const [level, setLevel] = useState<number | null>(2);
  const levels = ["they ask", "they propose", "they decide", "they tell you later"];
  const scale = { min: 0, max: 100, step: 5, unit: "%" };
  return (
    <>
      <Part name="Slider">
        <Slider label="Not set yet" {...scale} value={n} on={set} />
        <Slider label="Set" {...scale} value={40} on={nothing} />
        <Slider label="Locked" {...scale} value={40} disabled on={nothing} />
      </Part>
      <Part name="Range">
        <Range label="Your range" {...scale} value={ends} on={setEnds} />
        <Range label="With what came" {...scale} value={[20, 60]} truth={72} on={nothing} />
        <Range label="On its head" {...scale} value={[60, 20]} on={nothing} />
      </Part>
      <Part name="Stepper">
        <Stepper label="Level" min={1} max={4} levels={levels} value={level} on={setLevel} />
        <Stepper label="Not set" min={1} max={4} levels={levels} value={null} on={nothing} />
        <Stepper label="Locked" min={1} max={4} unit="weeks" value={4} disabled on={nothing} />
      </Part>
    </>
  );
}

function Buttons() {
  return (
    <Part name="Button">
      <p class="pd-actions">
        <Button main text="The one thing" on={nothing} />
        <Button text="Plain" on={nothing} />
        <Button small text="Small" on={nothing} />
        <Button text="Not yet" why="Choose one first." on={nothing} />
        <Button text="Locked" disabled on={nothing} />
      </p>
      <Confirm main text="Sign the list" question="Sign it now?" yes="Yes, sign" on={nothing} />
    </Part>
  );
}

function Choices() {
  return (
    <Part name="Choice and Select">
      <Choice label="Side by side" options={FEW} value="3" on={nothing} />
      <Choice label="Locked" options={FEW} value="1" disabled on={nothing} />
      <Choice label="One below the other" options={LONG} value="0" on={nothing} />
      <Select label="From a list" options={LONG} value="" on={nothing} />
    </Part>
  );
}

function Measured() {
  return (
    <Part name="Meter and Clock">
      <Meter meter={{ id: "a", label: "Architect weeks", used: 63, of: 71.7 }} />
      <Meter meter={{ id: "b", label: "Money", unit: "$ million", used: 42.2, of: 42.7 }} />
      <Meter meter={{ id: "c", label: "Project managers", used: 320, of: 290 }} />
      <Meter thin meter={{ id: "d", label: "Money", used: 10, of: 42.7 }} />
      <Clock left={3} total={12} unit="hours" one="hour" what="left for checking" />
      <Clock left={1} total={12} step={0.5} unit="hours" one="hour" />
      <Clock left={0} total={12} unit="hours" one="hour" />
      <Problem text="Panels needs Invoice scanning. That costs 1.2; you have 0.5 left." />
      <Problem line text="Still open: one outcome, who answers." />
    </Part>
  );
}

function Sheet() {
  const [open, setOpen] = useState(false);
  return (
    <Part name="Drawer, Table and Log">
      <Button text="Open the desk" on={() => setOpen(true)} />
      <Drawer label="Desk" open={open} close={() => setOpen(false)}>
        <p>What a wide screen has beside.</p>
      </Drawer>
      <Table
        head={["What", "Promised", "Came"]}
        rows={[
          ["IT", 100, 35],
          ["Solar", 100, 51],
        ]}
      />
      <Log told={[{ text: "You asked Rosa.", cost: "2 hours" }, { text: "You waited." }]} />
      <Log told={[]} />
    </Part>
  );
}

function Charts() {
  const bars = [
    { label: "IT", value: 35 },
    { label: "Solar and wind", value: 51, mine: true },
    { label: "Shared services", value: -12 },
  ];
  const points = (by: number) => [0, 1, 2, 3, 4].map((x) => [x, 10 + by * x] as const);
  const lines = [
    { label: "yours", points: points(6), mine: true },
    { label: "as it was", points: points(-4) },
  ];
  return (
    <Part name="Chart">
      <Chart
        chart={{
          say: "Solar brought half of what it promised, and one lost money",
          sub: "What came for each 100 that was promised",
          bars,
          mark: { value: 40, label: "the mark, 40" },
        }}
      />
      <Chart chart={{ say: "Yours rises, the old way falls", sub: "Support, by quarter", lines }} />
    </Part>
  );
}

export function Parts() {
  return (
    <>
      <Buttons />
      <Choices />
      <Moving />
      <Measured />
      <Part name="Face">
        <p class="pd-actions">
          {SEATS.map(([seat, initials, colour]) => (
            <Face key={seat} face={{ seat, initials, colour }} size={44} name={seat} />
          ))}
        </p>
      </Part>
      <Sheet />
      <Charts />
    </>
  );
}
