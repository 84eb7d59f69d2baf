// Keys that act by themselves, one rule for all of them: they rest while somebody types, while
// something is open above the page, and when they are switched off on this device.

const SWITCH = "rolecall.single-keys";
const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]";

export const areOn = () => localStorage.getItem(SWITCH) !== "off";
export const switchKeys = (on) => localStorage.setItem(SWITCH, on ? "on" : "off");

/** Tell whether a key's event is somebody else's: typed, combined, met already. */
export function isTaken(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  return event.target.matches?.(FIELDS) || Boolean(document.querySelector("dialog[open], :popover-open")) || !areOn();
}

/** Call `actions[key]` for single keys anywhere on the page, until `signal` ends it. */
export function onKeys(actions, signal) {
  document.addEventListener("keydown", (event) => {
    const act = isTaken(event) ? null : actions[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }, { signal });
}

/** Return the element `by` steps from `here` within `all`, the first when one is nowhere yet. */
export function beside(all, here, by) {
  const place = all.indexOf(here);
  return place < 0 ? all[0] : all[Math.min(Math.max(place + by, 0), all.length - 1)];
}
