// The board by keyboard: J and K walk down and up through all cards, H and L across columns,
// M opens the card's move menu. Enter opens it: the focus is on its link.

const typing = (target) => target.matches?.("input:not([type=checkbox]), textarea, select");

export function connectKeys(board, signal) {
  const cards = () => [...board.querySelectorAll(".applicant")].filter((card) => card.checkVisibility());
  const current = () => document.activeElement?.closest?.(".applicant");

  function focus(card) {
    card?.querySelector("a")?.focus({ focusVisible: true });
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function walk(by) {
    const all = cards();
    const here = all.indexOf(current());
    focus(here < 0 ? all[0] : all[Math.min(Math.max(here + by, 0), all.length - 1)]);
  }

  function across(by) {
    const stages = [...board.querySelectorAll("[data-stage]")].filter((stage) => stage.querySelector(".applicant")?.checkVisibility());
    const card = current();
    const here = stages.findIndex((stage) => stage.contains(card));
    const row = card ? [...card.parentElement.children].indexOf(card) : 0;
    const target = stages[here + by]?.querySelectorAll(".applicant");
    if (target?.length) focus(target[Math.min(row, target.length - 1)]);
  }

  const actions = {
    j: () => walk(1),
    k: () => walk(-1),
    l: () => across(1),
    h: () => across(-1),
    m: () => current()?.querySelector("[data-move]")?.click(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector("dialog[open], :popover-open") || localStorage.getItem("rolecall.single-keys") === "off") return;
    const act = actions[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }, { signal });
}
