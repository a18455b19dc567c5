// Elements that stand outside every card: above the page, or for a moment only.

export function element(tag: string, more: object, ...kids: Node[]): HTMLElement {
  const el = document.createElement(tag);
  Object.assign(el, more);
  el.append(...kids);
  return el;
}

export const press = (label: string, className: string, onclick: () => void): HTMLElement =>
  element("button", { type: "button", className, textContent: label, onclick });
