// A sheet that comes up from below: what a wide screen has beside, a narrow one has here.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { parts as words } from "../words.ts";
import { Icon } from "./Icon.tsx";

export interface DrawerProps {
  label: string;
  open: boolean;
  close: () => void;
  children: ComponentChildren;
}

export function Drawer({ label, open, close, children }: DrawerProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it by Escape
    <dialog
      ref={ref}
      class="pd-drawer"
      aria-label={label}
      onClose={close}
      onClick={(e) => e.target === ref.current && close()}
    >
      <div class="pd-drawer-in">
        <button type="button" class="pd-drawer-close" onClick={close}>
          <Icon sign="cross" />
          <span class="pd-hear">{words.close}</span>
        </button>
        {open && children}
      </div>
    </dialog>
  );
}
