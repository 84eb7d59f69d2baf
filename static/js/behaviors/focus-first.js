// A folded form: opened, its first field has the focus; Escape folds it and gives the focus back.

export function connect(details) {
  const summary = details.querySelector("summary");
  details.addEventListener("toggle", () => {
    if (details.open) details.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !details.open) return;
    details.open = false;
    summary.focus();
  });
}
