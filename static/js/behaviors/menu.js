// A popover menu: the first entry has the focus, arrows walk, a choice closes it.

const ENTRIES = "a[href], button:not([data-close]), input:not([type=hidden]), select";

export function connect(menu) {
  const entries = () => [...menu.querySelectorAll(ENTRIES)].filter((entry) => entry.checkVisibility());

  menu.addEventListener("toggle", (event) => {
    if (event.newState === "open") entries()[0]?.focus({ focusVisible: false });
  });
  menu.addEventListener("keydown", (event) => {
    if (event.target.matches("select, input, textarea")) return;
    const all = entries();
    const here = all.indexOf(document.activeElement);
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  });
  menu.addEventListener("htmx:beforeRequest", () => menu.hidePopover?.());
}
