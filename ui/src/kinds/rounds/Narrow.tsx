// On a narrow screen: closed rows, one open at a time; the desk is a foot and a sheet.

import { useState } from "preact/hooks";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Drawer } from "../../parts/Drawer.tsx";
import { Face } from "../../parts/Face.tsx";
import { Meter } from "../../parts/Meter.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { cls, figure, list } from "../../util.ts";
import { rounds as words } from "../../words.ts";
import { Close, Desk, Hours, problem } from "./Desk.tsx";
import { Detail, Says } from "./Detail.tsx";
import { Chips, Grid } from "./Grid.tsx";
import { Bar, cell, type ListProps, Marks, most, places, sorted, Tick, ticked } from "./List.tsx";
import { over, type Row, rowsOf, stage } from "./model.ts";
import { only, Show, Sort, type Which } from "./Order.tsx";

function Figure({ card, of, lens, row }: ListProps & { row: Row }) {
  const column = of.columns.find((one) => one.id === of.sort);
  if (!column) return row.chips ? <Chips row={row} /> : null;
  const value = cell(row, column.id, lens);
  return (
    <>
      <b>{figure(value, places(rowsOf(card, of), column.id, lens))}</b>
      {column.kind === "bar" && typeof value === "number" && (
        <Bar value={value} most={most(rowsOf(card, of), column.id, lens)} />
      )}
    </>
  );
}

function Closed(props: ListProps & { row: Row }) {
  const { card, of, open, choose, row } = props;
  const shown = row.id === open;
  return (
    <li class={cls(shown && "pd-rounds-shown", ticked(card, of, row))}>
      <div class="pd-rounds-closed">
        <Tick card={card} of={of} row={row} />
        <button
          type="button"
          class="pd-rounds-name"
          aria-expanded={shown}
          data-row={row.id}
          onClick={() => choose(shown ? "" : row.id)}
        >
          {row.face && <Face face={row.face} size={44} />}
          <span>
            <b>{row.title}</b>
            {row.sub && row.face && <small>{row.sub}</small>}
            {row.line && <small>{row.line}</small>}
            <span class="pd-rounds-marks">
              <Marks card={card} of={of} row={row} />
            </span>
          </span>
          <span class="pd-rounds-figure">
            <Figure {...props} row={row} />
          </span>
        </button>
      </div>
      {shown && <Detail card={card} of={of} row={row} bare />}
    </li>
  );
}

function Foot({ card, show }: { card: ListProps["card"]; show: () => void }) {
  const { hint } = card.view;
  const meters = list(card.view.meters);
  const no = over(card) ? "" : problem(card);
  return (
    <section class="pd-rounds-foot" aria-label={words.desk}>
      <Problem line text={no} />
      {!no && <p class="pd-hint">{typeof hint === "string" ? hint : hint?.text}</p>}
      {meters.length > 0 ? (
        <div class="pd-rounds-thin">
          {meters.slice(0, 3).map((meter) => (
            <Meter key={meter.id} meter={meter} thin />
          ))}
        </div>
      ) : (
        <Hours card={card} />
      )}
      <div class="pd-rounds-buttons">
        <Button text={words.desk} on={show} />
        <Close card={card} />
      </div>
    </section>
  );
}

export function Narrow(props: ListProps) {
  const { card, of, lens } = props;
  const [desk, setDesk] = useState(false);
  const [tab, setTab] = useState("list");
  const voice = stage(card)?.voice;
  const [sort, by] = useState(of.sort ?? "");
  const [which, show] = useState<Which>("all");
  const rows = sorted(only(card, of, rowsOf(card, of), which), sort, false, lens);
  const tabs = [
    { id: "list", text: of.title },
    { id: "grid", text: words.grid },
  ];
  return (
    <div class="pd-rounds-narrow">
      {voice && <Says voice={voice} />}
      {of.legend && (
        <Choice
          label={words.shown}
          hideLabel
          look="segments"
          options={tabs}
          value={tab}
          on={setTab}
        />
      )}
      {of.legend && tab === "grid" ? (
        <Grid {...props} faces />
      ) : (
        <>
          {of.tick && (
            <div class="pd-rounds-orders">
              <Sort of={of} sort={sort} by={by} />
              <Show of={of} which={which} show={show} />
            </div>
          )}
          <ul class="pd-rounds-rows">
            {rows.map((row) => (
              <Closed key={row.id} {...props} row={row} />
            ))}
          </ul>
        </>
      )}
      <Foot card={card} show={() => setDesk(true)} />
      <Drawer label={words.desk} open={desk} close={() => setDesk(false)}>
        <Desk card={card} foot={false} />
      </Drawer>
    </div>
  );
}
