// Every field: blank, answered, locked; what it misses and how it is told.

import { useState } from "preact/hooks";
import type { Field } from "../src/fields/field.ts";
import { missing, tell, View } from "../src/fields/index.tsx";
import { Part } from "./parts.tsx";

const names = ["Faster delivery", "Early bad news", "Less burden on teams"];
const options = names.map((text, i) => ({ id: `${i}`, text }));
const line: Field = { id: "x", kind: "text", label: "A line" };
export const FIELDS: [Field, unknown][] = [
  [{ id: "one", kind: "one", label: "One of several", options }, "1"],
  [{ id: "some", kind: "some", label: "Two of them", options, least: 2, most: 2 }, ["0"]],
  [{ id: "slots", kind: "some", look: "slots", label: "We serve first", options, most: 2 }, ["1"]],
  [{ id: "level", kind: "level", label: "Level", min: 1, max: 3, levels: names }, 2],
  [{ id: "range", kind: "range", label: "Range", min: 0, max: 100, unit: "days" }, [10, 40]],
  [{ id: "yes", kind: "yes", label: "Each has an owner" }, true],
  [{ id: "number", kind: "number", label: "A figure", min: 0, max: 10, unit: "weeks" }, 4],
  [{ ...line, hint: "One sentence." }, "Because it serves a decision."],
  [{ ...line, id: "long", label: "Some lines", long: true }, "First.\nSecond."],
  [
    {
      id: "rows",
      kind: "rows",
      label: "What is asked for",
      columns: [line, { id: "n", kind: "level", label: "How often", min: 0, max: 9 }],
    },
    [{ x: "A weekly report", n: 2 }],
  ],
];

function Shown({ field, start, locked }: { field: Field; start: unknown; locked?: boolean }) {
  const [value, set] = useState(start);
  return (
    <div>
      <View field={field} value={value} disabled={locked} on={set} />
      <p class="pd-hint">{`${tell(value, field)} · ${missing(value, field) || "whole"}`}</p>
    </div>
  );
}

export function Fields() {
  return (
    <>
      {FIELDS.map(([field, value]) => (
        <Part key={field.id} name={`Field ${field.id}`}>
          <Shown field={{ ...field, label: `${field.label} (blank)` }} start={null} />
          <Shown field={field} start={value} />
          <Shown field={{ ...field, label: `${field.label} (locked)` }} start={value} locked />
        </Part>
      ))}
    </>
  );
}
