// The list of many by keyboard: J and K walk, X selects, A accepts and D discards what is
// selected, or else the row with the focus, Shift with A all that is ready. Enter opens it.

const typing = (target) => target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select");
const resting = () => document.querySelector("dialog[open], :popover-open") || localStorage.getItem("rolecall.single-keys") === "off";

// After an act the list is another; whoever worked by keyboard goes on where they were.
let resumeAt = null;

export function connect(list, signal) {
  const rows = () => [...list.querySelectorAll("[data-row]")];
  const current = () => document.activeElement?.closest?.("[data-row]");
  const box = (row) => row.querySelector("input[name=listing]");

  function focus(row) {
    const target = row?.querySelector("[data-open]") ?? row?.querySelector("input[name=listing]");
    target?.focus({ focusVisible: true });
    row?.scrollIntoView({ block: "nearest" });
  }

  function walk(by) {
    const all = rows();
    const here = all.indexOf(current());
    if (here < 0) focus(by > 0 ? all[0] : all.at(-1));
    else if (all[here + by]) focus(all[here + by]);
    else list.querySelector(by > 0 ? "[rel=next]" : ".pager a:not([rel=next])")?.focus();
  }

  function select() {
    const row = current();
    if (!row) return;
    box(row).click();
    row.classList.toggle("selected", box(row).checked);
  }

  function act(what) {
    const row = current(), button = document.querySelector(`[data-act=${what}]`);
    if (!button) return;
    const chosen = rows().filter((one) => box(one).checked);
    if (!chosen.length && !row) return;
    if (!chosen.length) box(row).checked = true;
    resumeAt = Math.max(0, rows().indexOf(chosen[0] ?? row));
    button.click();
  }

  const actions = {
    j: () => walk(1),
    k: () => walk(-1),
    x: select,
    a: () => act("accept"),
    d: () => act("discard"),
    A: () => { resumeAt = 0; document.querySelector("[data-act=accept_all]")?.click(); },
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || resting()) return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }, { signal, capture: true });

  list.addEventListener("change", (event) => {
    if (event.target.matches("[data-select-all], [name=listing]")) {
      for (const row of rows()) row.classList.toggle("selected", box(row).checked);
    }
  });

  if (resumeAt !== null) {
    const all = rows();
    focus(all[Math.min(resumeAt, all.length - 1)]);
    resumeAt = null;
  }
}
