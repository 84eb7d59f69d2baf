// A table by keyboard: J and K walk its rows, X ticks the one with the focus. Enter opens it; the
// keys on the buttons for what is ticked mean it when nothing is.

import { actOnTicked } from "./act-on-ticked.js";
import { beside, onKeys } from "./single-keys.js";

export function connect(table, signal) {
  const rows = () => [...table.querySelectorAll("[data-row]")];
  const current = () => document.activeElement?.closest?.("[data-row]");
  const mark = () => { for (const row of rows()) row.classList.toggle("selected", Boolean(row.querySelector("input:checked"))); };

  function walk(by) {
    const row = beside(rows(), current(), by);
    row?.querySelector("[data-open]")?.focus({ focusVisible: true });
    row?.scrollIntoView({ block: "nearest" });
  }

  onKeys({
    j: () => walk(1),
    k: () => walk(-1),
    x: () => current()?.querySelector("input[type=checkbox]")?.click(),
    ...actOnTicked(current),
  }, signal);
  document.addEventListener("change", mark, { signal });
}
