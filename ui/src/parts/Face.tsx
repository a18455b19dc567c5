// A person: initials in a shape (where they sit) and a colour (who they are).

export type Seat = "chair" | "chief" | "director" | "rules" | "field" | "team" | "you";

export interface FaceOf {
  initials: string;
  seat: Seat;
  /** One of the twelve colours of the design: teal, indigo, brown, plum … */
  colour?: string;
}
export interface FaceProps {
  face: FaceOf;
  size?: 24 | 32 | 44 | 64;
  /** Spoken where the name does not stand beside it. */
  name?: string;
}

export function Face({ face, size = 32, name }: FaceProps) {
  const style = { "--pd-face": `${size}px`, "--pd-who": `var(--f-${face.colour ?? "slate"})` };
  const spoken = name ? { role: "img" as const, "aria-label": name } : { "aria-hidden": true };
  return (
    <span class="pd-face" data-seat={face.seat} style={style} {...spoken}>
      {face.initials}
    </span>
  );
}
