// Fields, files and one button that does something long; what it says stands line by line.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { LARGEST } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { type Answers, Ask, type AskSpec, type AskView } from "../parts/Ask.tsx";
import { Blocks, type Part } from "../parts/Blocks.tsx";
import { Actions, Button } from "../parts/Button.tsx";
import { useUnique } from "../parts/hooks.ts";
import { Hint, Paras } from "../parts/text.tsx";
import { list, many } from "../util.ts";
import { job as words } from "../words.ts";

interface JobSpec extends AskSpec {
  go: string;
  files: { label: string; hint?: string; accept: string; many: boolean } | null;
}
interface Work {
  busy?: boolean;
  label?: string;
  done?: number;
  total?: number;
  lines?: string[];
}
interface JobView extends AskView {
  work?: Work;
  parts?: Part[];
}
type Card = Props<JobSpec, Answers, JobView>["card"];

interface FilesProps {
  card: Card;
  chosen: File[];
  choose: (files: File[]) => void;
}

function Files({ card, chosen, choose }: FilesProps) {
  const id = useUnique("files");
  const input = useRef<HTMLInputElement>(null);
  const asked = card.spec.files;
  useLayoutEffect(() => {
    if (!chosen.length && input.current) input.current.value = "";
  }, [chosen]);
  if (!asked) return null;
  return (
    <div class="pd-field">
      <label for={id}>{asked.label}</label>
      <Hint text={asked.hint} />
      <input
        ref={input}
        id={id}
        type="file"
        multiple={asked.many}
        accept={asked.accept}
        onChange={(e) => choose([...(e.currentTarget.files ?? [])])}
      />
      <Hint role="status" text={chosen.length > 1 ? many(chosen.length, words.file) : ""} />
    </div>
  );
}

function far({ label = "", done = 0, total = 0 }: Work): string {
  return (total ? words.far(label, done, total) : words.begun(label)) + words.leaveOpen;
}

function Progress({ card, work }: { card: Card; work: Work }) {
  const lines = list(work.lines);
  const log = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (work.busy && log.current) log.current.scrollTop = log.current.scrollHeight;
  });
  return (
    <>
      <div class="pd-job-working" hidden={!work.busy}>
        <progress
          max={work.total || 1}
          value={work.total ? work.done : undefined}
          aria-label={card.spec.title}
        />
        <span class="pd-hint">{work.busy ? far(work) : ""}</span>
      </div>
      <div
        class="pd-job-lines"
        role="log"
        aria-label={words.done}
        tabIndex={0}
        hidden={!lines.length}
        ref={log}
      >
        <ul>
          {lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Body({ card }: Props<JobSpec, Answers, JobView>) {
  const { spec, view } = card;
  const [chosen, setChosen] = useState<File[]>([]);
  const work = view.work ?? {};
  const go = async () => {
    const large = chosen.find((file) => file.size > LARGEST);
    if (large) {
      card.say(words.large(large.name));
      return;
    }
    card.say("");
    for (const [i, file] of chosen.entries())
      await card.bring(file, { first: i === 0, when: file.lastModified });
    card.post({ do: "go", value: card.value, files: chosen.length });
    setChosen([]);
  };
  return (
    <>
      <div>
        <Paras text={view.text} />
      </div>
      <Files card={card} chosen={chosen} choose={setChosen} />
      <Ask card={card} />
      {spec.go && (
        <Actions>
          <Button main text={spec.go} busy={Boolean(work.busy)} on={go} />
        </Actions>
      )}
      <Progress card={card} work={work} />
      <div class="pd-job-more">
        <Blocks parts={view.parts} />
      </div>
    </>
  );
}

export const job: Kind<JobSpec, Answers, JobView> = { name: "job", Body };
